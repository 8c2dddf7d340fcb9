import type { Day } from '../../src/core/catalogue/types';
import type { OpennessRow } from '../data/authored.mjs';

/** One id at one provider of ours, as a list has it. USD per million tokens. */
export interface ListedId {
  readonly provider: string;
  readonly id: string;
  readonly input?: number;
  readonly output?: number;
  readonly cachedInput?: number;
  /** Tokens. */
  readonly context?: number;
  readonly deprecated?: Day;
  readonly retired?: Day;
  readonly replacement?: string;
}

/** A record of the Model Openness Tool. Its class is the tool's to compute. */
export interface ToolRecord {
  readonly id: string;
  readonly huggingface: readonly string[];
  readonly date: Day;
  readonly components: readonly string[];
}

/** What a checkout says, in our words. */
export interface Reading {
  readonly ids: readonly ListedId[];
  readonly openness?: readonly OpennessRow[];
  readonly tool?: readonly ToolRecord[];
  /** What was passed over, with the number of times. */
  readonly skipped: ReadonlyMap<string, number>;
}

export interface Checkout {
  readonly folder: string;
  readonly date: Day;
  /** Providers of the catalogue. */
  readonly providers: ReadonlySet<string>;
}

/** Reads one list. Its name is the key in `data/sources`. */
export interface Importer {
  readonly source: string;
  /** What the folder must be. */
  readonly checkout: string;
  /** Whether dates of end are the provider's own notices, `text`, or one list's, `secondary`. */
  readonly notices?: true;
  read(checkout: Checkout): Reading | Promise<Reading>;
}

/** Counts what a reader passes over. */
export class Skipped {
  readonly counts = new Map<string, number>();

  /** Nothing, so that a reader can answer with it. */
  add(reason: string): readonly [] {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
    return [];
  }
}

const MAX_USD_PER_MTOK = 1000;

/**
 * The prices worth a fact: 0 is a free tier or a gap, and what is above 1,000 USD stands under a wrong unit. Only what answers with
 * vectors or scores has no price for its output.
 */
export function priced(
  id: string, input: number | undefined, output: number | undefined, cachedInput?: number,
): Pick<ListedId, 'input' | 'output' | 'cachedInput'> {
  const isFree = output === 0 && !/embed|rerank/i.test(id);
  if (input === undefined || output === undefined || !(input > 0) || output < 0 || isFree || input > MAX_USD_PER_MTOK || output > MAX_USD_PER_MTOK) {
    return {};
  }
  const rounded = (value: number): number => Number(value.toPrecision(6));
  const cached = cachedInput !== undefined && cachedInput > 0 && cachedInput <= input ? { cachedInput: rounded(cachedInput) } : {};
  return { input: rounded(input), output: rounded(output), ...cached };
}

/** A number of a file that others write. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A day of a file that others write. */
export function dayOf(value: unknown): Day | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The keys of an object of a file that others write; none where it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Readonly<Record<string, unknown>> : {};
}
