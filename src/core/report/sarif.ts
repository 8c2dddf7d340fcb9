import * as l10n from '@vscode/l10n';
import type { Log, Notification, ReportingDescriptor, Result, Suppression } from 'sarif';
import { CODES, ruleUrl, type Code } from '../codes';
import type { Severity } from '../types';
import { sourceOf } from './check-json';
import { wellFormed } from './escape';
import { comparedFindings, type Baseline, type ComparedFinding } from './fingerprint';
import { notWhollyRead, type Place, type Run } from './run';

const HOME = 'https://github.com/model-review/model-review';
const LEVEL = { error: 'error', warning: 'warning', information: 'note' } as const satisfies Readonly<Record<Severity, string>>;
const INDEX_OF: ReadonlyMap<Code, number> = new Map(CODES.map((code, at) => [code, at]));

/** What is said of a code beside its findings. */
export interface CodeHelp {
  /** What it finds, in a few words; absent for the codes of the policy file. */
  readonly summary?: string;
  readonly severity: Severity;
  /** Its page, in Markdown. */
  readonly page?: string;
}

export interface SarifOptions {
  readonly help: (code: Code) => CodeHelp;
  /** Where it is given, each result says whether it is new. */
  readonly baseline?: Baseline;
  /** From the repository's root to the reviewed one, such as `services/api/`; empty where they are the same. */
  readonly prefix?: string;
  /** False where something could not be read that should have been. */
  readonly complete?: boolean;
}

/**
 * The run as SARIF 2.1.0: paths relative to `%SRCROOT%`, the repository's root, columns in UTF-16 units, end exclusive. A waived finding is a suppressed result. What was not read is a
 * notification of the invocation.
 */
export function sarif(run: Run, { help, baseline, prefix = '', complete = true }: SarifOptions): Log {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: {
        name: run.tool.name, version: run.tool.version, semanticVersion: run.tool.version, informationUri: HOME, rules: CODES.map((code) => descriptor(code, help(code))),
        properties: { catalogueDate: run.index.date, catalogueDigest: run.index.digest },
      } },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { '%SRCROOT%': { description: { text: l10n.t('The root of the repository') } } },
      invocations: [{ executionSuccessful: complete, toolExecutionNotifications: notWhollyRead(run).map(({ path, reason }) => notification(prefix + path, reason)) }],
      results: comparedFindings(run, baseline).map((each) => ({
        ...resultOf(each, run, prefix), ...(baseline ? { baselineState: each.known ? 'unchanged' as const : 'new' as const } : {}),
      })),
    }],
  };
}

function descriptor(code: Code, { summary, severity, page }: CodeHelp): ReportingDescriptor {
  const text = `${summary ?? ofThePolicy(code)}.`;
  return {
    id: code,
    name: code.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''),
    shortDescription: { text },
    fullDescription: { text }, // GitHub wants one
    helpUri: ruleUrl(code),
    help: { text: l10n.t('{0} See {1}', text, ruleUrl(code)), ...(page === undefined ? {} : { markdown: page }) },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: ['ai-models', 'licence'] },
  };
}

/** What a code says that no rule about a use raises. */
function ofThePolicy(code: Code): string {
  switch (code) {
    case 'usage-undeclared': return l10n.t('Terms of models in use depend on usage that is not declared');
    case 'waiver-expired': return l10n.t('An accepted finding has passed its date');
    case 'waiver-unused': return l10n.t('An accepted finding is no longer there');
    default: return l10n.t('The policy file is wrong, or cannot be read in part');
  }
}

function resultOf({ finding, place, declaredAt, fingerprint }: ComparedFinding, { index }: Run, prefix: string): Result {
  const { code, severity, message, model, licence, clause, declared, source, confidence, waived } = finding;
  const suppressions: Suppression[] = waived
    ? [{ kind: 'external', status: 'accepted', justification: l10n.t('{0} ({1}, until {2})', waived.reason, waived.owner, waived.expires) }]
    : [];
  const properties = { model, licence, clause, declared: declared?.path, source: source === undefined ? undefined : sourceOf(source, index), confidence, cell: place.cell };
  return {
    ruleId: code,
    ruleIndex: INDEX_OF.get(code) ?? -1,
    level: LEVEL[severity],
    message: { text: message },
    locations: [{ physicalLocation: physical(place, prefix) }],
    ...(declaredAt ? { relatedLocations: [{ id: 1, message: { text: l10n.t('declared here') }, physicalLocation: physical(declaredAt, prefix) }] } : {}),
    partialFingerprints: { 'modelReview/v1': fingerprint },
    suppressions,
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)),
  };
}

function physical({ path, line, column, endLine, endColumn }: Place, prefix: string): NonNullable<Result['locations']>[number]['physicalLocation'] {
  return { artifactLocation: artifact(prefix + path), region: { startLine: line, startColumn: column, endLine, endColumn } };
}

function artifact(path: string): { uri: string; uriBaseId: string } {
  return { uri: wellFormed(path).split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function notification(path: string, reason: string): Notification {
  return { level: 'note', message: { text: l10n.t('{0} was not reviewed: {1}', path, reason) }, locations: [{ physicalLocation: { artifactLocation: artifact(path) } }] };
}
