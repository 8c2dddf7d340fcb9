import assert from 'node:assert/strict';
import { IgnoreRules } from '../../src/core/ignore-rules';

describe('ignore rules', () => {
  const outer = IgnoreRules.NONE.with('/w', '*.log\n/build/\n');
  const rules = outer.with('/w/app/', '!keep.log\nlocal.*\n');

  it('ignore nothing where there are none', () => {
    assert.equal(IgnoreRules.NONE.ignores('/w/a.log', false), false);
  });

  it('speak of paths below their folder', () => {
    assert.deepEqual(['/w/app/a.log', '/w/app/local.py', '/w/app/a.py'].map((path) => rules.ignores(path, false)), [true, true, false]);
  });

  it('tell folders from files', () => {
    assert.deepEqual([outer.ignores('/w/build', true), outer.ignores('/w/build', false)], [true, false]);
  });

  it('give the innermost the last word', () => {
    assert.deepEqual([rules.ignores('/w/app/keep.log', false), outer.ignores('/w/app/keep.log', false)], [false, true]);
  });

  it('are left as they were when others are added', () => {
    assert.equal(outer.ignores('/w/app/local.py', false), false);
  });
});
