import type { Licence } from '../../../../src/core/catalogue/types';
import { judged, term, type Setting } from '../one-licence';

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
});
