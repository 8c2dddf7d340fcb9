import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const MANIFEST = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const TITLES = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const PAGES = [...markdownIn('.'), ...markdownIn('docs'), ...markdownIn('docs/rules'), ...markdownIn('examples'), ...markdownIn('test/corpus'), ...markdownIn('.github/ISSUE_TEMPLATE')];

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => /\.(md|yml)$/.test(name)).map((name) => path.join(folder, name)).filter((name) => name !== 'action.yml');
}

/** What the pages name and `isKnown` does not know, as `page: what`. At least one page names something. */
function unknown(expression: RegExp, isKnown: (found: string, page: string) => boolean): readonly string[] {
  const named = PAGES.flatMap((page) => [...readFileSync(page, 'utf8').matchAll(expression)].map(([, found = '']) => ({ page, found })));
  assert.notEqual(named.length, 0);
  return named.filter(({ page, found }) => !isKnown(found, page)).map(({ page, found }) => `${page}: ${found}`);
}

/** Titles of headings as addresses of a page, the way GitHub makes them. */
function anchorsOf(page: string): ReadonlySet<string> {
  return new Set([...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')));
}

describe('The documentation', () => {
  it('links to files and headings that are there', () => {
    assert.deepEqual(unknown(/\]\(((?!https?:|mailto:)[^)\s]+)\)/g, (link, page) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : path.join(path.dirname(page), file);
      return existsSync(target) && (anchor === undefined || anchorsOf(target).has(anchor));
    }), []);
  });

  it('names scripts that npm can run', () => {
    assert.deepEqual(unknown(/npm run (?:--silent )?([a-z][\w:-]*)/g, (name) => name in MANIFEST.scripts), []);
  });

  it('names settings that there are', () => {
    const names = new Set([...Object.keys(MANIFEST.contributes.configuration.properties), ...MANIFEST.contributes.commands.map(({ command }) => command)]);
    assert.deepEqual(unknown(/`(modelReview\.[\w.]+)`/g, (name) => names.has(name)), []);
  });

  it('names commands as the palette does', () => {
    const titles = new Set(MANIFEST.contributes.commands.map(({ title }) => TITLES[title.slice(1, -1)] ?? title));
    assert.deepEqual(unknown(/\*Model Review: ([^*]+)\*/g, (title) => titles.has(title)), []);
  });
});
