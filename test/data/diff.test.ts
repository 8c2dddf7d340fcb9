import assert from 'node:assert/strict';
import { dataAt } from '../../scripts/data/diff/at-ref.mjs';
import type { Change } from '../../scripts/data/diff/change.mjs';
import { diff } from '../../scripts/data/diff/diff.mjs';
import { sideOf } from '../../scripts/data/diff/side.mjs';
import { textOf } from '../../scripts/data/diff/text.mjs';
import { usages } from '../../scripts/data/diff/usages.mjs';
import type { Catalogue, Model, Terms } from '../../src/core/catalogue/types';
import { checked, licence, model } from './sample';

let count = 0;

/** The changes from one catalogue of the given models and licences to another, as lines. */
function changes(before: readonly Model[], after: readonly Model[], old: Partial<Catalogue> = {}, now: Partial<Catalogue> = old): string[] {
  const side = (models: readonly Model[], more: Partial<Catalogue>) => sideOf({ ...checked(models, more).catalogue, digest: String(count++) });
  return diff(side(before, old), side(after, now)).map(({ group, where, was = '·', is = '·' }) => `${group} | ${where} | ${was} | ${is}`);
}

const MIT = { licence: { expression: 'MIT', source: 'page', confidence: 'text' } } as const;
const offer = (id: string, more: object = {}) => ({ offers: [{ provider: 'host', id, ...more }] });
const price = (input: number) => ({ price: { input, output: 2, source: 'page', agree: [1, 1] as const } });

describe('What a change of the data changes', () => {
  it('is nothing where the digest is the same', () => {
    const side = sideOf(checked([model('acme/a-1')]).catalogue);
    assert.deepEqual(diff(side, side), []);
    assert.equal(textOf([], false), 'no change');
  });

  it('ids that come and go, and spellings that name another model or none', () => {
    assert.deepEqual(changes([model('acme/alpha-1', { ...MIT, aliases: ['alpha-one-1'] })], [model('acme/beta-1', { ...MIT, aliases: ['alpha-one-1'] })]), [
      'ids | acme/alpha-1 | acme/alpha-1 | ·',
      'ids | acme/beta-1 | · | acme/beta-1',
      'spellings | acme/alpha-1 | acme/alpha-1 | nothing',
      'spellings | alpha-one-1 | acme/alpha-1 | acme/beta-1',
    ]);
  });

  it('licence, access, release and openness of a model', () => {
    const after = model('acme/a-1', { licence: { ...MIT.licence, confidence: 'secondary' }, access: 'gated', released: { value: '2026-01', source: 'page' }, mof: { class: 2, missing: [], source: 'page' } });
    assert.deepEqual(changes([model('acme/a-1', MIT)], [after]), [
      'model licences | acme/a-1 | MIT (text) | MIT (secondary)', 'access | acme/a-1 | open | gated', 'dates | acme/a-1, released | · | 2026-01', 'openness | acme/a-1 | · | MOF class 2',
    ]);
  });

  it('dates of end, and prices that move by more than 5 %', () => {
    const life = (retired: string) => ({ life: { retired, source: 'page', confidence: 'text' } });
    assert.deepEqual(changes([model('acme/a-1', { ...MIT, ...offer('a-1', { ...life('2027-01-01'), ...price(1) }) })], [model('acme/a-1', { ...MIT, ...offer('a-1', { ...life('2027-02-01'), ...price(1.2) }) })]), [
      'dates | acme/a-1 at host a-1, retired | 2027-01-01 | 2027-02-01', 'prices | acme/a-1 at host a-1 | 1/2 USD | 1.2/2 USD',
    ]);
    assert.deepEqual(changes([model('acme/a-1', { ...MIT, ...offer('a-1', price(1)) })], [model('acme/a-1', { ...MIT, ...offer('a-1', price(1.04)) })]), []);
  });

  it('terms of a licence, each by name, and the verdicts that follow', () => {
    const with_ = (terms: Terms) => ({ licences: { MIT: licence('MIT', { spdx: true, terms }) } });
    const lines = changes([model('acme/a-1', MIT)], [model('acme/a-1', MIT)], with_({ commercialUse: { v: 'allowed', clause: '1', confidence: 'text' } }), with_({ commercialUse: { v: 'prohibited', clause: '1', confidence: 'text' } }));
    assert.equal(lines[0], 'licence terms | MIT, commercialUse | {"v":"allowed"} | {"v":"prohibited"}');
    const commercial = [...usages().keys()].filter((name) => name !== 'research').join(', ');
    assert.deepEqual(lines.slice(1), [`verdicts | commercial-prohibited (error, MIT): acme/a-1 | · | ${commercial}`]);
  });

  it("verdicts at the maker's own API, whichever entry its id stands in", () => {
    const providers = { host: { name: 'Host', source: 'page', publisher: 'acme' } };
    const terms = { commercialUse: { v: 'prohibited', clause: '1', confidence: 'text' } } as const;
    const more = { providers, licences: { MIT: licence('MIT', { spdx: true }), 'LicenseRef-api': licence('LicenseRef-api', { category: 'proprietary-api', terms }) } };
    const api = model('acme/a-api', { access: 'api', licence: { ...MIT.licence, expression: 'LicenseRef-api' }, ...offer('alpha-api-1') });
    const lines = changes([api, model('acme/a-1', MIT)], [model('acme/a-1', { ...MIT, ...offer('alpha-api-1') })], more);
    assert.ok(lines.some((line) => line.startsWith('verdicts | commercial-prohibited (error, LicenseRef-api): alpha-api-1 at host | company in the EU')), lines.join('\n'));
  });

  it('of a list of duties only those that differ', () => {
    const duty = (type: string) => ({ type, when: ['distribute_weights'], strength: 'must', clause: null, confidence: 'text' as const });
    const with_ = (...types: readonly string[]) => ({ licences: { MIT: licence('MIT', { spdx: true, terms: { duties: types.map(duty) } }) } });
    const [line = ''] = changes([model('acme/a-1', MIT)], [model('acme/a-1', MIT)], with_('notice', 'other'), with_('notice'));
    assert.match(line, /^licence terms \| MIT, duties \| \[\{"type":"other".*\}\] \| \[\]$/);
  });
});

describe('The text of a difference', () => {
  const many: Change[] = Array.from({ length: 50 }, (_each, i) => ({ group: 'ids', where: `acme/${i}`, is: 'New' }));

  it('is grouped and marks what came, went and is another', () => {
    assert.equal(textOf([{ group: 'ids', where: 'a', is: 'A' }, { group: 'ids', where: 'b', was: 'B' }, { group: 'access', where: 'c', was: 'open', is: 'gated' }], false),
      'ids (2)\n  + a: A\n  - b: B\n\naccess (1)\n  ~ c: open → gated');
  });

  it('is short unless all is asked for', () => {
    assert.match(textOf(many, false), /… and 10 more, with --all$/);
    assert.equal(textOf(many, true).split('\n').length, 51);
  });
});

describe('The data of another day', () => {
  it('are read from the commit', () => {
    const { files, sources } = dataAt('HEAD');
    assert.ok(files.length > 100 && Object.keys(sources).length > 100);
  });

  it('are refused in a plain sentence where there is no such commit', () => {
    assert.throws(() => dataAt('no-such-branch'), /no-such-branch is neither a commit of this repository nor a catalogue\.json/);
  });
});
