/** A made-up project over the rich catalogue, reviewed by the real pipeline: three parts, one with a policy in order, one with a faulty policy, one with none. */
import { isUnread } from '../../../src/core/decode';
import { Lines } from '../../../src/core/lines';
import { parsePolicy } from '../../../src/core/policy/parse';
import type { Policy } from '../../../src/core/policy/types';
import { policyFindings } from '../../../src/core/policy-findings';
import { compare, type Run } from '../../../src/core/report/run';
import { createReviewer } from '../../../src/core/review';
import { TODAY } from './catalogue';
import { RICH_INDEX } from './rich-catalogue';

export const POLICY = `version: 1
usage:
  commercial: true
  companyRegions: [DE]
  userRegions: [EU, US]
  monthlyActiveUsers: 12M
  monthlyActiveUsersOn: { 2024-04-18: 900M }
  annualRevenueUSD: 3M
  trainsModelsOnOutputs: distributed
  fieldsOfUse: [military]
  distributes: [product]
requirements:
  pinned: true
  retirementNoticeDays: 180
  maxPriceUSDPerMTok: { input: 2, output: 8 }
scopes:
  - paths: ["research/**"]
    usage: { commercial: false, monthlyActiveUsers: 40 }
waivers:
  - { code: output-training-prohibited, model: meta-llama/Meta-Llama-3-8B-Instruct, reason: "Licence from Meta, LEGAL-123", owner: legal@example.com, expires: 2027-01-31 }
  - { code: floating-alias, model: gpt-4o, reason: The pilot ends in March, owner: ai@example.com, expires: 2027-03-31 }
  - { code: price-too-high, model: gpt-4o, reason: Was agreed for a year, owner: ai@example.com, expires: 2026-06-30 }
  - { code: model-denied, model: nobody/uses-this, reason: Left behind, owner: ai@example.com, expires: 2027-06-30 }
models:
  - { id: acme/support-7b, base: Qwen/Qwen2.5-7B-Instruct, licence: LicenseRef-acme, provider: self-hosted }
`;
const FAULTY = 'version: 1\nusage:\n  commercial: perhaps\n  monthlyActiveUsers: 5k\nrequirments: {}\n';

const CHAT = `from openai import OpenAI, AzureOpenAI
client = OpenAI()
client.chat.completions.create(model="gpt-4o", messages=[])
completion(model="azure/gpt-4o")
client.embeddings.create(model="text-embedding-3-small", input=[])
completion(model="anthropic/claude-3-opus-20240229")
completion(model="gemini-1.5-pro")  # was "gemini-2.5-pro"
completion(model="deepseek/deepseek-chat")
completion(model="openrouter/deepseek/deepseek-chat")
completion(model="acme/helios-9b-chat")
completion(model="acme/support-7b")
completion(model="ollama/HuggingFaceH4/zephyr-7b-beta")
`;
const WEIGHTS = `from transformers import AutoModel
from diffusers import DiffusionPipeline
AutoModel.from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")
AutoModel.from_pretrained("meta-llama/meta-llama-3-8b-instruct")
AutoModel.from_pretrained("Qwen/Qwen2.5-72B-Instruct")
AutoModel.from_pretrained("tencent/Hunyuan-A13B-Instruct")
AutoModel.from_pretrained("bigscience/bloom")
AutoModel.from_pretrained("EleutherAI/pythia-12b")
AutoModel.from_pretrained("someone/pythia-12b-GGUF")
AutoModel.from_pretrained("TheBloke/zephyr-7B-beta-GGUF")
AutoModel.from_pretrained("acme-ml/quartet-7b-lora")
AutoModel.from_pretrained("miqudev/miqu-1-70b")
AutoModel.from_pretrained("aleph/luminous-extended")
AutoModel.from_pretrained("thinking/agpl-tagger")
AutoModel.from_pretrained("Qwen2.5")
AutoModel.from_pretrained("openai/whisper-large-v3")
DiffusionPipeline.from_pretrained("black-forest-labs/FLUX.1-dev")
DiffusionPipeline.from_pretrained("stabilityai/stable-diffusion-3.5-large")
`;
const NOTEBOOK = JSON.stringify({ cells: [{ cell_type: 'markdown', source: ['# Try'] }, { cell_type: 'code', source: ['import openai\n', 'ask(model="gpt-4o-2024-08-06")\n'] }], nbformat: 4, metadata: {} }, null, 1);

export const TEXTS: Readonly<Record<string, string>> = {
  'src/chat.py': CHAT,
  'src/weights.py': WEIGHTS,
  'research/try.ipynb': NOTEBOOK,
  'research/train.py': 'AutoModel.from_pretrained("black-forest-labs/FLUX.1-dev")\nAutoModel.from_pretrained("google/lamda")\n',
  'tests/test_chat.py': 'ask(model="gpt-4o")\nload("EleutherAI/pythia-12b")\nload("HuggingFaceH4/zephyr-7b-beta")\n',
  'legacy/old.py': 'AutoModel.from_pretrained("mistralai/Mistral-7B-v0.1")\nAutoModel.from_pretrained("tencent/Hunyuan-A13B-Instruct")\nask(model="midjourney/midjourney")\n',
  'tools/run.py': 'AutoModel.from_pretrained("allenai/Olmo-3.1-32B-Think")\nAutoModel.from_pretrained("Gryphe/MythoMax-L2-13b")\n',
  'tools/broken.ipynb': '{"cells": [{"cell_type": "code", "source": ["ask(model=\\"gpt-4o\\")\\n"]}, {"cell_type": "code", "source": 7}',
};

export const reviewer = createReviewer(RICH_INDEX);
export const { termsOf } = reviewer;

export interface Part {
  readonly path: string;
  readonly policy: Policy;
  readonly lines: Lines;
}

export function policyAt(path: string, text: string): Part {
  return { path, policy: parsePolicy(text, path), lines: new Lines(text) };
}

/** What a review of these texts comes to; a policy governs what is below its folder, and the last that fits does. */
export function runOf(texts: Readonly<Record<string, string>>, policies: readonly Part[] = [], more: Partial<Run> & { readonly trusted?: boolean } = {}): Run {
  const { trusted, skipped = [], ...rest } = more;
  const folder = ({ path }: Part): string => path.slice(0, path.lastIndexOf('/') + 1);
  const governing = (path: string): Part | undefined => [...policies].reverse().find((each) => path.startsWith(folder(each)));
  const files = Object.entries(texts).sort(([a], [b]) => compare(a, b)).map(([path, text]) => {
    const policy = governing(path);
    const review = reviewer.review({ path, text }, {
      today: TODAY, path: policy ? path.slice(folder(policy).length) : path, ...(policy ? { policy: policy.policy, displayTexts: { has: () => false } } : {}), ...(trusted === undefined ? {} : { trusted }),
    });
    return { path, lines: new Lines(text), review, ...(policy ? { policy } : {}) };
  });
  const reports = policies.map((each) => {
    const reviews = files.flatMap(({ policy, review }) => (policy === each ? [review] : []));
    return { ...each, findings: policyFindings(each.policy, reviews, RICH_INDEX, TODAY, !isUnread(skipped, folder(each)) && trusted !== false) };
  });
  return { tool: { name: 'model-review', version: '1.2.3' }, index: RICH_INDEX, files, policies: reports, reviewed: 41, skipped, generated: 2, ...rest };
}

/** All but the parts without a sound policy. */
const SOUND = Object.fromEntries(Object.entries(TEXTS).filter(([path]) => !/^(?:legacy|tools)\//.test(path)));
const ROOT = policyAt('shop/model-review.yaml', POLICY);

function below(folder: string, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${folder}${path}`, text]));
}

/** A folder with three projects: `shop` says how it uses models, `legacy` says it faultily, `tools` says nothing. */
export const RUN = runOf({ ...below('shop/', SOUND), ...Object.fromEntries(Object.entries(TEXTS).filter(([path]) => /^(?:legacy|tools)\//.test(path))) }, [ROOT, policyAt('legacy/model-review.yaml', FAULTY)], {
  skipped: [{ path: 'legacy/weights.gguf', reason: 'binary' }, { path: 'tools/prices.json', reason: 'larger than 5 MB' }],
});
/** The same texts where nobody has declared anything. */
export const UNDECLARED = runOf(SOUND, [], { reviewed: 6, generated: 0 });
/** Nobody has trusted the workspace, so that what it accepts is claimed. */
export const UNTRUSTED = runOf({ 'shop/src/a.py': 'AutoModel.from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\nask(model="gpt-4o")\n' }, [ROOT], { trusted: false, reviewed: 1, generated: 1 });
/** One model with nothing against it. */
export const CLEAN = runOf({ 'a.py': 'AutoModel.from_pretrained("HuggingFaceH4/zephyr-7b-beta")\n' }, [policyAt('model-review.yaml', 'version: 1\nusage: { commercial: true, distributes: [] }\n')], { reviewed: 1, generated: 1 });
/** A few of them, for what is read by programs. */
export const FEW = runOf({
  'shop/src/chat.py': CHAT.split('\n').filter((line) => !/embedding|claude|helios/.test(line)).join('\n'),
  'shop/src/weights.py': WEIGHTS.split('\n').filter((line) => /^from|Llama-3-8B|Hunyuan|pythia|lora|Qwen2\.5"/.test(line)).join('\n'),
  'shop/research/try.ipynb': NOTEBOOK, 'shop/tests/test_chat.py': 'load("HuggingFaceH4/zephyr-7b-beta")\n', 'tools/broken.ipynb': TEXTS['tools/broken.ipynb'] ?? '',
}, [ROOT], { skipped: [{ path: 'tools/prices.json', reason: 'larger than 5 MB' }] });
