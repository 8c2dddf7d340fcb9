import assert from 'node:assert/strict';
import ignore from 'ignore';
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

  it('read lines with three stars as the library reads them, which takes no longer than the paths are long', () => {
    const lines = ['*a*b*c', '**/x*/*.py', '/a/**/b*/*.log', 'a/**/*.test.*', '!*a*b*c', '*x*y*z/', '**/a/**/b/**/c', 'a/**/**', '[a-c]*d*e*', '*.A*.*b', '*a*b*{c,d}', '*\\ *x*\\ '];
    const paths = ['abc', 'a/b/c', 'xabxc', 'x1/a.py', 'q/x1/a.py', 'a/z/b1/c.log', 'a/b1/c.log', 'a/q/u.test.ts', 'xyz', 'xyz/inside', 'xyz/in/side', 'q/a/r/b/s/c', 'a', 'a/q/r', 'bd1e', 'q.a.B', 'abc/deep/er', 'ab{c,d}', 'q/abc'];
    for (const line of lines) {
      const [ours, theirs] = [IgnoreRules.NONE.with('/w', `abc\n${line}\n`), ignore().add(`abc\n${line}\n`)];
      for (const path of paths) {
        for (const isFolder of [false, true]) {
          assert.equal(ours.ignores(`/w/${path}`, isFolder), theirs.ignores(isFolder ? `${path}/` : path), `${line} on ${path}${isFolder ? '/' : ''}`);
        }
      }
    }
  });

  it('take no time for lines that are made to be slow', () => {
    const rules = IgnoreRules.NONE.with('/w', `${'**/a/'.repeat(40)}b\n${'*a'.repeat(400)}b\n${'\\'.repeat(5000)}x\nkept\n`);
    const start = process.cpuUsage();
    assert.deepEqual(['a/'.repeat(120) + 'c', 'a'.repeat(250), 'kept'].map((path) => rules.ignores(`/w/${path}`, false)), [false, false, true]);
    assert.ok(process.cpuUsage(start).user < 2_000_000);
  });
});
