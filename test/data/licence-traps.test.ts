import assert from 'node:assert/strict';
import type { Duty, GateMetric, Licence, Terms } from '../../src/core/catalogue/types';
import { compiledCatalogue } from './catalogue';

/** Licence without `LicenseRef-`, what is read of its terms, and what the text says there; the clause is the last of the values. */
type Row = readonly [licence: string, read: (terms: Terms) => unknown, expected: unknown];

const training = ({ outputTraining: term }: Terms): unknown => term && [term.competingOnly ? `${term.v}, competing only` : term.v, term.clause];
const hosting = ({ hostedService: term }: Terms): unknown => term && [term.v, term.clause];
const selling = ({ commercialUse: term }: Terms): unknown => term && [term.v, term.clause];
const outputs = ({ outputUse: term }: Terms): unknown => term && [term.v, term.clause];
const region = ({ regions: term }: Terms): unknown => term && [term.v, term.basis, term.appliesTo, term.clause];
const age = ({ age: term }: Terms): unknown => term && [term.endUserMin ?? term.v, term.clause];

function gate(metric: GateMetric): (terms: Terms) => unknown {
  return ({ gates }) => (gates ?? []).filter((each) => each.metric === metric)
    .map(({ op, value, measuredDate, includesAffiliates, effect, clause }) => [op, value, measuredDate ?? 'now', includesAffiliates ?? 'not said', effect, clause])[0];
}

function duty(type: string, show: (duty: Duty) => unknown = ({ text }) => text): (terms: Terms) => unknown {
  return ({ duties }) => (duties ?? []).filter((each) => each.type === type && each.strength !== 'encouraged').map((each) => [show(each), each.clause])[0];
}

const when = (act: string) => (each: Duty): boolean => each.when.includes(act);
const shown = ({ gates }: Terms): unknown => [...new Set((gates ?? []).map(({ effect, display }) => `${effect}: ${display ?? 'not said'}`))];

const EU_CLAUSE = 'AUP closing paragraph (incorporated by 1.b.iv)';
const M = 1_000_000;

const TRAPS: Readonly<Record<string, readonly Row[]>> = {
  'Llama bars training of others up to 3, and asks for a name from 3.1 on': [
    ['llama-2-community', training, ['prohibited', '1.b.v']], ['llama-3-community', training, ['prohibited', '1.b.v']],
    ['llama-3.1-community', training, ['allowed-with-duty', '1.b.i']], ['llama-4-community', training, ['allowed-with-duty', '1.b.i']],
    ['llama-2-community', duty('name_prefix'), undefined], ['llama-3-community', duty('name_prefix'), ['Llama 3', '1.b.i']],
    ['llama-3.1-community', duty('name_prefix'), ['Llama', '1.b.i']], ['llama-3.3-community', duty('name_prefix'), ['Llama', '1.b.i']],
    ['llama-3-community', duty('name_prefix', when('train_on_output_and_distribute')), [false, '1.b.i']],
    ['llama-3.1-community', duty('name_prefix', when('train_on_output_and_distribute')), [true, '1.b.i']],
  ],
  'Some limits look once at a release date, others at today': [
    ['llama-3.1-community', gate('mau'), ['>', 700 * M, '2024-07-23', true, 'licence_required', '2']],
    ['llama-4-community', gate('mau'), ['>', 700 * M, '2025-04-05', true, 'licence_required', '2']],
    ['tencent-hunyuan-a13b', gate('mau'), ['>', 100 * M, '2025-06-27', false, 'licence_required', '4']],
    ['tencent-hunyuan-3d-2.0', gate('mau'), ['>', M, '2025-01-21', false, 'licence_required', '4']],
    ['hyperclovax-seed-2025', gate('mau'), ['>', 10 * M, '2025-04-24', true, 'licence_required', '4(i)']],
    ['qwen', gate('mau'), ['>', 100 * M, 'now', false, 'licence_required', '4']],
    ['playground-v2-community', gate('mau'), ['>', M, 'now', true, 'licence_required', '2']],
    ['bilibili-indextts2', gate('mau'), ['>', 100 * M, 'now', true, 'licence_required', '2.2(i)']],
    ['baichuan2-community', gate('dau'), ['>=', M, 'now', true, 'no_rights', 'README licence section 1']],
  ],
  'The EU clause of Llama is about domicile and multimodal models, from 3.2 on': [
    ['llama-2-community', region, [[], undefined, undefined, null]], ['llama-3.1-community', region, [[], undefined, undefined, null]],
    ...['3.2', '3.3', '4'].map((version): Row => [`llama-${version}-community`, region, [['EU'], 'domicile', 'multimodal models only', EU_CLAUSE]]),
  ],
  'Hunyuan and its like are about the place of use, outputs included': [
    ['tencent-hunyuan-large', region, [['EU'], 'use', 'weights, outputs and results', '1.l/2/5.c']],
    ['tencent-hunyuandit', region, [['EU'], 'use', 'weights, outputs and results', '1.l/2/5.c']],
    ['tencent-hunyuanvideo', region, [['EU', 'GB', 'KR'], 'use', 'weights, outputs and results', '1.l/2/5.c']],
    ['tencent-hunyuanimage-3.0', region, [['EU', 'GB', 'KR'], 'use', 'weights, outputs and results', '1.l/2/5.c']],
    ['minimax-h3-community-2026-08-02', region, [['EU', 'GB', 'KR', 'US'], 'use', 'weights, outputs and results', 'I.3/I.5/V.4']],
  ],
  'Serving a model may be distribution, a breach or nothing at all': [
    ['gemma-terms-2025-03-24', hosting, ['counts_as_distribution', '1.1(b)']], ['creativeml-openrail-m', hosting, ['counts_as_distribution', '4']],
    ['ltx-2-community-2026-08-11', hosting, ['counts_as_distribution', '3']], ['falcon-180b-1.0', hosting, ['permission_required', '9.1-9.4']],
    ['falcon-llm-2.0', hosting, ['allowed', '2.1']], ['stability-nc-research-2023-11-28', hosting, ['prohibited', '1.b']],
    ['AGPL-3.0-only', hosting, ['source_offer', '13']], ['MPL-2.0', hosting, ['silent', null]],
  ],
  'RAIL asks for the latest version, RAIL++ does not': [
    ['creativeml-openrail-m', duty('latest_version', ({ strength }) => strength), ['reasonable-efforts', '7']],
    ['bigscience-openrail-m', duty('latest_version', ({ strength }) => strength), ['reasonable-efforts', '7']],
    ['creativeml-openrail-plusplus-m', duty('latest_version'), undefined], ['deepseek-1.0', duty('latest_version'), undefined],
  ],
  'A modified MIT licence has its own name and its own reach': [
    ['kimi-k2-modified-mit', shown, ['display_duty: Kimi K2']], ['kimi-k2.5-modified-mit', shown, ['display_duty: Kimi K2.5']],
    ['kimi-k2.6-modified-mit', shown, ['display_duty: Kimi K2.6']], ['kimi-k2.7-modified-mit', shown, ['display_duty: Kimi K2.7 Code']],
    ['minimax-m2-modified-mit', shown, ['display_duty: MiniMax M2']],
    ['minimax-m2.1-modified-mit', (terms) => terms.gates, undefined],
    ['mistral-modified-mit-2025', gate('revenue_monthly'), ['>', 20 * M, 'now', true, 'no_rights', '2']],
    ['kimi-k3', gate('revenue_annual'), ['>', 20 * M, 'now', true, 'licence_required', '2']],
  ],
  'Revenue counts as each text says': [
    ['stability-community-2024-07-05', gate('revenue_annual'), ['>', M, 'now', true, 'no_rights', 'III']],
    ['ltx-2-community-2026-08-11', gate('revenue_annual'), ['>=', 10 * M, 'now', true, 'paid_licence', '2.1']],
    ['lfm-open-1.0', gate('revenue_annual'), ['>=', 10 * M, 'now', true, 'no_rights', '1 ("Threshold")/5(a)-(b)']],
  ],
  'What may be done with outputs is not what may be done with the model': [
    ['flux-dev-nc-2.0', selling, ['prohibited', '2.b/4.a(i)']], ['flux-dev-nc-2.0', outputs, ['commercial_ok', '2.d']],
    ['exaone-1.1-nc', outputs, ['licensor owns outputs; research use only', '4.2']], ['seamless', outputs, ['noncommercial only', '2.a']],
    ['mistral-mrl-0.1', training, ['noncommercial-only', '3.2/4.2']], ['stability-nc-research-2023-11-28', training, ['derivative-terms-attach', 'definitions ("Derivative Work(s)")/1.c']],
    ['ltx-2-community-2026-08-11', training, ['noncommercial-only', 'Attachment A 18; 1.5/3.2']],
  ],
  'Bans on training in API terms differ': [
    ['openai-services-agreement-2026-01-01', training, ['prohibited, competing only', '3.3(e)']],
    ['anthropic-commercial-2025-06-17', training, ['prohibited', 'D.4(a), AUP']],
    ['xai-enterprise-2026-08-14', training, ['prohibited', '3.2']], ['aws-bedrock-third-party', training, ['prohibited', '50.5']],
    ['deepseek-platform-2026-04-22', training, ['allowed', '4.2(3)']], ['perplexity-api-2026-01-23', training, ['aup-limited', 'AUP 3.2']],
    ['google-gemini-api-2025-05-20', age, [18, 'Age Requirements']],
  ],
};

describe('Licences that are easily taken for one another', () => {
  let licences: Readonly<Record<string, Licence>>;
  before(async () => {
    ({ catalogue: { licences } } = await compiledCatalogue());
  });

  for (const [title, rows] of Object.entries(TRAPS)) {
    it(title, () => {
      const terms = (id: string): Terms => (licences[`LicenseRef-${id}`] ?? licences[id])?.terms ?? assert.fail(`no licence ${id}`);
      assert.deepEqual(rows.map(([id, read]) => [id, read(terms(id))]), rows.map(([id, , expected]) => [id, expected]));
    });
  }

  it('A duty that reaches some models only says which', () => {
    const cosmos = Object.values(licences).flatMap(({ terms }) => (terms.duties ?? []).filter(({ text }) => text === 'Built on NVIDIA Cosmos'));
    assert.deepEqual(cosmos.map(({ appliesTo, clause }) => [appliesTo, clause]), [[['nvidia/Cosmos-*'], '3.2'], [['nvidia/Cosmos-*'], '3.2']]);
  });

  it('No document whose text was not read says that anything is allowed or silent with the firmness of a text', () => {
    const firm = Object.values(licences).filter(({ coverage }) => coverage === 'none').flatMap(({ id, terms }) =>
      Object.entries(terms).filter(([, term]) => !Array.isArray(term) && 'confidence' in term && term.confidence === 'text').map(([key]) => `${id} ${key}`));
    assert.deepEqual(firm, []);
  });
});
