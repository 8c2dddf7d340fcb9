import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Day } from '../catalogue/types';
import { clauseWords, listed } from '../clause';
import { ruleUrl } from '../codes';
import { compactCount } from '../format';
import type { Declared } from '../policy/types';
import type { Finding } from '../types';

/** What a finding follows from, beside its licence, clause, source and confidence. Serialisable as it stands. */
export interface Derivation {
  /** Address of the page of the rule. */
  readonly rule: string;
  /** The declared value or requirement that decided, with its place in the policy file. */
  readonly declared: { readonly path: string; readonly value: unknown; readonly policy: string | null; readonly line: number | null; readonly column: number | null } | null;
  /** Day at which the deciding fact was read at its source. */
  readonly asOf: Day | null;
}

/** Where a declared value stands, counted from 1. */
export interface DeclaredAt {
  readonly policy: string;
  readonly line: number;
  readonly column: number;
}

export function derivationOf(finding: Finding, index: CatalogueIndex, at?: DeclaredAt): Derivation {
  const { code, declared } = finding;
  return {
    rule: ruleUrl(code),
    declared: declared ? { path: declared.path, value: declared.value, policy: at?.policy ?? null, line: at?.line ?? null, column: at?.column ?? null } : null,
    asOf: asOf(finding, index) ?? null,
  };
}

/** A finding may name a source by its address; the day is then that of the licence or of the openness record. */
function asOf({ source, licence, model }: Finding, index: CatalogueIndex): Day | undefined {
  const named = model === undefined ? undefined : index.model(model);
  const record = named && index.openness(named);
  const keys = [source, licence === undefined ? undefined : index.licence(licence)?.source, record && record.url === source ? record.source : undefined,
    named?.licence && named.licence.url === source ? named.licence.source : undefined];
  return keys.map((key) => (key === undefined ? undefined : index.source(key)?.date)).find((day) => day !== undefined);
}

/**
 * The facts in a few words each: the declared value as `commercial: true`, the clause as `Llama 3, clause 2`, and the day of
 * the facts. What a finding has no part in is left out.
 */
export function derivationWords(finding: Finding, index: CatalogueIndex): { readonly declared?: string; readonly facts: readonly string[] } {
  const { declared, licence, clause } = finding;
  const name = licence === undefined ? undefined : index.licence(licence)?.shortName ?? licence;
  const day = asOf(finding, index);
  return {
    ...(declared ? { declared: declaredWords(declared) } : {}),
    facts: [
      ...(name === undefined ? [] : [[name, clauseWords(clause)].filter((part) => part !== '').join(l10n.t(', '))]),
      ...(day === undefined ? [] : [l10n.t('as of {0}', day)]),
    ],
  };
}

/** `commercial: true`, `monthlyActiveUsersOn.2024-04-18: 900M`, `licences.allow: MIT OR ISC`. */
export function declaredWords({ path, value }: Declared<unknown>): string {
  return l10n.t('{0}: {1}', path.replace(/^(?:scopes\[\d+\]\.)?(?:usage|requirements)\./, ''), clipped(valueWords(value)));
}

function valueWords(value: unknown): string {
  if (typeof value === 'number') {
    return value >= 10_000 ? compactCount(value) : String(value);
  }
  return Array.isArray(value) ? listed(value.map(String)) : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function clipped(text: string): string {
  return text.length > 32 ? `${text.slice(0, 31)}…` : text;
}
