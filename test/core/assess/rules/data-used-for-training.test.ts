import assert from 'node:assert/strict';
import type { Confidence, Licence } from '../../../../src/core/catalogue/types';
import { findingsUnder, judged, term, type Setting } from '../one-licence';

const on = judged.bind(undefined, 'data-used-for-training');
const api = (dataUsedForTraining: NonNullable<Setting['terms']>['dataUsedForTraining'] | undefined, more: Partial<Licence> = {}): Setting => ({
  terms: dataUsedForTraining ? { dataUsedForTraining } : {}, licence: { category: 'proprietary-api', ...more }, model: { access: 'api' },
});
const secret = 'usage: { confidentialData: true }';

describe('data-used-for-training', () => {
  on('is a conflict where prompts train models', api(term('yes', '4')), secret,
    ['error data-used-for-training [4] usage.confidentialData: Acme lets prompts train models (clause 4), and confidentialData is true; change the provider.']);
  on('asks, and says on what it depends', api({ ...term('depends', '4'), words: 'yes, unless opted out' }), secret,
    ['information data-used-for-training [4] usage.confidentialData: Whether Acme lets prompts train models depends (clause 4): yes, unless opted out; check your plan and settings.']);
  on('asks where it is not known', api(undefined, { coverage: 'partial' }), secret,
    ['information data-used-for-training [] usage.confidentialData: Whether Acme lets prompts train models is not known here, and confidentialData is true; read it.']);
  on('is fine where they do not', api(term('no')), secret, []);
  on('is fine where the whole text is silent', api(undefined), secret, []);
  on('is fine for prompts that are no secret', api(term('yes')), 'usage: { confidentialData: false }', []);
  on('does not look at licences of weights', { terms: {}, licence: { coverage: 'partial' } }, secret, []);
  const depends = ['information data-used-for-training [4] usage.confidentialData: Whether Acme lets prompts train models depends on plan or settings (clause 4); check yours.'];
  on('leaves what takes many words to the card', api({ ...term('depends', '4'), words: 'words '.repeat(20).trim() }), secret, depends);
  on('asks so too where the words are not known', api(term('depends', '4')), secret, depends);
  on('asks where the text was read and its answer was not found', api(term('unknown', null), { coverage: 'partial' }), secret,
    ['information data-used-for-training [] usage.confidentialData: Whether Acme lets prompts train models is not known here, and confidentialData is true; read it.']);
  it('is as firm about what is not known as the document was read', () => {
    const firm = (confidence: Confidence) => findingsUnder('data-used-for-training', api(undefined, { coverage: 'partial', confidence }), secret).map((each) => [each.licence, 'clause' in each, each.confidence]);
    assert.deepEqual([firm('text'), firm('secondary')], [[['LicenseRef-acme', false, 'text']], [['LicenseRef-acme', false, 'secondary']]]);
  });
});
