import assert from 'node:assert/strict';
import { likelyException, likelyLicence } from '../../../src/core/policy/likely-licence';

/** Defines a test: what is likely meant by each token. */
function meant(title: string, likely: (token: string) => string | undefined, rows: readonly (readonly [string, string | undefined])[]): void {
  it(title, () => assert.deepEqual(rows.map(([token]) => [token, likely(token)]), rows));
}

describe('likelyLicence', () => {
  meant('knows names of licences without marks, case and the word licence', likelyLicence, [
    ['The-MIT-Licence', 'MIT'], ['MIT license', 'MIT'], ['apache2', 'Apache-2.0'], ['mit-the', undefined], ['apache', undefined],
  ]);
  meant('never takes one version for another', likelyLicence, [['Apache-2.1', undefined], ['GPL-4.0-only', undefined], ['Apache-2,0', 'Apache-2.0'], ['Apach-2.0', 'Apache-2.0']]);
  meant('makes an id of one that has marks that no id can have', likelyLicence, [
    ['LicenseRef-a_b', 'LicenseRef-a-b'], ['LicenseRef-a__/b', 'LicenseRef-a-b'], ['licenseref-a', 'LicenseRef-a'], ['LicenseRef-a', undefined], ['licenseref-', undefined], ['my-LicenseRef-a_b', undefined],
  ]);
  meant('knows the signs of other languages', likelyLicence, [['||', 'OR'], ['|', 'OR'], ['&&', 'AND'], ['&', 'AND'], ['+', undefined]]);
  meant('looks at sixty characters at most', likelyLicence, [
    [`LicenseRef-a_${'b'.repeat(47)}`, `LicenseRef-a-${'b'.repeat(47)}`], [`LicenseRef-a_${'b'.repeat(48)}`, undefined],
  ]);
});

describe('likelyException', () => {
  meant('knows exceptions in other spellings, and by a beginning that only one has', likelyException, [
    ['classpath-exception-2.0', 'Classpath-exception-2.0'], ['Classpath-exeption-2.0', 'Classpath-exception-2.0'], ['classpath', 'Classpath-exception-2.0'], ['clas', 'Classpath-exception-2.0'],
    ['llvm', 'LLVM-exception'],
  ]);
  meant('knows none by a beginning that is short or that several have', likelyException, [['cla', undefined], ['gcc-exception', undefined], ['exception-2.0', undefined], ['nothing-like-it', undefined]]);
  meant('looks at sixty characters at most', likelyException, [[`llvm-exception${'-'.repeat(46)}`, 'LLVM-exception'], [`llvm-exception${'-'.repeat(47)}`, undefined]]);
});
