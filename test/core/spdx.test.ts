import assert from 'node:assert/strict';
import { alternatives, offendingToken, parseExpression } from '../../src/core/spdx';

describe('SPDX expressions', () => {
  it('give the sets of licences between which the licensee may choose', () => {
    const sets = (text: string) => {
      const term = parseExpression(text);
      return term && alternatives(term)?.map((set) => set.map((atom) => atom.id).join(' '));
    };
    assert.deepEqual(sets('MIT'), ['MIT']);
    assert.deepEqual(sets('MIT OR Apache-2.0'), ['MIT', 'Apache-2.0']);
    assert.deepEqual(sets('(MIT OR Apache-2.0) AND LicenseRef-x.1'), ['MIT LicenseRef-x.1', 'Apache-2.0 LicenseRef-x.1']);
    assert.deepEqual(sets('NOASSERTION'), undefined);
    assert.deepEqual(sets(Array.from({ length: 7 }, () => '(MIT OR Apache-2.0)').join(' AND ')), undefined);
  });

  const faults: readonly (readonly [string, string])[] = [
    ['‹Apache2› OR MIT', 'an unknown id'], ['MIT ‹MIT›', 'a missing operator'], ['MIT ‹OR›', 'an operator at the end'], ['‹(›MIT', 'an open parenthesis'],
    ['MIT‹)›', 'a closed one too many'], ['MIT OR ‹AND› MIT', 'two operators'], ['MIT WITH ‹nothing›', 'an unknown exception'], ['‹mit›', 'a wrong case'],
    ['‹NOASSERTION›', 'no licence at all'], ['MIT, ‹›', 'a comma'],
  ];
  for (const [text, what] of faults.slice(0, -1)) {
    it(`are refused at ${what}: ${text}`, () => {
      const start = text.indexOf('‹');
      assert.deepEqual(offendingToken(text.replace(/[‹›]/g, '')), { start, end: text.indexOf('›') - 1 });
    });
  }
  it('are refused at a comma', () => assert.deepEqual(offendingToken('MIT, Apache-2.0'), { start: 0, end: 4 }));
  it('are not refused where they are right', () => {
    for (const text of ['MIT', 'GPL-2.0+ AND (MIT OR LicenseRef-a)', 'GPL-2.0-only WITH Classpath-exception-2.0', 'MIT or Apache-2.0']) {
      assert.equal(offendingToken(text), undefined, text);
    }
  });
});
