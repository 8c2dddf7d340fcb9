/** `-70B`, `-1_8B`, `-235B-A22B`, `-17B-128E`: a size stands by itself, so `Qwen2.5` and `Gemma-2` keep their version. */
const SIZE = /(^|[-_])(?:\d+x)?\d+(?:[._]\d+)?[bm](?:-a\d+(?:\.\d+)?b)?(?:-\d+e)?(?=[-_.]|$)/i;

/** The name with its size struck out; `undefined` where it has none. */
export function sizeStruck(name: string): string | undefined {
  return SIZE.test(name) ? name.replace(SIZE, '$1#') : undefined;
}

/** `70b`, `8x7b`; `undefined` where a name says none. */
export function sizeOf(name: string): string | undefined {
  return SIZE.exec(name.replace(/\s+/g, '-'))?.[0].replace(/^[-_]/, '').toLowerCase();
}

/** Words that say how a model was tuned or stored, not which line of models it belongs to. */
const ROLE = new Set([
  'instruct', 'chat', 'it', 'base', 'hf', 'think', 'thinking', 'reasoning', 'preview', 'beta', 'final', 'exp', 'speciale', 'terminus',
  'sft', 'dpo', 'rl', 'rlvr', 'pt', 'long', 'meta',
]);

/** Words for a size where they follow the version: `Granite-4.0-H-Small`, `MiMo-V2-Flash`. Before it they name a line: `Mistral-Small-3.2`. */
const SIZE_WORD = new Set(['h', 'nano', 'micro', 'tiny', 'mini', 'small', 'medium', 'large', 'lite', 'air', 'flash', 'turbo', 'pro', 'plus', 'max']);

/** A word or a number; `t2v`, `h2o` are words, `1_5` is 1.5. */
const PART = /[a-z]+(?:2[a-z]+)?|\d+(?:[._]\d+)?/g;

export interface Line {
  /** What versions have in common, `coder qwen` for `Qwen2.5-Coder-32B-Instruct`; first with words of size, then without. */
  readonly keys: readonly string[];
  /** `[2, 0.1]` for `StarCoder2-15B-Instruct-v0.1`; names without a number are the first of their line. */
  readonly version: readonly number[];
  readonly size: string | undefined;
  readonly roles: ReadonlySet<string>;
}

/** The line of models that a name belongs to, and which version of it. */
export function lineOf(name: string): Line {
  const spelled = name.toLowerCase().replace(/^ai21-/, '').replace(/\s+/g, '-');
  const plain = spelled.replace(new RegExp(SIZE, 'gi'), '$1').replace(/-\d+k(?=-|$)/g, '').replace(/(?<![a-z])v(?=\d)/g, '');
  const parts = plain.match(PART) ?? [];
  const at = parts.findIndex(isVersion);
  const words = parts.map((part, i) => ({ part, sized: at >= 0 && i > at && SIZE_WORD.has(part) })).filter(({ part }) => isWord(part));
  const keys = [words, words.filter(({ sized }) => !sized)].map((kept) => kept.map(({ part }) => part).sort().join(' '));
  const version = parts.filter(isVersion).map((part) => Number(part.replace('_', '.')));
  return { keys: [...new Set(keys)], version: version.length > 0 ? version : [1], size: sizeOf(spelled), roles: new Set(parts.filter((part) => ROLE.has(part))) };
}

/** What has two digits or more before the point is a date, a length or a count: `Aya-23` is no version of `Aya-101`. */
function isVersion(part: string): boolean {
  return /^\d(?:[._]\d{1,2})?$/.test(part);
}

function isWord(part: string): boolean {
  return !isVersion(part) && !ROLE.has(part) && !/^\d{4,}/.test(part);
}

/** Negative where `a` is nearer: by version, then size, then role; of two as near the earlier. `3.2` is as far from `3.1` as from `3.3`. */
export function nearer(a: Line, b: Line, to: Line): number {
  const far = ({ version: [first = 0, second = 0] }: Line): number => Math.round(Math.abs(first - (to.version[0] ?? 0)) * 100) + Math.min(Math.abs(second - (to.version[1] ?? 0)), 9) / 10;
  const differs = ({ size }: Line): number => size === to.size ? 0 : 1;
  const shared = ({ roles }: Line): number => [...roles].filter((role) => to.roles.has(role)).length;
  return far(a) - far(b) || differs(a) - differs(b) || shared(b) - shared(a) || (a.version[0] ?? 0) - (b.version[0] ?? 0);
}
