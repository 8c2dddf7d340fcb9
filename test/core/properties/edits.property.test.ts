import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detect } from '../../../src/core/detect/detect';
import { holds, placed, sound } from './documents';
import { LANGUAGES } from './snippets';

const MARK = '\u0001';

describe('An edit elsewhere', () => {
  for (const language of LANGUAGES) {
    const { path, parts, neutral } = language;

    it(`moves what is found in ${path}, and changes nothing else`, () => {
      holds(fc.tuple(fc.shuffledSubarray([...parts], { minLength: 1 }), fc.nat()), ([chosen, at]) => {
        const before = sound(language, chosen);
        const from = sound(language, chosen.map((part, index) => (index === at % chosen.length ? MARK + part : part))).indexOf(MARK);
        const inserted = `${neutral}\n`;
        const after = before.slice(0, from) + inserted + before.slice(from);
        const moved = detect({ path, text: before }).mentions.map(({ span, ...mention }) => {
          const by = span.start < from ? 0 : inserted.length;
          return { ...mention, span: { start: span.start + by, end: span.end + by } };
        });
        assert.deepEqual(detect({ path, text: after }).mentions, moved);
      }, 30);
    });

    it(`finds the same in ${path} with CRLF line ends`, () => {
      holds(fc.shuffledSubarray([...parts], { minLength: 1 }), (chosen) => {
        const text = sound(language, chosen);
        assert.deepEqual(placed({ path, text: text.replaceAll('\n', '\r\n') }), placed({ path, text }));
      }, 15);
    });

    it(`finds the same in ${path} after a byte order mark`, () => {
      holds(fc.shuffledSubarray([...parts], { minLength: 1 }), (chosen) => {
        const text = sound(language, chosen);
        const moved = detect({ path, text }).mentions.map((mention) => ({ ...mention, span: { start: mention.span.start + 1, end: mention.span.end + 1 } }));
        assert.deepEqual(detect({ path, text: `\ufeff${text}` }).mentions, moved);
      }, 15);
    });

    it(`counts UTF-16 units before an id in ${path}`, () => {
      const filler = fc.array(fc.constantFrom('x', '\u{1f600}', '\u{20000}', '日', 'é', '_'), { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
      holds(fc.tuple(filler, fc.constantFrom('', '  ', '\t')), ([free, indent]) => {
        const inner = language.line.replace('§', free);
        const indented = /\.(ya?ml|ini|properties)$|Dockerfile|Modelfile|env|Makefile/.test(path) ? inner : indent + inner;
        const found = detect({ path, text: `${indented}\n` }).mentions.map(({ span }) => indented.slice(span.start, span.end));
        assert.ok(found.some((text) => text === 'gpt-4o-2024-08-06' || text === 'llama3.1:8b'), JSON.stringify(found));
      }, 15);
    });
  }
});
