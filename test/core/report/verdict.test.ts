import assert from 'node:assert/strict';
import type { CardSubject } from '../../../src/core/report/subject';
import { verdictLine } from '../../../src/core/report/verdict';
import type { Finding } from '../../../src/core/types';
import { exactly, finding, INDEX, terms, TODAY } from './catalogue';

const QWEN = exactly('Qwen/Qwen2.5-72B-Instruct');
const waiver = { code: 'display-duty', model: 'x', reason: 'r', owner: 'o', expires: '2027-01-01', span: { start: 0, end: 1 } } as const;

function line(findings: readonly Finding[], more: Partial<CardSubject> = {}): string {
  const subject = { use: QWEN, findings, index: INDEX, declared: true, problemsShown: 0, today: TODAY, terms: [terms('LicenseRef-qwen')], ...more };
  return verdictLine(subject).replace(/<span[^>]*>|<\/span>/g, '').replace(/\\/g, '');
}

describe('the verdict line', () => {
  it('counts what nobody accepted, and says what was accepted', () => {
    assert.equal(line([finding('display-duty', 'warning', { waived: waiver })]), '$(pass) **No conflict** with the usage you declared · 1 finding accepted');
  });

  it('takes the worst severity for its icon, whatever the order of the findings', () => {
    const found = [finding('model-retiring', 'information', { data: { reason: 'ends soon' } }), finding('price-too-high', 'error', { data: { reason: 'too dear' } })];
    assert.equal(line(found), '$(error) **1 conflict, 1 question** · too dear · ends soon');
  });

  it('names at most two reasons and counts the others', () => {
    const found = ['a', 'b', 'c', 'd'].map((reason) => finding('region-excluded', 'error', { data: { reason } }));
    assert.equal(line(found), '$(error) **4 conflicts with this project** · a · b · 2 more');
  });

  it('drops the second reason where the line has no room', () => {
    const found = [1, 2].map((n) => finding('region-excluded', 'error', { data: { reason: `${n} ${'x'.repeat(40)}` } }));
    assert.equal(line(found), `$(error) **2 conflicts with this project** · 1 ${'x'.repeat(40)} · 1 more`);
  });

  it('never calls a model without a known licence free of conflict', () => {
    assert.equal(line([], { terms: [] }), '$(question) **Licence not known,** so its terms are not judged.');
    assert.equal(line([], { use: exactly('miqudev/miqu-1-70b') }), '$(question) **No licence was granted** for these weights.');
  });

  it('judges what needs no declaration, and says that nothing was declared', () => {
    assert.equal(line([finding('licence-unknown', 'information', { data: { reason: 'licence unknown' } })], { declared: false }),
      '$(question) **1 point to check** · licence unknown · no usage declared');
  });

  it('shows a reason from a hostile policy as text', () => {
    assert.equal(verdictLine({ use: QWEN, index: INDEX, declared: true, problemsShown: 0, today: TODAY, terms: [], findings: [
      finding('model-denied', 'error', { data: { reason: '[x](command:y) $(zap) <b>' } }),
    ] }).split('** · ')[1], '\\[x\\]\\(command:y\\) &#36;\\(zap\\) &lt;b&gt;');
  });
});
