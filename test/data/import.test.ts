import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Data, LifeRow, PriceRow } from '../../scripts/data/authored.mjs';
import { compareIds } from '../../scripts/import/compare-ids.mjs';
import { compareOpenness, compareTool } from '../../scripts/import/compare-records.mjs';
import { IMPORTERS } from '../../scripts/import/index.mjs';
import { providerOf, withoutRoute } from '../../scripts/import/provider-names.mjs';
import { type ListedId, priced, type Reading } from '../../scripts/import/reading.mjs';
import { writeProposals } from '../../scripts/import/write.mjs';
import { compiledCatalogue } from './catalogue';
import { checked } from './sample';

const PROVIDERS = new Set(['openai', 'bedrock', 'openrouter', 'together']);
const DATE = '2026-11-22';

async function read(source: string, folder = join('test/data/fixtures/import', source)): Promise<Reading> {
  const importer = IMPORTERS.find((each) => each.source === source);
  assert.ok(importer, source);
  return importer.read({ folder, date: DATE, providers: PROVIDERS });
}

describe('What is read from the lists as they are published', () => {
  it('models.dev: prices of 0 are none, a base model gives what the file lacks', async () => {
    const { ids, skipped } = await read('models.dev');
    assert.deepEqual(ids, [
      { provider: 'bedrock', id: 'acme.alpha-v1', input: 0.06, output: 0.24, cachedInput: 0.015, context: 300_000 },
      { provider: 'openrouter', id: 'acme/beta', context: 4096 },
    ]);
    assert.deepEqual([...skipped], [['provider nobody', 1]]);
  });

  it('litellm: prices per million, ids without route, no price for pictures', async () => {
    const { ids, skipped } = await read('litellm');
    assert.deepEqual(ids, [
      { provider: 'openai', id: 'alpha-1', input: 2.5, output: 10, cachedInput: 1.25, context: 128_000, retired: '2027-01-31' },
      { provider: 'together', id: 'acme/beta', input: 0.2, output: 0.2 },
      { provider: 'bedrock', id: 'acme.alpha-v1:0', input: 3, output: 15 },
      { provider: 'openai', id: 'picture-1' },
    ]);
    assert.deepEqual([...skipped], [['provider nobody', 1]]);
  });

  it('deprecations.info: the later of two ends, and no announcement after the end', async () => {
    const { ids, skipped } = await read('deprecations.info');
    assert.deepEqual(ids, [
      { provider: 'openai', id: 'alpha-1', deprecated: '2026-07-20', retired: '2027-01-20', replacement: 'alpha-2' },
      { provider: 'bedrock', id: 'acme.alpha-v1:0', retired: '2026-08-01' },
    ]);
    assert.deepEqual([...skipped], [['no date', 1], ['provider Nobody', 1]]);
  });

  it('osai-index: twelve judgments, the score from them, no notes', async () => {
    const { openness = [], skipped } = await read('osai-index');
    assert.equal(openness.length, 1);
    assert.deepEqual({ ...openness[0], assessed: DATE }, {
      id: 'osai:small-llama', name: 'Small Llama', status: 'current', assessed: DATE, assessedModel: 'Small-Llama-7B', judgments: 'opoopcoccocp', score: 54.2,
      osaid: { data: 'unclear', code: 'unclear', parameters: 'unclear' }, url: 'https://osai-index.eu/model/small-llama', source: 'osai-index', huggingface: ['acme/Small-Llama-7B'],
    });
    assert.deepEqual([...skipped], [['record that is not complete', 1]]);
  });

  it('mot: components by name, and no record that the tool itself hides', async () => {
    const { tool, skipped } = await read('mot');
    assert.deepEqual(tool, [{ id: 'mot:alpha-7b', huggingface: ['acme/Alpha-7B'], date: '2026-05-22', components: ['Model architecture', 'Model card'] }]);
    assert.deepEqual([...skipped], [['record before 2025-01-01', 1]]);
  });

  it('genai-prices: the installed package', async () => {
    const { ids } = await read('genai-prices', 'node_modules/@pydantic/genai-prices');
    assert.ok(ids.filter(({ provider, input }) => provider === 'openai' && input !== undefined).length > 30);
  });

  it('all of them are sources of the data', async () => {
    const { data } = await compiledCatalogue();
    assert.deepEqual(IMPORTERS.filter(({ source }) => !(source in data.sources)), []);
  });
});

describe("The lists' names", () => {
  it('are read as ours, or not at all', () => {
    const all = new Set(['vertex', 'bedrock', 'fireworks', 'xai']);
    assert.deepEqual(['vertex_ai-anthropic_models', 'AWS Bedrock', 'fireworks-ai', 'x-ai', 'nobody', 'google'].map((name) => providerOf(name, all)),
      ['vertex', 'bedrock', 'fireworks', 'xai', undefined, undefined]);
  });

  it('lose their own route only', () => {
    assert.deepEqual([withoutRoute('groq', 'groq/llama'), withoutRoute('openrouter', 'groq/llama'), withoutRoute('nobody', 'a/b')], ['llama', 'groq/llama', 'a/b']);
  });
});

describe('What a list says otherwise than the data', () => {
  const rows: PriceRow[] = [
    { provider: 'host', id: 'Mine', input: 1, output: 2, source: 'list', agree: [1, 1] },
    { provider: 'host', id: 'theirs', input: 1, output: 2, source: 'other', agree: [2, 2] },
    { provider: 'host', id: 'bare', source: 'other' },
    { provider: 'host', id: 'dropped', input: 1, output: 2, source: 'list', agree: [1, 1] },
  ];
  const lives: LifeRow[] = [{ provider: 'host', id: 'mine', retired: '2026-01-01', source: 'other', confidence: 'secondary' }];
  const data: Data = { ...checked([]).data, prices: rows, lifecycle: lives };
  const propose = (ids: readonly ListedId[], confidence: LifeRow['confidence'] = 'secondary') =>
    compareIds({ source: 'list', confidence, ids }, data, () => 'acme/model').filter(({ kind }) => kind !== 'gone').map(({ kind, where, now, listed, row }) => [kind, where, now, listed, row?.source]);

  it('a price that came from the same list has moved, another list\'s is disputed', () => {
    const price = { input: 1.5, output: 2 };
    assert.deepEqual(propose([{ provider: 'host', id: 'mine', ...price }, { provider: 'host', id: 'theirs', ...price }, { provider: 'host', id: 'bare', ...price }]), [
      ['price moved', 'host mine', '1/2 USD (list, 1 of 1 lists)', '1.5/2 USD', 'list'],
      ['price disputed', 'host theirs', '1/2 USD (other, 2 of 2 lists)', '1.5/2 USD', undefined],
      ['new price', 'host bare', undefined, '1.5/2 USD', 'list'],
    ]);
  });

  it('nothing is said of a price that is the same but for rounding', () => {
    assert.deepEqual(propose([{ provider: 'host', id: 'mine', input: 1.001, output: 2 }]), []);
  });

  it('a price is above 0 and below 1,000 USD; only embeddings and rerankers give their output away', () => {
    assert.deepEqual([priced('a', 1, 0), priced('a', 0, 0), priced('a', 1, 3200), priced('a', undefined, 1)], [{}, {}, {}, {}]);
    assert.deepEqual([priced('embed-1', 1, 0), priced('a', 1, 2, 3), priced('a', 0.1 + 0.2, 2, 0.1)], [{ input: 1, output: 0 }, { input: 1, output: 2 }, { input: 0.3, output: 2, cachedInput: 0.1 }]);
  });

  it('an id that nobody has is new, with what it names today', () => {
    const [first] = compareIds({ source: 'list', confidence: 'secondary', ids: [{ provider: 'host', id: 'new', context: 8 }] }, data, () => 'acme/model');
    assert.deepEqual(first, { kind: 'new id', where: 'host new', listed: 'no price', resolves: 'acme/model', file: 'prices', row: { provider: 'host', id: 'new', context: 8, source: 'list' } });
  });

  it('a date of end that is another or new is proposed, one that is known is not', () => {
    assert.deepEqual(propose([{ provider: 'host', id: 'mine', retired: '2026-02-01' }, { provider: 'host', id: 'theirs', retired: '2026-03-01' }]), [
      ['date moved', 'host mine', '? to 2026-01-01 (other, secondary)', '? to 2026-02-01', 'list'],
      ['new date', 'host theirs', undefined, '? to 2026-03-01', 'list'],
    ]);
    assert.deepEqual(propose([{ provider: 'host', id: 'mine', retired: '2026-01-01' }]), []);
  });

  it('what came from the list and went is named', () => {
    const gone = compareIds({ source: 'list', confidence: 'secondary', ids: [{ provider: 'host', id: 'mine' }] }, data, () => '').filter(({ kind }) => kind === 'gone');
    assert.deepEqual(gone.map(({ where }) => where), ['host dropped']);
  });

  it('records are compared by judgments and model', async () => {
    const { openness = [] } = await read('osai-index');
    const known = (more: object): Data => ({ ...data, openness: openness.map((row) => ({ ...row, ...more })) });
    assert.deepEqual(compareOpenness(openness, known({}), 'osai-index'), []);
    assert.deepEqual(compareOpenness(openness, known({ judgments: 'cccccccccccc' }), 'osai-index').map(({ kind, file }) => [kind, file]), [['record changed', 'openness']]);
    assert.deepEqual(compareOpenness(openness, data, 'osai-index').map(({ kind, resolves }) => [kind, resolves]), [['new record', 'acme/Small-Llama-7B']]);
  });

  it('records of the tool are proposed where they are new or newer than the snapshot, without a class', async () => {
    const { tool = [] } = await read('mot');
    const known: Data = { ...data, mof: [{ id: 'mot:alpha-7b', huggingface: [], class: 3, missing: [], source: 'mot' }] };
    assert.deepEqual(compareTool(tool, data, '2026-05-11').map(({ kind, row }) => [kind, row]), [['new record', undefined]]);
    assert.deepEqual(compareTool(tool, known, '2026-05-11').map(({ kind }) => kind), ['record changed']);
    assert.deepEqual(compareTool(tool, known, '2026-06-01'), []);
  });
});

describe('A proposal file', () => {
  it('has a table for reading and lines for taking over', () => {
    const folder = mkdtempSync(join(tmpdir(), 'model-review-proposals-'));
    try {
      const row: PriceRow = { provider: 'host', id: 'new', source: 'list' };
      const path = writeProposals(folder, 'list-2026-11-22', 'list, 2026-11-22', new Map([['provider nobody', 2]]), [
        { kind: 'new id', where: 'host a|b', listed: 'no price', resolves: 'nothing', file: 'prices', row },
      ]);
      const text = readFileSync(`${path}.md`, 'utf8');
      assert.match(text, /^# list, 2026-11-22$/m);
      assert.match(text, /^Passed over: provider nobody 2\.$/m);
      assert.match(text, /^\| `host a\\\|b` \|  \| no price \| nothing \|$/m);
      assert.deepEqual((JSON.parse(readFileSync(`${path}.jsonl`, 'utf8')) as { row: unknown }).row, row);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
