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
});
