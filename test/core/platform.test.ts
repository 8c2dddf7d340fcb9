import assert from 'node:assert/strict';
import type { Model, Provider } from '../../src/core/catalogue/types';
import { isOwnPlatform, isReplaced } from '../../src/core/platform';

const weights: Model = {
  id: 'acme/chat-7b', name: 'chat-7b', publisher: 'acme', modality: 'text', access: 'open', offers: [{ provider: 'acme-api', id: 'chat-7b' }], sources: ['page'],
};
const platform: Provider = { name: 'Acme', publisher: 'acme', replacesWeightsLicence: true, source: 'page' };

describe('A maker\'s own platform', () => {
  it('serves what it offers of its own released weights', () => {
    assert.ok(isOwnPlatform(weights, 'acme-api', platform));
    assert.ok(!isOwnPlatform(weights, 'elsewhere', platform));
    assert.ok(!isOwnPlatform({ ...weights, access: 'api' }, 'acme-api', platform));
    assert.ok(!isOwnPlatform(weights, 'acme-api', { ...platform, publisher: 'other' }));
    assert.ok(!isOwnPlatform(weights, 'acme-api', { name: 'Acme', publisher: 'acme', source: 'page' }));
  });

  it('is said to replace the licence of the weights only where that is not among the terms in force', () => {
    assert.ok(isReplaced(weights, 'acme-api', platform, [{ via: 'host' }]));
    assert.ok(!isReplaced(weights, 'acme-api', platform, [{ via: 'own' }, { via: 'host' }]));
  });
});
