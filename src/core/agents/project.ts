import { escapedLines } from '../report/escape';
import type { CheckReport, FindingRow, UseRow } from '../report/check-json';
import type { Skipped } from '../report/run';
import type { Answer } from './answer';

/** More would fill an agent's memory rather than help it. */
const MOST = { findings: 50, models: 50, skipped: 20 } as const;
const RANK = { error: 0, warning: 1, information: 2 } as const;

/** `check --format json` as far as an agent can take it: each list has at most so many, and says how many there are. */
export interface ProjectAnswer extends Pick<CheckReport, 'version' | 'tool' | 'catalogue'> {
  /** False where something could not be read or used: then nothing here is an all-clear. */
  readonly complete: boolean;
  readonly errors: readonly string[];
  readonly files: { readonly reviewed: number; readonly generated: number; readonly skipped: readonly Skipped[]; readonly skippedInAll: number };
  readonly counts: Readonly<Record<'error' | 'warning' | 'information' | 'accepted', number>>;
  /** Most severe first, accepted ones last. */
  readonly findings: readonly FindingRow[];
  readonly findingsInAll: number;
  /** What is named, the most frequent first. */
  readonly models: readonly { readonly model: string; readonly resolution: UseRow['resolution']; readonly uses: number }[];
  readonly modelsInAll: number;
}

/** `errors` are those of the run. */
export function projectAnswer(report: CheckReport, errors: readonly string[]): Answer<ProjectAnswer> {
  const { tool, catalogue, files, findings, uses } = report;
  const models = modelsOf(uses);
  const count = (severity: FindingRow['severity']): number => findings.filter((each) => !each.waived && each.severity === severity).length;
  const structured: ProjectAnswer = {
    version: 1, tool, catalogue, complete: errors.length === 0, errors,
    files: { reviewed: files.reviewed, generated: files.generated, skipped: files.skipped.slice(0, MOST.skipped), skippedInAll: files.skipped.length },
    counts: { error: count('error'), warning: count('warning'), information: count('information'), accepted: findings.filter(({ waived }) => waived).length },
    findings: findings.map((each) => ({ each, rank: each.waived ? 3 : RANK[each.severity] })).sort((a, b) => a.rank - b.rank).map(({ each }) => each).slice(0, MOST.findings),
    findingsInAll: findings.length,
    models: models.slice(0, MOST.models), modelsInAll: models.length,
  };
  return { structured, text: inWords(structured) };
}

function modelsOf(uses: readonly UseRow[]): ProjectAnswer['models'] {
  const found = new Map<string, { readonly model: string; readonly resolution: UseRow['resolution']; uses: number }>();
  for (const { model, text, resolution } of uses) {
    const name = model ?? text;
    const known = found.get(`${resolution} ${name}`) ?? { model: name, resolution, uses: 0 };
    known.uses++;
    found.set(`${resolution} ${name}`, known);
  }
  return [...found.values()].sort((a, b) => b.uses - a.uses || (a.model < b.model ? -1 : 1));
}

/** English, as the command line's own report is. */
function inWords({ complete, errors, files, counts, findings, findingsInAll, models, modelsInAll, catalogue }: ProjectAnswer): string {
  const cut = (shown: number, all: number): string => (shown === all ? String(all) : `${shown} of ${all}, the rest is left out`);
  return escapedLines([
    `${complete ? 'Reviewed' : 'NOT COMPLETE: something could not be read or used, so this is no all-clear. Reviewed'} ${some(files.reviewed, 'file')}: ${some(counts.error, 'conflict')}, ${some(counts.warning, 'warning')}, `
    + `${some(counts.information, 'point')} to check, ${counts.accepted} accepted. Catalogue of ${catalogue.date}.`,
    ...errors.map((error) => `Error: ${error}`),
    ...(findings.length === 0 ? [] : [`Findings (${cut(findings.length, findingsInAll)}), most severe first:`]),
    ...findings.map(({ path, line, column, severity, code, message, waived }) => `- ${path}:${line}:${column} ${waived ? 'accepted' : severity} ${code}: ${message}`),
    ...(models.length === 0 ? ['No use of a model was found.'] : [`Models named (${cut(models.length, modelsInAll)}):`]),
    ...models.map(({ model, resolution, uses }) => `- ${model} (${resolution}), ${some(uses, 'use')}`),
    ...(files.skipped.length === 0 ? [] : [`Not read, or in part (${cut(files.skipped.length, files.skippedInAll)}):`]),
    ...files.skipped.map(({ path, reason }) => `- ${path}: ${reason}`),
    'Hints to check, no legal advice.',
  ]);
}

function some(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
