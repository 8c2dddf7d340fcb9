import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Source } from '../../src/core/catalogue/types';
import { compiledCatalogue } from './catalogue';

type Sources = Readonly<Record<string, Partial<Source> & Pick<Source, 'name'>>>;
type Lines = Readonly<Record<string, readonly string[]>>;

interface Notices {
  attributionProblems(all: Sources): string[];
  dataText(all: Sources, copyrights?: Lines): string;
  readonly COPYRIGHTS: Lines;
}

describe('What the sources of the data ask for', () => {
  let notices: Notices;
  // Plain JavaScript, because it runs without a build.
  before(async () => { notices = await import(pathToFileURL(resolve('scripts/notices/data.mjs')).href) as Notices; });

  it('is met for every source under CC BY: an attribution with address, licence and changes', async () => {
    const { data } = await compiledCatalogue();
    assert.deepEqual(notices.attributionProblems(data.sources), []);
    assert.ok(Object.values(data.sources).some(({ licence }) => licence === 'CC-BY-4.0'));
  });

  it('is missed by a source under CC BY without attribution, address, licence or changes', () => {
    const source = (attribution?: string) => ({ name: 'S', date: '2026-01-01', licence: 'CC-BY-4.0', ...(attribution === undefined ? {} : { attribution }) });
    assert.deepEqual(notices.attributionProblems({ a: source(), b: source('Somebody'), c: source('Somebody, https://example.org, CC BY 4.0. Changes: none.'), d: { name: 'D', licence: 'MIT' } }), [
      'a has no attribution', 'b: its attribution has no address', 'b: its attribution does not name the licence', 'b: its attribution does not say what was changed',
    ]);
  });

  it('is written by licence, with the text of MIT and every copyright line and attribution', () => {
    const text = notices.dataText({
      free: { name: 'Free', licence: 'MIT', date: '2026-01-01' }, named: { name: 'Named', url: 'https://example.org', licence: 'CC-BY-4.0', attribution: 'By somebody.' },
      words: { name: 'Words', attribution: 'Say so.' }, page: { name: 'A page' },
    }, { free: ['Copyright 2026 Somebody'] });
    assert.match(text, /^No licence stated\n\n- Words\n {2}Say so\.$/m);
    assert.match(text, /^MIT\n\n- Free, as of 2026-01-01\n {2}Copyright 2026 Somebody\n\nPermission is hereby granted/m);
    assert.match(text, /^CC-BY-4\.0\n\n- Named, https:\/\/example\.org\n {2}By somebody\.\n\nhttps:\/\/creativecommons\.org/m);
    assert.doesNotMatch(text, /A page/);
  });

  it('has copyright lines for sources only that are there and under MIT', async () => {
    const { data } = await compiledCatalogue();
    assert.deepEqual(Object.keys(notices.COPYRIGHTS).filter((key) => data.sources[key]?.licence !== 'MIT'), []);
  });
});
