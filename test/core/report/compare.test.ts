import assert from 'node:assert/strict';
import { compare, compareMarkdown, type Compared, type Comparison } from '../../../src/core/report/compare';
import type { Use } from '../../../src/core/types';
import { exactly, finding, INDEX, terms, TODAY, use } from './catalogue';

const LLAMA: Compared = { use: exactly('meta-llama/Meta-Llama-3-8B-Instruct'), index: INDEX, today: TODAY, terms: [terms('LicenseRef-llama-3-community')], declared: true };
const UNKNOWN: Compared = { ...of(use({ kind: 'unknown' }, 'acme/helios-9b-chat')), declared: true };

function of(asked: Use): Compared {
  return { use: asked, index: INDEX, today: TODAY, declared: false };
}

/** The lines of one model under a label. */
function cell({ rows }: Comparison, label: string, column = 0): readonly string[] | undefined {
  return rows.find((row) => row.label === label)?.cells[column];
}

describe('compare', () => {
  it('puts each model’s facts in its column, in the order asked for', () => {
    const both = compare([LLAMA, of(exactly('openai/gpt-4o'))]);
    assert.deepEqual(both.ids, ['meta-llama/Meta-Llama-3-8B-Instruct', 'openai/gpt-4o']);
    assert.deepEqual(both.rows.find(({ label }) => label === 'Publisher')?.cells, [['Meta'], ['OpenAI']]);
    assert.deepEqual(cell(both, 'Openness'), ['16.7 of 100, median 45.8']);
    assert.deepEqual(cell(both, 'Parameters'), ['8.03 billion']);
    assert.ok(cell(both, 'Terms')?.includes('own licence above 700M users (2)'), cell(both, 'Terms')?.join());
  });

  it('knows nothing of an unknown model, and judges nothing', () => {
    const found = compare([UNKNOWN, LLAMA]);
    const answers = found.rows.filter(({ cells }) => (cells[0]?.length ?? 0) > 0).map(({ label, cells }) => [label, cells[0]]);
    assert.deepEqual(answers, [['What it is', ['not in the catalogue']], ['For this project', ['not judged']]]);
  });

  it('leaves a question out that no model answers', () => {
    assert.deepEqual(compare([UNKNOWN, UNKNOWN]).rows.map(({ label }) => label), ['What it is', 'For this project']);
  });

  it('says the conflicts of this project first, and nothing that was accepted', () => {
    const findings = [finding('display-duty', 'warning'), finding('threshold-exceeded', 'error'), finding('licence-not-allowed', 'error', { waived: { code: 'licence-not-allowed', model: 'm', owner: 'legal', reason: 'r', expires: '2027-01-01', span: { start: 0, end: 1 } } })];
    assert.deepEqual(cell(compare([{ ...LLAMA, findings }, UNKNOWN]), 'For this project'), ['conflict: threshold-exceeded stands here.', 'warning: display-duty stands here.']);
  });

  it('says that there is no conflict only where usage is declared and a licence is known', () => {
    assert.deepEqual(cell(compare([LLAMA, UNKNOWN]), 'For this project'), ['no conflict with the usage declared']);
    assert.deepEqual(cell(compare([{ ...LLAMA, declared: false }, UNKNOWN]), 'For this project'), ['not judged: no usage declared']);
  });

  it('finds nothing fine where weights leaked, whatever licence stands beside them', () => {
    const leaked: Compared = { ...of(exactly('miqudev/miqu-1-70b')), terms: [terms('LicenseRef-llama-3-community')], declared: true };
    assert.deepEqual(cell(compare([leaked, UNKNOWN]), 'For this project'), ['No licence was granted for these weights.']);
  });

  it('says why closed weights cannot be run', () => {
    assert.deepEqual(cell(compare([of(exactly('openai/gpt-4o')), LLAMA]), 'Your own'), ['not possible: weights not released']);
  });

  it('keeps ids out of the Markdown syntax, and leaves no cell empty', () => {
    const text = compareMarkdown(compare([of(use({ kind: 'unknown' }, 'a|b<c>')), LLAMA]));
    assert.match(text, /^\| {2}\| a\\\|b&lt;c&gt; \| meta\\-llama/m);
    assert.doesNotMatch(text, /\| {2}\|(?! a)/);
    assert.match(text, /^\| \*\*Publisher\*\* \| not known \| Meta \|$/m);
  });
});
