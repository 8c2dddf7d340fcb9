import assert from 'node:assert/strict';
import { assertShallow } from '../../../src/core/policy/nesting';
import { findMark } from '../../../src/core/policy/assist/mark';
import { parsePolicy } from '../../../src/core/policy/parse';

const DEEP: Readonly<Record<string, string>> = {
  'lists in lists': `usage: ${'['.repeat(100_000)}`,
  'mappings in mappings': `usage: ${'{a: '.repeat(50_000)}`,
  'lists that are closed in quotes only': `usage: ${'['.repeat(400)}"${']'.repeat(400)}",\n${'['.repeat(400)}`,
  'lists in lists on one line': '- '.repeat(100_000),
  'keys of keys': '? '.repeat(100_000),
  'ever more columns': Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
};

describe('A file that is nested too deeply', () => {
  for (const [what, text] of Object.entries(DEEP)) {
    it(`is refused before it is parsed: ${what}`, () => {
      assert.throws(() => assertShallow(text), RangeError);
      const { problems, usage } = parsePolicy(text, 'model-review.yaml');
      assert.deepEqual(problems.map(({ message, severity }) => [message, severity]), [['The file is nested too deeply to be read, so nothing in it is used; flatten it.', 'error']]);
      assert.deepEqual(usage, {});
      assert.equal(findMark(text, ''), undefined);
    });
  }

  it('is not one with many brackets beside each other, in text, quotes or comments', () => {
    const many = `version: 1\nwaivers:\n${'- { code: layered-terms, model: "[[[{{{", reason: don\'t, owner: o, expires: 2027-01-31 } # [[[\n'.repeat(600)}`;
    assert.doesNotThrow(() => assertShallow(many));
    assert.doesNotThrow(() => assertShallow(`# ${'-'.repeat(2000)}\nversion: 1\n${' '.repeat(40)}\n`));
  });

  it('has more than five hundred levels, on one line or in brackets', () => {
    const refused = (text: string): boolean => {
      try {
        assertShallow(text);
        return false;
      } catch (error) {
        assert.equal((error as Error).message, 'nested too deeply');
        return true;
      }
    };
    assert.deepEqual(['- '.repeat(250), `${'- '.repeat(250)}-`, '['.repeat(500), '['.repeat(501)].map(refused), [false, true, false, true]);
    assert.deepEqual([`${' '.repeat(400)}\r${' '.repeat(400)}`, `${' '.repeat(400)}\n${' '.repeat(400)}`, `${'[],'.repeat(600)}`, `${'{},'.repeat(600)}`].map(refused), [false, false, false, false]);
    assert.deepEqual([`"${'['.repeat(600)}"`, `"${'{'.repeat(600)}": ${'{'.repeat(600)}`].map(refused), [false, true]);
  });
});
