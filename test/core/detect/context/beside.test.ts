import assert from 'node:assert/strict';
import { beginsTag, endsTag, isBesideId, isIdAmongIds, isListedWithIds } from '../../../../src/core/detect/context/beside';
import { expectMentions } from '../marked';

/** The answer for the word between the brackets of a text. */
function of(test: (text: string, from: number, to: number) => boolean, marked: string): boolean {
  const from = marked.indexOf('[');
  const to = marked.indexOf(']') - 1;
  return test(marked.replace(/[[\]]/g, ''), from, to);
}

describe('context/beside', () => {
  it('gives a short word the sense of an id that it is joined to', () => {
    const yes = ['[o3] and o4-mini', '`gpt-4o` or `[o3]`', 'on [o1], o3, and o4-mini.', '{@code [o1]} or {@code gpt-4o}', 'gpt-4o, [o1] and more'];
    assert.deepEqual(yes.filter((text) => !of(isBesideId, text)), []);
    const no = ['pins [p1], p2 and gpio', 'use [o1] instead of gpt-4o', '[a1] gpt-4o', 'the [o1]. And gpt-4o', '[text] or gpt-4o', '[o1]'];
    assert.deepEqual(no.filter((text) => of(isBesideId, text)), []);
  });

  it('gives a word in quotes the sense of the ids, in quotes, that it is listed with', () => {
    assert.ok(of(isListedWithIds, '"gpt-4", "claude-3-opus-20240229", "[llama2]".'));
    assert.ok(of(isListedWithIds, 'one of "[ada]", "babbage", or "gpt-3.5-turbo-0613"'));
    assert.ok(of(isListedWithIds, 'select one of "ada", "[babbage]",'));
    assert.ok(!of(isListedWithIds, '"[ada]", "bob"') && !of(isListedWithIds, '"[ada]", "ada"'));
    assert.ok(!of(isListedWithIds, '"[auto]" or "none", gpt-4o'));
    assert.ok(!of(isListedWithIds, '"[Foo Bar]", "gpt-4o"'));
  });

  it('takes an id of three words for one of the ids that it is listed with', () => {
    assert.ok(of(isIdAmongIds, 'gpt-4, [gpt-4-browsing], gpt-4o'));
    assert.ok(!of(isIdAmongIds, '[gpt-4-browsing] gpt-4o') && !of(isIdAmongIds, 'gpt-4, [gpt-4o], gpt-4') && !of(isIdAmongIds, 'red, [well-known-2], blue'));
  });

  it('is bounded however long a list goes on', () => {
    assert.ok(!isBesideId(`o1${', p1'.repeat(50_000)}, gpt-4o`, 0, 2));
  });

  it('tells tags from stand-ins', () => {
    assert.deepEqual([endsTag('<code>gpt', 6), endsTag('<a href="x">gpt', 12), endsTag('<provider>/gpt', 10), endsTag('x > gpt', 4)], [true, true, false, false]);
    assert.deepEqual([beginsTag('gpt-4o</b>', 6), beginsTag('gpt-4o<br>', 6), beginsTag('gpt-<date>', 4), beginsTag('gpt-4<x>', 5)], [true, true, false, false]);
  });

  it('finds them in comments and texts', () => {
    expectMentions('a.ts', '// Not with «o3» and ‹o4-mini›; see <c>‹dall-e-3›</c>, gpt-<date>.\n');
    expectMentions('a.py', 'x = "<td>‹gpt-5.1›</td><td>Input</td>"\n');
  });
});
