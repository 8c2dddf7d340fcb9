// Which files of tests reach which of the drawn mutants: one run of all direct tests, with Stryker's probes at the mutants.
import fs from 'node:fs';
import path from 'node:path';
import { box, runTests } from './box.mjs';
import { LEFT_OUT_TITLES } from './parts.mjs';

const SILENT = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };
const OPTIONS = { plugins: null, excludedMutations: [], ignorers: [] };

/**
 * @param {readonly import('./mutants.mjs').Mutant[]} mutants @param {readonly string[]} tests
 * @returns {Promise<{ reached: readonly { files: readonly string[], atLoad: boolean }[], times: Readonly<Record<string, number>> }>} of each mutant; files from the root, with ms of CPU
 */
export async function reach(mutants, tests) {
  const folder = box('reach');
  const probes = await instrument(folder, mutants);
  const result = path.join(folder, 'reach.json');
  await runTests(folder, tests, { seconds: 3600, bail: false, grep: LEFT_OUT_TITLES, reporter: path.resolve('scripts', 'mutation', 'reach-reporter.mjs'), env: { REACH_FILE: result } });
  const { static: atLoad, perTest, times, failed } = JSON.parse(fs.readFileSync(result, 'utf8'));
  if (failed.length > 0) throw new Error(`These tests fail without any mutant:\n${failed.join('\n')}`);
  const own = (file) => path.relative(folder, file).replaceAll(path.sep, '/');
  const reached = probes.map((id) => ({ files: Object.entries(perTest).filter(([, hits]) => id in hits).map(([file]) => own(file)), atLoad: id in atLoad }));
  return { reached, times: Object.fromEntries(Object.entries(times).map(([file, time]) => [own(file), time])) };
}

/** The sources in the box get probes; answers the probe of each mutant. */
async function instrument(folder, mutants) {
  const { Instrumenter } = await import('@stryker-mutator/instrumenter');
  const names = [...new Set(mutants.map(({ file }) => file))];
  const files = names.map((name) => ({
    name, content: fs.readFileSync(name, 'utf8'), mutate: mutants.filter(({ file }) => file === name).map(({ start, end }) => ({ start, end })),
  }));
  const made = await new Instrumenter(SILENT).instrument(files, OPTIONS);
  for (const { name, content } of made.files) fs.writeFileSync(path.join(folder, name), content);
  const key = ({ file, start, end, kind, replacement }) => JSON.stringify([file, start.line, start.column, end.line, end.column, kind, replacement]);
  const ids = new Map(made.mutants.map(({ id, fileName, location, mutatorName, replacement }) => [key({ file: fileName, ...location, kind: mutatorName, replacement }), id]));
  return mutants.map((mutant) => ids.get(key(mutant)));
}
