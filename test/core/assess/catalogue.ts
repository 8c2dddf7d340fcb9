import { pack } from '../../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Catalogue, Confidence, Duty, Gate, Licence, Model, Term, Terms } from '../../../src/core/catalogue/types';

/** A small catalogue for the rules: shaped like the real one, with the clauses of well-known licences. */

function term<V>(v: V, clause: string | null = null, confidence: Confidence = 'text'): Term<V> {
  return { v, clause, confidence };
}

function mau(value: number, clause: string, more: Partial<Gate> = {}): Gate {
  return { metric: 'mau', op: '>', value, unit: 'users/month', appliesIf: {}, effect: 'licence_required', clause, confidence: 'text', ...more };
}

function duty(type: string, when: readonly string[], clause: string, text?: string, strength = 'must'): Duty {
  return { type, when, strength, clause, confidence: 'text', ...(text === undefined ? {} : { text }) };
}

function licence(id: string, shortName: string, terms: Terms, more: Partial<Licence> = {}): Licence {
  return {
    id, name: shortName, shortName, spdx: !id.startsWith('LicenseRef-'), osiApproved: false, category: 'community-restricted', coverage: 'full',
    confidence: 'text', aliases: [], source: 'texts', terms, ...more,
  };
}

const full = { derivatives: term('full_licence', '1.b.i') };
const euDomicile = {
  ...term(['EU'] as readonly string[], 'AUP closing paragraph (incorporated by 1.b.iv)'),
  basis: 'domicile' as const, appliesTo: 'multimodal models only', exempt: ['end users of a product'],
};
const llamaDuties = [
  duty('display_text', ['distribute_weights', 'distribute_derivative', 'product_contains_model'], '1.b.i', 'Built with Llama'),
  duty('name_prefix', ['distribute_derivative', 'train_on_output_and_distribute'], '1.b.i', 'Llama'),
];

export const LICENCES: readonly Licence[] = [
  licence('LicenseRef-nvidia', 'NVIDIA Open Model', {
    commercialUse: term('allowed', '2'), derivatives: term('free_choice'),
    duties: [{ ...duty('display_text', ['product_uses_model'], '3.2', 'Built on NVIDIA Cosmos'), appliesTo: ['nvidia/Cosmos-*'] }],
  }),
  licence('MIT', 'MIT', { commercialUse: term('allowed'), derivatives: term('free_choice') }, { category: 'permissive' }),
  licence('Apache-2.0', 'Apache-2.0', { commercialUse: term('allowed'), derivatives: term('free_choice') },
    { category: 'permissive', aliases: ['LicenseRef-scancode-apache-2.0'] }),
  licence('CC-BY-NC-4.0', 'CC BY-NC 4.0', {
    commercialUse: term('prohibited', '1(i)/2(a)(1)'), outputTraining: term('silent'), derivatives: term('noncommercial'),
  }, { category: 'noncommercial' }),
  licence('LicenseRef-llama-2', 'Llama 2', {
    commercialUse: term('allowed', '1.a'), gates: [mau(700e6, '2', { measuredDate: '2023-07-18' })],
    outputTraining: term('prohibited', '1.b.v'), regions: term([]), ...full,
  }),
  licence('LicenseRef-llama-3', 'Llama 3', {
    commercialUse: term('allowed', '1.a'), gates: [mau(700e6, '2', { measuredDate: '2024-04-18' })],
    outputTraining: term('prohibited', '1.b.v'), ...full,
    duties: [
      duty('display_text', ['distribute_weights', 'distribute_derivative', 'product_uses_model'], '1.b.i', 'Built with Meta Llama 3'),
      duty('name_prefix', ['distribute_derivative'], '1.b.i', 'Llama 3'),
    ],
  }, { url: 'https://example.com/llama-3', aliases: ['LicenseRef-scancode-llama-3'] }),
  licence('LicenseRef-llama-3.1', 'Llama 3.1', {
    commercialUse: term('allowed', '1.a'), gates: [mau(700e6, '2', { measuredDate: '2024-07-23' })],
    outputTraining: term('allowed-with-duty', '1.b.i'), duties: llamaDuties, ...full,
  }),
  licence('LicenseRef-llama-4', 'Llama 4', {
    commercialUse: term('allowed', '1.a'), gates: [mau(700e6, '2', { measuredDate: '2025-04-05' })],
    outputTraining: term('allowed-with-duty', '1.b.i'), regions: euDomicile, duties: llamaDuties, ...full,
  }),
  licence('LicenseRef-hunyuan', 'Hunyuan A13B', {
    commercialUse: term('allowed', '2'), regions: { ...term(['EU', 'UK', 'KR'] as readonly string[], '1.l/2/5.c'), basis: 'use' },
    outputTraining: term('prohibited', '5.b'),
    duties: [duty('display_text', ['product_uses_model'], '3.c', 'Powered by Tencent Hunyuan', 'encouraged')],
  }),
  licence('LicenseRef-qwen', 'Qwen License', {
    commercialUse: term('allowed', '2'), gates: [mau(100e6, '4', { appliesIf: { commercial: true }, part: 'product' })],
    outputTraining: term('allowed-with-duty', '5.b'), ...full,
    duties: [duty('display_text', ['distribute_derivative', 'train_on_output_and_distribute'], '5.b', 'Built with Qwen | Improved using Qwen')],
  }),
  licence('LicenseRef-gemma', 'Gemma Terms', {
    commercialUse: term('allowed', '2.2'), outputTraining: term('derivative-terms-attach', '1.1(e)(iii)'),
    derivatives: term('use_restrictions_only', '3.1'),
    duties: [duty('pass_through_restrictions', ['distribute_weights', 'distribute_derivative', 'serve_hosted'], '3.1')],
  }, { category: 'responsible-ai' }),
  licence('LicenseRef-flux', 'FLUX.1 [dev]', { commercialUse: term('prohibited', '2.b/4.a(i)') }, { category: 'noncommercial' }),
  licence('LicenseRef-mrl', 'Mistral Research License', {
    commercialUse: term('prohibited', '3.2/9 ("Research Purposes")'), outputTraining: term('noncommercial-only', '3.2/4.2'),
  }, { category: 'research-only' }),
  licence('LicenseRef-stability', 'Stability AI Community', {
    commercialUse: term('conditional', 'III'),
    gates: [mau(1e6, 'III', { metric: 'revenue_annual', unit: 'USD', appliesIf: { commercial: true }, effect: 'no_rights' })],
    approval: { ...term('registration', 'III'), when: 'commercial' },
  }),
  licence('LicenseRef-kimi', 'Kimi K2', {
    commercialUse: term('allowed'),
    gates: [mau(100e6, 'final paragraph', { appliesIf: { commercial: true }, part: 'products', effect: 'display_duty', display: 'Kimi K2' })],
  }, { category: 'permissive' }),
  licence('LicenseRef-hoster', 'Kimi K3', {
    commercialUse: term('allowed'),
    gates: [mau(20e6, '2', { metric: 'revenue_annual', unit: 'USD', op: '>=', appliesIf: { offersModelApi: true } })],
  }),
  licence('LicenseRef-yuan', 'IndexTTS2', {
    commercialUse: term('allowed'), gates: [mau(1e9, '3', { metric: 'revenue_annual', unit: 'CNY' })],
  }),
  licence('LicenseRef-recurring', 'MiniMax M2', {
    commercialUse: term('allowed'), gates: [mau(30e6, '1', { metric: 'revenue_annual_recurring', unit: 'USD' })],
  }),
  licence('LicenseRef-daily', 'Baichuan 2', {
    commercialUse: term('allowed'), gates: [mau(1e6, '5', { metric: 'dau', unit: 'users/day', effect: 'no_rights', confidence: 'secondary' })],
    approval: term('written authorisation', '5'),
  }, { coverage: 'partial' }),
  licence('LicenseRef-falcon', 'Falcon 180B', { commercialUse: term('allowed'), outputTraining: term('aup-limited', '5') }),
  licence('LicenseRef-partial', 'Half-read', {}, { coverage: 'partial' }),
  licence('LicenseRef-conditions', 'Falcon LLM 1.0', { commercialUse: term('conditional', '4', 'secondary') }, { coverage: 'partial' }),
  licence('LicenseRef-merge', 'Mixed merge', { commercialUse: term('unknown', null, 'unverified') }, { coverage: 'none', confidence: 'unverified' }),
  licence('LicenseRef-none', 'No licence', {
    commercialUse: term('prohibited', null, 'unverified'), distribution: term('prohibited', null, 'unverified'),
  }, { coverage: 'none', confidence: 'unverified', category: 'noncommercial' }),
  licence('LicenseRef-openai', 'OpenAI', {
    commercialUse: term('allowed', '2.2'), outputTraining: { ...term('prohibited', '3.3(e)'), competingOnly: true },
    regions: { ...term('supported-list-only' as const, '16.12'), basis: 'access', listUrl: 'https://example.com/countries' },
  }, { category: 'proprietary-api' }),
  licence('LicenseRef-together', 'Together AI', { commercialUse: term('allowed'), outputTraining: term('silent') }, { category: 'proprietary-api' }),
  licence('LicenseRef-groq', 'Groq', { commercialUse: term('unknown', null, 'unverified') }, { category: 'proprietary-api', coverage: 'none', confidence: 'unverified' }),
];

function model(id: string, expression: string | undefined, more: Partial<Model> & { readonly mapping?: Confidence } = {}): Model {
  const { mapping = 'text', ...rest } = more;
  return {
    id, name: id.slice(id.lastIndexOf('/') + 1), publisher: id.slice(0, id.indexOf('/')), modality: 'text', access: 'open', sources: ['lists'],
    ...(expression === undefined ? {} : { licence: { expression, source: 'lists', confidence: mapping } }), ...rest,
  };
}

const base = (id: string, relation: 'fine-tune' | 'quantisation' | 'merge' | 'distillation' = 'fine-tune') =>
  ({ lineage: [{ id, relation, source: 'lists', confidence: 'text' as const }] });
const first = (id: string, retired: string, confidence: Confidence, replacement?: string) =>
  ({ provider: 'anthropic', id, life: { retired, source: 'lists', confidence, ...(replacement === undefined ? {} : { replacement }) } });
const floating = (to?: string, confidence: Confidence = 'text') => ({ floating: { source: 'lists', confidence, ...(to === undefined ? {} : { to }) } });

export const MODELS: readonly Model[] = [
  model('nvidia/Cosmos-1.0', 'LicenseRef-nvidia'),
  model('nvidia/Nemotron-3', 'LicenseRef-nvidia'),
  model('meta-llama/Llama-2-70b-chat-hf', 'LicenseRef-llama-2', { publisher: 'meta' }),
  model('meta-llama/Meta-Llama-3-8B-Instruct', 'LicenseRef-llama-3', { publisher: 'meta', openness: { record: 'llama3', match: 'family' } }),
  model('meta-llama/Llama-3.1-8B-Instruct', 'LicenseRef-llama-3.1', { publisher: 'meta' }),
  model('meta-llama/Llama-4-Scout', 'LicenseRef-llama-4', { publisher: 'meta', modality: 'vision' }),
  model('meta-llama/Llama-4-Text', 'LicenseRef-llama-4', { publisher: 'meta' }),
  model('meta-llama/Llama-4-Other', 'LicenseRef-llama-4', { publisher: 'meta', modality: 'other' }),
  model('tencent/Hunyuan-A13B', 'LicenseRef-hunyuan'),
  model('Qwen/Qwen2.5-72B', 'LicenseRef-qwen'),
  model('google/gemma-2-9b', 'LicenseRef-gemma', { mapping: 'secondary' }),
  model('google/gemma-3-4b', 'LicenseRef-gemma'),
  model('bfl/FLUX.1-dev', 'LicenseRef-flux', { modality: 'image' }),
  model('mistralai/Ministral-8B-2410', 'LicenseRef-mrl', { offers: [{ provider: 'mistral-api', id: 'ministral-8b-2410' }] }),
  model('mistralai/Ministral-3-8B', 'Apache-2.0', { mapping: 'secondary' }),
  model('mistralai/Mistral-7B', 'Apache-2.0', { openness: { record: 'mistral', match: 'exact' } }),
  model('stabilityai/sd3.5', 'LicenseRef-stability', { modality: 'image' }),
  model('moonshotai/K2', 'LicenseRef-kimi'),
  model('moonshotai/K3', 'LicenseRef-hoster'),
  model('bilibili/tts', 'LicenseRef-yuan'),
  model('minimax/m2', 'LicenseRef-recurring'),
  model('baichuan/b2', 'LicenseRef-daily'),
  model('tii/falcon-180b', 'LicenseRef-falcon'),
  model('tii/falcon-old', 'LicenseRef-conditions', { mapping: 'secondary' }),
  model('acme/half', 'LicenseRef-partial'),
  model('acme/nothing', undefined),
  model('acme/noassertion', 'NOASSERTION'),
  model('acme/dual', 'LicenseRef-flux OR MIT'),
  model('acme/both', 'MIT AND CC-BY-NC-4.0'),
  model('acme/layers', 'LicenseRef-llama-3 AND CC-BY-NC-4.0'),
  model('acme/with', 'Apache-2.0 WITH LLVM-exception'),
  model('acme/elsewhere', 'LicenseRef-nowhere'),
  model('acme/tune', 'Apache-2.0', base('meta-llama/Meta-Llama-3-8B-Instruct')),
  model('acme/gemma-tune', 'MIT', base('google/gemma-3-4b')),
  model('acme/mistral-tune', 'CC-BY-NC-4.0', base('mistralai/Mistral-7B')),
  model('acme/no-licence-tune', undefined, base('meta-llama/Meta-Llama-3-8B-Instruct')),
  model('acme/distilled', 'MIT', base('meta-llama/Meta-Llama-3-8B-Instruct', 'distillation')),
  model('meta-llama/next', 'MIT', { publisher: 'meta', ...base('meta-llama/Meta-Llama-3-8B-Instruct') }),
  model('acme/loop', 'MIT', base('acme/loop')),
  model('gryphe/MythoMax', 'LicenseRef-llama-2 AND LicenseRef-merge', { mapping: 'secondary', openness: { record: 'llama3', match: 'base' } }),
  model('miqudev/miqu-1-70b', 'LicenseRef-none', { access: 'leaked', mapping: 'secondary' }),
  model('openai/gpt-4o', 'LicenseRef-openai', { access: 'api', ...floating('openai/gpt-4o-2024-08-06'), offers: [{ provider: 'openai', id: 'gpt-4o' }] }),
  model('openai/gpt-4o-2024-08-06', 'LicenseRef-openai', { access: 'api', offers: [{ provider: 'openai', id: 'gpt-4o-2024-08-06' }] }),
  model('openai/ending-latest', 'LicenseRef-openai', { access: 'api', ...floating('openai/ending-2025'), offers: [{ provider: 'openai', id: 'ending-latest' }] }),
  model('openai/ending-2025', 'LicenseRef-openai', { access: 'api', offers: [{ provider: 'openai', id: 'ending-2025', life: { retired: '2027-01-14', source: 'lists', confidence: 'text' } }] }),
  model('openai/ended-latest', 'LicenseRef-openai', { access: 'api', ...floating('openai/ended-2024'), offers: [{ provider: 'openai', id: 'ended-latest' }] }),
  model('openai/ended-2024', 'LicenseRef-openai', { access: 'api', offers: [{ provider: 'openai', id: 'ended-2024', life: { retired: '2026-01-14', source: 'lists', confidence: 'text' } }] }),
  model('openai/chatgpt-latest', 'LicenseRef-openai', { access: 'api', ...floating(), offers: [{ provider: 'openai', id: 'chatgpt-latest' }] }),
  model('openai/rumoured-latest', 'LicenseRef-openai', { access: 'api', ...floating(undefined, 'secondary') }),
  model('anthropic/claude-3-opus-20240229', 'LicenseRef-openai', {
    access: 'api', offers: [first('claude-3-opus-20240229', '2026-01-05', 'text', 'claude-opus-4-8'), { provider: 'bedrock', id: 'anthropic.claude-3-opus-20240229-v1:0' }],
  }),
  model('anthropic/claude-2', 'LicenseRef-openai', { access: 'api', offers: [first('claude-2', '2025-07-21', 'secondary')] }),
  model('anthropic/claude-5', 'LicenseRef-openai', { access: 'api', offers: [first('claude-5', '2027-02-01', 'text')] }),
  model('anthropic/priced', 'LicenseRef-openai', { access: 'api', offers: [{ provider: 'anthropic', id: 'priced', price: { input: 5, output: 25, source: 'lists', agree: [2, 3] } }] }),
  model('anthropic/one-list', 'LicenseRef-openai', { access: 'api', offers: [{ provider: 'anthropic', id: 'one-list', price: { input: 5, output: 25, source: 'lists', agree: [1, 1] } }] }),
  model('acme/closed-shop', 'MIT', { access: 'unknown' }),
  model('anthropic/open-weights', 'MIT', { offers: [first('open-weights', '2025-01-01', 'text')] }),
];

export const catalogue: Catalogue = {
  schema: 1, date: '2026-11-22', digest: '', opennessMedian: 45.8, repackers: ['thebloke'], gpus: [],
  sources: { lists: { name: 'Lists', date: '2026-11-22' }, texts: { name: 'Texts', date: '2026-11-22' } },
  publishers: { meta: { name: 'Meta' }, openai: { name: 'OpenAI' }, anthropic: { name: 'Anthropic' }, Qwen: { name: 'Alibaba' } },
  providers: {
    openai: { name: 'OpenAI', publisher: 'openai', terms: 'LicenseRef-openai', source: 'lists' },
    anthropic: { name: 'Anthropic', publisher: 'anthropic', source: 'lists' },
    together: { name: 'Together AI', terms: 'LicenseRef-together', source: 'lists' },
    'mistral-api': { name: 'Mistral', publisher: 'mistralai', terms: 'LicenseRef-together', replacesWeightsLicence: true, source: 'lists' },
    groq: { name: 'Groq', terms: 'LicenseRef-groq', source: 'lists' },
    bedrock: { name: 'Amazon Bedrock', source: 'lists' },
  },
  licences: Object.fromEntries(LICENCES.map((each) => [each.id, each])),
  openness: {
    llama3: record('Llama 3', 'Meta-Llama-3-70B-Instruct', 16.7), mistral: record('Mistral 7B', 'Mistral-7B', 50),
    partly: { ...record('Partly', 'Partly-7B', 60), judgments: 'pocccccccccc' }, open: { ...record('Open', 'Open-7B', 90), judgments: 'oooooooooooo', osaid: { data: 'indicated', code: 'indicated', parameters: 'indicated' } },
    earlier: { ...record('Earlier', 'Earlier-7B', 40), status: 'superseded' },
    unclear: { ...record('Unclear', 'Unclear-7B', 70), osaid: { data: 'unclear', code: 'indicated', parameters: 'indicated' } },
    mixed: { ...record('Mixed', 'Mixed-7B', 65), osaid: { data: 'unclear', code: 'missing', parameters: 'indicated' } },
  },
  models: MODELS,
};

function record(name: string, assessedModel: string, score: number) {
  const osaid = { data: 'missing', code: 'missing', parameters: 'missing' } as const;
  return { name, status: 'current' as const, assessed: '2025-06-10', assessedModel, judgments: 'cccccccccccc', score, osaid, url: 'https://example.com', source: 'lists' };
}

export const index = new CatalogueIndex(pack(catalogue));
