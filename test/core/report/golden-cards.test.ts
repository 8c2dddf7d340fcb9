import { card, type CardSubject } from '../../../src/core/report/card';
import type { Explained } from '../../../src/core/report/facts';
import { assertGolden } from '../golden';
import { ASKED, judged, undeclared } from './rich-asked';
import { policyAt, POLICY, termsOf } from './rich-project';

function subject({ use, index, today, findings = [], undeclared: keys = [] }: Explained, more: Partial<CardSubject>): CardSubject {
  return { use, index, today, findings, terms: termsOf(use), declared: true, undeclared: keys, problemsShown: 0, policy: { name: 'model-review.yaml', uri: 'file:///shop/model-review.yaml', lines: policyAt('', POLICY).lines }, ...more };
}

/** The picture of the strip is that of `test/golden/card`; each row stands on a line of its own. */
function readable(text: string): string {
  return text.replace(/src="data:image[^"]*"/g, 'src="…"').replace(/(?=<tr>)/g, '\n');
}

describe('the card of each kind of model', () => {
  for (const [name, asked] of Object.entries(ASKED).filter(([each]) => each !== 'nothing-declared')) {
    it(`shows ${name} as its golden file does: by the policy, below its problems, and where nothing is declared`, () => {
      const { use: { mention: { text }, provider } } = asked;
      const cards = [
        subject(asked, {}), subject(asked, { problemsShown: asked.findings?.filter(({ waived }) => !waived).length ?? 0 }), subject(undeclared(text, provider), { declared: false }),
      ].map((each) => readable(card(each)));
      assertGolden(`cards/${name}.md`, `${cards.join('\n\n---\n\n')}\n`);
    });
  }

  it('shows who else serves it, and the price there, as its golden file does', () => {
    const hosts = [judged('gpt-4o', 'azure'), judged('deepseek/deepseek-chat', 'openrouter'), judged('meta-llama/Meta-Llama-3-8B-Instruct', 'together'), judged('gemini-1.5-pro', 'google'), judged('claude-3-opus-20240229', 'vertex'), judged('Qwen/Qwen2.5-72B-Instruct', 'free-host')];
    assertGolden('cards/hosts.md', `${hosts.map((each) => readable(card(subject(each, {})))).join('\n\n---\n\n')}\n`);
  });
});
