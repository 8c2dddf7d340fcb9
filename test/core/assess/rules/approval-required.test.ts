import { golden } from '../judge';

const on = golden.bind(undefined, 'approval-required');

describe('approval-required', () => {
  on('asks for the registration of commercial use', { model: 'stabilityai/sd3.5', policy: 'usage: { commercial: true }' },
    ['warning approval-required [III] usage.commercial: Stability AI Community wants commercial use registered first (clause III), and commercial is true; register, then accept this.']);
  on('is silent without commerce', { model: 'stabilityai/sd3.5', policy: 'usage: { commercial: false }' }, []);
});
