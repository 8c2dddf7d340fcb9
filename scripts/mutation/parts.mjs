// @ts-check
// The parts of the core, and the tests that are about each. Tests that go through many texts at random, through all licences or all examples are left out:
// others say the same directly, and each mutant would wait for them.

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} sources globs
 * @property {readonly string[]} tests globs
 */

/** Lists that nothing of the product imports: sentences, for who translates them. `test/data` says what is missing. */
export const NO_PROGRAM = ['src/core/catalogue/licence-words.ts'];

/** The same within files of tests that are otherwise direct: what the titles of the others do not say. */
export const LEFT_OUT_TITLES = '^(?!.*(beyond reason|never says .allowed.|(every model|the models) of the catalogue|grows with the text))';

/** Tests of no part, whatever the globs say. */
export const LEFT_OUT = [
  'test/core/**/*.property.test.ts', 'test/core/assess/{asks,constants,every-code,doc-examples,sentences,chinese}.test.ts',
  'test/core/report/card-sweep.test.ts', 'test/core/review-candidates.test.ts', 'test/core/detect/readers/oracle*.test.ts',
];

/** @type {readonly Part[]} */
export const PARTS = [
  ...['agents', 'alternatives', 'assess', 'catalogue', 'detect', 'fixes', 'inventory', 'policy', 'report', 'resolve']
    .map((name) => ({ name, sources: [`src/core/${name}/**/*.ts`], tests: [`test/core/${name}/**/*.test.ts`] })),
  { name: 'root', sources: ['src/core/*.ts'], tests: ['test/core/*.test.ts'] },
];

/** Real code, read whole: what the tests of these parts say of small texts, it says of large ones. */
export const REAL = { tests: ['test/corpus/npm.test.ts'], parts: ['detect', 'resolve'] };

/**
 * The part that a file of the core or of its tests belongs to.
 * @param {string} file from the root, with `/`
 */
export function partOf(file) {
  const [, , name = '', ...rest] = file.split('/');
  return rest.length > 0 ? name : 'root';
}
