import assert from 'node:assert/strict';
import { detect } from '../../../src/core/detect/detect';
import type { Detection } from '../../../src/core/detect/document';
import { anyDocument, holds, sound, type Document } from './documents';
import { LANGUAGES } from './snippets';

/** What a source may hold that is not part of the text: escapes, the ends of joined strings, continued lines, entities. */
const REWRITES = /[\\"'`\r\n&]|\$|''/;

describe('detect, for any document', () => {
  for (const language of LANGUAGES) {
    it(`finds in ${language.path} ordered spans that hold the text, and the same ones again`, () => {
      holds(anyDocument(language), (document) => {
        const found = detect(document);
        assertSound(document, found);
        assert.deepEqual(detect(document), found);
      }, 60);
    });

    it(`reads ${language.path} as it is being typed`, () => {
      const text = sound(language, language.parts);
      for (let length = 0; length < text.length; length += 2) {
        const document = { path: language.path, text: text.slice(0, length) };
        assertSound(document, detect(document));
      }
    });
  }
});

function assertSound({ text }: Document, { mentions, partial }: Detection): void {
  let last = 0;
  for (const { span, text: id } of mentions) {
    assert.ok(span.start >= last && span.start < span.end && span.end <= text.length, `span ${span.start}-${span.end} after ${last}, in ${text.length}`);
    const source = text.slice(span.start, span.end);
    assert.ok(REWRITES.test(source) || source === id, `${JSON.stringify(source)} is not ${JSON.stringify(id)}`);
    assert.ok(id.length > 0 && id.length <= source.length, `${JSON.stringify(id)} from ${JSON.stringify(source)}`);
    last = span.end;
  }
  if (partial) {
    assert.ok(partial.reason !== '' && (partial.span === undefined || (partial.span.start >= 0 && partial.span.start <= partial.span.end && partial.span.end <= text.length)), 'the reason has its place');
  }
}
