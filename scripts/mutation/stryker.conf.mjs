// Stryker's settings for one part of the core, named by MUTATION_PART. What is as it was is not judged again: `incremental`.
import { globbed } from './files.mjs';
import { LEFT_OUT, LEFT_OUT_TITLES, NO_PROGRAM, PARTS } from './parts.mjs';

const { name, sources, tests } = PARTS.find((part) => part.name === process.env.MUTATION_PART);

export default {
  plugins: ['@stryker-mutator/mocha-runner'],
  testRunner: 'mocha',
  testRunnerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `out/mutation/${name}-incremental.json`,
  concurrency: 2,
  timeoutMS: 1500,
  timeoutFactor: 1.2,
  mutate: [...sources, ...NO_PROGRAM.map((file) => `!${file}`)],
  mochaOptions: { config: 'scripts/mutation/mocharc.json', grep: LEFT_OUT_TITLES, spec: globbed(tests, LEFT_OUT) },
  disableTypeChecks: 'src/**/*.ts',
  ignorePatterns: ['/out', '/media', '/.vscode-test*', '/scripts/*/node_modules', '/scripts/host'],
  tempDirName: 'out/mutation/stryker',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `out/mutation/${name}.json` },
  clearTextReporter: { logTests: false, allowColor: false },
  thresholds: { high: 90, low: 80, break: 80 },
};
