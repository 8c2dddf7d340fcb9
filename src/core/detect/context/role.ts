import picomatch from 'picomatch/posix';
import type { Role } from '../../types';

/** Where tests, fixtures, examples and documentation live. */
export const DEFAULT_TEST_GLOBS: readonly string[] = [
  '**/{test,tests,__tests__,__test__,spec,specs,e2e,testing,testdata,test-data,test_data}/**',
  '**/{fixture,fixtures,__fixtures__,__mocks__,mocks,mock,cassettes,snapshots,__snapshots__,golden}/**',
  '**/{example,examples,sample,samples,demo,demos,cookbook,tutorial,tutorials}/**',
  '**/{doc,docs,documentation,website}/**',
  '**/*.{test,spec,e2e,stories,bench}.*',
  '**/{test_*,*_test,*_tests,*_spec,conftest}.*',
  '**/*{Test,Tests,Spec,IT}.{java,kt,cs,php,scala,groovy,swift}',
  '**/*.{md,mdx,markdown,rst,qmd,rmd}',
];

/** Tells the role of a file from its path. */
export function roleByPath(testGlobs: readonly string[]): (path: string) => Role {
  const isTest = picomatch([...testGlobs], { dot: true });
  return (path) => isTest(path.replace(/^\/+/, '')) ? 'test' : 'product';
}
