// docs/security.md says what stops whom, and which test shows it: the tests are there, and what it says of the sources holds.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { CARD_COMMANDS } from '../../src/editor/commands';

const DOC = readFileSync('docs/security.md', 'utf8');
const MANIFEST = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: string; readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } };
};
const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(`src/${name}`, 'utf8') }));

const holding = (pattern: RegExp): readonly string[] => SOURCES.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe('the threat model', () => {
  it('names files and commands that are there', () => {
    const files = [...DOC.matchAll(/`((?:test|docs|scripts)\/[\w./-]+\.(?:ts|md|mjs))`/g)].map(([, file = '']) => file);
    assert.ok(files.length > 20);
    assert.deepEqual(files.filter((file) => !existsSync(file)), []);
    const commands = [...DOC.matchAll(/`npm run ([\w:]+)/g)].map(([, command = '']) => command);
    assert.deepEqual(commands.filter((command) => MANIFEST.scripts[command] === undefined), []);
  });

  it('is right that the card alone is trusted, with five commands of ours', () => {
    assert.deepEqual(holding(/\bisTrusted\s*[=:]/), ['editor/hover.ts']);
    assert.deepEqual(CARD_COMMANDS, ['modelReview.explain', 'modelReview.showAlternatives', 'modelReview.compareModels', 'modelReview.createPolicy', 'modelReview.showDeclaration']);
  });

  it('is right that one view has a script, which may run no command and load nothing', () => {
    assert.deepEqual(holding(/enableScripts/), ['editor/report.ts']);
    assert.match(SOURCES.find(({ name }) => name === 'editor/report.ts')?.text ?? '', /enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: \[\]/);
    assert.deepEqual(holding(/Content-Security-Policy/), ['core/report/bom-html.ts', 'core/report/page/page.ts']);
    assert.ok(SOURCES.filter(({ text }) => text.includes('Content-Security-Policy')).every(({ text }) => text.includes("default-src 'none'")));
  });

  it('is right that the one program that is started is the command itself', () => {
    assert.deepEqual(holding(/child_process/), ['cli/mcp-check.ts']);
    assert.match(SOURCES.find(({ name }) => name === 'cli/mcp-check.ts')?.text ?? '', /spawn\(process\.execPath, args,/);
  });

  it('is right that every message goes through the one place that leaves no link in it', () => {
    assert.deepEqual(holding(/\.show(?:Information|Warning|Error)Message\(/), ['editor/say.ts']);
    assert.match(SOURCES.find(({ name }) => name === 'editor/inventory-view.ts')?.text ?? '', /\.message = message === '' \? undefined : escapeMessage\(message\);/);
  });

  it('is right that files are read in one place, which asks nothing of pipes and devices', () => {
    assert.deepEqual(holding(/\bfs\.readFile\(/).filter((name) => name.startsWith('editor/')), ['editor/catalogue-file.ts', 'editor/policy-facts.ts', 'editor/texts.ts']);
  });

  it('is right about the settings that an untrusted workspace may not make, and that none names a path, a program or an address', () => {
    const { supported, restrictedConfigurations } = MANIFEST.capabilities.untrustedWorkspaces;
    assert.deepEqual([supported, restrictedConfigurations], ['limited', ['modelReview.enable', 'modelReview.hover', 'modelReview.severity', 'modelReview.testFiles']]);
    const free = Object.keys(MANIFEST.contributes.configuration.properties).filter((key) => !restrictedConfigurations.includes(key));
    assert.deepEqual(free, ['modelReview.inlineHints']);
  });
});
