import fc from 'fast-check';
import type { Catalogue, Model, Offer } from '../../../src/core/catalogue/types';

const PLAIN = { noNullPrototype: true } as const;

/** Few letters and words, so that spellings meet: in case, in separators, as another's offer or alias. */
const word = fc.constantFrom('a', 'A', 'a1', 'a-1', 'a.1', 'llama-3', 'Llama_3', 'llama3', '1.5', '1-5', 'x`|%"\\', 'é中', '😀', '2024-02-30', '2024-02-29', '0001-01-01');
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));
const owner = fc.constantFrom('Meta', 'meta', 'openai', 'thebloke', '~x');
const id = fc.oneof(fc.tuple(owner, name).map((parts) => parts.join('/')), name, fc.tuple(owner, owner, name).map((parts) => parts.join('/')));
const publisher = fc.constantFrom('meta', 'openai', 'Acme');
const price = fc.record({
  input: fc.double({ min: 0.001, max: 1e6, noNaN: true }), output: fc.nat(), source: fc.constant('list'), agree: fc.constant([1, 1] as const),
}, PLAIN);

const offer: fc.Arbitrary<Offer> = fc.record(
  { provider: fc.constantFrom('host', 'openai', 'azure'), id, price }, { ...PLAIN, requiredKeys: ['provider', 'id'] });

const model: fc.Arbitrary<Model> = fc.record(
  {
    id, name, publisher, modality: fc.constant('text' as const), access: fc.constantFrom('open' as const, 'api' as const),
    family: fc.constantFrom('Llama 3', '4', 'GPT', '__proto'), note: fc.oneof(id, fc.string()),
    released: fc.record({ value: fc.constantFrom('2024', '2024-07', '2024-07-18', '1969-12-31'), source: fc.constant('page') }, PLAIN),
    aliases: fc.array(id, { maxLength: 3 }), offers: fc.array(offer, { maxLength: 4 }), sources: fc.array(fc.constantFrom('page', 'list'), { minLength: 1, maxLength: 2 }),
    lineage: fc.array(fc.record({
      id, relation: fc.constantFrom('quantisation' as const, 'fine-tune' as const), source: fc.constant('page'), confidence: fc.constant('text' as const),
    }, PLAIN), { maxLength: 1 }),
  }, { ...PLAIN, requiredKeys: ['id', 'name', 'publisher', 'modality', 'access', 'sources'] });

/** Catalogues of a few models that quarrel over spellings. */
export const catalogues: fc.Arbitrary<Catalogue> = fc.uniqueArray(model, { maxLength: 12, selector: ({ id: key }) => key }).map((models): Catalogue => ({
  schema: 1,
  date: '2026-01-01',
  sources: { page: { name: 'page', date: '2026-01-01', url: 'https://example.org/a/page' }, list: { name: 'A list', date: '2025-12-31' } },
  publishers: { meta: { name: 'Meta' }, openai: { name: 'OpenAI', url: 'https://openai.com' } },
  providers: { host: { name: 'Host', routes: ['Router', 'openai'], source: 'page' }, openai: { name: 'OpenAI', publisher: 'openai', source: 'page' } },
  licences: {},
  openness: {},
  models: [...models].sort((a, b) => (a.id < b.id ? -1 : 1)),
  gpus: [],
  opennessMedian: 45.8,
  repackers: ['thebloke'],
  digest: 'd',
}));

export { id as ids };
