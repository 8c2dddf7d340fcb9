import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/policy/document';
import { nonEmpty } from '../../../src/core/policy/located';
import { parsed, problems, values } from './marked';

const STOP = 'The file repeats or nests too much from here on, so the rest is not used; write the values out.';

/** The values of a document as plain data, and the messages of its faults. */
function read(text: string): { readonly value: unknown; readonly faults: readonly string[] } {
  const { root, problems: found } = readDocument(text);
  return { value: JSON.parse(JSON.stringify(root?.value ?? null)) as unknown, faults: found.map(({ severity, message }) => `${severity} ${message}`) };
}

describe('The limits of a policy file', () => {
  it('are ten thousand values, and what stands before them is read', () => {
    const list = (count: number): string => `[${'1,'.repeat(count - 1)}1]`;
    assert.deepEqual(read(list(9_999)).faults, []);
    const { value, faults } = read(list(10_050));
    assert.deepEqual([faults, (value as unknown[]).length, (value as unknown[]).at(-2), (value as unknown[]).at(-1)], [[`error ${STOP}`], 10_000, 1, null]);
    const keys = read(`a: 1\n${Array.from({ length: 10_050 }, (_, i) => `k${i}: 1\n`).join('')}`);
    assert.deepEqual([keys.faults, Object.keys(keys.value as object).length], [[`error ${STOP}`], 10_000]);
  });

  it('are a hundred levels', () => {
    const deep = (levels: number): string => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
    assert.deepEqual(read(deep(100)).faults, []);
    assert.deepEqual(read(deep(101)).faults, [`error ${STOP}`]);
    assert.deepEqual(read(`${'{a: '.repeat(100)}1${'}'.repeat(100)}`).faults, []);
    assert.deepEqual(read(`${'{a: '.repeat(101)}1${'}'.repeat(101)}`).faults, [`error ${STOP}`]);
  });

  it('are a hundred uses of aliases', () => {
    const aliases = (count: number): string => `a: &a 1\nb: [${'*a,'.repeat(count)}]`;
    assert.deepEqual(read(aliases(100)).faults, []);
    assert.deepEqual(read(aliases(101)).faults, [`error ${STOP}`]);
  });

  it('are levels of aliases too', () => {
    assert.deepEqual(read('a: &a [*a]\n').faults.length, 1);
  });
});

describe('Values of a policy file', () => {
  problems('stand for nothing behind an alias to nowhere', 'version: 1\nusage: { commercial: ‹*gone›, offersModelApi: true }\n', ['No anchor of this name stands above; write the value itself.'],
    ({ usage, problems: found }) => assert.deepEqual([values(usage), found[0]?.severity], [{ offersModelApi: true }, 'error']));

  it('are texts where they are big numbers, no numbers, or have half characters', () => {
    assert.deepEqual(read('[9007199254740993000, .nan, .inf, 1.5, "\\ud800x", ~, true]').value, [9007199254740993000, '.nan', '.inf', 1.5, '\uFFFDx', null, true]);
    assert.deepEqual(read('? [a, b]\n: 1\n"\\ud800": 2\n1: 3\n').value, { '1': 3, '[a, b]': 1, '\uFFFD': 2 });
  });

  it('of a key that has none stand at the key', () => {
    const { usage, problems: found } = parsed('version: 1\nusage: { commercial }\n');
    assert.deepEqual([usage, found.map(({ span }) => span)], [{}, [{ start: 20, end: 30 }]]);
  });

  problems('have the place of their tag, also behind an anchor and on another line', 'version: 1\nusage:\n  commercial: ‹!a› &x true\n  offersModelApi: &y ‹!b›  true\n  confidentialData: ‹!c›\n    true\n',
    ['!a', '!b', '!c'].map((tag) => `${tag} is a YAML tag, with which no value is used here; write the value without it.`));
  problems('are plain with a tag that says what they are', 'version: 1\nusage: { commercial: !!bool true, userRegions: [!!str "KR", !!str \'EU\'], monthlyVisits: !!int 3, companyRegions: !!seq [US] }\n', []);
  problems('are none with a tag that makes another type of a quoted text', 'version: 1\nusage: { commercial: ‹!!bool› "true", userRegions: ‹!!map› [KR] }\n',
    ['!!bool', '!!map'].map((tag) => `${tag} is a YAML tag, with which no value is used here; write the value without it.`));
});

describe('The place of a fault', () => {
  it('is one character wide at least, where the text has one', () => {
    assert.deepEqual([nonEmpty({ start: 1, end: 3 }, 'abcd'), nonEmpty({ start: 1, end: 9 }, 'abcd'), nonEmpty({ start: 1, end: 1 }, 'abcd'), nonEmpty({ start: 4, end: 5 }, 'abcd'), nonEmpty({ start: 0, end: 0 }, '')],
      [{ start: 1, end: 3 }, { start: 1, end: 4 }, { start: 1, end: 2 }, { start: 3, end: 4 }, { start: 0, end: 0 }]);
  });
});
