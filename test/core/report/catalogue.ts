/** A small catalogue for the report tests: the systems that the card examples show, with the facts they show. */
import { pack } from '../../../scripts/data/pack.mjs';
import type { Catalogue, Licence, Model, Offer, OpennessRecord, Terms } from '../../../src/core/catalogue/types';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Finding, Mention, Resolution, TermsInForce, Use } from '../../../src/core/types';

export const TODAY = '2026-11-22';

function licence(id: string, name: string, shortName: string, category: Licence['category'], terms: Terms, more: Partial<Licence> = {}): [string, Licence] {
  return [id, {
    id, name, shortName, spdx: false, osiApproved: false, category, coverage: 'full', confidence: 'text', aliases: [], source: 'licence-files', terms, ...more,
  }];
}

const TEXT = { confidence: 'text' } as const;
const LLAMA_DUTY = { type: 'display_text', when: ['distribute_weights', 'product_uses_model'], strength: 'must', text: 'Built with Meta Llama 3', clause: '1.b.i', ...TEXT };

const LICENCES = Object.fromEntries([
  licence('LicenseRef-llama-3-community', 'Meta Llama 3 Community License Agreement', 'Llama 3', 'community-restricted', {
    commercialUse: { v: 'allowed', clause: '1.a', ...TEXT },
    gates: [{ metric: 'mau', op: '>', value: 700_000_000, unit: 'users/month', measuredDate: '2024-04-18', appliesIf: {}, effect: 'licence_required', clause: '2', ...TEXT }],
    outputTraining: { v: 'prohibited', clause: '1.b.v', ...TEXT },
    duties: [LLAMA_DUTY],
    derivatives: { v: 'full_licence', clause: '1.b.i', ...TEXT },
  }, { version: '3', url: 'https://example.org/llama3/LICENSE', aliases: ['llama3', 'LicenseRef-scancode-llama-3-license-2024'] }),
  licence('LicenseRef-llama-2-community', 'Llama 2 Community License Agreement', 'Llama 2', 'community-restricted', {
    gates: [{ metric: 'mau', op: '>', value: 700_000_000, unit: 'users/month', appliesIf: {}, effect: 'licence_required', clause: '2', ...TEXT }],
    outputTraining: { v: 'prohibited', clause: '1.b.v', ...TEXT },
    derivatives: { v: 'full_licence', clause: '1.b.i', ...TEXT },
  }),
  licence('LicenseRef-mythos-merge-unknown', 'Merge of models with unstated or mixed licences', 'Mixed merge', 'community-restricted', {}, { coverage: 'none', confidence: 'unverified' }),
  licence('LicenseRef-qwen', 'Qwen License Agreement', 'Qwen License', 'community-restricted', {
    gates: [{ metric: 'mau', op: '>', value: 100_000_000, unit: 'users/month', appliesIf: { commercial: true }, effect: 'licence_required', clause: '4', ...TEXT }],
    outputTraining: { v: 'allowed-with-duty', clause: '5.b', ...TEXT },
    duties: [{ type: 'display_text', when: ['train_on_output_and_distribute'], strength: 'must', text: 'Built with Qwen | Improved using Qwen', clause: '5.b', ...TEXT }],
  }, { version: '2024-09-19' }),
  licence('Apache-2.0', 'Apache License 2.0', 'Apache-2.0', 'permissive', {
    duties: [{ type: 'retain_notices', when: ['distribute_weights'], strength: 'must', clause: '4', ...TEXT }],
  }, { spdx: true, osiApproved: true, url: 'https://spdx.org/licenses/Apache-2.0.html' }),
  licence('LicenseRef-flux-1-dev-nc-1.1.1', 'FLUX.1 [dev] Non-Commercial License v1.1.1', 'FLUX.1 [dev]', 'noncommercial', {
    commercialUse: { v: 'prohibited', clause: '2.b/4.a(i)', ...TEXT },
    outputUse: { v: 'commercial_ok', clause: '2.d', ...TEXT },
    hostedService: { v: 'noncommercial-only', clause: '1.c', ...TEXT },
  }, { version: '1.1.1' }),
  licence('LicenseRef-openai-services-agreement-2026-01-01', 'OpenAI Services Agreement (API, business)', 'OpenAI', 'proprietary-api', {
    outputTraining: { v: 'prohibited', clause: '3.3(e)', competingOnly: true, ...TEXT },
    regions: { v: 'supported-list-only', clause: '16.12', basis: 'access', ...TEXT },
    outputOwner: { v: 'customer', clause: '4.1', ...TEXT },
  }, { version: '2026-01-01', url: 'https://example.org/openai/services-agreement' }),
  licence('LicenseRef-anthropic-commercial-2025-06-17', 'Anthropic Commercial Terms of Service', 'Anthropic', 'proprietary-api', {
    competitors: { v: 'no competing product or service, no resale', clause: 'D.4', bars: 'products', ...TEXT },
    outputOwner: { v: 'customer', clause: 'B', ...TEXT },
  }, { version: '2025-06-17' }),
  licence('LicenseRef-together-tos', 'Together AI Terms of Service', 'Together AI', 'proprietary-api', { outputOwner: { v: 'customer', clause: '6', ...TEXT } }),
  licence('LicenseRef-no-licence-granted', 'No licence granted', 'No licence', 'research-only', {
    commercialUse: { v: 'prohibited', clause: null, ...TEXT }, distribution: { v: 'prohibited', clause: null, ...TEXT },
  }, { coverage: 'none' }),
]);

function record(name: string, judgments: string, more: Partial<OpennessRecord>): OpennessRecord {
  const points = [...judgments].reduce((sum, each) => sum + (each === 'o' ? 1 : each === 'p' ? 0.5 : 0), 0);
  return {
    name, status: 'current', assessed: '2025-06-10', assessedModel: name, judgments, score: Math.round((1000 * points) / 12) / 10,
    osaid: { data: 'missing', code: 'missing', parameters: 'missing' }, url: 'https://osai-index.eu/', source: 'osai', ...more,
  };
}

const OPENNESS: Record<string, OpennessRecord> = {
  llama3: record('Llama 3', 'ccppccpccpcc', { assessedModel: 'Meta-Llama-3-70B-Instruct' }),
  llama2: record('Llama 2', 'cpopcccpocpc', { assessedModel: 'Llama-2-70b-chat' }),
  olmo: record('OLMo', 'oooooooopooo', {
    assessedModel: 'Olmo-3.1-32B-Think', assessed: '2026-03-14', rank: 3, of: 193, osaid: { data: 'indicated', code: 'indicated', parameters: 'indicated' },
  }),
  flux: record('FLUX.1', 'ccppccccpccc', { assessedModel: 'FLUX.1-dev', assessed: '2025-03-27', status: 'superseded' }),
};

function offers(prices: readonly (readonly [provider: string, input: number, output: number])[], id: string): Offer[] {
  return prices.map(([provider, input, output]) => ({ provider, id: `${provider}/${id}`, price: { input, output, source: 'prices', agree: [2, 3] } }));
}

const CARD = { source: 'model-cards', confidence: 'text' } as const;
const OPENAI = { expression: 'LicenseRef-openai-services-agreement-2026-01-01', source: 'licence-files', confidence: 'text' } as const;
const ANTHROPIC = { expression: 'LicenseRef-anthropic-commercial-2025-06-17', source: 'licence-files', confidence: 'text' } as const;

const MODELS: Model[] = [
  {
    id: 'Gryphe/MythoMax-L2-13b', name: 'MythoMax-L2-13b', publisher: 'gryphe', modality: 'text', access: 'open', parameters: { value: { total: 13 }, ...CARD },
    licence: { expression: 'LicenseRef-llama-2-community AND LicenseRef-mythos-merge-unknown', source: 'model-cards', confidence: 'secondary' },
    lineage: [
      { id: 'Gryphe/MythoLogic-L2-13b', relation: 'merge', source: 'model-cards', confidence: 'secondary' },
      { id: 'The-Face-Of-Goonery/Huginn-13b', relation: 'merge', source: 'model-cards', confidence: 'secondary' },
    ],
    openness: { record: 'llama2', match: 'base' },
    offers: offers([['together', 0.06, 0.06], ['fireworks', 0.09, 0.09], ['deepinfra', 0.3, 0.3]], 'mythomax'), sources: ['model-cards'],
  },
  {
    id: 'Qwen/Qwen2.5-72B-Instruct', name: 'Qwen2.5-72B-Instruct', publisher: 'alibaba', family: 'Qwen2.5', modality: 'text', access: 'open',
    released: { value: '2024-09-19', ...CARD }, parameters: { value: { total: 72.7 }, ...CARD },
    licence: { expression: 'LicenseRef-qwen', source: 'licence-files', confidence: 'text' },
    offers: offers([['together', 0.11, 0.3], ['fireworks', 0.59, 0.59], ['deepinfra', 4, 6], ['free-host', 0, 0]], 'qwen'), sources: ['model-cards'],
  },
  {
    id: 'Qwen/Qwen2.5-7B-Instruct', name: 'Qwen2.5-7B-Instruct', publisher: 'alibaba', family: 'Qwen2.5', modality: 'text', access: 'open',
    licence: { expression: 'Apache-2.0', source: 'licence-files', confidence: 'text' }, sources: ['model-cards'],
  },
  {
    id: 'allenai/Olmo-3.1-32B-Think', name: 'Olmo-3.1-32B-Think', publisher: 'ai2', modality: 'text', access: 'open', released: { value: '2025-12', ...CARD },
    parameters: { value: { total: 32 }, ...CARD }, licence: { expression: 'Apache-2.0', source: 'licence-files', confidence: 'text' },
    openness: { record: 'olmo', match: 'exact' },
    offers: [{ provider: 'openrouter', id: 'allenai/olmo-3.1-32b-think', price: { input: 0.15, output: 0.5, source: 'prices', agree: [1, 1] } }], sources: ['model-cards'],
  },
  {
    id: 'anthropic/claude-3-opus-20240229', name: 'Claude 3 Opus', publisher: 'anthropic', modality: 'vision', access: 'api', version: '2024-02-29',
    released: { value: '2024-02-29', ...CARD }, licence: ANTHROPIC, aliases: ['claude-3-opus'], sources: ['prices'],
    offers: [
      {
        provider: 'anthropic', id: 'claude-3-opus-20240229', price: { input: 15, output: 75, source: 'prices', agree: [4, 4] },
        life: { deprecated: '2025-06-30', retired: '2026-01-05', replacement: 'claude-opus-4-8', source: 'deprecations', confidence: 'text' },
      },
      { provider: 'vertex', id: 'claude-3-opus@20240229', life: { retired: '2025-08-01', source: 'deprecations', confidence: 'secondary' } },
    ],
  },
  {
    id: 'anthropic/claude-opus-4-8', name: 'Claude Opus 4.8', publisher: 'anthropic', modality: 'vision', access: 'api', licence: ANTHROPIC, sources: ['prices'],
    offers: [{ provider: 'anthropic', id: 'claude-opus-4-8', price: { input: 5, output: 25, source: 'prices', agree: [3, 3] } }],
  },
  {
    id: 'black-forest-labs/FLUX.1-dev', name: 'FLUX.1-dev', publisher: 'bfl', modality: 'image', access: 'gated', released: { value: '2024-07-31', ...CARD },
    parameters: { value: { total: 12 }, ...CARD }, licence: { expression: 'LicenseRef-flux-1-dev-nc-1.1.1', source: 'licence-files', confidence: 'text' },
    openness: { record: 'flux', match: 'exact' }, sources: ['model-cards'],
  },
  {
    id: 'meta-llama/Meta-Llama-3-8B-Instruct', name: 'Meta-Llama-3-8B-Instruct', publisher: 'meta', family: 'Llama 3', modality: 'text', access: 'gated',
    released: { value: '2024-04-18', ...CARD }, parameters: { value: { total: 8.03 }, ...CARD }, context: { value: 8192, ...CARD },
    licence: { expression: 'LicenseRef-llama-3-community', source: 'licence-files', confidence: 'text' }, openness: { record: 'llama3', match: 'family' },
    offers: offers([['together', 0.03, 0.04], ['fireworks', 0.15, 0.2], ['deepinfra', 0.36, 0.83]], 'llama-3-8b'), sources: ['model-cards'],
  },
  {
    id: 'midjourney/midjourney', name: 'Midjourney', publisher: 'midjourney', modality: 'image', access: 'service', note: 'No public model id is known.', sources: ['model-cards'],
  },
  {
    id: 'miqudev/miqu-1-70b', name: 'miqu-1-70b', publisher: 'mistral', modality: 'text', access: 'leaked', parameters: { value: { total: 70 }, ...CARD },
    licence: { expression: 'LicenseRef-no-licence-granted', source: 'model-cards', confidence: 'secondary' }, sources: ['model-cards'],
  },
  {
    id: 'openai/gpt-4o', name: 'GPT-4o', publisher: 'openai', modality: 'vision', access: 'api', released: { value: '2024-05-13', ...CARD }, licence: OPENAI,
    floating: { to: 'gpt-4o-2024-08-06', source: 'prices', confidence: 'text' }, sources: ['prices'],
    offers: [
      { provider: 'azure', id: 'azure/gpt-4o', price: { input: 2.75, output: 11, source: 'prices', agree: [2, 2] } },
      { provider: 'openai', id: 'gpt-4o', price: { input: 2.5, output: 10, cachedInput: 1.25, source: 'prices', agree: [6, 7] } },
    ],
  },
  {
    id: 'openai/gpt-4o-2024-08-06', name: 'GPT-4o (2024-08-06)', publisher: 'openai', modality: 'vision', access: 'api', version: '2024-08-06', licence: OPENAI, sources: ['prices'],
    offers: [{ provider: 'openai', id: 'gpt-4o-2024-08-06', price: { input: 2.5, output: 10, source: 'prices', agree: [6, 7] } }],
  },
];

export const CATALOGUE: Catalogue = {
  schema: 1, date: TODAY, digest: '0'.repeat(64),
  sources: {
    'osai': { name: 'OSAI Index', url: 'https://osai-index.eu/', date: '2026-06-12', licence: 'CC-BY-4.0', attribution: 'European Open Source AI Index' },
    'prices': { name: 'genai-prices', url: 'https://github.com/pydantic/genai-prices', date: '2026-11-10', licence: 'MIT' },
    'deprecations': { name: 'deprecations.info', url: 'https://deprecations.info', date: '2026-07-24', licence: 'MIT' },
    'licence-files': { name: 'licence files', date: '2026-11-22' },
    'model-cards': { name: 'model cards', date: '2026-11-22' },
  },
  publishers: {
    ai2: { name: 'Ai2' }, alibaba: { name: 'Alibaba' }, anthropic: { name: 'Anthropic', url: 'https://www.anthropic.com' }, bfl: { name: 'Black Forest Labs' },
    gryphe: { name: 'Gryphe' }, meta: { name: 'Meta' }, midjourney: { name: 'Midjourney' }, mistral: { name: 'Mistral AI' }, openai: { name: 'OpenAI', url: 'https://openai.com' },
  },
  providers: {
    anthropic: { name: 'Anthropic', publisher: 'anthropic', terms: 'LicenseRef-anthropic-commercial-2025-06-17', source: 'prices' },
    azure: { name: 'Azure', source: 'prices' }, deepinfra: { name: 'DeepInfra', source: 'prices' }, fireworks: { name: 'Fireworks AI', source: 'prices' },
    openai: { name: 'OpenAI', publisher: 'openai', terms: 'LicenseRef-openai-services-agreement-2026-01-01', source: 'prices' },
    openrouter: { name: 'OpenRouter', source: 'prices' }, together: { name: 'Together AI', terms: 'LicenseRef-together-tos', source: 'prices' },
    vertex: { name: 'Vertex', source: 'prices' }, 'free-host': { name: 'Free host', source: 'prices' },
  },
  licences: LICENCES,
  openness: OPENNESS,
  models: MODELS,
  gpus: [
    { name: 'T4', memoryGB: 16, amortised: 0.12, rented: 0.4, source: 'prices' },
    { name: 'L4', memoryGB: 24, amortised: 0.15, rented: 0.8, source: 'prices' },
    { name: 'A100', memoryGB: 80, amortised: 0.89, rented: 2.5, source: 'prices' },
  ],
  opennessMedian: 45.8,
  repackers: ['thebloke'],
};

export const INDEX = new CatalogueIndex(pack(CATALOGUE));

export function mention(text: string, more: Partial<Mention> = {}): Mention {
  return { text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong', key: 'model', ...more };
}

export function model(id: string): Model {
  const found = INDEX.model(id);
  if (!found) {
    throw new Error(`The test catalogue has no ${id}`);
  }
  return found;
}

/** An exact use of a catalogue id, or of an offer's id at a provider. */
export function exactly(id: string, text = id, provider?: string): Use {
  const named = model(id);
  const offer = named.offers?.find((each) => each.id === text);
  return use({ kind: 'exact', model: named, ...(offer ? { offer } : {}) }, text, provider ?? offer?.provider);
}

export function use(resolution: Resolution, text: string, provider?: string, more: Partial<Mention> = {}): Use {
  return { mention: mention(text, more), resolution, ...(provider === undefined ? {} : { provider }) };
}

export function terms(id: string, via: TermsInForce['via'] = 'own'): TermsInForce {
  const found = INDEX.licence(id);
  if (!found) {
    throw new Error(`The test catalogue has no ${id}`);
  }
  return { licence: found, via, confidence: 'text' };
}

export function finding(code: Finding['code'], severity: Finding['severity'], more: Partial<Finding> = {}): Finding {
  return { code, severity, span: { start: 0, end: 1 }, message: `${code} stands here.`, waived: null, ...more };
}
