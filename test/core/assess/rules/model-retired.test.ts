import assert from 'node:assert/strict';
import { findingsOf, golden } from '../judge';

const on = golden.bind(undefined, 'model-retired');
const opus = 'anthropic/claude-3-opus-20240229';

describe('model-retired', () => {
  on('needs no policy and names the replacement', { model: opus, text: 'claude-3-opus-20240229' },
    ['warning model-retired [] -: claude-3-opus-20240229 retired at Anthropic on 2026-01-05, as listed; move to claude-opus-4-8.']);
  on('holds from the day itself', { model: opus }, ['warning model-retired [] -: claude-3-opus-20240229 retired at Anthropic on 2026-01-05, as listed; move to claude-opus-4-8.'], { today: '2026-01-05' });
  on('is silent the day before', { model: opus }, [], { today: '2026-01-04' });
  on('is silent for a provider of whose dates nothing is known', { model: opus, provider: 'bedrock' }, []);
  on('is information where one list gives the date', { model: 'anthropic/claude-2' },
    ['information model-retired [] -: claude-2 retired at Anthropic on 2025-07-21, as listed; change the model.']);
  on('is silent before a date to come', { model: 'anthropic/claude-5' }, []);
  on('is silent for weights that one API stopped serving', { model: 'anthropic/open-weights' }, []);
  it('hands the replacement to a fix, where the provider names one', () => {
    const data = (model: string) => findingsOf({ model }).filter(({ code }) => code === 'model-retired').map((each) => each.data);
    assert.deepEqual(data(opus), [{ reason: 'retired 2026-01-05', replacement: 'claude-opus-4-8' }]);
    assert.deepEqual(data('anthropic/claude-2'), [{ reason: 'retired 2025-07-21' }]);
  });
});
