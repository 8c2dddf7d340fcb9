// The rules of direction (docs/architecture.md) are enforced here and in the tsconfig projects.
import { builtinModules } from 'node:module';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const node = builtinModules.flatMap((name) => [name, `node:${name}`]);
const CORE_LIBRARIES = [
  'yaml', 'jsonc-parser', 'toml-eslint-parser', 'spdx-expression-parse', 'spdx-exceptions/index.json', 'spdx-license-ids/index.json', 'picomatch/posix', '@cfworker/json-schema', 'ignore', '@vscode/l10n', 'sarif', // types alone
];
const STAGES = ['detect', 'resolve', 'policy', 'assess', 'report'];

/** The plugin's findings of faults; those of taste are off. */
const REGULAR_EXPRESSIONS = {
  ...Object.fromEntries(Object.entries(regexp.configs['flat/recommended'].rules).filter(([rule]) => rule.startsWith('regexp/'))),
  ...Object.fromEntries(['match-any', 'negation', 'no-unused-capturing-group', 'prefer-w', 'use-ignore-case'].map((rule) => [`regexp/${rule}`, 'off'])),
  // Texts are other people's: no expression may take more than linear time, not even one that merely starts again at each character.
  'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
  'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false, ignoreSticky: true }],
};

/** Forbids imports by exact name and by pattern, each with its reason. */
const forbid = (paths, patterns = []) => ['error', { paths, patterns }];
const noNode = node.map((name) => ({ name, message: 'Only src/cli and scripts may use Node.' }));
const noVscode = { name: 'vscode', message: 'Only src/editor and src/extension.ts may use the editor.' };

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'examples/**', 'test/fixtures/**', 'test/golden/**', '**/node_modules/**', '**/.vscode-test/**'] },
  ...tseslint.configs.recommended,
  ...tseslint.configs.stylistic,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': 'off',
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      complexity: ['error', 18],
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': forbid([noVscode, ...noNode], [
        { regex: '^(?!\\.)(?!(' + CORE_LIBRARIES.join('|') + ')$)', message: 'The core imports the core and a short list of pure libraries.' },
      ]),
      'no-restricted-globals': ['error', 'console', 'process', 'window', 'document', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-syntax': ['error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time enters through Clock.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time enters through Clock.' },
      ],
    },
  },
  ...STAGES.map((stage) => ({
    files: [`src/core/${stage}/**/*.ts`],
    rules: {
      'no-restricted-imports': forbid([noVscode, ...noNode], [
        { regex: '^(?!\\.)(?!(' + CORE_LIBRARIES.join('|') + ')$)', message: 'The core imports the core and a short list of pure libraries.' },
        {
          // Types of the policy are shared nouns; its code is a stage like the others.
          regex: '^(\\.\\./)+(' + STAGES.filter((other) => other !== stage).join('|') + ')/(?!types$)',
          message: 'Stages do not import each other; only review.ts knows the order.',
        },
      ]),
    },
  })),
  { files: ['src/**/*.ts'], plugins: { regexp }, rules: REGULAR_EXPRESSIONS },
  {
    files: ['src/editor/**/*.ts', 'src/extension.ts'],
    rules: { 'no-restricted-imports': forbid(noNode), 'no-restricted-globals': ['error', 'console', 'process', 'fetch'] },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-restricted-imports': forbid([noVscode]) } },
  { files: ['**/*.mjs', '*.mjs'], rules: { 'import-x/no-default-export': 'off', 'max-lines-per-function': 'off' } },
  { files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
);
