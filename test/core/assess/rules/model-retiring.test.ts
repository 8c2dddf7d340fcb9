import { golden } from '../judge';

const on = golden.bind(undefined, 'model-retiring');
const notice = (days: number) => `requirements: { retirementNoticeDays: ${days} }`;
const line = ['warning model-retiring [] requirements.retirementNoticeDays: claude-5 may retire at Anthropic from 2027-02-01, within your 71 days of notice; plan a move.'];

describe('model-retiring', () => {
  on('counts the days of notice, the last one included', { model: 'anthropic/claude-5', policy: notice(71) }, line);
  on('is silent one day earlier', { model: 'anthropic/claude-5', policy: notice(70) }, []);
  on('leaves what has retired to another rule', { model: 'anthropic/claude-3-opus-20240229', policy: notice(90) }, []);
  on('is silent where no notice is required', { model: 'anthropic/claude-5', policy: 'requirements: {}' }, []);
});
