import assert from 'node:assert/strict';
import { pack } from '../../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Model, OpennessMatch, OpennessRecord, Price } from '../../../src/core/catalogue/types';
import { breakEvenInWords, priceOnList } from '../../../src/core/report/explain-cost';
import { footer } from '../../../src/core/report/footer';
import { hubAddress, hubOrganisations, hubPackageUrl, isOnHub } from '../../../src/core/report/hub';
import { lifeRow, ownDates } from '../../../src/core/report/life';
import { lineageRow } from '../../../src/core/report/lineage';
import { baseRecord, definitionInWords, differing, opennessRow, scoredRecord } from '../../../src/core/report/openness';
import type { CardSubject } from '../../../src/core/report/subject';
import { columns, LINE } from '../../../src/core/report/width';
import type { Use } from '../../../src/core/types';
import { CATALOGUE, TODAY, use } from './catalogue';
import { RICH } from './rich-catalogue';

const CARD = { source: 'model-cards', confidence: 'text' } as const;
const plain = (id: string, more: Partial<Model> = {}): Model => ({ id, name: id.slice(id.indexOf('/') + 1), publisher: 'meta', modality: 'text', access: 'open', sources: ['model-cards'], ...more });

function indexOf(models: readonly Model[], openness: Readonly<Record<string, OpennessRecord>> = {}): CatalogueIndex {
  return new CatalogueIndex(pack({ ...RICH, models: [...models].sort((a, b) => (a.id < b.id ? -1 : 1)), openness: { ...RICH.openness, ...openness } }));
}

function subject(index: CatalogueIndex, of: Use, more: Partial<CardSubject> = {}): CardSubject {
  return { use: of, findings: [], index, declared: true, problemsShown: 0, today: TODAY, terms: [], ...more };
}

const exact = (index: CatalogueIndex, id: string, provider?: string): Use => use({ kind: 'exact', model: index.model(id) ?? assert.fail(id) }, id, provider);
const words = (lines: readonly string[] | undefined): readonly string[] => (lines ?? []).map((line) => line.replace(/<[^>]*>/g, '').replace(/&ensp;/g, ''));

describe('the openness of a card', () => {
  const record = CATALOGUE.openness['olmo'] ?? assert.fail();
  const rows = (match: OpennessMatch, more: Partial<OpennessRecord> = {}, of: Partial<Model> = {}): readonly string[] => {
    const index = indexOf([plain('a/Tulu-7B-Base', { openness: { record: 'tulu', match }, ...of })], { tulu: { ...record, assessedModel: 'Tulu-70B-Chat', assessed: '2026-01-02', ...more } });
    return words(opennessRow(subject(index, exact(index, 'a/Tulu-7B-Base')))?.lines);
  };
  const first = (match: OpennessMatch, status: OpennessRecord['status']): string | undefined => rows(match, { status })[0];

  it('says on what and when it was judged, and compares only today’s scores', () => {
    assert.deepEqual((['exact', 'family'] as const).flatMap((match) => (['current', 'superseded', 'archived'] as const).map((status) => first(match, status))), [
      '95.8 of 100, median 45.8 · rank 3 of 193 · 2026-01-02', '95.8 of 100, median 45.8 · earlier record, 2026-01-02', '95.8 of 100 · archived record, 2026-01-02 · older criteria',
      '95.8 of 100, median 45.8 · judged on 70B-Chat, 2026-01-02', '95.8 of 100 · judged on 70B-Chat, earlier record, 2026-01-02', '95.8 of 100 · judged on 70B-Chat, archived record, 2026-01-02',
    ]);
  });

  it('carries no score of a base or of another version over', () => {
    assert.deepEqual([first('base', 'current'), first('version', 'current'), first('repackaged', 'current')], [
      'not assessed · Tulu-70B-Chat scores 95.8, which a derivative does not inherit', 'not assessed · the index has another version: Tulu-70B-Chat', '95.8 of 100, median 45.8 · judged on 70B-Chat, 2026-01-02',
    ]);
    const index = indexOf([plain('a/b', { openness: { record: 'olmo', match: 'exact' } }), plain('a/v', { openness: { record: 'olmo', match: 'version' } })]);
    const derived = (id: string): Use => use({ kind: 'derivative', base: index.model(id) ?? assert.fail(), steps: [] }, `x/${id}`);
    assert.deepEqual([scoredRecord({ use: derived('a/b'), index }), baseRecord({ use: derived('a/b'), index })?.name, baseRecord({ use: derived('a/v'), index }), baseRecord({ use: exact(index, 'a/b'), index })], [undefined, 'OLMo', undefined, undefined]);
  });

  it('says how the weights may be had where nobody assessed them', () => {
    const of = (access: Model['access']): string => {
      const index = indexOf([plain('a/b', { access })]);
      return words(opennessRow(subject(index, exact(index, 'a/b')))?.lines).join('|');
    };
    assert.deepEqual((['open', 'gated', 'restricted', 'leaked', 'api', 'service', 'none', 'unknown'] as const).map(of), [
      'not assessed · weights public', 'not assessed · weights public after a request', 'not assessed · weights on application', 'not assessed · weights leaked, never released',
      ...Array.from({ length: 3 }, () => 'not assessed · weights not released, so OSAID is not met (parameters)'), 'not assessed',
    ]);
    assert.equal(opennessRow(subject(indexOf([]), use({ kind: 'unknown' }, 'x'))), undefined);
  });

  it('says what is missing of the definition, shorter where the line is full, and the class of the framework', () => {
    const osaid = (data: 'missing' | 'unclear' | 'indicated', code: 'missing' | 'unclear' | 'indicated', parameters: 'missing' | 'unclear' | 'indicated') => ({ osaid: { data, code, parameters } });
    const second = (more: Partial<OpennessRecord>, of: Partial<Model> = {}): string | undefined => rows('exact', more, of)[1]?.split('licence 1/1 · ')[1];
    const mof = (reached: 0 | 1 | 2 | 3, missing: readonly string[] = []): Partial<Model> => ({ mof: { class: reached, missing, source: 'mof' } });
    assert.deepEqual([second(osaid('missing', 'indicated', 'missing')), second(osaid('unclear', 'indicated', 'unclear')), second(osaid('indicated', 'indicated', 'indicated'))], ['OSAID not met: data, parameters', 'OSAID unclear: data, parameters', 'OSAID indicated']);
    assert.deepEqual([second({}, mof(1)), second({}, mof(3)), second({ judgments: 'o'.repeat(12) }, mof(0, ['a', 'b']))], ['OSAID indicated · MOF class I', 'OSAID indicated · MOF class III', 'OSAID indicated · MOF: 4 of 6 for class III']);
    assert.equal(second(osaid('missing', 'missing', 'missing'), mof(0, ['a'])), 'OSAID not met (3 of 3) · MOF III: 5/6');
    assert.deepEqual((['passed', 'would-pass-with-licence', 'did-not-pass'] as const).map((result) => definitionInWords(plain('a/b', { osi: { result, source: 'osi' } }), record)), [
      'passed OSI’s validation', 'would pass OSI’s validation with another licence', 'did not pass OSI’s validation',
    ]);
  });

  it('stays within its line however long a name is, and says it is cut', () => {
    for (const [match, most] of [['family', LINE - 20], ['base', LINE], ['version', LINE]] as const) {
      const [line = ''] = rows(match, { assessedModel: `N${'x'.repeat(120)}`, name: `S${'y'.repeat(120)}` });
      assert.ok(columns(line) <= most && line.includes('…'), `${match}: ${line}`);
      assert.equal(columns(line), most, line);
    }
    assert.match(rows('base', { assessedModel: `N${'x'.repeat(120)}`, name: 'Short' })[0] ?? '', /not assessed · Short scores/);
  });

  it('names of the judged model what differs, where that begins with a size', () => {
    assert.deepEqual([differing('Meta-Llama-3-70B-Instruct', 'Meta-Llama-3-8B-Instruct'), differing('Llama-3.5b-x', 'llama-7b'), differing('Qwen-Chat', 'Qwen-7B'), differing('70B', '8B'), differing('a-b', 'a-b')], ['70B-Instruct', '3.5b-x', 'Qwen-Chat', '70B', 'a-b']);
  });
});

describe('the lineage of a card', () => {
  const chain = (names: readonly string[], more: Partial<Model> = {}) => {
    const models = names.map((name, i) => plain(`a/${name}`, i === 0 ? {} : { lineage: [{ id: `a/${names[i - 1] ?? ''}`, relation: 'fine-tune', ...CARD }], ...more }));
    return indexOf(models);
  };
  const drawn = (names: readonly string[], of = names.at(-1) ?? ''): string | undefined => {
    const index = chain(names);
    return lineageRow(subject(index, use({ kind: 'derivative', base: index.model(`a/${of}`) ?? assert.fail(), steps: [] }, 'x/last')))?.lines[0];
  };

  it('goes back four generations of the base, the model last', () => {
    assert.equal(drawn(['a', 'b', 'c', 'd', 'e', 'f']), 'b → c → d → e → f → <b>last</b>');
  });

  it('drops the oldest where the line is full, and cuts what is left at last', () => {
    const long = (letter: string): string => letter.repeat(40);
    assert.equal(drawn([long('a'), long('b'), long('c')]), `… → ${long('c')} → <b>last</b>`);
    assert.equal(drawn(['x'.repeat(100)]), `${'x'.repeat(30)}…${'x'.repeat(30)} → <b>this model</b>`);
    assert.equal(drawn(['o', 'x'.repeat(100)]), `… → ${'x'.repeat(30)}…${'x'.repeat(30)} → <b>this model</b>`);
  });

  it('is there only where terms or score come from another', () => {
    const of = (match: OpennessMatch | undefined, via?: 'own' | 'inherited'): boolean => {
      const index = chain(['a', 'b'], match ? { openness: { record: 'olmo', match } } : {});
      const licence = index.licence('MIT') ?? assert.fail();
      return lineageRow(subject(index, exact(index, 'a/b'), via ? { terms: [{ licence, via, confidence: 'text' }] } : {})) !== undefined;
    };
    assert.deepEqual([of(undefined), of('exact'), of('base'), of('repackaged'), of('version'), of(undefined, 'own'), of(undefined, 'inherited')], [false, false, true, true, false, false, true]);
    assert.equal(lineageRow(subject(chain(['a']), use({ kind: 'unknown' }, 'x'))), undefined);
  });
});

describe('the dates of a card', () => {
  it('are past or to come, and as listed where one list alone says so', () => {
    const of = (deprecated?: string, retired?: string, confidence: 'text' | 'secondary' = 'text') => ownDates({ source: 's', confidence, ...(deprecated === undefined ? {} : { deprecated }), ...(retired === undefined ? {} : { retired }) }, TODAY).join('; ');
    assert.deepEqual([of(TODAY, TODAY), of('2026-11-23', '2026-11-23'), of(undefined, TODAY, 'secondary'), of(undefined, '2026-11-23', 'secondary'), of()], [
      `deprecated ${TODAY}; retired ${TODAY}`, 'to be deprecated 2026-11-23; retires 2026-11-23', `retired ${TODAY}, as listed`, 'may retire from 2026-11-23', '',
    ]);
  });

  it('are of the provider in use, then of two others that retire it on another day', () => {
    const at = (provider: string, retired?: string) => ({ provider, id: 'b', life: { ...(retired === undefined ? {} : { retired }), source: 'deprecations', confidence: 'text' as const } });
    const row = (offers: Model['offers'], more: Partial<Model> = {}): string | undefined => {
      const index = indexOf([plain('a/b', { access: 'api', ...(offers ? { offers } : {}), ...more })]);
      return lifeRow(subject(index, exact(index, 'a/b', 'together')))?.lines[0]?.replace(/<\/?code>/g, '');
    };
    assert.equal(row([at('together', '2027-01-01'), at('azure', '2027-01-01'), at('vertex', '2027-02-01'), at('fireworks'), at('openrouter', '2027-03-01'), at('deepinfra', '2027-04-01')]), 'retires 2027-01-01 · Vertex 2027-02-01 · OpenRouter 2027-03-01');
    assert.equal(row([at('together')]), undefined);
    const moving = (to?: string, confidence: 'text' | 'secondary' = 'text') => row([], { floating: { source: 'prices', confidence, ...(to === undefined ? {} : { to }) } });
    assert.deepEqual([moving(), moving('a/b-1'), moving('a/b-1', 'secondary')], ['moves with Meta · no retirement date listed', 'moves with Meta, now b-1 · no retirement date listed', 'moves with Meta, now b-1 as listed · no retirement date listed']);
  });
});

describe('the last line of a card', () => {
  it('names the source as far as there is room, and the catalogue where there is none', () => {
    const index = indexOf([plain('a/b', { access: 'api', offers: [{ provider: 'together', id: 'b', life: { retired: '2027-01-01', source: 'deprecations', confidence: 'text' } }] })]);
    const of = (room: number): string => footer(subject(index, use({ kind: 'grammar', model: index.model('a/b') ?? assert.fail(), steps: [] }, 'x/b', 'together')), room).replace(/\\/g, '');
    const source = 'date from deprecations.info 2026-07-24';
    assert.deepEqual([90, `read from the name · ${source}`.length, source.length, source.length - 1].map(of), [`read as a/b · ${source}`, `read as a/b · ${source}`, source, 'catalogue 2026-11-22']);
  });
});

describe('a price in an explanation', () => {
  const price = (more: Partial<Price>): string => priceOnList({ input: 1, output: 2, source: 'prices', agree: [1, 1], ...more });

  it('is what the list has, and nothing where that is 0 or no other than the plain one', () => {
    assert.deepEqual([price({}), price({ cachedInput: 0.5 }), price({ cachedInput: 1 }), price({ cachedInput: 0 }), price({ output: 0 }), price({ input: 0 }), price({ range: { input: [1, 1], output: [2, 3] } })], [
      'in $1.00, out $2.00 per M tokens', 'in $1.00, cached $0.50, out $2.00 per M tokens', 'in $1.00, out $2.00 per M tokens', 'in $1.00, out $2.00 per M tokens', 'in $1.00 per M tokens', 'out $2.00 per M tokens', 'in $1.00, out $2.00–3.00 per M tokens',
    ]);
  });

  it('is met by own machines from a volume on, of one host or of several', () => {
    const own = (low: number, high: number) => ({ count: 1, gpu: { name: 'T4', memoryGB: 16, rented: 1, source: 'prices' }, needGB: 1, low, high });
    const range = { low: 1, median: 1, high: 1 };
    assert.equal(breakEvenInWords({ selfHosting: own(1, 1), hosted: { input: range, output: range, hosts: 1 } }), 'about 730 M tokens a month, three in for one out, against the price of 1 host (estimate)');
    assert.equal(breakEvenInWords({ selfHosting: own(1, 2), hosted: { input: range, output: range, hosts: 2 } }), 'about 730–1500 M tokens a month, three in for one out, against the median of 2 hosts (estimate)');
    assert.deepEqual([breakEvenInWords({ selfHosting: null, hosted: { input: range, hosts: 1 } }), breakEvenInWords({ selfHosting: own(1, 1), hosted: null })], [undefined, undefined]);
  });
});

describe('a model on the Hub', () => {
  const organisations = (...models: readonly Model[]): readonly string[] => [...hubOrganisations(indexOf(models))].sort();

  it('is one whose organisation is known to keep models there', () => {
    assert.deepEqual(organisations(plain('own/a', { publisher: 'meta' }), plain('meta/a'), plain('api/a', { access: 'api' }), plain('service/a', { access: 'service' }), plain('none/a', { access: 'none' }), plain('no-slash'), plain('a/b/c')), ['own']);
    for (const access of ['open', 'gated', 'restricted', 'leaked', 'unknown'] as const) {
      assert.deepEqual(organisations(plain('own/a', { access })), ['own'], access);
    }
    const index = indexOf([plain('own/a'), plain('meta/b')]);
    const [known, other] = ['own/a', 'meta/b'].map((id) => index.model(id) ?? assert.fail());
    assert.ok(known && other);
    assert.deepEqual([isOnHub(known, hubOrganisations(index), index), isOnHub(other, hubOrganisations(index), index), isOnHub({ ...known }, hubOrganisations(index), index)], [true, false, false]);
  });

  it('may have an organisation that is called as its publisher, where a list of the Hub or its own page proves it', () => {
    const sources = { ...RICH.sources, 'hub-survey': { name: 'survey', date: TODAY }, page: { name: 'page', url: 'https://huggingface.co/meta/a', date: TODAY }, elsewhere: { name: 'page', url: 'https://huggingface.co/other/a', date: TODAY } };
    const of = (source: string): number => hubOrganisations(new CatalogueIndex(pack({ ...RICH, sources, models: [plain('meta/a', { sources: [source] })] }))).size;
    assert.deepEqual([of('hub-survey'), of('page'), of('elsewhere'), of('model-cards')], [1, 1, 0, 0]);
  });

  it('has an address and a package address in which every odd letter is encoded', () => {
    assert.deepEqual([hubAddress('a/b.c-d_e~f'), hubAddress("a/b c(d)*!'"), hubPackageUrl('a/b@c')], ['https://huggingface.co/a/b.c-d_e~f', 'https://huggingface.co/a/b%20c%28d%29%2A%21%27', 'pkg:huggingface/a/b%40c']);
  });
});
