import assert from 'node:assert/strict';
import { declaresUsage, effective } from '../../src/core/effective';
import { parsed } from './policy/marked';

const policy = parsed(`version: 1
usage: { commercial: true, monthlyActiveUsers: 5M }
requirements: { pinned: true }
scopes:
  - { paths: ["research/**"], usage: { commercial: false }, requirements: { pinned: false } }
  - { paths: ["research/paid/*.py", "*.md"], usage: { commercial: true, offersModelApi: yes } }
  - { paths: ["broken/**"], usage: { commercial: ture } }
  - { paths: ["wreck/**"], usage: 3 }
`);
const usage = (path: string) => Object.fromEntries(Object.entries(effective(policy, path).usage).map(([key, each]) => [key, each.value]));

describe('effective', () => {
  it('is the file\'s own where no scope matches', () => {
    assert.deepEqual(usage('src/app.py'), { commercial: true, monthlyActiveUsers: 5e6 });
  });
  it('merges key by key', () => {
    assert.deepEqual(usage('research/a/b.py'), { commercial: false, monthlyActiveUsers: 5e6 });
    assert.equal(effective(policy, 'research/a.py').requirements.pinned?.value, false);
  });
  it('lets the last matching scope win, and keeps what only an earlier one says', () => {
    assert.deepEqual(usage('research/paid/x.py'), { commercial: true, monthlyActiveUsers: 5e6, offersModelApi: true });
    assert.equal(effective(policy, 'research/paid/x.py').requirements.pinned?.value, false);
  });
  it('matches a glob without a slash in the top folder only', () => {
    assert.equal(usage('README.md')['offersModelApi'], true);
    assert.equal(usage('docs/README.md')['offersModelApi'], undefined);
  });
  it('matches files in folders that begin with a dot', () => {
    assert.equal(usage('research/.hidden/x.py')['commercial'], false);
  });
  it('does not inherit what a scope declares and nobody can read', () => {
    assert.deepEqual(usage('broken/x.py'), { monthlyActiveUsers: 5e6 });
    assert.deepEqual(usage('wreck/x.py'), {});
  });
});

describe('declaresUsage', () => {
  it('counts what a scope declares for the file, and nothing that is declared elsewhere', () => {
    const scoped = parsed('version: 1\nscopes:\n  - { paths: ["research/**"], usage: { commercial: false } }\n');
    assert.equal(declaresUsage(scoped, 'research/a.py'), true);
    assert.equal(declaresUsage(scoped, 'src/a.py'), false);
  });
});
