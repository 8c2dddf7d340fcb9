import { modelAnswer } from '../../../src/core/agents/answer';
import { judge } from '../../../src/core/agents/judge';
import { alternativesAnswer } from '../../../src/core/agents/permitted';
import { projectAnswer } from '../../../src/core/agents/project';
import { INSTRUCTIONS, TOOLS } from '../../../src/core/agents/tools';
import { ALTERNATIVES_OUTPUT, COMPARISON_OUTPUT, MODEL_OUTPUT, PROJECT_OUTPUT } from '../../../src/core/agents/output';
import { checkReport } from '../../../src/core/report/check-json';
import { assertGolden, json } from '../golden';
import { TODAY } from '../report/catalogue';
import { RICH_INDEX } from '../report/rich-catalogue';
import { CLEAN, policyAt, POLICY, reviewer, RUN } from '../report/rich-project';

const at = (text: string) => ({ ...policyAt('model-review.yaml', text), name: 'model-review.yaml', path: 'src/chat.py', displayTexts: { has: () => false } });
const DECLARED = at(POLICY);
const FAULTY = at(`${POLICY}nonsense: 1\n`);
const judged = (id: string, governing?: typeof DECLARED, provider?: string) => judge(id, provider, { index: RICH_INDEX, reviewer, today: TODAY, ...(governing ? { governing } : {}) });

const ASKED: Readonly<Record<string, ReturnType<typeof judged>>> = {
  'conflict': judged('meta-llama/Meta-Llama-3-8B-Instruct', DECLARED),
  'api': judged('gpt-4o', DECLARED, 'openai'),
  'retired': judged('claude-3-opus-20240229', DECLARED),
  'fine': judged('EleutherAI/pythia-12b', DECLARED),
  'asks-more': judged('thinking/agpl-tagger', DECLARED),
  'derivative': judged('someone/zephyr-7b-beta-GPTQ', DECLARED),
  'own': judged('acme/support-7b', DECLARED),
  'partly-read': judged('aleph/luminous-extended', DECLARED),
  'merge': judged('acme-ml/quartet-7b', DECLARED),
  'service': judged('midjourney/midjourney', DECLARED),
  'family': judged('Qwen2.5', DECLARED),
  'unknown': judged('acme/helios-9b-chat', DECLARED),
  'faulty-policy': judged('EleutherAI/pythia-12b', FAULTY),
  'nothing-declared': judged('meta-llama/Meta-Llama-3-8B-Instruct'),
};

describe('what agents are told', () => {
  for (const [name, asked] of Object.entries(ASKED)) {
    it(`of ${name} is what its golden file shows, in words and as data`, () => {
      const { text, structured } = modelAnswer(asked);
      assertGolden(`agents/${name}.txt`, `${text}\n\n=== Alternatives\n\n${alternativesAnswer(asked).text}\n`);
      assertGolden(`agents/${name}.json`, json({ model: structured, alternatives: alternativesAnswer(asked).structured }));
    });
  }

  it('of a project is what its golden file shows', () => {
    const [whole, clean] = [projectAnswer(checkReport(RUN), ['legacy/model-review.yaml:3:15: commercial is perhaps, which is not used; write true or false.']), projectAnswer(checkReport(CLEAN), [])];
    assertGolden('agents/project.txt', `${whole.text}\n\n===\n\n${clean.text}\n`);
    assertGolden('agents/project.json', json(clean.structured));
  });

  it('of the tools themselves is what its golden file shows', () => {
    const outputs = { model: MODEL_OUTPUT, alternatives: ALTERNATIVES_OUTPUT, comparison: COMPARISON_OUTPUT, project: PROJECT_OUTPUT };
    assertGolden('agents/tools.json', json({ instructions: INSTRUCTIONS, tools: TOOLS, outputs }));
  });
});
