import { judge } from '../../../src/core/agents/judge';
import { catalogueMarkdown } from '../../../src/core/report/catalogue-page';
import { compare, compareMarkdown } from '../../../src/core/report/compare';
import { explainJson, explainMarkdown, explainText } from '../../../src/core/report/explain';
import { assertGolden, json } from '../golden';
import { TODAY } from './catalogue';
import { RICH_INDEX } from './rich-catalogue';
import { policyAt, POLICY, reviewer } from './rich-project';

const governing = { ...policyAt('model-review.yaml', POLICY), name: 'model-review.yaml', path: 'src/chat.py', displayTexts: { has: () => false } };
const judged = (id: string, provider?: string) => judge(id, provider, { index: RICH_INDEX, reviewer, today: TODAY, governing }).explained;
const undeclared = (id: string, provider?: string) => judge(id, provider, { index: RICH_INDEX, reviewer, today: TODAY }).explained;

const ASKED: Readonly<Record<string, ReturnType<typeof judged>>> = {
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

describe('what explain says', () => {
  for (const [name, explained] of Object.entries(ASKED)) {
    it(`of ${name} is what its golden file shows`, () => assertGolden(`explain/${name}.txt`, explainText(explained)));
  }

  for (const name of ['conflict', 'platform', 'derivative'] as const) {
    it(`of ${name} is the same in Markdown and as data`, () => {
      const explained = ASKED[name] ?? judged(name);
      assertGolden(`explain/${name}.md`, explainMarkdown(explained));
      assertGolden(`explain/${name}.json`, json(explainJson(explained)));
    });
  }
});

describe('a comparison', () => {
  const table = (declared: boolean, faulty: boolean, ...of: readonly ReturnType<typeof judged>[]): string => compareMarkdown(compare(of.map((each) => ({ ...each, declared, faulty }))));
  const asked = (...names: readonly string[]) => names.map((name) => ASKED[name] ?? judged(name));

  it('of models that are judged is what its golden file shows', () => {
    assertGolden('compare/judged.md', table(true, false, ...asked('conflict', 'api', 'retiring', 'platform', 'open-source', 'responsible', 'embedding')));
    assertGolden('compare/not-known.md', table(true, false, ...asked('derivative', 'family', 'unknown', 'leaked', 'never-released', 'service', 'own', 'speech', 'copyleft')));
  });

  it('says why it does not judge where the policy has faults, or where there is none', () => {
    assertGolden('compare/faulty.md', table(true, true, ...asked('conflict', 'open-source', 'merge')));
    assertGolden('compare/nothing-declared.md', table(false, false, ...asked('nothing-declared', 'image', 'restricted')));
  });
});

describe('the page on the catalogue', () => {
  it('is what its golden file shows', () => assertGolden('catalogue.md', catalogueMarkdown(RICH_INDEX, '2026-11-30')));
});
