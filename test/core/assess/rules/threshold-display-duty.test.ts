import { golden } from '../judge';

const on = golden.bind(undefined, 'threshold-display-duty');

describe('threshold-display-duty', () => {
  on('asks for the name above the limit', {
    model: 'moonshotai/K2', policy: 'usage: { commercial: true, monthlyActiveUsers: 150M }',
  }, ['warning threshold-display-duty [final paragraph] usage.monthlyActiveUsers: 150M monthly users declared; above 100M “Kimi K2” must be named in the user interface (final paragraph); show it there.']);
  on('is silent below it', { model: 'moonshotai/K2', policy: 'usage: { commercial: true, monthlyActiveUsers: 90M }' }, []);
});
