import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { detect } from '../../../../src/core/detect/detect';
import { valuesOfToml, valuesOfYaml, type Value } from './oracle';

/** Values that could be an id by themselves; addresses, paths and plain words are read by other rules. */
function mayBeId({ text }: Value): boolean {
  return /[-/:.@]/.test(text) && /\d/.test(text) && !/:\/\/|^[-./~]|@.*\./.test(text);
}

/** The values of a text that our own reader misses, or gives to another key. */
function missed(path: string, text: string, values: readonly Value[]): readonly string[] {
  const { mentions } = detect({ path, text });
  const byStart = new Map(mentions.map((mention) => [mention.span.start, mention]));
  return values.filter(mayBeId).flatMap(({ text: value, start, key }) => {
    const found = byStart.get(start);
    const isCovered = found !== undefined || mentions.some(({ span }) => span.start > start && span.end <= start + value.length);
    return isCovered ? (found?.text === value && found.key !== key ? [`${path}: ${value} under ${found.key ?? 'nothing'}, not ${key ?? 'nothing'}`] : []) : [`${path}: ${value}`];
  });
}

function files(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => ending.test(path));
}

describe('Our one-pass readers beside the real parsers', () => {
  it('find every value that the YAML parser finds, under the same key', () => {
    const paths = [...files('data/providers', /\.yml$/), ...files('data/ollama', /\.yml$/), ...files('data/models/google', /\.yml$/)];
    const read = paths.flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      return [{ path, text, values: valuesOfYaml(text) ?? [] }];
    });
    assert.ok(read.flatMap(({ values }) => values).filter(mayBeId).length > 300);
    assert.deepEqual(read.flatMap(({ path, text, values }) => missed(path, text, values)), []);
  });

  const id = fc.constantFrom('gpt-4o-2024-08-06', 'meta-llama/Llama-3.1-8B', 'claude-3-5-sonnet@20240620', 'llama3.1:8b', 'text-embedding-3-small', 'bedrock/us.amazon.nova-pro-v1:0');
  const key = fc.constantFrom('model', 'first', 'a b', 'x-y', 'models', '1', 'q"q', 'url');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, id, fc.constantFrom('on', 'two\nlines', 'a: b', '# no comment', '', 'it\'s'), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(key, tie('value'), { maxKeys: 4 })),
  }));

  it('find every value of any structure that the YAML library writes', () => {
    const style = fc.record({
      indent: fc.constantFrom(2, 4), indentSeq: fc.boolean(), collectionStyle: fc.constantFrom('block' as const, 'flow' as const, 'any' as const),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const), defaultKeyType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const), lineWidth: fc.constantFrom(0, 40),
    });
    fc.assert(fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 }), style, (object, options) => {
      const text = stringify(object, options);
      assert.deepEqual(missed('config.yaml', text, valuesOfYaml(text) ?? []), [], text);
    }), { numRuns: 400 });
  });

  it('find every string that the TOML parser finds, under the same key', () => {
    const fixtures = files('test/fixtures', /\.toml$/).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
    const own = { path: 'own.toml', text: '[a."b c".d]\nmodel = "gpt-4o-1"\nx.y = { z = \'o1-2\', w = ["a-1", \'\'\'b-2\'\'\'] }\n[[models]]\n"na me" = """c-3"""\n# d-4\ne = [\n  "f-5", # g-6\n]\n' };
    const read = [own, ...fixtures].map(({ path, text }) => ({ path, text, values: valuesOfToml(text) ?? [] }));
    assert.ok(read.flatMap(({ values }) => values).filter(mayBeId).length > 6);
    assert.deepEqual(read.flatMap(({ path, text, values }) => missed(path, text, values)), []);
  });
});
