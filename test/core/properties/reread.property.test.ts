import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detect, detector } from '../../../src/core/detect/detect';
import { languageOf } from '../../../src/core/detect/language';
import { readerOf } from '../../../src/core/detect/readers/index';
import { Readings } from '../../../src/core/detect/reread/readings';
import { isResumable } from '../../../src/core/detect/reread/resumable';
import { createReviewer } from '../../../src/core/review';
import { realCatalogue } from '../assess/real-catalogue';
import { holds, sound } from './documents';
import type { Language } from './snippets';
import { LANGUAGES, NOISE } from './snippets';

/** What opens, closes, ends or changes the meaning of much. */
const MARKS = [
  '"', "'", '`', '{', '}', '(', ')', '[', ']', ',', ':', ';', '\n', '    ', '//', '/*', '*/', '#', '```\n', '```python\n', '"""', '\\', '\\\n', 'é', '=', '---\n', '|\n', '- ', '<<EOF\n', 'EOF\n', '<script>', '${',
  'import openai\n', 'from anthropic import Anthropic\n', 'model: ', 'model=', 'gpt-4o', 'provider: openai\n', 'https://api.groq.com/openai/v1', 'ollama',
];
/** Kinds of file that are read as a whole each time. */
const WHOLE: readonly string[] = [
  'src/a.vue', 'src/a.svelte', 'src/a.astro', 'config/a.ini', 'config/a.properties', '.env.example', 'Dockerfile', 'Modelfile', 'Makefile', 'nb/a.ipynb', 'notes.txt',
];
/** Stops close together, so that many changes lie at one. */
const APART = 60;

type Edit = (text: string, before: readonly string[]) => string;

function edits({ parts }: Language): fc.Arbitrary<readonly Edit[]> {
  const inserted = fc.oneof(
    { weight: 2, arbitrary: fc.constant('') }, { weight: 4, arbitrary: fc.constantFrom(...MARKS) }, { weight: 1, arbitrary: fc.constantFrom(...NOISE) }, { weight: 2, arbitrary: fc.constantFrom(...parts).map((part) => `\n${part}\n`) },
  );
  const removed = fc.oneof({ weight: 4, arbitrary: fc.nat(1) }, { weight: 2, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.nat(1500) });
  const replace = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), removed, inserted).map(([place, length, instead]): Edit => (text) => {
    const at = Math.floor(place * text.length);
    return text.slice(0, at) + instead + text.slice(at + length);
  });
  const undo = fc.constant<Edit>((text, before) => before.at(-2) ?? text);
  return fc.array(fc.oneof({ weight: 6, arbitrary: replace }, { weight: 1, arbitrary: undo }), { minLength: 6, maxLength: 6 });
}

function documentOf(language: Language): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...language.parts, language.neutral), { minLength: 8, maxLength: 30 }).map((parts) => sound(language, parts));
}

/** The texts of a document, from the first to the last. */
function versions(language: Language): fc.Arbitrary<readonly string[]> {
  return fc.tuple(documentOf(language), edits(language)).map(([text, all]) => {
    const texts = [text];
    all.forEach((edit) => { texts.push(edit(texts.at(-1) ?? '', texts)); });
    return texts;
  });
}

describe('A changed document', () => {
  for (const language of LANGUAGES) {
    const { path } = language;

    it(`is read in ${path} as if it was new`, () => {
      holds(versions(language), (texts) => {
        const again = detector({ readings: new Readings(1, APART) });
        for (const text of texts) {
          assert.deepEqual(again({ path, text }), detect({ path, text }));
        }
      }, 8);
    });
  }

  it('is read by parts in every language but those of pages, notebooks and short files', () => {
    const whole = LANGUAGES.map(({ path }) => path).filter((path) => {
      const reader = readerOf(languageOf(path) ?? '');
      return !reader || !isResumable(reader);
    });
    assert.deepEqual(whole, WHOLE);
  });

  it('has the same review', () => {
    const index = realCatalogue();
    const [once, again] = [createReviewer(index), createReviewer(index, { rememberDocuments: 1 })];
    for (const language of LANGUAGES.filter(({ path }) => /\.(?:py|ts|yaml|json|md)$/.test(path))) {
      const { path } = language;
      holds(versions(language), (texts) => {
        for (const text of texts) {
          const scope = { path, today: '2026-11-22' };
          assert.deepEqual(again.review({ path, text }, scope), once.review({ path, text }, scope));
        }
      }, 4);
    }
  });
});
