import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Mention } from '../../../src/core/types';
import { expectMentions } from './marked';

/** What stands for the end of a line and for a tab in a row. */
const ENDS = /⏎/g;
const TABS = /⇥/g;

/** What is known of mentions beside their places, each once: `openai`, `elsewhere`, `loads`, `test`. */
export function factsOf(mentions: readonly Mention[]): string {
  return [...new Set(mentions.map(({ provider, elsewhere, loaded, role }) =>
    [provider, elsewhere && 'elsewhere', loaded && 'loads', role === 'test' && 'test'].filter(Boolean).join(' ')))].filter((each) => each !== '').join(', ');
}

/**
 * One test for each row of a table in this folder: a file's name, a text with marks around what must be found in it (`expectMentions` says which), and what
 * else is known of that. Tables hold a row for every word of the lists of a source: without the word, its row fails.
 */
export function rowsOf(table: string): void {
  for (const line of readFileSync(`test/core/detect/${table}`, 'utf8').split('\n').filter((each) => each !== '' && !each.startsWith('# '))) {
    const [path = '', marked = '', facts = ''] = line.split('\t');
    it(`${path}: ${marked}`, () => {
      assert.equal(factsOf(expectMentions(path, marked.replace(ENDS, '\n').replace(TABS, '\t'))), facts);
    });
  }
}
