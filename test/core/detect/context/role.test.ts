import assert from 'node:assert/strict';
import { DEFAULT_TEST_GLOBS, roleByPath } from '../../../../src/core/detect/context/role';

describe('context/role', () => {
  const roleOf = roleByPath(DEFAULT_TEST_GLOBS);

  it('knows tests, fixtures, examples and documentation by path', () => {
    const tests = ['tests/a.py', 'src/__tests__/a.ts', 'a.test.ts', 'x/b.spec.tsx', 'pkg/a_test.go', 'test_a.py', 'conftest.py', 'src/ATest.java', 'fixtures/x.json',
      '/abs/examples/x.py', 'docs/x.yaml', 'README.md', '.github/test/x.yml', 'a/testdata/b.go', 'src/FooTests.cs', 'shop/tests.py', 'src/test_utils/mod.rs',
      'src/tool.test-d.ts', 'store/mock_embedder.go', 'scripts/test-model.sh', 'cypress/support/ask.ts'];
    assert.deepEqual(tests.filter((path) => roleOf(path) !== 'test'), []);
  });

  it('takes everything else for product code', () => {
    const product = ['src/a.py', 'latest.ts', 'contest.py', 'attest/a.go', 'src/testable.ts', 'Dockerfile', '.env', '/srv/app/config.yaml', 'protest.py', 'src/Contest.java', 'src/mockingbird.ts', 'src/tester.py', 'greatest-hits.ts', '.github/workflows/ask.yml'];
    assert.deepEqual(product.filter((path) => roleOf(path) !== 'product'), []);
  });

  it('takes the globs it is given instead', () => {
    const own = roleByPath(['bench/**']);
    assert.deepEqual([own('bench/a.py'), own('tests/a.py')], ['test', 'product']);
  });
});
