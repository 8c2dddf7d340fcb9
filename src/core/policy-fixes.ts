import * as l10n from '@vscode/l10n';
import { OPEN, type Change } from './policy/assist/change';
import { dayAfter } from './policy/assist/candidates';
import { readDocument } from './policy/document';
import type { Policy } from './policy/types';
import type { Day, Finding, Span } from './types';

/** A change of the policy file that answers a finding. */
export interface PolicyFix {
  readonly title: string;
  readonly preferred?: true;
  readonly does:
    | { readonly kind: 'change'; readonly change: Change }
    /** Accepts a finding: a reason and an owner must be asked for. */
    | { readonly kind: 'waive'; readonly code: string; readonly model: string; readonly expires: Day }
    /** Opens the place of the declaration. */
    | { readonly kind: 'open'; readonly span: Span }
    | { readonly kind: 'replace'; readonly span: Span; readonly text: string };
}

/** How many days a new waiver holds. */
const WAIVER_DAYS = 90;

/**
 * Changes of the governing policy that answer a finding in code.
 * @param id of the model, as the code spells it
 */
export function fixesOfUse(finding: Finding, id: string, policy: Policy, today: Day): readonly PolicyFix[] {
  const { code, model, declared, data, licence, severity, waived } = finding;
  if (waived) {
    return [];
  }
  const path = declared ? stepsOf(declared.path) : [];
  // What belongs to a figure of a scope is declared in that scope.
  const scope = path[0] === 'scopes' ? path.slice(0, 2) : [];
  const fixes: (PolicyFix | undefined)[] = [
    data?.declare === 'models' ? addModel(id) : data?.declare === undefined || (scope.length === 0 && isDeclared(data.declare, policy)) ? undefined : { ...declare(data.declare, scope), preferred: true },
    code === 'licence-not-allowed' && path.at(-1) === 'allow' && licence !== undefined
      ? { title: l10n.t('Allow {0} in {1}', licence, 'licences.allow'), does: { kind: 'change', change: { kind: 'allow', path, licence } } } : undefined,
    declared && path.includes('usage') && severity !== 'information'
      ? { title: l10n.t('Correct the declared usage in {0}', 'model-review.yaml'), does: { kind: 'open', span: declared.span } } : undefined,
    { title: l10n.t('Accept with a reason and an end date…'), does: { kind: 'waive', code, model: model ?? id, expires: dayAfter(today, WAIVER_DAYS) } },
  ];
  return fixes.filter((fix) => fix !== undefined);
}

function addModel(id: string): PolicyFix {
  return { title: l10n.t('Add {0} to models:', id), preferred: true, does: { kind: 'change', change: { kind: 'add', path: ['models'], value: { id, licence: OPEN } } } };
}

function declare(path: string, scope: readonly string[] = []): PolicyFix {
  const steps = stepsOf(path);
  const [, key = '', on] = steps;
  return {
    title: l10n.t('Declare {0}', on === undefined ? key : `${key}: ${on}`),
    does: { kind: 'change', change: { kind: 'set', path: [...scope, ...steps], value: OPEN } },
  };
}

function isDeclared(path: string, { usage }: Policy): boolean {
  const [, key = '', on] = stepsOf(path);
  const declared = usage[key as keyof Policy['usage']];
  return declared !== undefined && (on === undefined || declared.members?.[on] !== undefined);
}

/** Changes of a policy file that answer a finding on it. `text` is what the finding was made from. */
export function fixesOfPolicy(finding: Finding, text: string, today: Day): readonly PolicyFix[] {
  const { code, span, data } = finding;
  switch (code) {
    case 'usage-undeclared':
      return Object.keys(data?.asked ?? {}).map((key) => declare(`usage.${key}`));
    case 'waiver-expired': case 'waiver-unused':
      return waiverFixes(readDocument(text).root?.entries?.get('waivers')?.value.items?.findIndex((item) => item.span.start === span.start), code, today);
    case 'policy-invalid': {
      const instead = data?.replacement;
      return instead === undefined ? [] : [{ title: l10n.t('Write {0}', instead), preferred: true, does: { kind: 'replace', span, text: instead } }];
    }
    default:
      return [];
  }
}

function waiverFixes(index: number | undefined, code: string, today: Day): readonly PolicyFix[] {
  if (index === undefined || index < 0) {
    return [];
  }
  const until = dayAfter(today, WAIVER_DAYS);
  const renew: PolicyFix = {
    title: l10n.t('Renew the waiver until {0}', until), does: { kind: 'change', change: { kind: 'set', path: ['waivers', String(index), 'expires'], value: until } },
  };
  const remove: PolicyFix = { title: l10n.t('Delete the waiver'), preferred: true, does: { kind: 'change', change: { kind: 'remove', path: ['waivers'], index } } };
  return code === 'waiver-expired' ? [remove, renew] : [remove];
}

/** `scopes[0].usage.commercial` as steps. */
function stepsOf(path: string): readonly string[] {
  return path.replace(/\[(\d+)\]/g, '.$1').split('.');
}
