// @ts-check
// npm run package:cli: the command line without the editor, into out/npm: a package for npm, and one file that needs nothing beside it.
// Option: --built packs what dist/ holds.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { bundleSingleFile } from './build/bundles.mjs';
import { ROOT, runAsScript } from './process.mjs';

const HOME = path.join(ROOT, 'out', 'npm');
/** What the command reads when it runs; see src/cli/assets.ts. */
const ASSETS = [
  'dist/catalogue.json', 'dist/rule-pages.json',
  ...['bom-1.6', 'bom-1.7', 'spdx', 'jsf-0.82', 'cryptography-defs', 'spdx-3.0.1', 'check', 'model-review'].map((name) => `dist/schemas/${name}.schema.json`),
];
const PAPERS = ['README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES'];

/**
 * Packs what is built.
 * @returns {Promise<{ package: string, file: string }>} the paths of the .tgz and of the single file
 */
async function packCli() {
  fs.rmSync(HOME, { recursive: true, force: true });
  const folder = path.join(HOME, 'package');
  for (const name of ['dist/cli.js', ...ASSETS, ...PAPERS]) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.copyFileSync(path.join(ROOT, name), path.join(folder, name));
  }
  fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  const { status, stdout, stderr } = spawnSync('npm', ['pack', folder, '--pack-destination', HOME, '--json'], { cwd: HOME, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const [{ filename }] = JSON.parse(stdout);
  const file = path.join(HOME, 'model-review.cjs');
  await bundleSingleFile(file, ['package.json', ...ASSETS]);
  return { package: path.join(HOME, filename), file };
}

/** Of the command alone: everything is bundled, so that nothing is installed beside it. */
function manifest() {
  const { name, version, license, author, repository, bugs, keywords, engines } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return {
    name, version, license, author, repository, bugs, keywords,
    description: 'Finds the AI models that code and configuration name, and says what their terms mean for this project. Offline.',
    bin: { 'model-review': 'dist/cli.js' }, engines: { node: engines.node },
  };
}

runAsScript(import.meta.url, async () => {
  if (!process.argv.includes('--built')) await build({ quiet: true });
  for (const file of Object.values(await packCli())) {
    console.log(`${path.relative(ROOT, file)}  ${(fs.statSync(file).size / 1000).toFixed(0)} kB`);
  }
});
