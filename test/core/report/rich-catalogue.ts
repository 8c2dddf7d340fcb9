/** The small catalogue with what it lacks: every way to have weights, every match of openness, lineage over generations, dates past, future and none, prices that differ. */
import { pack } from '../../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Ancestor, Catalogue, Model, Offer, OpennessMatch, OpennessRecord, Relation } from '../../../src/core/catalogue/types';
import { CATALOGUE } from './catalogue';
import { LICENCES } from './rich-licences';

const CARD = { source: 'model-cards', confidence: 'text' } as const;
const SAID = { source: 'model-cards', confidence: 'secondary' } as const;
const DATES = { source: 'deprecations', confidence: 'text' } as const;

function model(id: string, publisher: string, more: Partial<Model>): Model {
  return { id, name: id.slice(id.indexOf('/') + 1), publisher, modality: 'text', access: 'open', sources: ['model-cards'], ...more };
}

const under = (expression: string, confidence: 'text' | 'secondary' | 'unverified' = 'text') => ({ licence: { expression, source: 'licence-files', confidence } as const });
const sized = (total: number, active?: number) => ({ parameters: { value: { total, ...(active === undefined ? {} : { active }) }, ...CARD } });
const from = (id: string, relation: Relation, of: typeof CARD | typeof SAID = CARD): Ancestor => ({ id, relation, ...of });
const judged = (record: string, match: OpennessMatch) => ({ openness: { record, match } });

function offer(provider: string, id: string, input: number, output: number, more: Partial<Offer> = {}): Offer {
  return { provider, id, price: { input, output, source: 'prices', agree: [2, 2] }, ...more };
}

const MODELS: readonly Model[] = [
  model('EleutherAI/pythia-12b', 'eleutherai', {
    ...under('Apache-2.0'), ...sized(12), released: { value: '2023-03', ...CARD }, ...judged('pythia', 'exact'), mof: { class: 1, missing: [], source: 'mof' }, osi: { result: 'passed', source: 'osi' },
  }),
  model('HuggingFaceH4/zephyr-7b-beta', 'huggingface', { ...under('MIT'), ...sized(7), ...judged('zephyr', 'exact'), mof: { class: 3, missing: ['data'], source: 'mof' }, lineage: [from('mistralai/Mistral-7B-v0.1', 'fine-tune')], context: { value: 32768, ...SAID } }),
  model('TheBloke/zephyr-7B-beta-GGUF', 'thebloke', { ...under('MIT', 'secondary'), ...sized(7), ...judged('zephyr', 'repackaged'), lineage: [from('HuggingFaceH4/zephyr-7b-beta', 'quantisation', SAID)], note: 'Files in several quantisations.' }),
  model('acme-ml/quartet-7b', 'acme-ml', {
    ...under('LicenseRef-half-read AND MIT', 'unverified'), ...sized(7), ...judged('zephyr', 'base'),
    lineage: [from('HuggingFaceH4/zephyr-7b-beta', 'merge'), from('mistralai/Mistral-7B-v0.1', 'merge', SAID), from('somebody/forgotten-7b', 'merge', SAID), from('Qwen/Qwen2.5-7B-Instruct', 'merge', SAID)],
  }),
  model('acme-ml/quartet-7b-lora', 'acme-ml', { ...under('MIT'), lineage: [from('acme-ml/quartet-7b', 'adapter')] }),
  model('aleph/luminous-extended', 'aleph', { access: 'restricted', ...under('LicenseRef-half-read', 'secondary'), ...sized(30) }),
  model('bigscience/bloom', 'bigscience', {
    ...under('LicenseRef-openrail'), ...sized(176), ...judged('bloom', 'exact'), mof: { class: 0, missing: ['evaluation data', 'technical report'], source: 'mof' },
    osi: { result: 'would-pass-with-licence', source: 'osi' }, released: { value: '2022', ...CARD },
  }),
  model('deepseek/deepseek-chat', 'deepseek', {
    name: 'DeepSeek Chat', access: 'open', ...under('MIT'), ...sized(671, 37), context: { value: 131072, ...CARD }, floating: { to: 'deepseek-ai/DeepSeek-V3.2', source: 'prices', confidence: 'secondary' },
    offers: [offer('deepseek', 'deepseek-chat', 0.28, 0.42), offer('openrouter', 'deepseek/deepseek-chat', 0.3, 0.5, { price: { input: 0.3, output: 0.5, source: 'prices', agree: [1, 3], range: { input: [0.25, 0.4], output: [0.4, 1] } } })],
  }),
  model('google/gemini-1.5-pro', 'google', {
    name: 'Gemini 1.5 Pro', access: 'api', modality: 'vision', ...under('LicenseRef-gemini-terms'), floating: { source: 'deprecations', confidence: 'text' }, context: { value: 2097152, ...CARD },
    offers: [offer('google', 'gemini-1.5-pro', 1.25, 5, { life: { deprecated: '2026-05-01', retired: '2027-02-15', replacement: 'gemini-2.5-pro', ...DATES } }), offer('vertex', 'gemini-1.5-pro', 1.25, 5, { life: { deprecated: '2027-03-01', source: 'deprecations', confidence: 'secondary' } })],
  }),
  model('google/gemini-2.5-pro', 'google', { name: 'Gemini 2.5 Pro', access: 'api', modality: 'vision', ...under('LicenseRef-gemini-terms'), offers: [offer('google', 'gemini-2.5-pro', 1.25, 10, { life: { retired: '2027-09-01', source: 'deprecations', confidence: 'secondary' } })] }),
  model('google/lamda', 'google', { name: 'LaMDA', access: 'none', note: 'Described in a paper, never released.' }),
  model('mistralai/Mistral-7B-v0.1', 'mistral', { ...under('Apache-2.0'), ...sized(7.24), released: { value: '2023-09-27', ...CARD }, offers: [offer('fireworks', 'accounts/fireworks/models/mistral-7b', 0.2, 0.2)] }),
  model('openai/text-embedding-3-small', 'openai', { access: 'api', modality: 'embedding', ...under('LicenseRef-openai-services-agreement-2026-01-01'), offers: [offer('openai', 'text-embedding-3-small', 0.02, 0, { price: { input: 0.02, output: 0, source: 'prices', agree: [1, 1] } })] }),
  model('openai/whisper-large-v3', 'openai', { modality: 'speech', ...under('MIT OR Apache-2.0'), ...sized(1.55), ...judged('bloom', 'version') }),
  model('stabilityai/stable-diffusion-3.5-large', 'stability', { access: 'gated', modality: 'image', ...under('LicenseRef-stability'), ...sized(8.1), offers: [offer('fireworks', 'sd-3.5', 0.065, 0.065)] }),
  model('tencent/Hunyuan-A13B-Instruct', 'tencent', { ...under('LicenseRef-hunyuan'), ...sized(80, 13), context: { value: 262144, ...CARD }, released: { value: '2025-06-27', ...CARD } }),
  model('thinking/agpl-tagger', 'thinking', { access: 'unknown', modality: 'classification', ...under('AGPL-3.0-only', 'secondary') }),
];

function record(name: string, assessedModel: string, judgments: string, more: Partial<OpennessRecord> = {}): OpennessRecord {
  const points = [...judgments].reduce((sum, each) => sum + (each === 'o' ? 1 : each === 'p' ? 0.5 : 0), 0);
  return {
    name, status: 'current', assessed: '2025-11-02', assessedModel, judgments, score: Math.round((1000 * points) / 12) / 10,
    osaid: { data: 'missing', code: 'unclear', parameters: 'indicated' }, url: `https://osai-index.eu/model/${name.toLowerCase()}`, source: 'osai', ...more,
  };
}

const OPENNESS: Readonly<Record<string, OpennessRecord>> = {
  bloom: record('BLOOM', 'bloom', 'oooooopoopoc', { status: 'archived', assessed: '2023-07-01', osaid: { data: 'indicated', code: 'indicated', parameters: 'unclear' } }),
  pythia: record('Pythia', 'pythia-12b', 'ooooooooopoo', { rank: 2, of: 193, osaid: { data: 'indicated', code: 'indicated', parameters: 'indicated' } }),
  zephyr: record('Zephyr', 'zephyr-7b-beta', 'cpoopoppcooo', { rank: 21, of: 193 }),
};

const NAMES = { 'acme-ml': 'Acme ML', aleph: 'Aleph Alpha', bigscience: 'BigScience', deepseek: 'DeepSeek', eleutherai: 'EleutherAI', google: 'Google', huggingface: 'Hugging Face', stability: 'Stability AI', tencent: 'Tencent', thebloke: 'TheBloke', thinking: 'Thinking Co' };

/** Ids as a provider spells them have no route before them. */
function plain(each: Model): Model {
  return each.offers ? { ...each, offers: each.offers.map((one) => (one.id.startsWith('azure/') ? { ...one, id: one.id.slice('azure/'.length) } : one)) } : each;
}

export const RICH: Catalogue = {
  ...CATALOGUE,
  sources: {
    ...CATALOGUE.sources,
    'mof': { name: 'Model Openness Tool', url: 'https://mot.isitopen.ai', date: '2026-10-01', licence: 'Apache-2.0' },
    'osi': { name: 'OSI validation', url: 'http://opensource.org/ai', date: '2024-10-28' },
  },
  publishers: { ...CATALOGUE.publishers, ...Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, { name }])) },
  providers: {
    ...CATALOGUE.providers,
    deepseek: { name: 'DeepSeek', publisher: 'deepseek', terms: 'LicenseRef-deepseek-platform', replacesWeightsLicence: true, source: 'prices' },
    google: { name: 'Google', publisher: 'google', terms: 'LicenseRef-gemini-terms', source: 'prices' },
    ollama: { name: 'Ollama', selfHosted: true, routes: ['ollama'], packages: ['ollama'], source: 'prices' },
    azure: { name: 'Azure', packages: ['AzureOpenAI'], routes: ['azure'], source: 'prices' },
    openrouter: { name: 'OpenRouter', routes: ['openrouter'], source: 'prices' },
    together: { name: 'Together AI', routes: ['together_ai'], terms: 'LicenseRef-together-tos', source: 'prices' },
  },
  licences: { ...CATALOGUE.licences, ...LICENCES },
  openness: { ...CATALOGUE.openness, ...OPENNESS },
  models: [...CATALOGUE.models.map(plain), ...MODELS].sort((a, b) => (a.id < b.id ? -1 : 1)),
};

export const RICH_INDEX = new CatalogueIndex(pack(RICH));
