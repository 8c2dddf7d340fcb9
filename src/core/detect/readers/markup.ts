import { inOne, Pace, type Steps } from '../../steps';
import type { Place } from '../context/place';
import type { Partial } from '../document';
import { readLiteral } from '../literal';
import { readLooseInSteps } from '../loose';
import { verbatim } from '../piece';
import { within } from '../sink';
import type { Sink } from '../sink';
import { keyed } from '../token';
import { controlsInSteps } from './controls';
import { readInSteps } from './in-steps';
import type { Inside } from './inside';
import { listingsInSteps } from './listings';
import type { Reader } from './reader';

const SCRIPT = /<script\b[^>]{0,500}>/gi;
const ATTRIBUTE = /([A-Za-z_:@][\w:.@-]{0,80})=(?:"([^"\n]{0,300})"|'([^'\n]{0,300})')/g;
/** What a template computes: `{model ?? 'gpt-4o'}`, with the attribute it is for. */
const EXPRESSION = /(?:([A-Za-z_][\w:.@-]{0,80})=)?\{([^{}<>\n]{1,300})\}/g;
/** Also what stands before the first: the text may be a part of a page. */
const BETWEEN_TAGS = /(?:^|>)[^<>]{2,}/g;
/** The same where braces hold what is computed. */
const WORDS = /[>}][^<>{}]{3,}(?=[<{])/g;
/** The program of a template: ERB's, EJS's, PHP's. */
const TEMPLATE = /<[%?](?:[^%?]|[%?](?!>)){1,20000}/g;
/** What a page keeps for its script: `data-model="gpt-4o"`. */
const DATA = /\s(data-[\w-]{0,30}(?:model|llm)[\w-]{0,10})=["']([^"'\n]{2,100})["']/g;
/** The same as JSON: `data-config='{"model":"gpt-4o"}'`. */
const JSON_DATA = /\s(data-[\w-]{1,40})='([{[][^'\n]{4,2000}[\]}])'/g;
const TAGGED_LINE = /^[ \t]{0,200}<[A-Za-z!/]/m;
const TEXT: Place = { place: 'text', strength: 'weak' };
const FRONT_MATTER = /^---\r?\n/;

/** Reads the `<script>` parts and Astro's front matter with `script`, and the attributes and expressions between them: `<option value="gpt-4o">`. */
export function readMarkup(text: string, sink: Sink, script: Reader): void {
  inOne(markupInSteps(text, sink, script));
}

/** The same with pauses. `mayBeTorn`: the text may begin within a script, as parts of components do. */
export function markupInSteps(text: string, sink: Sink, script: Reader, mayBeTorn = false): Steps<undefined> {
  return readParts(text, sink, script, (from, to) => readAttributes(text, from, to, sink, script), mayBeTorn);
}

/** Reads the `<script>` parts of a page with `script`, its listings as the programs they are, its controls with their values, and the rest as any text. */
export function pageInSteps(text: string, sink: Sink, script: Reader, inside: Inside = () => undefined): Steps<undefined> {
  return readParts(text, sink, script, (from, to) => readPagePart(text, from, to, sink, inside));
}

function* readPagePart(text: string, from: number, to: number, sink: Sink, inside: Inside): Steps<undefined> {
  yield* listingsInSteps(text, from, to, sink, inside, (start, end) => readText(text, start, end, sink));
  return yield* controlsInSteps(text, from, to, sink);
}

function* readText(text: string, from: number, to: number, sink: Sink): Steps<undefined> {
  const between = text.slice(from, to);
  for (const [shown, marks] of [[BETWEEN_TAGS, /^>/], [TEMPLATE, undefined]] as const) {
    const pace = new Pace();
    for (const { index, 0: all } of between.matchAll(shown)) {
      yield* readLooseInSteps(verbatim(text, from + index + (marks?.test(all) ? 1 : 0), from + index + all.length), TEXT, sink);
      if (pace.isDue(index)) {
        yield;
      }
    }
  }
  const pace = new Pace();
  for (const data of [DATA, JSON_DATA]) {
    for (const { index, 0: all, 1: name = '', 2: value = '' } of between.matchAll(data)) {
      const end = from + index + all.length - 1;
      readLiteral(verbatim(text, end - value.length, end), { place: 'config-value', strength: 'weak', key: name }, sink);
      if (pace.isDue(index)) {
        yield;
      }
    }
  }
  return undefined;
}

/** The words between the tags and the expressions of a component, without its style sheets: `<p>Based on gpt-3.5-turbo</p>`. */
function* readWords(text: string, from: number, to: number, sink: Sink): Steps<undefined> {
  const part = text.slice(from, to);
  const pace = new Pace();
  for (let at = 0; at < part.length;) {
    const style = part.indexOf('<style', at);
    const end = style < 0 ? part.length : style;
    for (const { index, 0: all } of part.slice(at, end).matchAll(WORDS)) {
      yield* readLooseInSteps(verbatim(text, from + at + index + 1, from + at + index + all.length), TEXT, sink);
      if (pace.isDue(at + index)) {
        yield;
      }
    }
    const close = end < part.length ? part.indexOf('</style', end) : -1;
    at = close < 0 ? part.length : close + 1;
  }
  return undefined;
}

function* readParts(text: string, sink: Sink, script: Reader, between: (from: number, to: number) => Steps<undefined>, mayBeTorn = false): Steps<undefined> {
  const fence = FRONT_MATTER.test(text) ? text.indexOf('\n---', 4) : -1;
  const torn = fence < 0 && mayBeTorn ? endOfTornScript(text) : 0;
  let from = fence < 0 ? torn : fence + 4;
  yield* readPart(text, 0, fence < 0 ? torn : fence, sink, script);
  const pace = new Pace(from);
  for (const tag of text.matchAll(SCRIPT)) {
    const start = tag.index + tag[0].length;
    if (tag.index < from) {
      continue;
    }
    yield* between(from, tag.index);
    const close = text.indexOf('</script', start);
    const end = close < 0 ? text.length : close;
    yield* readPart(text, start, end, sink, script);
    from = end;
    if (pace.isDue(from)) {
      yield;
    }
  }
  return yield* between(from, text.length);
}

/** Where the script ends that the text begins within, as parts of components do: at its end tag, or where it has no tag at a line's beginning at all. */
function endOfTornScript(text: string): number {
  const close = text.indexOf('</script');
  const open = text.indexOf('<script');
  return close >= 0 && (open < 0 || close < open) ? close : open < 0 && !TAGGED_LINE.test(text) ? text.length : 0;
}

function readPart(text: string, from: number, to: number, sink: Sink, script: Reader, key = ''): Steps<Partial | undefined> {
  const given = key === '' ? '' : `${key}=`;
  return readInSteps(script, given + text.slice(from, to), within(sink, (at) => from + at - given.length));
}

function* readAttributes(text: string, from: number, to: number, sink: Sink, script: Reader): Steps<undefined> {
  yield* controlsInSteps(text, from, to, sink);
  yield* readWords(text, from, to, sink);
  const between = text.slice(from, to);
  const pace = new Pace();
  for (const found of between.matchAll(ATTRIBUTE)) {
    const [all, name = '', double, single] = found;
    const value = double ?? single ?? '';
    const start = from + found.index + all.length - 1 - value.length;
    if (/^([:@]|v-)/.test(name)) {
      yield* readPart(text, start, start + value.length, sink, script, keyOf(name));
    } else if (!/^(class|style|id|href|src|d|rel|for|type|name)$/i.test(name)) {
      readLiteral(verbatim(text, start, start + value.length), keyed({ place: 'config-value', strength: 'weak' }, name), sink);
    }
    if (pace.isDue(found.index)) {
      yield;
    }
  }
  return yield* readExpressions(text, from, between, sink, script);
}

function* readExpressions(text: string, from: number, between: string, sink: Sink, script: Reader): Steps<undefined> {
  const pace = new Pace();
  for (const found of between.matchAll(EXPRESSION)) {
    const [all, name = '', code = ''] = found;
    if (/["'`]/.test(code)) {
      const start = from + found.index + all.length - 1 - code.length;
      yield* readPart(text, start, start + code.length, sink, script, name);
    }
    if (pace.isDue(found.index)) {
      yield;
    }
  }
  return undefined;
}

/** `model` of `:model` and `v-bind:model`; of other directives none. */
function keyOf(name: string): string {
  return name.startsWith(':') ? name.slice(1) : name.startsWith('v-bind:') ? name.slice(7) : '';
}
