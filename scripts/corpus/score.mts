import { isScored, type CorpusPart, type Label, type Negative, type Place } from './part.mjs';
import type { Prediction } from './predict.mjs';

/** Least overlap, as intersection over union, at which a prediction counts as a label's. */
const SAME = 0.6;

export interface Hit { readonly label: Label; readonly prediction: Prediction }

export interface FalseAlarm {
  readonly prediction: Prediction;
  /** The scored label that it overlaps without being it, or the negative that it falls for. */
  readonly label?: Label;
  readonly negative?: Negative;
}

export interface Score {
  readonly hits: readonly Hit[];
  readonly misses: readonly Label[];
  readonly falseAlarms: readonly FalseAlarm[];
}

export interface Rates { readonly precision: number; readonly recall: number; readonly f1: number }

/**
 * Matches predictions with the labels of the files that have a text: the best overlap first, each at most once. In an address the repository
 * and its file may both be found where one of them is labelled and the other stands in `alt`.
 */
export function score(part: CorpusPart, texts: ReadonlyMap<string, string>, predictions: readonly Prediction[]): Score {
  const labels = part.labels.filter(({ file }) => texts.has(file));
  const scored = labels.filter(isScored);
  const labelsAt = byLine(scored);
  const pairs = predictions
    .flatMap((prediction) => (labelsAt.get(lineOf(prediction)) ?? []).map((label) => ({ label, prediction, overlap: overlapOf(prediction, label) })))
    .filter(({ overlap }) => overlap >= SAME)
    .sort((a, b) => b.overlap - a.overlap);
  const taken = new Set<Label | Prediction>();
  const hits = pairs.filter(({ label, prediction }) => {
    const free = !taken.has(label) && !taken.has(prediction);
    if (free) {
      taken.add(label).add(prediction);
    }
    return free;
  });
  const ignoredAt = byLine(labels.filter((label) => !isScored(label)));
  const negativesAt = byLine(part.negatives);
  const falseAlarms = predictions.filter((prediction) => !taken.has(prediction)).flatMap((prediction): readonly FalseAlarm[] => {
    const touched = <T extends Place>(index: ReadonlyMap<string, readonly T[]>): T | undefined => index.get(lineOf(prediction))?.find((place) => shared(prediction, place.col, place.end_col) > 0);
    const label = touched(labelsAt);
    const negative = touched(negativesAt);
    const again = (labelsAt.get(lineOf(prediction)) ?? []).some((each) => each.ctx === 'url' && overlapOf(prediction, each) >= SAME);
    const ignored = (ignoredAt.get(lineOf(prediction)) ?? []).some(({ col, end_col, alt = [] }) => [[col, end_col] as const, ...alt].some(([start, end]) => shared(prediction, start, end) > 0));
    return again || (!label && ignored) ? [] : [{ prediction, ...(label ? { label } : {}), ...(negative ? { negative } : {}) }];
  });
  return { hits, misses: scored.filter((label) => !taken.has(label)), falseAlarms };
}

/** Shares of what was found that is right, and of what is there that was found; 1 where there is nothing. */
export function rates({ hits, misses, falseAlarms }: { readonly hits: number; readonly misses: number; readonly falseAlarms: number }): Rates {
  const precision = hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms);
  const recall = hits + misses === 0 ? 1 : hits / (hits + misses);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export function ratesOf({ hits, misses, falseAlarms }: Score): Rates {
  return rates({ hits: hits.length, misses: misses.length, falseAlarms: falseAlarms.length });
}

/** The label's span or one of its alternatives; in an address, any span that holds the id whole. */
function overlapOf(prediction: Prediction, { col, end_col, alt = [], ctx }: Label): number {
  const spans: readonly (readonly [number, number])[] = [[col, end_col], ...alt];
  const best = Math.max(...spans.map(([start, end]) => {
    const both = shared(prediction, start, end);
    return both / (prediction.end_col - prediction.col + (end - start) - both || 1);
  }));
  return ctx === 'url' && prediction.col <= col && prediction.end_col >= end_col ? Math.max(best, SAME) : best;
}

function shared({ col, end_col }: Prediction, start: number, end: number): number {
  return Math.max(0, Math.min(end_col, end) - Math.max(col, start));
}

function lineOf({ file, line }: Place): string {
  return `${file}\n${line}`;
}

function byLine<T extends Place>(places: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const place of places) {
    const list = index.get(lineOf(place)) ?? [];
    list.push(place);
    index.set(lineOf(place), list);
  }
  return index;
}
