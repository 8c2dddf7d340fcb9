import assert from 'node:assert/strict';
import { mayBeShown, requiredTexts, shownBy } from '../../src/core/shown-texts';
import { LICENCES } from './assess/catalogue';

describe('What people who use a product are shown', () => {
  for (const path of ['README.md', 'README', 'NOTICE', 'packages/app/NOTICE.txt', 'docs/guide/model.md', 'src/Footer.tsx', 'web/index.html', 'locales/en.json', 'src/i18n/en.ts', 'app/src/main/res/values/strings.xml', 'lib/about.dart', 'ABOUT.md', 'THIRD-PARTY-NOTICES.txt', 'CHANGELOG.md']) {
    it(`stands in ${path}`, () => { assert.equal(mayBeShown(path), true); });
  }
  for (const path of ['LICENSE', 'LICENSE.md', 'licenses/llama3.txt', 'src/app.py', 'package.json', 'models/USE_POLICY.md', 'test/Footer.tsx', 'src/models.ts']) {
    it(`does not stand in ${path}`, () => { assert.equal(mayBeShown(path), false); });
  }
});

describe('Required texts', () => {
  it('are those of the licences, each variant once, without the ones that have a gap to fill in', () => {
    const duty = (text: string, type = 'display_text') => ({ type, when: ['product_ui'], strength: 'must', text, clause: null, confidence: 'text' as const });
    const [licence] = LICENCES;
    assert.ok(licence);
    const licences = [['Built with Llama'], ['Built with Qwen | Improved using Qwen', 'Built with Llama'], ['[name] is built using Falcon LLM']]
      .map((texts) => ({ ...licence, terms: { duties: [...texts.map((text) => duty(text)), duty('Llama', 'name_prefix')] } }));
    assert.deepEqual(requiredTexts(licences), ['Built with Llama', 'Built with Qwen', 'Improved using Qwen']);
  });
});

describe('A required text', () => {
  const shown: readonly (readonly [string, string])[] = [
    ['This product is Built with Llama.', 'Built with Llama'],
    ['<p>built with\n   <b>Llama</b></p>', 'Built with Llama'],
    ['Built with [Llama](https://www.llama.com/)', 'Built with Llama'],
    ['"footer": "“Built with **Meta Llama 3**”"', 'Built with Meta Llama 3'],
  ];
  shown.forEach(([text, required]) => it(`is shown by ${JSON.stringify(text)}`, () => { assert.equal(shownBy(text)(required), true); }));
  const hidden: readonly (readonly [string, string])[] = [
    ['Built with love, for Llama users', 'Built with Llama'],
    ['Built with Meta Llama 3', 'Built with Llama'],
    ['', 'Built with Llama'],
  ];
  hidden.forEach(([text, required]) => it(`is not shown by ${JSON.stringify(text)}`, () => { assert.equal(shownBy(text)(required), false); }));

  it('is found in a time linear in the text', () => {
    assert.equal(shownBy('<[(*'.repeat(200_000))('Built with Llama'), false);
    assert.equal(shownBy(`built ${'<'.repeat(300_000)}`)('Built with Llama'), false);
  });
});
