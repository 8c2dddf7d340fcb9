import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { CODES } from '../../src/core/codes';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly grammars: readonly { readonly path: string }[];
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const readme = readFileSync('README.md', 'utf8');

describe('The manifest', () => {
  it('has fewer than ten settings, each in the README', () => {
    const settings = Object.keys(manifest.contributes.configuration.properties);
    assert.ok(settings.length < 10);
    assert.deepEqual(settings.filter((name) => !readme.includes(`\`${name}\``)), []);
  });

  it('keeps settings and commands under modelReview', () => {
    const names = [...Object.keys(manifest.contributes.configuration.properties), ...manifest.contributes.commands.map(({ command }) => command)];
    assert.deepEqual(names.filter((name) => !name.startsWith('modelReview.')), []);
  });

  it('wakes for languages, for the policy file and for its own report only', () => {
    const others = manifest.activationEvents.filter((event) => !event.startsWith('onLanguage:'));
    assert.deepEqual(others.sort(), ['onWebviewPanel:modelReview.report', 'workspaceContains:model-review.yaml']);
  });

  it('has a grammar that knows every finding code', () => {
    const [grammar] = manifest.contributes.grammars;
    assert.ok(grammar && existsSync(grammar.path));
    const { patterns } = JSON.parse(readFileSync(grammar.path, 'utf8')) as { readonly patterns: readonly { readonly match?: string }[] };
    const listed = /\(\?:([a-z|-]+)\)/.exec(patterns[0]?.match ?? '')?.[1]?.split('|');
    assert.deepEqual([...(listed ?? [])].sort(), [...CODES].sort());
  });

  it('shows in the README only pictures that exist', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
    assert.ok(pictures.length > 0);
    assert.deepEqual(pictures.filter((path) => !existsSync(path)), []);
  });
});
