import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { CLIENTS } from '../../src/core/detect/context/callees';
import { CLIENTS_OF, HOSTS, PREFIXES_OF, providerOfKey, providerOfModule } from '../../src/core/detect/context/imports';
import { compiledCatalogue } from './catalogue';

/** Environment names whose first words as often belong to something else; the key of another product, or weights that the program runs itself. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'NOVA_API_KEY', 'CO_API_KEY', 'GOOGLE_API_KEY', 'HUGGINGFACE_API_KEY', 'INCEPTION_API_KEY', 'INFERENCE_API_KEY', 'LLAMA_API_KEY', 'MODELSCOPE_API_KEY',
  'SNOWFLAKE_CORTEX_PAT', 'SNOWFLAKE_JWT', 'HUNYUAN_API_KEY', 'XIAOMI_API_KEY', 'XIAOMI_MIMO_API_KEY',
  // `OLLAMA_MODEL` names a model of the local server.
  'OLLAMA_API_KEY',
]);
const DETECTION = new URL('../../src/core/detect/', import.meta.url);

describe('Detection and the data of providers', () => {
  let providers: Awaited<ReturnType<typeof compiledCatalogue>>['catalogue']['providers'];

  before(async function () {
    this.timeout(60_000);
    providers = (await compiledCatalogue()).catalogue.providers;
  });

  it('agree on the packages whose import fixes a provider', () => {
    const differing = Object.entries(providers).flatMap(([id, { packages = [] }]) =>
      packages.filter((name) => providerOfModule(name) !== id).map((name) => `${name}: ${id}, detected as ${providerOfModule(name)}`));
    assert.deepEqual(differing, []);
  });

  it('agree on the words that an environment name begins with', () => {
    const names = Object.entries(providers).flatMap(([id, { env = [] }]) => env.map((name) => ({ id, name })));
    const differing = names.filter(({ id, name }) => !AMBIGUOUS.has(name) && providerOfKey(name) !== id);
    assert.deepEqual(differing.map(({ id, name }) => `${name}: ${id}, detected as ${providerOfKey(name)}`), []);
    const settled = names.filter(({ id, name }) => AMBIGUOUS.has(name) && providerOfKey(name) === id);
    assert.deepEqual(settled, [], 'no longer ambiguous');
  });

  it('know the same providers', () => {
    const inCode = readdirSync(DETECTION, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(new URL(file, DETECTION), 'utf8').matchAll(/provider: '([^']+)'/g)].map(([, id = '']) => id));
    const detected = new Set([...Object.keys(CLIENTS_OF), ...Object.keys(PREFIXES_OF), ...HOSTS.map(([, id]) => id), ...Object.values(CLIENTS), ...inCode]);
    assert.ok(detected.size > 60, `only ${detected.size}`);
    assert.deepEqual([...detected].filter((id) => providers[id] === undefined).sort(), []);
  });
});
