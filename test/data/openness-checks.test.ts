import assert from 'node:assert/strict';
import { opennessIds } from '../../scripts/lint-data/openness-ids.mjs';
import { opennessLinks } from '../../scripts/lint-data/openness-links.mjs';
import type { OpennessLink, OpennessRow } from '../../scripts/data/authored.mjs';
import { checked, model } from './sample';

describe('Checks of the openness records', () => {
  const row: OpennessRow = {
    id: 'osai:x', name: 'X', status: 'current', assessed: '2026-01-01', assessedModel: 'X-7B-Chat', judgments: 'oooooooooooo', score: 100,
    osaid: { data: 'indicated', code: 'indicated', parameters: 'indicated' }, url: 'https://example.org', source: 'page', huggingface: [],
  };
  const idsOf = (...huggingface: string[]): string[] => opennessIds.check(checked([], {}, [{ ...row, huggingface }])).map(({ message }) => message);

  it('a record must not list another size or, beside what it judged, another model', () => {
    assert.deepEqual(idsOf('acme/X-7b-chat', 'old/x-7b-chat'), []);
    assert.deepEqual(idsOf('acme/X-7B-Chat-hf'), []);
    assert.deepEqual(idsOf('acme/X-70B-Chat'), ['lists acme/X-70B-Chat, which is not the X-7B-Chat that it judged']);
    assert.deepEqual(idsOf('acme/X-7B-Chat', 'acme/X-7B'), ['lists acme/X-7B, which is not the X-7B-Chat that it judged']);
  });

  it('a link must be of a record and models that are there, each once, and exact only where no repository is listed', () => {
    const complaints = (links: readonly OpennessLink[], huggingface: readonly string[] = []): string[] => {
      const { data, catalogue } = checked([model('acme/a')], {}, [{ ...row, huggingface }]);
      return opennessLinks.check({ data: { ...data, opennessLinks: links }, catalogue }).map(({ message }) => message);
    };
    const link: OpennessLink = { record: 'osai:x', match: 'exact', models: ['acme/a'], reason: 'It names no repository.' };
    assert.deepEqual(complaints([link]), []);
    assert.deepEqual(complaints([link], ['acme/x']), ['lists its repositories, an exact link says it again']);
    assert.deepEqual(complaints([{ ...link, record: 'osai:y' }]), ['is linked and is no record of data/snapshots/openness.jsonl']);
    assert.deepEqual(complaints([{ ...link, models: ['acme/b'] }]), ['is linked to acme/b, which is not in the catalogue']);
    assert.deepEqual(complaints([link, { ...link, match: 'family' }]), ['acme/a is linked twice', 'acme/a is linked twice']);
  });
});
