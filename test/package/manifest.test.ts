import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CODES } from '../../src/core/codes';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
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

describe('The walkthrough', () => {
  const steps = manifest.contributes.walkthroughs.flatMap((each) => each.steps);
  const languages = ['package.nls.json', 'package.nls.zh-cn.json'].map((file) => JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>);
  const said = (text: string): readonly string[] => languages.map((words) => words[text.slice(1, -1)] ?? assert.fail(text));

  it('has a picture of our own and its words for each step, in both languages', () => {
    const drawn = steps.flatMap(({ media: { svg, altText } }) => {
      assert.ok(said(altText).every((words) => words.length > 10), altText);
      return said(svg);
    });
    assert.ok(steps.length >= 4 && steps.length <= 6);
    assert.equal(new Set(drawn).size, 2 * steps.length);
    assert.deepEqual(drawn.filter((path) => !existsSync(path)), []);
  });

  it('has the pictures that the script draws today, in colours of the theme but for the openness strip', async () => {
    const { walkthroughPictures } = await import(pathToFileURL('scripts/walkthrough-pictures.mjs').href) as { readonly walkthroughPictures: () => Readonly<Record<string, string>> };
    for (const [name, drawn] of Object.entries(walkthroughPictures())) {
      assert.equal(readFileSync(`media/${name}`, 'utf8'), drawn, `${name}: run node scripts/walkthrough-pictures.mjs`);
      const fixed = drawn.replaceAll(/var\([^"]*/g, '').match(/#[\dA-Fa-f]{6}/g) ?? [];
      assert.deepEqual([...new Set(fixed)].filter((colour) => !['#3A86C8', '#7F858B'].includes(colour)), []);
    }
  });

  it('leads only to commands that there are', () => {
    const ours = manifest.contributes.commands.map(({ command }) => command);
    const linked = steps.flatMap(({ description }) => said(description)).flatMap((text) => [...text.matchAll(/\(command:([\w.]+)/g)].map((match) => match[1] ?? ''));
    assert.ok(linked.length >= 2 * steps.length);
    assert.deepEqual(linked.filter((command) => !ours.includes(command) && !command.startsWith('workbench.')), []);
  });

  it('counts a step as done by what the code says of it', () => {
    const source = ['walkthrough', 'hover', 'create-policy', 'report', 'policy-edit', 'inventory-view'].map((name) => readFileSync(`src/editor/${name}.ts`, 'utf8')).join('');
    for (const { completionEvents } of steps) {
      const [context = ''] = completionEvents.map((event) => event.replace('onContext:modelReview.', ''));
      assert.ok(source.includes(`note('${context}')`) || source.includes(`'modelReview.${context}'`), context);
    }
  });
});
