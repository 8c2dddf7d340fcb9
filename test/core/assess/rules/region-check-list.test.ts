import assert from 'node:assert/strict';
import { golden } from '../judge';
import { findingsUnder, judged, term } from '../one-licence';

const on = golden.bind(undefined, 'region-check-list');
const supported = { ...term('supported-list-only' as const, '3'), basis: 'access' as const };
const PAID = 'only Paid Services for users there';
const conditional = { terms: { regions: { ...supported, special: [{ regions: ['EEA', 'CH', 'GB'], condition: PAID }] } } };

describe('region-check-list', () => {
  on('asks to compare with a list that is kept elsewhere', {
    model: 'openai/gpt-4o', provider: 'openai', policy: 'usage: { userRegions: [CN] }',
  }, ['information region-check-list [16.12] usage.userRegions: OpenAI serves listed regions only (clause 16.12), and userRegions has CN; compare with its list.']);
  on('is silent where no region is declared', { model: 'openai/gpt-4o', provider: 'openai', policy: 'usage: {}' }, []);
  judged('region-check-list', 'names the places of the company and of the users', { terms: { regions: supported } }, 'usage: { companyRegions: [CN], userRegions: [US, CN] }',
    ['information region-check-list [3] usage.userRegions: Acme serves listed regions only (clause 3), and userRegions, companyRegions have US, CN; compare with its list.']);
  for (const region of ['EU', 'DE', 'NO', 'CH', 'UK']) {
    judged('region-check-list', `says on what condition users are served: ${region}`, conditional, `usage: { userRegions: [US, ${region}] }`,
      [`information region-check-list [3] usage.userRegions: Acme serves listed regions only (clause 3), and ${region === 'UK' ? 'GB' : region} on a condition: ${PAID}; compare with its list.`]);
  }
  judged('region-check-list', 'says nothing of the condition where only the company sits there', conditional, 'usage: { companyRegions: [DE], userRegions: [US] }',
    ['information region-check-list [3] usage.userRegions: Acme serves listed regions only (clause 3), and userRegions, companyRegions have US, DE; compare with its list.']);
  judged('region-check-list', 'does not say that somebody who passes on the limits of others has a list', { terms: { regions: { ...term('provider-restricted-models' as const, '5') } } }, 'usage: { userRegions: [CN] }',
    ['information region-check-list [5] usage.userRegions: Acme passes on regional limits of those whose models it serves (clause 5), and userRegions names CN; compare with them.']);
  it('rests on the list where the licence says where it is', () => {
    const sources = (listUrl?: string) => findingsUnder('region-check-list', { terms: { regions: { ...supported, ...(listUrl === undefined ? {} : { listUrl }) } } }, 'usage: { userRegions: [CN] }').map(({ source }) => source);
    assert.deepEqual([sources('https://example.com/countries'), sources()], [['https://example.com/countries'], ['texts']]);
  });
  judged('region-check-list', 'leaves a condition that takes many words to the card', { terms: { regions: { ...supported, special: [{ regions: ['CH'], condition: 'words '.repeat(20).trim() }] } } }, 'usage: { userRegions: [CH] }',
    ['information region-check-list [3] usage.userRegions: Acme serves listed regions only (clause 3), and CH on a condition; compare with its list.']);
});
