import { pathMatcher } from '../../glob';
import type { Role } from '../../types';

/** Where tests, fixtures, examples and documentation live. */
export const DEFAULT_TEST_GLOBS: readonly string[] = [
  '**/{test,tests,__tests__,__test__,spec,specs,e2e,integration-tests,integration_tests,integrationTest,benchmark,benchmarks,cypress,testing,testdata,test-data,test_data,testutil,testutils,test-utils,test_utils,test-support,test_helpers}/**',
  '**/{fixture,fixtures,__fixtures__,__mocks__,mocks,mock,cassettes,snapshots,__snapshots__,golden}/**',
  '**/{example,examples,sample,samples,demo,demos,cookbook,tutorial,tutorials}/**',
  '**/{doc,docs,documentation,website}/**',
  '**/*.{test,spec,e2e,stories,bench,test-d}.*',
  '**/{test,tests,test_*,test-*,*_test,*_tests,*-test,*_spec,mock_*,fake_*,conftest}.*',
  '**/*{Test,Tests,Spec,IT}.{java,kt,cs,php,scala,groovy,swift}',
  '**/*.{md,mdx,markdown,rst,qmd,rmd}',
];

/** Tells the role of a file from its path. */
export function roleByPath(testGlobs: readonly string[]): (path: string) => Role {
  const isTest = pathMatcher(testGlobs);
  return (path) => isTest(path.replace(/^\/+/, '')) ? 'test' : 'product';
}
