import assert from 'node:assert/strict';
import type { Model } from '../../../../src/core/catalogue/types';
import { golden } from '../judge';
import { findingsUnder, judged, term, type Setting } from '../one-licence';

const on = golden.bind(undefined, 'licence-unknown');
const commercial = 'usage: { commercial: true }';

describe('licence-unknown', () => {
  on('needs no policy where weights leaked', { model: 'miqudev/miqu-1-70b' },
    ['information licence-unknown [] -: No licence was ever granted for miqu-1-70b, so nobody may count on using it; change the model.']);
  on('is otherwise silent without a policy', { model: 'acme/nothing' }, []);
  on('says that no licence is known', { model: 'acme/nothing', policy: commercial },
    ['information licence-unknown [] usage.commercial: The licence of nothing is not known, nor that it allows commercial use; ask its authors or change the model.']);
  on('says that a part is unstated', { model: 'gryphe/MythoMax', policy: commercial },
    ['information licence-unknown [] usage.commercial: Part of the licence of MythoMax is unstated: commercial use may be barred; ask its authors or change the model.']);
  on('speaks of a licence without an entry as unknown', { model: 'acme/elsewhere', policy: 'usage: {}' },
    ['information licence-unknown [] -: The licence of elsewhere is not known, so its terms are not judged; ask its authors or change the model.']);
  on('does not read silence in a half-read text as permission', { model: 'acme/half', policy: commercial },
    ['information licence-unknown [] usage.commercial: Whether Half-read allows commercial use is not known here, and commercial is true; read it.']);
  on('asks about outputs that a half-read text may cover', { model: 'acme/half', policy: 'usage: { trainsModelsOnOutputs: internal }' },
    ['information licence-unknown [] usage.trainsModelsOnOutputs: Whether outputs under Half-read may train models is not known, and trainsModelsOnOutputs is internal; read its terms.']);
  on('asks where conditions are not known', { model: 'tii/falcon-old', policy: commercial },
    ['information licence-unknown [4] usage.commercial: Falcon LLM 1.0 ties commercial use to conditions that are not known here (clause 4), and commercial is true; read it.']);
  on('names a host whose terms are not known', { model: 'mistralai/Mistral-7B', provider: 'groq', policy: commercial },
    ['information licence-unknown [] -: The terms of Groq, which serves the model, are not known here, so they are not judged; read them.']);
  on('is silent where the licence is known', { model: 'mistralai/Mistral-7B', policy: commercial }, []);
  on('says nothing of terms where the model itself is not known', { model: 'acme/helios', kind: 'unknown', policy: commercial }, []);
  on('does not speak of commerce where there is none', { model: 'acme/nothing', policy: 'usage: { commercial: false }' },
    ['information licence-unknown [] -: The licence of nothing is not known, so its terms are not judged; ask its authors or change the model.']);
  on('says so of a part as well', { model: 'gryphe/MythoMax', policy: 'usage: {}' },
    ['information licence-unknown [] -: Part of the licence of MythoMax is unstated, so its terms are not all judged; ask its authors or change the model.']);
  on('does not ask about outputs that train nothing', { model: 'acme/half', policy: 'usage: { trainsModelsOnOutputs: no }' }, []);

  const under = judged.bind(undefined, 'licence-unknown');
  const never = ['information licence-unknown [] -: No licence was ever granted for one, so nobody may count on using it; change the model.'];
  const notKnown = ['information licence-unknown [] -: The licence of one is not known, so its terms are not judged; ask its authors or change the model.'];
  const named = (expression: string, more: Partial<Model> = {}): Setting => ({ model: { licence: { expression, source: 'texts', confidence: 'text' }, ...more } });
  under('says that none was granted for weights that nobody licensed, leaked or not', named('LicenseRef-none'), 'usage: {}', never);
  under('says so of weights that leaked, whatever licence they name', { model: { access: 'leaked' } }, 'usage: {}', never);
  under('says so of those that name none', named('NOASSERTION', { access: 'leaked' }), 'usage: {}', never);
  under('does not say so of a text that was not read and bars a part', { terms: { commercialUse: term('prohibited') }, licence: { coverage: 'none' } }, 'usage: {}', notKnown);
  under('or another part', { terms: { distribution: term('prohibited') }, licence: { coverage: 'none' } }, 'usage: {}', notKnown);
  under('counts a licence without an entry beside a known one as a part', named('MIT AND LicenseRef-nowhere'), 'usage: {}',
    ['information licence-unknown [] -: Part of the licence of one is unstated, so its terms are not all judged; ask its authors or change the model.']);
  under('does not count the terms of a host as a part', { ...named('LicenseRef-nowhere'), provider: 'together' }, 'usage: {}', notKnown);

  it('rests on the document that leaves it open, as firmly as that was read', () => {
    const basis = (setting: Setting, policy = 'usage: {}') => findingsUnder('licence-unknown', setting, policy).map((each) => [each.licence, 'clause' in each, each.confidence]);
    const half: Setting = { licence: { coverage: 'partial', confidence: 'secondary' } };
    assert.deepEqual(basis(named('LicenseRef-llama-3 AND LicenseRef-none', { access: 'leaked' })), [['LicenseRef-none', false, 'unverified']]);
    assert.deepEqual(basis(named('LicenseRef-llama-3', { access: 'leaked' })), [['LicenseRef-llama-3', false, 'text']]);
    assert.deepEqual(basis({ licence: { coverage: 'none', confidence: 'unverified' } }), [['LicenseRef-acme', false, 'unverified']]);
    assert.deepEqual(basis({ ...named('MIT'), provider: 'groq' }), [['LicenseRef-groq', false, 'unverified']]);
    assert.deepEqual(basis(half, commercial), [['LicenseRef-acme', false, 'secondary']]);
    assert.deepEqual(basis(half, 'usage: { trainsModelsOnOutputs: internal }'), [['LicenseRef-acme', false, 'secondary']]);
  });
});
