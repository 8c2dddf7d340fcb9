import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { detect, detector } from '../../src/core/detect/detect';
import { Readings } from '../../src/core/detect/reread/readings';
import { decode } from '../../src/core/decode';
import { createReviewer, type Reviewer } from '../../src/core/review';
import { LANGUAGES } from '../core/properties/snippets';
import { sound } from '../core/properties/documents';
import { DAY, INDEX } from './catalogue';
import { headed, type Target } from './target';

const reviewers: Reviewer[] = [];
/** Made when first asked for. */
export function reviewer(): Reviewer {
  const made = reviewers[0] ?? createReviewer(INDEX());
  reviewers[0] = made;
  return made;
}

const FOLDER = 'test/fixtures/detect';
/** Each fixture and each language's snippets, under their paths. */
function documents(): readonly string[] {
  const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.mentions.json')).map((name) => `src/${name}\n${readFileSync(`${FOLDER}/${name}`, 'utf8')}`);
  return [...files, ...LANGUAGES.map((language) => `${language.path}\n${sound(language, language.parts)}`), ...MORE];
}

const MORE: readonly string[] = [
  'a.html\n<p title="gpt-4o">x</p><script>const m = "gpt-4o-2024-08-06"</script>', 'a.csv\nmodel,price\ngpt-4o,1\n"claude-3-opus-20240229","2"', 'a.tsv\nmodel\tprice\ngpt-4o\t1', 'a.rst\n.. code-block:: python\n\n   ask(model="gpt-4o")\n\n``gpt-4o``',
  'a.xml\n<models><model id="gpt-4o">x</model></models>', 'a.json5\n{ model: \'gpt-4o\', }', 'a.bat\nset MODEL=gpt-4o', 'a.adoc\n[source,python]\n----\nask(model="gpt-4o")\n----', 'a.prompt.md\n---\nmodel: gpt-4o\n---\nSay it.', 'a.org\n* =gpt-4o=\n#+begin_src python\nask(model="gpt-4o")\n#+end_src',
];

export const HEADS: readonly string[] = documents().map((text) => headed(text).head);

/** The spans of what was found are in order and inside, the text is what stands there, and the second time it is the same. */
function assertSound(text: string, { mentions, partial }: ReturnType<typeof detect>): void {
  let last = 0;
  for (const { span, text: id } of mentions) {
    assert.ok(span.start >= last && span.start < span.end && span.end <= text.length, `span ${span.start}-${span.end} after ${last} in ${text.length}`);
    assert.ok(id.length > 0 && id.length <= span.end - span.start, 'the text of a mention is no longer than what stands there');
    const source = text.slice(span.start, span.end);
    assert.ok(source === id || /[\\&%$]/.test(source) || isWithin(id, source), `${JSON.stringify(source)} is not ${JSON.stringify(id)}`);
    last = span.end;
  }
  const span = partial?.span;
  assert.ok(partial?.reason !== '' && (!span || (span.start >= 0 && span.start <= span.end && span.end <= text.length)), 'the place of a reason lies inside');
}

/** Whether the characters of an id stand in the source in this order: what joins two literals may stand between them. */
function isWithin(id: string, source: string): boolean {
  let at = 0;
  return [...id].every((char) => (at = source.indexOf(char, at) + 1) > 0);
}

export const READERS: Target = {
  name: 'readers', weight: 6, seeds: documents, heads: HEADS,
  run(input) {
    const { head: path, body: text } = headed(input);
    const found = detect({ path, text });
    assertSound(text, found);
    assert.deepEqual(detect({ path, text }), found);
  },
};

/** The first half of a text, then the whole, then the second half with the first behind: each as a fresh reading has it. */
export const REREAD: Target = {
  name: 'reread', weight: 3, seeds: documents, heads: HEADS,
  run(input) {
    const { head: path, body: text } = headed(input);
    const again = detector({ readings: new Readings(1, 60) });
    const [third, middle] = [Math.floor(text.length / 3), Math.floor(text.length / 2)];
    for (const each of [text, text.slice(0, middle) + text.slice(middle + 1), `${text.slice(0, third)}"${text.slice(third)}`, `${text.slice(0, third)}\n${text.slice(middle)}`, text]) {
      assert.deepEqual(again({ path, text: each }), detect({ path, text: each }));
    }
  },
};

export const REVIEW: Target = {
  name: 'review', weight: 2, seeds: documents, heads: HEADS,
  run(input) {
    const { head: path, body: text } = headed(input);
    const { uses, findings } = reviewer().review({ path, text }, { path, today: DAY });
    for (const { span } of [...uses.map(({ mention }) => mention), ...findings]) {
      assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, 'spans lie inside');
    }
  },
};

/** Characters below 256 are bytes. */
export const BYTES: Target = {
  name: 'bytes', weight: 1, seeds: () => ['\u00ff\u00fea\u0000b\u0000', '\u00fe\u00ff\u0000a', '\u00ef\u00bb\u00bfmodel', 'plain', '\u00c3\u00a9', '{\n  "version": 1,\n  "tool": {"name": "model-review"'],
  run(input) {
    const bytes = Uint8Array.from(input, (char) => char.charCodeAt(0) & 0xff);
    const read = decode(bytes, (encoding) => new TextDecoder(encoding, { fatal: true }));
    assert.ok('text' in read || read.reason !== '');
  },
};
