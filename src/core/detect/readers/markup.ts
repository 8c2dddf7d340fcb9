import { readLiteral } from '../literal';
import { verbatim } from '../piece';
import { within } from '../sink';
import type { Sink } from '../sink';
import { keyed } from '../token';
import type { Reader } from './reader';

const SCRIPT = /<script\b[^>]{0,500}>/gi;
const ATTRIBUTE = /([A-Za-z_:@][\w:.@-]{0,80})=(?:"([^"\n]{0,300})"|'([^'\n]{0,300})')/g;

/** Reads the `<script>` parts with `script` and the quoted attributes between them: `<option value="gpt-4o">`. */
export function readMarkup(text: string, sink: Sink, script: Reader): void {
  let from = 0;
  for (const tag of text.matchAll(SCRIPT)) {
    const start = tag.index + tag[0].length;
    if (tag.index < from) {
      continue;
    }
    readAttributes(text, from, tag.index, sink);
    const close = text.indexOf('</script', start);
    const end = close < 0 ? text.length : close;
    script(text.slice(start, end), within(sink, (at) => start + at));
    from = end;
  }
  readAttributes(text, from, text.length, sink);
}

function readAttributes(text: string, from: number, to: number, sink: Sink): void {
  for (const found of text.slice(from, to).matchAll(ATTRIBUTE)) {
    const [all, name = '', double, single] = found;
    const value = double ?? single ?? '';
    if (!/^(class|style|id|href|src|d|rel|for|type|name)$/i.test(name)) {
      const start = from + found.index + all.length - 1 - value.length;
      readLiteral(verbatim(text, start, start + value.length), keyed({ place: 'config-value', strength: 'weak' }, name.replace(/^[:@]|^v-bind:/, '')), sink);
    }
  }
}
