import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Lines } from '../../../src/core/lines';
import { card, type CardSubject } from '../../../src/core/report/card';
import type { Use } from '../../../src/core/types';
import { exactly, finding, INDEX, model, terms, TODAY, use } from './catalogue';

const LLAMA = exactly('meta-llama/Meta-Llama-3-8B-Instruct');
const LLAMA_CONFLICTS = [
  finding('threshold-exceeded', 'error', { licence: 'LicenseRef-llama-3-community', clause: '2', data: { reason: 'over 700M users' } }),
  finding('output-training-prohibited', 'error', { licence: 'LicenseRef-llama-3-community', clause: '1.b.v', data: { reason: 'trains a model' } }),
];
const REPACKED: Use = use({
  kind: 'derivative', base: model('Gryphe/MythoMax-L2-13b'), steps: [{ kind: 'path', text: 'TheBloke/' }, { kind: 'quantisation', text: '-GGUF' }],
}, 'TheBloke/MythoMax-L2-13B-GGUF');

function subject(of: Use, more: Partial<CardSubject> = {}): CardSubject {
  return { use: of, findings: [], index: INDEX, declared: true, problemsShown: 0, today: TODAY, terms: [], ...more };
}

const llamaTerms = { terms: [terms('LicenseRef-llama-3-community')] };
const EXAMPLES: Record<string, CardSubject> = {
  '01-conflict': subject(LLAMA, { findings: LLAMA_CONFLICTS, ...llamaTerms }),
  '02-api-moving-alias': subject(exactly('openai/gpt-4o', 'gpt-4o'), {
    terms: [terms('LicenseRef-openai-services-agreement-2026-01-01')],
    findings: [
      finding('output-training-competing-only', 'information', { clause: '3.3(e)', data: { reason: 'competing model?' } }),
      finding('floating-alias', 'warning', { declared: { value: true, path: 'requirements.pinned', span: { start: 0, end: 4 } }, data: { reason: 'moving alias' } }),
    ],
  }),
  '03-fine': subject(exactly('allenai/Olmo-3.1-32B-Think'), { terms: [terms('Apache-2.0')] }),
  '04-not-assessed': subject(exactly('Qwen/Qwen2.5-72B-Instruct'), {
    terms: [terms('LicenseRef-qwen')],
    findings: [
      finding('threshold-exceeded', 'error', { clause: '4', data: { reason: 'over 100M users' } }),
      finding('display-duty', 'warning', { clause: '5.b', data: { reason: 'show “Built with Qwen”' } }),
    ],
  }),
  '05-non-commercial-image': subject(exactly('black-forest-labs/FLUX.1-dev'), {
    terms: [terms('LicenseRef-flux-1-dev-nc-1.1.1')],
    findings: [finding('commercial-prohibited', 'error', { clause: '2.b/4.a(i)', data: { reason: 'commercial use is not allowed' } })],
  }),
  '06-unknown': subject(use({ kind: 'unknown' }, 'acme/helios-9b-chat')),
  '07-derivative': subject(REPACKED, {
    terms: [terms('LicenseRef-llama-2-community', 'inherited'), terms('LicenseRef-mythos-merge-unknown', 'inherited')],
    findings: [
      finding('threshold-exceeded', 'information', { licence: 'LicenseRef-llama-2-community', clause: '2', data: { reason: 'over 700M users' } }),
      finding('output-training-prohibited', 'information', { licence: 'LicenseRef-llama-2-community', clause: '1.b.v', data: { reason: 'trains a model' } }),
      finding('licence-unknown', 'information', { data: { reason: 'licence partly unstated' } }),
    ],
  }),
  '08-retired': subject(exactly('anthropic/claude-3-opus-20240229', 'claude-3-opus-20240229'), {
    terms: [terms('LicenseRef-anthropic-commercial-2025-06-17')],
    findings: [finding('model-retired', 'warning', { data: { reason: 'retired 2026-01-05', replacement: 'claude-opus-4-8' } })],
  }),
  '09-no-declared-usage': subject(LLAMA, { declared: false, ...llamaTerms }),
  '10-conflict-under-problems': subject(LLAMA, { findings: LLAMA_CONFLICTS, problemsShown: 2, ...llamaTerms }),
  '11-under-one-problem': subject(LLAMA, { findings: LLAMA_CONFLICTS.slice(0, 1), problemsShown: 1, ...llamaTerms }),
  '12-family': subject(use({ kind: 'family', family: 'Qwen2.5', steps: [] }, 'acme/qwen2.5-legal')),
  '13-leaked': subject(exactly('miqudev/miqu-1-70b'), { terms: [terms('LicenseRef-no-licence-granted')] }),
  '14-service': subject(exactly('midjourney/midjourney')),
  '15-hosted-weights': subject(exactly('meta-llama/Meta-Llama-3-8B-Instruct', 'together/llama-3-8b'), {
    terms: [terms('LicenseRef-llama-3-community'), terms('LicenseRef-together-tos', 'host')],
  }),
};

const POLICY = { name: 'model-review.yaml', uri: 'file:///shop/model-review.yaml', lines: new Lines('version: 1\nusage:\n  commercial: true\n') };
const DECLARED = { value: true, path: 'usage.commercial', span: { start: 32, end: 36 } };
const BARRED = finding('commercial-prohibited', 'error', { licence: 'LicenseRef-flux-1-dev-nc-1.1.1', clause: '2.b', source: 'licence-files', declared: DECLARED });
const FLUX = exactly('black-forest-labs/FLUX.1-dev');

describe('what a card says under problems', () => {
  const rowsOf = (shown: CardSubject): readonly string[] => (card(shown).split('\n').find((line) => line.startsWith('<table>')) ?? '').split('</tr>').slice(0, -1);

  it('is, in its last row, what they follow from: declared value with its line, clause, day', () => {
    const because = rowsOf(subject(FLUX, { findings: [BARRED], problemsShown: 1, policy: POLICY })).at(-1);
    assert.match(because ?? '', /Because<\/span>&emsp;<\/td><td><a href="command:modelReview\.showDeclaration\?[^"()]+">commercial: true \(model-review\.yaml:3\)<\/a> · FLUX\.1 \[dev\][^·]*, clause 2\.b · as of \d{4}-\d\d-\d\d<\/td>$/);
    const target = /showDeclaration\?([^"]+)/.exec(because ?? '')?.[1] ?? '';
    assert.deepEqual(JSON.parse(decodeURIComponent(target)), ['file:///shop/model-review.yaml', '32', '36']);
  });

  it('goes without a link where the host knows no policy', () => {
    const because = rowsOf(subject(FLUX, { findings: [BARRED], problemsShown: 1 })).at(-1);
    assert.match(because ?? '', /<td>commercial: true · FLUX/);
  });

  it('has at most two lines of it, and counts the rest', () => {
    const many = [BARRED, ...['display-duty', 'naming-duty'].map((code) => finding(code as 'display-duty', 'warning', { licence: 'LicenseRef-flux-1-dev-nc-1.1.1', clause: '3', declared: DECLARED }))];
    const rows = rowsOf(subject(FLUX, { findings: many, problemsShown: 1, policy: POLICY }));
    assert.equal(rows.filter((row) => row.includes('showDeclaration')).length, 2);
    assert.match(rows.at(-1) ?? '', / · 1 more/);
  });

  it('never makes the card higher than 250 px, nor drops a row for it', () => {
    for (const problemsShown of [1, 2, 3]) {
      for (const use of [FLUX, LLAMA, exactly('openai/gpt-4o', 'gpt-4o')]) {
        const findings = Array.from({ length: problemsShown }, () => BARRED);
        const rows = rowsOf(subject(use, { findings, problemsShown, policy: POLICY, ...llamaTerms }));
        const labels = (each: readonly string[]): readonly string[] => each.filter((row) => row.includes('&emsp;')).map((row) => row.replace(/<[^>]*>/g, '').split('&emsp;')[0] ?? '');
        const plain = labels(rowsOf(subject(use, llamaTerms)));
        assert.deepEqual(labels(rows).filter((label) => label !== 'Because'), plain);
        assert.ok(rows.length <= Math.max(plain.length, problemsShown === 1 ? 6 : 4), `${rows.length} rows under ${problemsShown}`);
      }
    }
  });

  it('says nothing of it that the verdict line says, nor of what was accepted', () => {
    const waived = { code: 'commercial-prohibited', model: 'x', reason: 'r', owner: 'o', expires: '2027-01-01', span: { start: 0, end: 1 } } as const;
    for (const shown of [subject(FLUX, { findings: [BARRED] }), subject(FLUX, { findings: [{ ...BARRED, waived }], problemsShown: 0 })]) {
      assert.ok(!card(shown).includes('Because'));
    }
  });

  it('shows markup in a policy as it stands', () => {
    const odd = { ...BARRED, declared: { ...DECLARED, value: ['<b>', '$(error)', '"'] } };
    const because = rowsOf(subject(FLUX, { findings: [odd], problemsShown: 1, policy: POLICY })).at(-1) ?? '';
    assert.ok(because.includes('&lt;b&gt;, &#36;(error), &quot;'), because);
  });
});

describe('the card', () => {
  for (const [name, example] of Object.entries(EXAMPLES)) {
    it(`shows ${name} as its golden file does`, () => {
      const file = `test/golden/card/${name}.md`;
      const drawn = `${card(example)}\n`;
      if (process.env['UPDATE_GOLDEN'] !== undefined && !(existsSync(file) && readFileSync(file, 'utf8') === drawn)) {
        writeFileSync(file, drawn);
      }
      assert.equal(drawn, readFileSync(file, 'utf8'));
    });
  }
});
