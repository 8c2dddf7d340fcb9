import assert from 'node:assert/strict';
import type { GoverningPolicy, Judged } from '../../../src/core/agents/judge';
import { verdictOf, type Verdict } from '../../../src/core/agents/verdict';
import { Lines } from '../../../src/core/lines';
import { parsePolicy } from '../../../src/core/policy/parse';
import type { Finding, Use } from '../../../src/core/types';
import { exactly, finding, INDEX, terms, TODAY, use } from '../report/catalogue';

const LLAMA = exactly('meta-llama/Meta-Llama-3-8B-Instruct');
const POLICY: GoverningPolicy = { name: 'model-review.yaml', policy: parsePolicy('version: 1\n', 'model-review.yaml'), lines: new Lines('version: 1\n'), path: 'a.py' };
const NONE = 'No model-review.yaml declares how this project uses models, so terms are listed, not judged.';
const FINE = 'No conflict with the usage that model-review.yaml declares.';
const accepted = finding('threshold-exceeded', 'error', { waived: { code: 'threshold-exceeded', model: 'm', owner: 'legal', reason: 'r', expires: '2027-01-01', span: { start: 0, end: 1 } } });

function verdict(findings: readonly Finding[], { of = LLAMA, governing = POLICY, faults = [], licensed = true, ...more }: { of?: Use; governing?: GoverningPolicy | null; faults?: readonly string[]; licensed?: boolean; undeclared?: Finding } = {}): Verdict {
  const judged: Omit<Judged, 'context'> = {
    explained: { use: of, index: INDEX, today: TODAY, findings, terms: licensed ? [terms('LicenseRef-llama-3-community')] : [] }, faults, ...(governing ? { governing } : {}), ...more,
  };
  return verdictOf(judged as Judged);
}

describe('The words of a verdict that agents are given', () => {
  it('are those of the worst finding, and count the others', () => {
    const [error, warning, question] = [finding('threshold-exceeded', 'error', { message: 'Too many.' }), finding('display-duty', 'warning', { message: 'Show it.' }), finding('licence-unknown', 'information', { message: 'Look.' })];
    assert.deepEqual(verdict([question, error, warning]), { state: 'conflict', words: 'Conflict: Too many. 2 more findings are listed.' });
    assert.deepEqual(verdict([question, warning]), { state: 'warning', words: 'Warning: Show it. One more finding is listed.' });
    assert.deepEqual(verdict([question]), { state: 'to-check', words: 'To check: Look.' });
  });

  it('say of nothing that it is fine where nothing is declared, though a finding stands', () => {
    assert.deepEqual(verdict([], { governing: null }), { state: 'not-judged', words: NONE });
    assert.deepEqual(verdict([finding('model-retired', 'warning', { message: 'Gone.' })], { governing: null }), { state: 'warning', words: `Warning: Gone. ${NONE}` });
  });

  it('trust a policy with faults in conflicts alone', () => {
    const faults = ['model-review.yaml:2:1: What is it?'];
    const distrust = { state: 'not-judged', words: 'What is declared cannot be relied on, so this is no verdict. Mend the policy first: model-review.yaml:2:1: What is it?' };
    assert.deepEqual(verdict([], { faults }), distrust);
    assert.deepEqual(verdict([finding('display-duty', 'warning')], { faults }), distrust);
    assert.equal(verdict([finding('threshold-exceeded', 'error')], { faults }).state, 'conflict');
  });

  it('name what was accepted and what is still asked beside what is fine', () => {
    const asked = finding('usage-undeclared', 'information', { message: 'Add distributes.' });
    assert.deepEqual(verdict([]), { state: 'no-conflict', words: FINE });
    assert.deepEqual(verdict([accepted]), { state: 'no-conflict', words: `${FINE} 1 finding accepted.` });
    assert.deepEqual(verdict([accepted, accepted], { undeclared: asked }), { state: 'to-check', words: `${FINE} 2 findings accepted. Add distributes.` });
    assert.deepEqual(verdict([], { undeclared: asked }), { state: 'to-check', words: `${FINE} Add distributes.` });
  });

  it('are no all-clear for what is unknown, of a family, or without a licence', () => {
    assert.deepEqual(verdict([], { of: use({ kind: 'unknown' }, 'acme/helios-9b') }), { state: 'not-judged', words: 'Unknown model: it is not in the catalogue, so nothing is known of its terms and nothing was judged.' });
    assert.deepEqual(verdict([], { of: use({ kind: 'family', family: 'Llama 3' } as Use['resolution'], 'llama3') }), { state: 'not-judged', words: 'Only the family is known, and terms differ between its versions, so nothing was judged. Ask with the exact version.' });
    assert.deepEqual(verdict([], { licensed: false }), { state: 'to-check', words: 'Its licence is not known, so its terms are not judged.' });
    const leaked = { ...LLAMA, resolution: { ...LLAMA.resolution, model: { ...('model' in LLAMA.resolution ? LLAMA.resolution.model : assert.fail()), access: 'leaked' } } } as Use;
    assert.deepEqual(verdict([], { of: leaked }), { state: 'to-check', words: 'No licence was granted for these weights.' });
  });
});
