import assert from 'node:assert/strict';
import { golden } from '../judge';
import { findingsUnder, judged, term, type Setting } from '../one-licence';

const on = golden.bind(undefined, 'approval-required');

describe('approval-required', () => {
  on('asks for the registration of commercial use', { model: 'stabilityai/sd3.5', policy: 'usage: { commercial: true }' },
    ['warning approval-required [III] usage.commercial: Stability AI Community wants commercial use registered first (clause III), and commercial is true; register, then accept this.']);
  on('is silent without commerce', { model: 'stabilityai/sd3.5', policy: 'usage: { commercial: false }' }, []);
  const consent = (v: string, when: string): Setting => ({ terms: { approval: { ...term(v, '5'), when } } });
  const commercial = 'usage: { commercial: true }';
  judged('approval-required', 'asks for the consent that commercial use needs', consent('written authorisation', 'commercial'), commercial,
    ['warning approval-required [5] usage.commercial: Acme wants its consent for commercial use (clause 5), and commercial is true; get it, then accept this.']);
  judged('approval-required', 'is silent of other occasions, which are not declared', consent('written authorisation', 'any other purpose'), commercial, []);
  it('tells the card which of them', () => {
    const reasons = (v: string) => findingsUnder('approval-required', consent(v, 'commercial'), commercial).map(({ data }) => data?.reason);
    assert.deepEqual([reasons('registration'), reasons('written authorisation')], [['registration required'], ['consent required']]);
  });
});
