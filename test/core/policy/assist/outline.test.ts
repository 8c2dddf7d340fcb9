import assert from 'node:assert/strict';
import { outlineOf, type OutlineItem } from '../../../../src/core/policy/assist/outline';

const TEXT = `version: 1
usage:
  commercial: true # yes
  userRegions: [EU, KR]
scopes:
  - paths: ["research/**", docs/**]
    usage: { commercial: false }
waivers:
  - code: model-retired
    model: gpt-4
  - {}
models:
  - { id: prod-chat, alias: gpt-4o }
`;

function lines(items: readonly OutlineItem[], depth = 0): string[] {
  return items.flatMap(({ name, detail, kind, children }) => [`${' '.repeat(depth)}${kind} ${name} | ${detail}`, ...lines(children, depth + 1)]);
}

describe('the outline of a policy file', () => {
  it('names sections and keys, scopes by path, waivers by code and model, models by id', () => {
    assert.deepEqual(lines(outlineOf(TEXT)), [
      'section version | 1', 'section usage | ', ' key commercial | true', ' key userRegions | EU, KR',
      'section scopes | ', ' scope research/**, docs/** | ', '  key commercial | false',
      'section waivers | ', ' waiver model-retired | gpt-4', ' waiver … | ', 'section models | ', ' model prod-chat | gpt-4o',
    ]);
  });

  it('gives each its place, within what holds it', () => {
    const check = (items: readonly OutlineItem[], from: number, to: number): void => items.forEach(({ span, selection, children }) => {
      assert.ok(span.start >= from && span.end <= to && selection.start >= span.start && selection.end <= span.end);
      check(children, span.start, span.end);
    });
    check(outlineOf(TEXT), 0, TEXT.length);
    const [, usage] = outlineOf(TEXT);
    assert.equal(TEXT.slice(usage?.span.start, usage?.span.end), 'usage:\n  commercial: true # yes\n  userRegions: [EU, KR]');
  });

  it('does not follow aliases to other places', () => {
    assert.deepEqual(lines(outlineOf('usage: &u\n  commercial: true\nscopes:\n  - paths: [a]\n    usage: *u\n')), [
      'section usage | ', ' key commercial | true', 'section scopes | ', ' scope a | ',
    ]);
  });

  it('is what can be read of a broken file', () => {
    assert.deepEqual(lines(outlineOf('usage: { commercial: true\nx: y\n')).slice(0, 2), ['section usage | ', ' key commercial | true']);
    assert.deepEqual(outlineOf(''), []);
  });

  it('clips what is long, and leaves out what is nothing or more than a word', () => {
    const of = (value: string): string | undefined => lines(outlineOf(`a: ${value}\n`))[0];
    assert.deepEqual([of('x'.repeat(60)), of('x'.repeat(61)), of('~'), of('[a, [b], { c: d }, e]'), of('5')], [`section a | ${'x'.repeat(60)}`, `section a | ${'x'.repeat(59)}…`, 'section a | ', 'section a | a, e', 'section a | 5']);
  });

  it('has keys of what a scope requires, and of entries none', () => {
    assert.deepEqual(lines(outlineOf('scopes:\n  - paths: a\n    requirements: { pinned: true, openness: { osaid: true } }\nwaivers:\n  - { code: a, model: b, usage: { c: d } }\nmodels:\n  - { id: a, base: b }\n  - 3\n')), [
      'section scopes | ', ' scope a | ', '  key pinned | true', '  key openness | ', '   key osaid | true', 'section waivers | ', ' waiver a | b', 'section models | 3', ' model a | b', ' model … | ',
    ]);
    assert.deepEqual(lines(outlineOf('usage:\n  waivers: [{ code: a }]\n')), ['section usage | ', ' key waivers | ']);
    assert.deepEqual(lines(outlineOf('waivers: none\n')), ['section waivers | none']);
  });

  it('gives a key without a value the place of its name, and a section that of all that it holds', () => {
    const text = 'usage:\n  commercial:\nversion: 1\n';
    assert.deepEqual(outlineOf(text).map(({ span }) => text.slice(span.start, span.end)), ['usage:\n  commercial:', 'version: 1']);
    const [section] = outlineOf('waivers: [{ code: a }]');
    assert.deepEqual([section?.span, section?.selection, section?.children[0]?.span], [{ start: 0, end: 22 }, { start: 0, end: 7 }, { start: 10, end: 21 }]);
  });

  it('has nothing from where an alias stands for it', () => {
    assert.deepEqual(lines(outlineOf('x: &x [{ id: a }]\nmodels: *x\ny: &y { b: 1 }\nusage: *y\n')), ['section x | ', 'section models | ', 'section y | ', ' key b | 1', 'section usage | ']);
    assert.deepEqual(lines(outlineOf('y: &y { b: 1 }\nscopes: [{ paths: a, usage: *y }]\n')), ['section y | ', ' key b | 1', 'section scopes | ', ' scope a | ']);
  });
});
