import type { Reviewer } from '../../src/core/review';
import { isRoleRight, naming, type Naming } from './canonical.mjs';
import { isScored, TUNING, type CorpusPart, type Place } from './part.mjs';
import { languageOfFile, nameOf, type Prediction } from './predict.mjs';
import { rates, ratesOf, type FalseAlarm, type Score } from './score.mjs';

/** How many rows of misses and false alarms are shown unless all are asked for. */
const SHOWN = 25;

/** The whole report of a part as text. */
export function reportOf(part: CorpusPart, texts: ReadonlyMap<string, string>, result: Score, reviewer: Reviewer, all: boolean): string {
  const labels = part.labels.filter(({ file }) => texts.has(file));
  const { precision, recall, f1 } = ratesOf(result);
  return [
    `${part.name}: ${texts.size} of ${part.entries.length} files, ${labels.filter(isScored).length} mentions, ${labels.filter((label) => !isScored(label)).length} ignored, ${part.negatives.length} negatives`,
    ...(TUNING.has(part.name) ? [] : ['held out: to measure by, not to tune by']),
    `precision ${share(precision)}  recall ${share(recall)}  F1 ${share(f1)}  (right ${result.hits.length}, false alarms ${result.falseAlarms.length}, missed ${result.misses.length})`,
    names(result, reviewer, all),
    roles(result),
    table('kind of mention (recall)', result, ({ kind }) => kind, undefined),
    table('language', result, ({ file }) => languageOfFile(file), ({ prediction }) => languageOfFile(prediction.file)),
    table('role (recall)', result, ({ role }) => role, undefined),
    list('missed', result.misses, (miss) => `[${miss.kind}, ${miss.role}]`, all),
    list('false alarms', result.falseAlarms.map(({ prediction, ...rest }) => ({ ...prediction, ...rest })), (alarm) => `[${alarm.use.resolution.kind} ${nameOf(alarm.use.resolution) ?? ''}] ${whyWrong(alarm)}`, all),
  ].join('\n');
}

/** Why a prediction is wrong, in words. */
export function whyWrong({ label, negative }: Omit<FalseAlarm, 'prediction'>): string {
  if (label) {
    return `span differs from "${label.text}"`;
  }
  return negative ? `${negative.class}: ${negative.why}` : 'nothing is labelled here';
}

function names({ hits }: Score, reviewer: Reviewer, all: boolean): string {
  const read = hits.map((hit) => ({ hit, is: naming(hit, reviewer) }));
  const count = (wanted: Naming): number => read.filter(({ is }) => is === wanted).length;
  const comparable = hits.length - count('incomparable');
  const wrong = read.filter(({ is }) => is === 'wrong' || is === 'unnamed').map(({ hit }) => ({ ...hit.prediction, wanted: hit.label.canonical }));
  return [
    `canonical right: ${share((count('right') + count('family')) / (comparable || 1))} of ${comparable} comparable (${count('family')} by family alone; wrong ${count('wrong')}, found but unknown ${count('unnamed')}, not comparable ${count('incomparable')})`,
    ...(wrong.length > 0 ? [list('named otherwise', wrong, ({ use, wanted }) => `${nameOf(use.resolution) ?? 'unknown'}, labelled ${wanted}`, all)] : []),
  ].join('\n');
}

function roles({ hits }: Score): string {
  const wrong = hits.filter((hit) => !isRoleRight(hit)).map(({ label, prediction }) => `${label.role} read as ${prediction.use.mention.role}`);
  const kinds = [...new Set(wrong)].map((kind) => `${kind} ${wrong.filter((each) => each === kind).length}`);
  return `role right: ${share(1 - wrong.length / (hits.length || 1))} of ${hits.length}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`;
}

function table(title: string, { hits, misses, falseAlarms }: Score, of: (label: Score['misses'][number]) => string, ofAlarm: ((alarm: FalseAlarm) => string) | undefined): string {
  const rows = new Map<string, { hits: number; misses: number; falseAlarms: number }>();
  const add = (key: string, what: 'hits' | 'misses' | 'falseAlarms'): void => {
    const row = rows.get(key) ?? { hits: 0, misses: 0, falseAlarms: 0 };
    row[what] += 1;
    rows.set(key, row);
  };
  hits.forEach(({ label }) => { add(of(label), 'hits'); });
  misses.forEach((label) => { add(of(label), 'misses'); });
  falseAlarms.forEach((alarm) => { if (ofAlarm) { add(ofAlarm(alarm), 'falseAlarms'); } });
  const lines = [...rows].sort(([, a], [, b]) => b.hits + b.misses - a.hits - a.misses).map(([key, row]) => {
    const { precision, recall, f1 } = rates(row);
    const others = ofAlarm ? `  P ${share(precision)}  F1 ${share(f1)}  false alarms ${row.falseAlarms}` : '';
    return `  ${key.padEnd(16)} n ${String(row.hits + row.misses).padStart(4)}  R ${share(recall)}${others}`;
  });
  return `\nby ${title}\n${lines.join('\n')}`;
}

/** The same text once, with how often and one place; the most frequent first. */
function list<T extends Place | Prediction>(title: string, places: readonly T[], note: (place: T) => string, all: boolean): string {
  const groups = new Map<string, T[]>();
  for (const place of places) {
    const key = `${place.text}  ${note(place)}`;
    const group = groups.get(key) ?? [];
    group.push(place);
    groups.set(key, group);
  }
  const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  const left = sorted.length - shown.length;
  const rows = shown.map(([text, [first, ...more]]) => `  ${String(more.length + 1).padStart(3)}x ${text}  ${first?.file ?? ''}:${first?.line ?? ''}`);
  return [`\n${title} (${places.length})`, ...rows, ...(left > 0 ? [`  and ${left} more: --all`] : [])].join('\n');
}

function share(value: number): string {
  return value.toFixed(3);
}
