import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { assess } from '../../../src/core/assess/assess';
import type { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import { clauseWords } from '../../../src/core/clause';
import { LICENCE_WORDS } from '../../../src/core/catalogue/licence-words';
import { parsePolicy } from '../../../src/core/policy/parse';
import { FIELDS_OF_USE, policySchema, type Schema } from '../../../src/core/policy/schema';
import { toModel } from '../../../src/core/resolve/own-models';
import { realCatalogue } from './real-catalogue';

const BUNDLE = 'l10n/bundle.l10n.zh-cn.json';

/** Words that Chinese texts have as they are: abbreviations, names of files, units, plans and programmes of providers. */
const AS_THEY_ARE = new Set(['AI', 'API', 'APIs', 'README', 'NOTICE', 'OSI', 'OSAID', 'MOF', 'II', 'III', 'token', 'tokens', 'CNY', 'USD', 'IP', 'id', 'HIPAA', 'BAA', 'AUP', 'TII', 'Labs', 'Preview', 'Standard', 'Discounted',
  'Paid', 'Services', 'Model', 'Improvement', 'Program', 'OpenAI', 'Google', 'Open', 'Source', 'EU', 'true', 'false', 'no', 'B', 'M', 'k']);

/** Keys and words that a policy file can have. */
function vocabulary(schema: Schema): readonly string[] {
  const own = [...Object.keys(schema.properties ?? {}), ...(schema.enum ?? []).map(String)];
  const inner = [...Object.values(schema.properties ?? {}), ...Object.values(schema.definitions ?? {}), ...(schema.items ? [schema.items] : [])];
  return [...own, ...inner.flatMap(vocabulary)];
}

interface Scenario {
  readonly usage: object;
  readonly requirements?: object;
  readonly models?: readonly object[];
  readonly model: string;
  readonly provider?: string;
}

const folder = 'test/core/assess/scenarios';
const scenarios = readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort()
  .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Scenario));

/** Every sentence that the scenarios give, in the language that is set, without the names that stand in it. */
function sentences(index: CatalogueIndex): ReadonlyMap<string, string> {
  const names = [...index.licences().flatMap(({ id, shortName }) => [id, shortName]), ...index.providerIds().map((id) => index.providerName(id))];
  const found = new Map<string, string>();
  for (const { usage, requirements, models, model: id, provider } of scenarios) {
    const policy = parsePolicy(JSON.stringify({ version: 1, usage, requirements, models }), 'p');
    const own = policy.models.find((each) => each.id === id);
    const model = own ? toModel(own, index) : index.model(id) ?? index.lookUp(id, provider)?.model ?? assert.fail(id);
    const at = provider === undefined ? {} : { provider };
    const use = { mention: { text: id, span: { start: 0, end: 1 }, place: 'string', role: 'product', strength: 'strong', ...at }, resolution: { kind: 'exact', model }, ...at } as const;
    for (const shows of [true, false]) {
      for (const { message, data, clause } of assess([use], { index, policy, path: 'a', today: '2026-11-22', displayTexts: { has: () => shows } })) {
        const spoken = [id, id.slice(id.lastIndexOf('/') + 1), ...(model.offers ?? []).map((offer) => offer.id), index.publisherName(model), ...names, model.licence?.expression ?? '', data?.replacement ?? ''];
        const without = spoken.sort((a, b) => b.length - a.length).reduce((text, name) => (name === '' ? text : text.split(name).join('')), `${message} ${data?.reason ?? ''}`.replace(clauseWords(clause), '').replace(/“[^”]*”/g, ''));
        found.set(message, without);
      }
    }
  }
  return found;
}

describe('findings in Chinese', () => {
  let index: CatalogueIndex;
  before(() => {
    index = realCatalogue();
    l10n.config({ contents: JSON.parse(readFileSync(BUNDLE, 'utf8')) as Record<string, string> });
  });
  after(() => l10n.config({ contents: {} }));

  it('have no English words, but for names, keys, clauses and what is quoted', () => {
    const known = new Set([...AS_THEY_ARE, ...vocabulary(policySchema), ...FIELDS_OF_USE]);
    const mixed = [...sentences(index)].flatMap(([message, rest]) => {
      const words = (rest.match(/[A-Za-z][A-Za-z-]*[A-Za-z]|[A-Za-z]/g) ?? []).filter((word) => !known.has(word) && !/^[A-Z]{2}$/.test(word) && !/^[a-z]$/i.test(word));
      return words.length > 0 ? [`${words.join(' ')}: ${message}`] : [];
    });
    assert.deepEqual(mixed, []);
  });

  it('are sentences with full-width marks', () => {
    const halves = [...sentences(index)].filter(([, rest]) => /[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\. /.test(rest));
    assert.deepEqual(halves.map(([message]) => message), []);
  });
});

describe('words of the licence data that findings quote', () => {
  it('are all listed for translators, and no others', () => {
    const quoted = realCatalogue().licences().flatMap(({ terms: { fieldsOfUse, dataUsedForTraining, regions } }) =>
      [...(fieldsOfUse ?? []).map(({ qualifier }) => qualifier), dataUsedForTraining?.words, ...(regions?.special ?? []).map(({ condition }) => condition)].filter((each) => each !== undefined));
    assert.deepEqual(LICENCE_WORDS.map((words) => words()).sort(), [...new Set(quoted)].sort(), 'src/core/catalogue/licence-words.ts and its Chinese are as data/licences');
  });
});

describe('Chinese words', () => {
  const texts = [BUNDLE, 'l10n/schema.zh-cn.json', 'package.nls.zh-cn.json'].flatMap((name) => Object.entries(JSON.parse(readFileSync(name, 'utf8')) as Record<string, string>));
  for (const [word, instead] of [['服务商', '提供商'], ['供应商', '提供商'], ['你', '您'], ['类别', 'MOF 的等级，其他为种类'], ['许可证', '许可']] as const) {
    it(`say ${instead}, not ${word}`, () => assert.deepEqual(texts.filter(([, text]) => text.includes(word)), []));
  }
});
