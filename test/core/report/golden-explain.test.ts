import { catalogueMarkdown } from '../../../src/core/report/catalogue-page';
import { compare, compareMarkdown } from '../../../src/core/report/compare';
import { explainJson, explainMarkdown, explainText } from '../../../src/core/report/explain';
import { assertGolden, json } from '../golden';
import { ASKED, judged } from './rich-asked';
import { RICH_INDEX } from './rich-catalogue';

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
