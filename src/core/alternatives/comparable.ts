import type { Model, Offer, Price } from '../catalogue/types';

const DAY = 24 * 60 * 60 * 1000;
/** Sizes within this factor of each other are one class. */
const SIZE = 2;
/** A price says less of a class than a size: from a third to half as much again. */
const CHEAPER = 3;
const DEARER = 1.5;
/** What was released this much earlier is of another generation. */
const OLDER_DAYS = 365;
/** Words of names that make a model one for a task, a language or a way of answering; it is replaced by one with the same. */
const SPECIAL = new Set((
  'guard shield reward prm math prover code med medical bio law legal finance ocr translate mt search research audio realtime transcribe tts moderation safety base draft live native '
  + 'think zh ja ko de fr es ar it pt ru vi hi arabic french chinese japanese korean german multilingual inpainting edit kontext'
).split(' '));
const SAME: Readonly<Record<string, string>> = {
  ...Object.fromEntries('coder codestral codex devstral starcoder santacoder wizardcoder codellama codegemma codeqwen codegeex codegen codet incoder polycoder'.split(' ').map((word) => [word, 'code'])),
  mathstral: 'math', thinking: 'think', reasoner: 'think', reasoning: 'think', jp: 'ja', cn: 'zh',
};

/** A model at the place where another is used now. */
export interface Placed {
  readonly model: Model;
  /** At the provider that serves it; absent where the project runs the weights itself. */
  readonly offer?: Offer;
}

/** Whether one model can do the work of another: of one kind, class and generation, and with room for as much text. Where that is not known, it is not claimed. */
export function isComparable(now: Placed, other: Placed): boolean {
  const { model: a } = now;
  const { model: b } = other;
  return a.modality === b.modality && a.id !== b.id
    && sameTask(a, b) && sameClass(now, other) && !isOlder(a, b)
    && (a.context === undefined || b.context === undefined || b.context.value * SIZE >= a.context.value);
}

/** USD for a million tokens, three in for one out. */
export function blended({ input, output }: Price): number {
  return (3 * input + output) / 4;
}

function sameClass(now: Placed, other: Placed): boolean {
  const [a, b] = [now.model.parameters?.value.total, other.model.parameters?.value.total];
  if (a !== undefined && b !== undefined) {
    return b <= a * SIZE && b * SIZE >= a;
  }
  const [paid, price] = [now.offer?.price, other.offer?.price].map((each) => (each === undefined ? 0 : blended(each)));
  return paid !== undefined && price !== undefined && paid > 0 && price > 0 && price <= paid * DEARER && price * CHEAPER >= paid;
}

function sameTask(a: Model, b: Model): boolean {
  return tasksOf(a) === tasksOf(b);
}

function tasksOf({ id }: Model): string {
  const words = id.slice(id.indexOf('/') + 1).toLowerCase().split(/[^a-z]+/).map((word) => SAME[word] ?? word);
  return [...new Set(words)].filter((word) => SPECIAL.has(word)).sort().join(' ');
}

function isOlder(a: Model, b: Model): boolean {
  const [now, then] = [a.released?.value, b.released?.value].map((day) => (day === undefined ? Number.NaN : Date.parse(day)));
  return now !== undefined && then !== undefined && now - then > OLDER_DAYS * DAY;
}
