import assert from 'node:assert/strict';
import { pack } from '../../../scripts/data/pack.mjs';
import { assess, type AssessContext } from '../../../src/core/assess/assess';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Licence, Model, Provider, Term, Terms } from '../../../src/core/catalogue/types';
import type { Code } from '../../../src/core/codes';
import { parsePolicy } from '../../../src/core/policy/parse';
import type { Finding, Mention } from '../../../src/core/types';
import { catalogue } from './catalogue';
import { lines } from './judge';

/** A use of one model under one licence; `at` puts it at a host with terms of its own. */
export interface Setting {
  readonly terms?: Terms;
  readonly licence?: Partial<Licence>;
  readonly model?: Partial<Model>;
  /** Other models that the catalogue has, such as what this one is made from. */
  readonly models?: readonly Model[];
  readonly at?: Partial<Provider> & { readonly terms?: string };
  readonly mention?: Partial<Mention>;
  readonly provider?: string;
  /** `derivative`: only a name says that it was made from the model. */
  readonly kind?: 'exact' | 'derivative';
  readonly context?: Partial<AssessContext>;
}

export function term<V>(v: V, clause: string | null = '1', confidence: Term<V>['confidence'] = 'text'): Term<V> {
  return { v, clause, confidence };
}

function indexOf({ terms = {}, licence, model, models = [], at }: Setting): CatalogueIndex {
  const own: Licence = {
    id: 'LicenseRef-acme', name: 'Acme', shortName: 'Acme', spdx: false, osiApproved: false, category: 'community-restricted', coverage: 'full',
    confidence: 'text', aliases: [], source: 'texts', terms, ...licence,
  };
  const one: Model = {
    id: 'acme/one', name: 'One', publisher: 'acme', modality: 'text', access: 'open', sources: ['lists'],
    licence: { expression: 'LicenseRef-acme', source: 'texts', confidence: 'text' }, ...model,
  };
  return new CatalogueIndex(pack({
    ...catalogue,
    licences: { ...catalogue.licences, 'LicenseRef-acme': own }, models: [...catalogue.models, ...models, one],
    providers: { ...catalogue.providers, acme: { name: 'Acme', publisher: 'acme', source: 'lists' }, host: { name: 'Host', source: 'lists', ...at }, ollama: { name: 'Ollama', selfHosted: true, source: 'lists' } },
  }));
}

/** The findings of `code` for the setting under the policy. */
export function findingsUnder(code: Code, setting: Setting, policy: string): readonly Finding[] {
  const index = indexOf(setting);
  const model = index.model('acme/one') ?? assert.fail();
  const parsed = parsePolicy(`version: 1\n${policy}`, 'model-review.yaml');
  assert.deepEqual(parsed.problems, []);
  return assess([{
    mention: { text: 'acme/one', span: { start: 0, end: 8 }, place: 'string', role: 'product', strength: 'strong', ...setting.mention },
    resolution: setting.kind === 'derivative' ? { kind: 'derivative', base: model, steps: [] } : { kind: 'exact', model }, ...(setting.provider === undefined ? {} : { provider: setting.provider }),
  }], { index, policy: parsed, path: 'src/app.py', today: '2026-11-22', ...setting.context }).filter((each) => each.code === code);
}

/** Defines a test: the findings of `code` for the setting under the policy are exactly these lines. */
export function judged(code: Code, title: string, setting: Setting, policy: string, expected: readonly string[]): void {
  it(title, () => {
    const found = findingsUnder(code, setting, policy);
    assert.deepEqual(lines(found), expected);
    found.forEach((each) => assert.ok(each.data?.reason !== undefined && each.data.reason !== '', 'the card has its words'));
  });
}
