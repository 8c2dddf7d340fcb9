import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Prefilter } from '../../../src/core/prefilter/prefilter';
import { isReviewable } from '../../../src/core/detect/language';
import { createReviewer } from '../../../src/core/review';
import { realCatalogue } from '../assess/real-catalogue';
import { LANGUAGES, NOISE } from '../properties/snippets';

const TODAY = '2026-11-22';
const CURE = 'the prefilter passes over a file in which the pipeline finds a use. A form that src/core/prefilter/verdict.ts does not ask for yet has to be asked for there; '
  + 'first words of names that no table lists belong into forms.ts, words that make a place a model\'s into places.ts, joins and escapes into joined.ts';
const index = realCatalogue();
const reviewer = createReviewer(index);
const prefilter = new Prefilter(index);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const mayName = (text: string, name = 'src/a.py', own?: readonly string[]): boolean => prefilter.mayName(bytesOf(text), name, own);

/** What is lost of a text: nothing where it is read, or names nothing. */
function lost(text: string, name: string): readonly string[] {
  if (mayName(text, name)) {
    return [];
  }
  const { uses } = reviewer.judge(reviewer.candidates({ path: name, text }, {}), { path: name, today: TODAY });
  return uses.map(({ mention }) => `${name}: ${mention.text}`);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name))
    .filter((file) => !file.includes('node_modules') && !file.includes('held-out') && isReviewable(file) && statSync(file).isFile() && statSync(file).size < 1_000_000);
}

describe('the prefilter', () => {
  it('loses no use of this repository\'s own tests, fixtures, examples and documents', () => {
    const losses = ['test', 'examples', 'docs'].flatMap(filesBelow).flatMap((file) => lost(readFileSync(file, 'utf8'), file.split(path.sep).join('/')));
    assert.deepEqual(losses, [], CURE);
  });

  it('loses no use of any document that is made of pieces of code', () => {
    for (const language of LANGUAGES) {
      fc.assert(fc.property(fc.array(fc.constantFrom(...language.parts, ...NOISE), { minLength: 1, maxLength: 4 }), (parts) => {
        assert.deepEqual(lost(parts.join('\n'), language.path), [], CURE);
      }), { numRuns: 40 });
    }
  });

  it('lets every listed spelling pass where a place asks for it', () => {
    const missed = index.models().flatMap(({ id, aliases = [], offers = [] }) => [id, ...aliases, ...offers.map((offer) => offer.id)]).flatMap((id) => lost(`from openai import OpenAI\nclient.create(model="${id}")\n`, 'src/a.py'));
    assert.deepEqual(missed, [], CURE);
  }).timeout(120_000);

  it('lets pass what is joined, escaped or written in another encoding', () => {
    for (const text of ['m = create(model="gpt-" + "4o")', 'm = create(model="gpt-"\n  "4o")', 'x = "gpt\\u002d4o"', '{"model": "openai\\/gpt-4o"}', 'say("use\\ngpt-4o-mini now")', '<a b="gpt&#45;4o"/>']) {
      assert.equal(mayName(text), true, text);
    }
    assert.equal(prefilter.mayName(new Uint8Array([0xff, 0xfe, 0x67, 0]), 'a.py'), true);
  });

  it('looks for the ids that the project declares', () => {
    assert.deepEqual([mayName('use("house")'), mayName('use("house")', 'src/a.py', ['house'])], [false, true]);
  });

  it('passes over code that speaks of other things', () => {
    for (const [name, text] of [
      ['src/a.py', 'from django.db import models\n\nclass User(models.Model):\n    name = models.CharField(max_length=200)\n'], ['src/a.ts', 'import { User } from "./models/user";\nexport const model = new User("base-64", 2);\n'],
      ['config/a.yaml', 'device:\n  model: lamp\n  version: 1.2.3\n'], ['README.md', '# Read me\n\nRun the `build` command with node-20.\n'],
    ] as const) {
      assert.equal(prefilter.why(bytesOf(text), name), undefined, name);
    }
  });
});
