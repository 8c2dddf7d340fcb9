// @ts-check
// npm run release: what a release ships, in out/release: the .vsix, the command line as package and as one file, the bill of materials of both, and SHA256SUMS.
// --tag v1.2.3: stops unless package.json and the CHANGELOG have that version.
// --publish: publishes the files that are there, checked by SHA256SUMS first; to each place whose secret is set: VSCE_PAT, OVSX_PAT, NODE_AUTH_TOKEN.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, run, runAsScript, tool } from './process.mjs';

const HOME = path.join(ROOT, 'out', 'release');
const SUMS = path.join(HOME, 'SHA256SUMS');
const OVSX = 'ovsx@1.3.0';

/**
 * Why the files of this version may not be called by a tag; nothing where they may.
 * @param {string} tag such as `v0.1.0` @param {string} version of package.json @param {string} changelog
 */
export function wrongTag(tag, version, changelog) {
  if (tag !== `v${version}`) return `The tag is ${tag}, and package.json has ${version}.`;
  return changelog.split('\n').some((line) => line.startsWith(`## ${version}`)) ? undefined : `The CHANGELOG has no heading for ${version}.`;
}

/**
 * A line for each file as `sha256sum --check` reads it, sorted by name.
 * @param {string} folder
 */
export function sumsOf(folder) {
  const names = fs.readdirSync(folder).filter((name) => name !== path.basename(SUMS)).sort();
  return names.map((name) => `${createHash('sha256').update(fs.readFileSync(path.join(folder, name))).digest('hex')}  ${name}\n`).join('');
}

async function make() {
  await script('package.mjs');
  await script('package-cli.mjs', '--built');
  await script('sbom.mjs');
  fs.rmSync(HOME, { recursive: true, force: true });
  fs.mkdirSync(HOME, { recursive: true });
  const npm = path.join(ROOT, 'out', 'npm');
  const packed = fs.readdirSync(npm).filter((name) => /\.(?:tgz|cjs)$/.test(name)).map((name) => path.join(npm, name));
  for (const file of [path.join(ROOT, 'model-review.vsix'), path.join(ROOT, 'out', 'model-review.cdx.json'), ...packed]) fs.copyFileSync(file, path.join(HOME, path.basename(file)));
  fs.writeFileSync(SUMS, sumsOf(HOME));
  process.stdout.write(fs.readFileSync(SUMS, 'utf8'));
}

async function publish() {
  if (sumsOf(HOME) !== fs.readFileSync(SUMS, 'utf8')) throw new Error('The files are not those of SHA256SUMS.');
  const vsix = path.join(HOME, 'model-review.vsix');
  const tgz = fs.readdirSync(HOME).find((name) => name.endsWith('.tgz'));
  if (tgz === undefined) throw new Error('There is no package for npm in out/release.');
  await publishTo('VSCE_PAT', 'the Marketplace', process.execPath, [tool('@vscode/vsce/vsce'), 'publish', '--packagePath', vsix]);
  await publishTo('OVSX_PAT', 'Open VSX', 'npx', ['--yes', OVSX, 'publish', vsix]);
  await publishTo('NODE_AUTH_TOKEN', 'npm', 'npm', ['publish', path.join(HOME, tgz), '--access', 'public']);
}

/** @param {string} secret @param {string} place @param {string} command @param {readonly string[]} args */
async function publishTo(secret, place, command, args) {
  if ((process.env[secret] ?? '') === '') {
    console.log(`Not published to ${place}: ${secret} is not set.`);
  } else if (await run(command, args) !== 0) {
    throw new Error(`Publishing to ${place} failed.`);
  }
}

/** @param {string} name @param {readonly string[]} args */
async function script(name, ...args) {
  if (await run(process.execPath, [path.join(ROOT, 'scripts', name), ...args]) !== 0) throw new Error(`scripts/${name} failed.`);
}

runAsScript(import.meta.url, async () => {
  const { values } = parseArgs({ options: { tag: { type: 'string' }, publish: { type: 'boolean', default: false } } });
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const wrong = values.tag === undefined ? undefined : wrongTag(values.tag, version, fs.readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8'));
  if (wrong !== undefined) throw new Error(wrong);
  await (values.publish ? publish() : make());
});
