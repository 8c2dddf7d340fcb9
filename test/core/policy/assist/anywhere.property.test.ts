import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Change } from '../../../../src/core/policy/assist/change';
import { completeAt } from '../../../../src/core/policy/assist/complete';
import { editPolicy } from '../../../../src/core/policy/assist/edit';
import { noteAt } from '../../../../src/core/policy/assist/hover';
import { outlineOf, type OutlineItem } from '../../../../src/core/policy/assist/outline';
import { parsePolicy } from '../../../../src/core/policy/parse';
import { facts } from './cursor';

const CHANGES: readonly Change[] = [
  { kind: 'set', path: ['usage', 'commercial'], value: true }, { kind: 'add', path: ['models'], value: { id: 'a' } },
  { kind: 'remove', path: ['waivers'], index: 0 }, { kind: 'allow', path: ['requirements', 'licences', 'allow'], licence: 'MIT' },
];

const isWithin = (items: readonly OutlineItem[], from: number, to: number): boolean => items.every(({ span, selection, children }) =>
  span.start >= from && span.end <= to && span.start <= span.end && selection.start >= span.start && selection.end <= span.end && isWithin(children, span.start, span.end));

function ask(text: string, offset: number): void {
  for (const { span, insert, stops } of completeAt(text, offset, facts()).choices.slice(0, 20)) {
    assert.ok(span.start <= offset && offset <= span.end && span.end <= text.length, 'the span holds the cursor');
    assert.ok(!/[\r\n]/.test(text.slice(span.start, span.end)), 'the span is on one line');
    assert.ok((stops ?? []).every((stop) => stop >= 0 && stop <= insert.length));
  }
  const note = noteAt(text, offset, facts());
  assert.ok(!note || (note.span.start <= offset && offset <= note.span.end));
}

describe('the help with a policy file, for any text', () => {
  const piece = fc.constantFrom('usage:', '  commercial: true', '\n', '\r\n', '  ', '- ', 'waivers:\n  - {', 'code: ', '}', '[', ']', '"', "'", '&a ', '*a', '? ', ': ', '| ', '>-\n', '#', '<<: *a', 'licences: { allow: "MIT OR ',
    '%YAML 1.1\n---\n', '...', '\uE000', '\uF8FF', '\ud800', '__proto__: 1', 'constructor', 'userRegions: [EU, ', '\uFEFF', '\t', 'models:\n  - id: qwen3:4b', '!!binary ', ',', '2024-07-23');

  it('has an outline whose parts lie in each other where a flow list as a key ends behind the text', () => {
    const text = '<<: *a[: \uFEFF';
    assert.ok(isWithin(outlineOf(text), 0, text.length));
  });

  it('does not throw for an alias to nowhere in a text with a tag', () => {
    const text = '!!binary | \n<<: *a';
    Array.from({ length: text.length + 1 }, (_, offset) => offset).forEach((offset) => ask(text, offset));
    assert.deepEqual(parsePolicy(text, 'p').problems.map(({ message }) => message), ['!!binary is a YAML tag, with which no value is used here; write the value without it.']);
    assert.ok(isWithin(outlineOf(text), 0, text.length));
  });

  it('never throws, wherever the cursor is, and stays within the line', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')), fc.nat(), (text, at) => {
      ask(text, at % (text.length + 1));
      assert.ok(isWithin(outlineOf(text), 0, text.length));
      CHANGES.forEach((change) => editPolicy(text, change));
    }), { numRuns: 400 });
  });

  for (const name of ['test/fixtures/workspaces/single/broken/model-review.yaml', 'test/fixtures/cli/shop/model-review.yaml']) {
    it(`never throws at any offset of ${name}, nor of any beginning of it`, () => {
      const text = readFileSync(name, 'utf8');
      for (let offset = 0; offset <= text.length; offset++) {
        ask(text, offset);
        ask(text.slice(0, offset), offset);
        assert.ok(isWithin(outlineOf(text.slice(0, offset)), 0, offset));
        CHANGES.forEach((change) => editPolicy(text.slice(0, offset), change));
      }
    });
  }

  it('offers only what makes a file no more faulty, but for values that are still to be written', () => {
    const text = readFileSync('test/fixtures/cli/shop/model-review.yaml', 'utf8');
    const faults = (of: string): readonly string[] => parsePolicy(of, 'p').problems.map(({ message }) => message).filter((message) => message.startsWith('YAML syntax'));
    for (const [i, line] of text.split('\n').entries()) {
      const lines = text.split('\n');
      const column = /^[ ]*(?:- )?/.exec(line)?.[0].replace('-', ' ').length ?? 0;
      lines.splice(i, 0, ' '.repeat(column));
      const offset = lines.slice(0, i).join('\n').length + (i > 0 ? 1 : 0) + column;
      for (const { span, insert } of completeAt(lines.join('\n'), offset, facts()).choices) {
        const before = lines.join('\n');
        const after = before.slice(0, span.start) + insert + before.slice(span.end);
        assert.deepEqual(faults(after), [], after);
      }
    }
  });
});
