import assert from 'node:assert/strict';
import type { Terms } from '../../../src/core/catalogue/types';
import { findingsUnder, judged, term, type Setting } from './one-licence';

const on = judged.bind(undefined, 'licence-unknown');
const half = (terms: Terms = {}, more: Partial<Setting> = {}): Setting => ({ terms: { commercialUse: term('allowed'), ...terms }, licence: { coverage: 'partial' }, ...more });
const line = (key: string, message: string) => [`information licence-unknown [] usage.${key}: ${message}`];
const serves = 'usage: { offersModelApi: true }';
const hands = 'usage: { distributes: [product, weights] }';
const works = 'usage: { fieldsOfUse: [military] }';

describe('what a text that was read in part may say of a declared act', () => {
  const hosting = line('offersModelApi', 'What Acme says of serving the model to others is not known here, and offersModelApi is declared; read it.');
  on('is asked of serving the model', half(), serves, hosting);
  on('also where its part leaves it open', half({ hostedService: term('unknown') }), serves, hosting);
  on('not where its part speaks of it', half({ hostedService: term('allowed') }), serves, []);
  on('not where it speaks of passing the service on', half({ resale: { ...term('keys'), bars: 'keys' } }), serves, []);
  on('not where nobody serves it', half(), 'usage: { offersModelApi: false }', []);

  const handing = line('distributes', 'What Acme says of handing out weights is not known here, and distributes is declared; read it.');
  on('is asked of handing out weights', half(), hands, handing);
  on('and of what is derived from them', half(), 'usage: { distributes: [derivatives] }', handing);
  on('also where its part leaves that open', half({ distribution: term('unknown') }), hands, handing);
  on('not where its part speaks of that', half({ distribution: term('allowed') }), hands, []);
  on('not for a product alone', half(), 'usage: { distributes: [product] }', []);

  const fields = line('fieldsOfUse', 'What Acme says of fields of use is not known here, and fieldsOfUse is declared; read it.');
  const bars = (...named: readonly string[]): Terms => ({ fieldsOfUse: named.map((field) => ({ field, mode: 'prohibited', clause: '1', confidence: 'text' })) });
  on('is asked of fields of use', half(), works, fields);
  on('not where its part lists some', half(bars('weapons')), works, []);
  on('also where it leaves them to another text', half(bars('aup-defined')), works, fields);
  on('not where it names each of them itself', half(bars('aup-defined', 'military')), works, []);
  on('but where one of them is missing', half(bars('aup-defined', 'military')), 'usage: { fieldsOfUse: [military, weapons] }', fields);
  on('not where none is declared', half(), 'usage: { fieldsOfUse: [] }', []);
  on('is asked of a text read whole that leaves fields to another text', { terms: { commercialUse: term('allowed'), ...bars('aup-defined') } }, works, fields);
  on('and of nothing else there', { terms: { commercialUse: term('allowed') } }, 'usage: { offersModelApi: true, distributes: [weights], fieldsOfUse: [military] }', []);

  on('is asked once for several acts', half(), 'usage: { offersModelApi: true, distributes: [weights], fieldsOfUse: [military] }',
    line('offersModelApi', 'What Acme says of serving the model to others, handing out weights, fields of use is not known here; read it.'));
  on('is not asked of a licence that allows everything', { ...half(), licence: { coverage: 'partial', category: 'permissive' } }, serves, []);

  it('rests on the document, as firmly as it was read, with the words of the first act for the card', () => {
    const found = findingsUnder('licence-unknown', { ...half(), licence: { coverage: 'partial', confidence: 'secondary' } }, 'usage: { offersModelApi: true, fieldsOfUse: [military] }');
    assert.deepEqual(found.map((each) => [each.licence, 'clause' in each, each.confidence, each.data]), [['LicenseRef-acme', false, 'secondary', { reason: 'serving the model to others?' }]]);
  });

  const atHost = (access: 'open' | 'api'): Setting => ({
    terms: { commercialUse: term('allowed') }, licence: { coverage: 'partial', category: 'proprietary-api' }, provider: 'host', at: { terms: 'LicenseRef-acme' },
    model: { access, licence: { expression: 'MIT', source: 'lists', confidence: 'text' } },
  });
  on('is not asked of a host of open weights, which has nothing to say of them', atHost('open'), hands, []);
  on('but is of the host of a closed model', atHost('api'), hands, handing);
  on('and of a host of open weights about its service', atHost('open'), serves, hosting);
});
