import assert from 'node:assert/strict';
import { endOfText } from '../../../../src/core/detect/readers/tags';

/** The text behind the first `>` that does not end an arrow. */
function textIn(code: string): string | undefined {
  const at = code.search(/(?<!=)>/);
  const end = endOfText(code, at);
  return end === undefined ? undefined : code.slice(at + 1, end);
}

describe('readers/tags', () => {
  it('knows the text before an end tag, and behind a tag that no type is called', () => {
    assert.equal(textIn('<Badge size={1}>o3-mini</Badge>'), 'o3-mini');
    assert.equal(textIn('<p>Use <b>x</b></p>'), 'Use ');
    assert.equal(textIn('</code> or {x}'), ' or ');
    assert.equal(textIn('<pre>\n a\n</pre>'), '\n a\n');
  });

  it('leaves comparisons, types and what does not end alone', () => {
    assert.deepEqual(['a > b && c < d', 'f<string>("x") < 3', '<T>(x: T) => {', 'Array<X>\n', '<p>x', '<p></p>'].map(textIn), [undefined, undefined, undefined, undefined, undefined, undefined]);
    assert.equal(textIn(`<p>${'x '.repeat(400)}</p>`), undefined);
  });
});
