import assert from 'node:assert/strict';
import type { LifeRow } from '../../scripts/data/authored.mjs';
import { readData } from '../../scripts/data/read.mjs';
import type { Confidence } from '../../src/core/catalogue/types';

/** Provider, id, day of the end, how it is known, and the source that was read. */
const ENDS: readonly (readonly [provider: string, id: string, retired: string, confidence: Confidence, source: string])[] = [
  ['openai', 'text-davinci-003', '2024-01-04', 'text', 'deprecations.info'],
  ['openai', 'gpt-4-0613', '2026-10-23', 'text', 'deprecations.info'],
  ['openai', 'gpt-5-2025-08-07', '2026-12-11', 'text', 'developers.openai.com/api/docs/deprecations'],
  ['openai', 'gpt-4o-2024-08-06', '2027-01-14', 'secondary', 'w3cschool.cn/openai_api/deprecations'],
  ['openai', 'gpt-4.1-mini-2025-04-14', '2027-01-14', 'secondary', 'w3cschool.cn/openai_api/deprecations'],
  ['anthropic', 'claude-2.1', '2025-07-21', 'text', 'deprecations.info'],
  ['anthropic', 'claude-3-opus-20240229', '2026-01-05', 'text', 'deprecations.info'],
  ['anthropic', 'claude-sonnet-4-5-20250929', '2026-11-30', 'text', 'platform.claude.com/docs/en/release-notes/overview'],
  ['google', 'gemini-2.5-pro', '2026-12-01', 'secondary', 'dev.to/aideprecations'],
  ['vertex', 'text-bison@002', '2025-04-09', 'text', 'cloud.google.com/vertex-ai/generative-ai/docs/deprecations'],
  ['mistral', 'open-mixtral-8x7b', '2025-03-30', 'text', 'mistralai/platform-docs-public'],
  ['groq', 'mixtral-8x7b-32768', '2025-03-20', 'text', 'deprecations.info'],
  ['xai', 'grok-3', '2026-05-15', 'text', 'docs.x.ai/developers/migration/may-15-retirement'],
];

/** Served without an announced end: the lists give the earliest day that the provider promises, or the day of the notice. */
const NO_END: readonly (readonly [provider: string, id: string])[] = [
  ['anthropic', 'claude-haiku-4-5-20251001'], ['anthropic', 'claude-opus-4-5-20251101'], ['google', 'gemini-2.5-flash-lite'],
  ['cohere', 'command-r'], ['cohere', 'command-light'], ['openai', 'gpt-4o'],
];

describe('Lifecycle', () => {
  let rows: readonly LifeRow[];

  before(() => {
    rows = readData().lifecycle;
  });

  const find = (provider: string, id: string): LifeRow | undefined => rows.find((row) => row.provider === provider && row.id === id);

  it('well-known models end on the day that was read', () => {
    for (const [provider, id, ...expected] of ENDS) {
      const row = find(provider, id);
      assert.deepEqual([row?.retired, row?.confidence, row?.source], expected, `${provider} ${id}`);
    }
  });

  it('a model without an announced end has none', () => {
    NO_END.forEach(([provider, id]) => { assert.equal(find(provider, id)?.retired, undefined, `${provider} ${id}`); });
    assert.equal(find('cohere', 'command-r')?.deprecated, '2025-09-15');
  });

  it('every line has a date, and the notice does not come after the end', () => {
    for (const { provider, id, deprecated, retired } of rows) {
      assert.ok(deprecated ?? retired, `${provider} ${id}`);
      assert.ok(deprecated === undefined || retired === undefined || deprecated <= retired, `${provider} ${id}`);
    }
  });

  it('the list of Azure and Google, which gives the end as the day of the notice too, is not taken at its word', () => {
    const listed = rows.filter(({ provider, source }) => source === 'deprecations.info' && /^(?:azure|google|vertex)$/.test(provider));
    assert.ok(listed.length > 100);
    assert.deepEqual(listed.filter(({ deprecated, retired }) => deprecated !== undefined && deprecated === retired), []);
  });
});
