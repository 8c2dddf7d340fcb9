import assert from 'node:assert/strict';
import { explainJson, explainMarkdown, explainText } from '../../../src/core/report/explain';
import { exactly, finding, INDEX, terms, TODAY, use } from './catalogue';

const LLAMA = exactly('meta-llama/Meta-Llama-3-8B-Instruct');
const LICENCES = [terms('LicenseRef-llama-3-community')];

describe('explain', () => {
  it('gives each fact its source and date', () => {
    const text = explainText({ use: LLAMA, index: INDEX, today: TODAY, terms: LICENCES });
    assert.match(text, /^ {2}Parameters: 8.03 billion \(model cards, 2026-11-22\)$/m);
    assert.match(text, /^ {2}Score: 16.7 of 100, median 45.8 \(OSAI Index, 2026-06-12\)$/m);
    assert.match(text, /^ {2}Together AI together\/llama-3-8b: in \$0.03, out \$0.04 per M tokens \(genai-prices, 2026-11-10, 2 of 3 sources agree\)$/m);
  });

  it('says how a finding was derived', () => {
    const found = finding('threshold-exceeded', 'error', {
      clause: '2', source: 'licence-files', confidence: 'text', declared: { value: 9e8, path: 'usage.monthlyActiveUsers', span: { start: 0, end: 1 } },
    });
    assert.match(explainText({ use: LLAMA, index: INDEX, today: TODAY, findings: [found], terms: LICENCES }), /conflict threshold-exceeded: threshold-exceeded stands here. \(clause 2, monthlyActiveUsers: 900M, licence files, 2026-11-22, primary text read\)/);
  });

  it('says that an acceptance is only claimed', () => {
    const claimed = { code: 'threshold-exceeded', model: 'x', reason: 'bought', owner: 'legal', expires: '2027-01-01', span: { start: 0, end: 1 } } as const;
    assert.match(explainText({ use: LLAMA, index: INDEX, today: TODAY, findings: [finding('threshold-exceeded', 'error', { claimed })], terms: LICENCES }), /\(claimed as accepted by legal until 2027-01-01, not applied, because this workspace is not trusted: bought\)/);
  });

  it('has no section for which nothing is known', () => {
    const text = explainText({ use: use({ kind: 'unknown' }, 'acme/helios-9b-chat'), index: INDEX, today: TODAY });
    assert.equal(text, [
      'acme/helios-9b-chat', 'not in the catalogue', '',
      'Identity', '  Written: acme/helios-9b-chat', '  Read as: the value of model, but not in the catalogue', '',
      'Sources', '  Catalogue: 2026-11-22', '',
    ].join('\n'));
  });

  it('keeps the text of an id out of the Markdown syntax', () => {
    assert.match(explainMarkdown({ use: use({ kind: 'unknown' }, '[x](https://evil.test)<b>'), index: INDEX, today: TODAY }), /^# \\\[x\\\]\\\(https&#58;\/\/evil.test\\\)&lt;b&gt;$/m);
  });

  it('gives JSON the catalogue’s names, with every source it names', () => {
    const facts = explainJson({ use: LLAMA, index: INDEX, today: TODAY, terms: LICENCES });
    assert.equal(facts.model, LLAMA.resolution.kind === 'exact' ? LLAMA.resolution.model : null);
    assert.deepEqual(Object.keys(facts.sources), ['licence-files', 'model-cards', 'osai', 'prices']);
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
  });

  it('lists the model’s own licence where the pipeline gave no terms', () => {
    assert.deepEqual(explainJson({ use: LLAMA, index: INDEX, today: TODAY }).licences.map(({ via, licence }) => [via, licence.id]), [['own', 'LicenseRef-llama-3-community']]);
  });

  it('names other models where it is given some, with what to write and why', () => {
    const [model] = INDEX.models();
    assert.ok(model);
    const text = explainText({ use: LLAMA, index: INDEX, today: TODAY, alternatives: [{ model, id: 'openai/x', provider: 'openai', reasons: ['$1.00 in', 'MIT'] }] });
    assert.match(text, /Alternatives that meet what is declared\n {2}openai\/x: \$1\.00 in · MIT\n/);
  });
});
