import { keyStrength } from '../context/keys';
import type { Place } from '../context/place';
import { providerOfName, servesName } from '../context/providers';
import { verbatim } from '../piece';
import { hasIdShape } from '../shape';
import type { Sink } from '../sink';
import { readToken } from '../token';

/** An item or heading that begins with a parameter's name: `- .model:`, `### model`, `**model** (str):`, `` - `model`: ``. */
const PARAMETER = /^[ \t>]*(?:(?:[*+:-]|#{1,6})[ \t]+)?(?:[*`]{1,3}|__)?[.$-]{0,2}([A-Za-z][\w-]{2,40})[*`]{0,3}[ \t]{0,3}(?=$|[:(,—–-])/;
const DEFAULT = /\bdefaults?(?: (?:to|is|value|model)){0,2}(?: ?[:=])? ?(["'`])([\w.:/-]{2,100})\1/gi;
/** `Perplexity: `, `- **OpenAI** — `, before what it serves. */
const PROVIDER = /^[ \t>]*(?:[-*+][ \t]+)?[*_]{0,2}([a-z][\w. ]{1,20}?)(?: models?)?[*_]{0,2}[ \t]?(?::|[—–-](?=[ \t]))[*_]{0,2}[ \t]+(?=["'`])/i;
const ITEM = /(["'`])([\w.:/-]{2,100})\1(?:[ \t]*\([^()\n]{0,60}\))?(?:[ \t]*,[ \t]*(?:and |or )?|[ \t]+(?:and|or)[ \t]+|[ \t]*\/[ \t]*|[ \t]*\|[ \t]*|(?=[ \t]*(?:\.|etc|…|$)))/y;
const LONGEST = 2000;

/** A parameter for a model. */
export interface Parameter {
  readonly name: string;
  /** It has a heading, so that paragraphs about it follow; else what is about it stands right of it. */
  readonly isHeading: boolean;
}

/** The parameter for a model that a line of documentation is about, `before` being that of the line before. */
export function describedBy(line: string, before: Parameter | undefined): Parameter | undefined {
  const [, name] = PARAMETER.exec(line.slice(0, 100)) ?? [];
  if (name !== undefined) {
    return keyStrength(name) === 'strong' ? { name, isHeading: line.startsWith('#') } : undefined;
  }
  return before?.isHeading === true ? (/^(?:#|[-*+] )/.test(line) ? undefined : before) : /^\S/.test(line) ? undefined : before;
}

/** Reads the default that a line gives to a parameter: `The model to use (default: "all-minilm").` */
export function readDefaults(text: string, start: number, line: string, key: string, sink: Sink): void {
  for (const { index, 0: all, 2: id = '' } of line.slice(0, LONGEST).matchAll(DEFAULT)) {
    const end = start + index + all.length - 1;
    readToken(verbatim(text, end - id.length, end), { place: 'text', strength: 'strong', key }, sink);
  }
}

/** Reads what a provider's name and a colon stand before, two or more in quotes: `Perplexity: "sonar" (default), "sonar-pro"`. */
export function readServed(text: string, start: number, line: string, sink: Sink): void {
  const [head, name = ''] = PROVIDER.exec(line.slice(0, 100)) ?? [];
  const provider = head === undefined ? undefined : providerOfName(name.trim());
  if (head === undefined || provider === undefined) {
    return;
  }
  const found: { readonly from: number; readonly id: string }[] = [];
  ITEM.lastIndex = head.length;
  for (let at = head.length, item = ITEM.exec(line); item && found.length < 100; at = ITEM.lastIndex, item = ITEM.exec(line)) {
    found.push({ from: start + at + 1, id: item[2] ?? '' });
  }
  for (const { from, id } of found.length > 1 ? found : []) {
    const place: Place = { place: 'text', strength: 'strong', key: 'model', ...(servesName(provider, id) ? { provider } : {}) };
    if (hasIdShape(id)) {
      readToken(verbatim(text, from, from + id.length), place, sink);
    }
  }
}
