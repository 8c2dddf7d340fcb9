import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch/posix';
import ts from 'typescript';
import { DATA, yamlFiles } from '../../scripts/data/files.mjs';
import { schemaOf } from '../../scripts/data/schema.mjs';
import * as packing from '../../src/core/resolve/grammar/packing';
import * as prefix from '../../src/core/resolve/grammar/prefix';
import { readings } from '../../src/core/resolve/grammar/readings';
import * as tail from '../../src/core/resolve/grammar/tail';
import { wrapper } from '../../src/core/resolve/grammar/wrapper';
import type { Reading, Rewrite } from '../../src/core/resolve/reading';
import type { Mention, Step } from '../../src/core/types';
import { realCatalogue } from '../core/assess/real-catalogue';

const RESOLVE = 'src/core/resolve';
const TESTS = 'test/core/resolve';
/** Spellings that the tables of the resolver's own tests lack, and what the grammar leaves of each. */
const MORE: Readonly<Record<string, string>> = {
  [`stability-ai/sdxl:${'39ed52f2'.repeat(8)}`]: 'sdxl',
  '@cf/meta/llama-3.1-8b-instruct': 'llama-3.1-8b-instruct',
  'accounts/fireworks/models/llama-v3p1-8b-instruct': 'llama-3.1-8b-instruct',
  'models/llama-3-70b-instruct-00001-of-00002.gguf': 'llama-3-70b-instruct',
  'gpt-oss:20b-cloud': 'gpt-oss-20b',
  'hf.co/acme/alpha-7b:latest': 'alpha-7b',
  'deepseek/deepseek-v3/community': 'deepseek-v3',
};

describe('The schemas of the data', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as { readonly 'yaml.schemas': Readonly<Record<string, string>> };

  it('are known to the editor for every YAML, each by the right glob', () => {
    const mapped = Object.entries(settings['yaml.schemas']).map(([schema, glob]) => [schema, picomatch(glob)] as const);
    for (const path of yamlFiles(DATA)) {
      const found = mapped.filter(([, matches]) => matches(`data/${path}`)).map(([schema]) => schema);
      assert.deepEqual(found, [`./data/schema/${schemaOf(path) ?? 'none'}.schema.json`], path);
    }
  });

  it('are all used', () => {
    const used = new Set(yamlFiles(DATA).map((path) => `${schemaOf(path) ?? ''}.schema.json`));
    assert.deepEqual(readdirSync(join(DATA, 'schema')).filter((name) => !used.has(name)), []);
  });
});

describe('The grammar of ids has an example for each of its parts', () => {
  const index = realCatalogue();
  const spellings = readFileSync(join(TESTS, 'spellings.tsv'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const examples = [...spellings.map((line) => line.split('\t')[0] ?? ''), ...literalsOf(TESTS), ...Object.keys(MORE)];
  const read = examples.flatMap((text) => [undefined, 'bedrock', 'together'].flatMap((provider): readonly Reading[] => readings(mention(text, provider), index)));

  for (const [text, left] of Object.entries(MORE)) {
    it(`leaves ${left} of ${text.slice(0, 60)}`, () => {
      assert.equal(readings(mention(text, undefined), index).at(-1)?.text, left);
    });
  }

  const kinds = stepKinds();
  it(`lists the ${kinds.length} kinds of step`, () => {
    const seen = new Set(read.flatMap(({ steps }) => steps.map(({ kind }): string => kind)));
    // Steps of other look-ups, not of the grammar.
    const others: readonly string[] = ['separators', 'maker', 'library', 'constant'] satisfies readonly Step['kind'][];
    assert.deepEqual(kinds.filter((kind) => !others.includes(kind) && !seen.has(kind)), []);
    assert.ok(spellings.some((line) => line.includes('separators ')));
  });

  for (const [name, rewrite] of Object.entries({ ...packing, ...prefix, ...tail, wrapper }).filter((entry): entry is [string, Rewrite] => typeof entry[1] === 'function')) {
    it(`${name} applies to one of them`, () => {
      assert.ok(read.some((reading) => rewrite(reading, index) !== undefined));
    });
  }

  const texts = candidates([...examples, ...read.map(({ text }) => text)]);
  for (const { pattern, where } of patternsOf(RESOLVE)) {
    it(`${where}: ${pattern.source.slice(0, 50)} matches one of them`, () => {
      assert.ok(texts.some((text) => pattern.test(text)));
    });
  }
});

function mention(text: string, provider: string | undefined): Mention {
  return { text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong', ...(provider === undefined ? {} : { provider }) };
}

/** What a pattern may be asked about: whole texts, their parts, a file without its ending, and a tag as a suffix. */
function candidates(all: readonly string[]): string[] {
  const parts = all.flatMap((text) => [text, text.replace(/\.\w+$/, ''), ...text.split(/[/:]/), ...text.split(':').map((part) => `-${part}`)]);
  return [...new Set(parts.flatMap((text) => [text, text.toLowerCase()]))].filter((text) => text.length < 500);
}

/** The kinds in the type `Step`, so that a new one needs an example. */
function stepKinds(): string[] {
  const source = readFileSync('src/core/types.ts', 'utf8');
  const [, body = ''] = /export interface Step \{[\s\S]*?readonly kind:([^;]*);/.exec(source) ?? [];
  return [...body.matchAll(/'([\w-]+)'/g)].flatMap(([, kind]) => kind ?? []);
}

interface Pattern { readonly pattern: RegExp; readonly where: string }

/** Every regular expression in the sources of a folder. */
function patternsOf(folder: string): Pattern[] {
  return nodesOf(folder, (node, file) => (ts.isRegularExpressionLiteral(node) ? [{ pattern: toRegExp(node.text), where: file }] : []));
}

/** Every string in the tests of a folder: what they say about ids. */
function literalsOf(folder: string): string[] {
  return nodesOf(folder, (node) => (ts.isStringLiteralLike(node) ? [node.text] : []));
}

function nodesOf<T>(folder: string, take: (node: ts.Node, file: string) => readonly T[]): T[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).sort().flatMap((path) => {
    const found: T[] = [];
    const visit = (node: ts.Node): void => {
      found.push(...take(node, path));
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, readFileSync(join(folder, path), 'utf8'), ts.ScriptTarget.ES2022, true));
    return found;
  });
}

/** Without `g`, so that asking twice gives the same answer. */
function toRegExp(text: string): RegExp {
  const end = text.lastIndexOf('/');
  return new RegExp(text.slice(1, end), text.slice(end + 1).replace('g', ''));
}
