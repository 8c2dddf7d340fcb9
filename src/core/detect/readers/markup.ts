import { readLiteral } from '../literal';
import { verbatim } from '../piece';
import { within } from '../sink';
import type { Sink } from '../sink';
import { keyed } from '../token';
import type { Reader } from './reader';

const SCRIPT = /<script\b[^>]{0,500}>/gi;
const ATTRIBUTE = /([A-Za-z_:@][\w:.@-]{0,80})=(?:"([^"\n]{0,300})"|'([^'\n]{0,300})')/g;
/** What a template computes: `{model ?? 'gpt-4o'}`, with the attribute it is for. */
const EXPRESSION = /(?:([A-Za-z_][\w:.@-]{0,80})=)?\{([^{}<>\n]{1,300})\}/g;
const FRONT_MATTER = /^---\r?\n/;

/** Reads the `<script>` parts and Astro's front matter with `script`, and the attributes and expressions between them: `<option value="gpt-4o">`. */
export function readMarkup(text: string, sink: Sink, script: Reader): void {
  const fence = FRONT_MATTER.test(text) ? text.indexOf('\n---', 4) : -1;
  let from = fence < 0 ? 0 : fence + 4;
  readPart(text, 0, fence < 0 ? 0 : fence, sink, script);
  for (const tag of text.matchAll(SCRIPT)) {
    const start = tag.index + tag[0].length;
    if (tag.index < from) {
      continue;
    }
    readAttributes(text, from, tag.index, sink, script);
    const close = text.indexOf('</script', start);
    const end = close < 0 ? text.length : close;
    readPart(text, start, end, sink, script);
    from = end;
  }
  readAttributes(text, from, text.length, sink, script);
}

function readPart(text: string, from: number, to: number, sink: Sink, script: Reader, key = ''): void {
  const given = key === '' ? '' : `${key}=`;
  script(given + text.slice(from, to), within(sink, (at) => from + at - given.length));
}

function readAttributes(text: string, from: number, to: number, sink: Sink, script: Reader): void {
  const between = text.slice(from, to);
  for (const found of between.matchAll(ATTRIBUTE)) {
    const [all, name = '', double, single] = found;
    const value = double ?? single ?? '';
    const start = from + found.index + all.length - 1 - value.length;
    if (/^([:@]|v-)/.test(name)) {
      readPart(text, start, start + value.length, sink, script, keyOf(name));
    } else if (!/^(class|style|id|href|src|d|rel|for|type|name)$/i.test(name)) {
      readLiteral(verbatim(text, start, start + value.length), keyed({ place: 'config-value', strength: 'weak' }, name), sink);
    }
  }
  for (const found of between.matchAll(EXPRESSION)) {
    const [all, name = '', code = ''] = found;
    if (/["'`]/.test(code)) {
      const start = from + found.index + all.length - 1 - code.length;
      readPart(text, start, start + code.length, sink, script, name);
    }
  }
}

/** `model` of `:model` and `v-bind:model`; of other directives none. */
function keyOf(name: string): string {
  return name.startsWith(':') ? name.slice(1) : name.startsWith('v-bind:') ? name.slice(7) : '';
}
