/** A model of each kind, as somebody asks for it in the rich project. */
import { judge } from '../../../src/core/agents/judge';
import type { Explained } from '../../../src/core/report/facts';
import { TODAY } from './catalogue';
import { RICH_INDEX } from './rich-catalogue';
import { policyAt, POLICY, reviewer } from './rich-project';

const governing = { ...policyAt('model-review.yaml', POLICY), name: 'model-review.yaml', path: 'src/chat.py', displayTexts: { has: () => false } };
export const judged = (id: string, provider?: string): Explained => judge(id, provider, { index: RICH_INDEX, reviewer, today: TODAY, governing }).explained;
export const undeclared = (id: string, provider?: string): Explained => judge(id, provider, { index: RICH_INDEX, reviewer, today: TODAY }).explained;

export const ASKED: Readonly<Record<string, Explained>> = {
  'conflict': judged('meta-llama/Meta-Llama-3-8B-Instruct'),
  'api': judged('gpt-4o', 'openai'),
  'retired': judged('claude-3-opus-20240229'),
  'retiring': judged('gemini-1.5-pro', 'vertex'),
  'platform': judged('deepseek/deepseek-chat', 'deepseek'),
  'embedding': judged('text-embedding-3-small'),
  'open-source': judged('EleutherAI/pythia-12b'),
  'repackaged': judged('TheBloke/zephyr-7B-beta-GGUF'),
  'derivative': judged('someone/zephyr-7b-beta-GPTQ'),
  'adapter': judged('acme-ml/quartet-7b-lora'),
  'merge': judged('acme-ml/quartet-7b'),
  'responsible': judged('bigscience/bloom'),
  'image': judged('stabilityai/stable-diffusion-3.5-large'),
  'speech': judged('openai/whisper-large-v3'),
  'leaked': judged('miqudev/miqu-1-70b'),
  'restricted': judged('aleph/luminous-extended'),
  'copyleft': judged('thinking/agpl-tagger'),
  'never-released': judged('google/lamda'),
  'service': judged('midjourney/midjourney'),
  'own': judged('acme/support-7b'),
  'family': judged('Qwen2.5'),
  'unknown': judged('acme/helios-9b-chat'),
  'nothing-declared': undeclared('meta-llama/Meta-Llama-3-8B-Instruct', 'together'),
};
