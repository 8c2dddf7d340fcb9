import assert from 'node:assert/strict';
import { detect } from '../../../src/core/detect/detect';
import type { Mention, Strength } from '../../../src/core/types';

const MARKS: Readonly<Record<string, readonly [string, Strength]>> = { '«': ['»', 'strong'], '‹': ['›', 'weak'], '⟦': ['⟧', 'negative'] };

/**
 * Reads a document in which every expected mention stands between marks: `«strong»`, `‹weak›`, `⟦negative⟧`.
 * Fails on any other mention, and on a missing one; answers the mentions for further questions.
 */
export function expectMentions(path: string, marked: string): readonly Mention[] {
  const expected: string[] = [];
  let text = '';
  let open: { readonly start: number; readonly close: string; readonly strength: Strength } | undefined;
  for (const character of marked) {
    const mark = MARKS[character];
    if (mark) {
      open = { start: text.length, close: mark[0], strength: mark[1] };
    } else if (open && character === open.close) {
      expected.push(`${open.start}-${text.length} ${open.strength} ${text.slice(open.start)}`);
      open = undefined;
    } else {
      text += character;
    }
  }
  const { mentions } = detect({ path, text });
  assert.deepEqual(mentions.map((each) => `${each.span.start}-${each.span.end} ${each.strength} ${text.slice(each.span.start, each.span.end)}`), expected);
  return mentions;
}

/** The only mention of a marked document. */
export function expectOne(path: string, marked: string): Mention {
  const mentions = expectMentions(path, marked);
  const [first] = mentions;
  assert.ok(first && mentions.length === 1, 'one mention');
  return first;
}
