// The translated texts: current, complete and safe to fill in. Whether they read well is for people to judge.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

const ENGLISH = 'l10n/bundle.l10n.json';
const CHINESE = 'l10n/bundle.l10n.zh-cn.json';

/** A bundle as the exporter writes it; a text with a remark for translators is an object. */
type Bundle = Readonly<Record<string, string | { readonly message: string }>>;
type Texts = Readonly<Record<string, string>>;

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** What `vscode-l10n-dev export` would write for src today. */
function exported(): Promise<Bundle> {
  const scripts = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:ts|tsx|js|jsx)$/.test(path));
  return getL10nJson(scripts.map((path) => ({ extension: extname(path), contents: readFileSync(join('src', path), 'utf8') })));
}

/** The English text of each key. */
function messages(bundle: Bundle): ReadonlyMap<string, string> {
  return new Map(Object.entries(bundle).map(([key, value]) => [key, typeof value === 'string' ? value : value.message]));
}

/** `{0}`, `{1}`, `{1}`: sorted, each as often as it stands. */
function placeholders(text: string): string[] {
  return (text.match(/\{\d+\}/g) ?? []).sort();
}

function isChinese(text: string): boolean {
  return /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text);
}

function keysOf(texts: object): string[] {
  return Object.keys(texts).sort();
}

describe('the texts of the code', () => {
  const english = messages(read<Bundle>(ENGLISH));
  const chinese = read<Texts>(CHINESE);

  it('are in the bundle as src has them today', async function () {
    this.timeout(60_000); // the extractor loads a parser for TypeScript
    assert.deepEqual(read<Bundle>(ENGLISH), await exported(), `${ENGLISH} is not what src says: run "npm run l10n"`);
  });

  it('all have a Chinese one, and no Chinese one is left over', () => {
    const keys = [...english.keys()];
    assert.deepEqual(
      { untranslated: keys.filter((key) => !chinese[key]), 'left over': keysOf(chinese).filter((key) => !english.has(key)) },
      { untranslated: [], 'left over': [] },
    );
  });

  it('have the same placeholders in Chinese, each as often', () => {
    const different = [...english].filter(([key, text]) => placeholders(text).join() !== placeholders(chinese[key] ?? '').join());
    assert.deepEqual(different.map(([, text]) => text), []);
  });

  it('are not left in English, unless they have no words', () => {
    const words = (text: string): boolean => /[A-Za-z]/.test(text);
    const left = [...english].filter(([key, text]) => words(text) && !isChinese(chinese[key] ?? ''));
    assert.deepEqual(left.map(([, text]) => text), []);
  });
});

describe('the texts of the manifest', () => {
  const english = read<Texts>('package.nls.json');

  it('are the ones that it asks for', () => {
    const asked = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '');
    assert.ok(asked.length > 0);
    assert.deepEqual(keysOf(english), [...new Set(asked)].sort());
  });

  it('all have a Chinese one, and no Chinese one is left over', () => {
    assert.deepEqual(keysOf(read<Texts>('package.nls.zh-cn.json')), keysOf(english));
  });
});

describe('the texts of the policy schema', () => {
  const words = read<Texts>('l10n/schema.zh-cn.json');
  const descriptions = new Set<string>();
  const collect = (part: unknown): void => {
    if (typeof part === 'object' && part !== null) {
      for (const [key, each] of Object.entries(part)) {
        if (key === 'description' && typeof each === 'string') {
          descriptions.add(each);
        } else {
          collect(each);
        }
      }
    }
  };
  collect(read('src/core/policy/model-review.schema.json'));

  it('all have a Chinese one, and no Chinese one is left over', () => {
    assert.deepEqual(keysOf(words), [...descriptions].sort());
    assert.deepEqual(Object.values(words).filter((text) => !isChinese(text)), []);
  });
});
