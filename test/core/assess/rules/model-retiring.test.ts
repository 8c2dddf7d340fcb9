import assert from 'node:assert/strict';
import { golden } from '../judge';
import { findingsUnder, type Setting } from '../one-licence';

const on = golden.bind(undefined, 'model-retiring');
const notice = (days: number) => `requirements: { retirementNoticeDays: ${days} }`;
const line = ['warning model-retiring [] requirements.retirementNoticeDays: claude-5 may retire at Anthropic from 2027-02-01, within your 71 days of notice; plan a move.'];

describe('model-retiring', () => {
  on('counts the days of notice, the last one included', { model: 'anthropic/claude-5', policy: notice(71) }, line);
  on('is silent one day earlier', { model: 'anthropic/claude-5', policy: notice(70) }, []);
  on('leaves what has retired to another rule', { model: 'anthropic/claude-3-opus-20240229', policy: notice(90) }, []);
  on('is silent where no notice is required', { model: 'anthropic/claude-5', policy: 'requirements: {}' }, []);
  on('leaves what retires today to another rule', { model: 'anthropic/claude-5', policy: notice(90) }, [], { today: '2027-02-01' });
  on('is silent where nothing is known of an end', { model: 'anthropic/priced', policy: notice(90) }, []);
  it('hands the replacement to a fix, where the provider names one', () => {
    const offered = (more: { readonly replacement?: string }): Setting => ({
      provider: 'host', model: { offers: [{ provider: 'host', id: 'one', life: { retired: '2026-12-01', source: 'lists', confidence: 'text', ...more } }] },
    });
    const data = (setting: Setting) => findingsUnder('model-retiring', setting, notice(30)).map((each) => each.data);
    assert.deepEqual(data(offered({ replacement: 'two' })), [{ reason: 'retires 2026-12-01', replacement: 'two' }]);
    assert.deepEqual(data(offered({})), [{ reason: 'retires 2026-12-01' }]);
  });
});
