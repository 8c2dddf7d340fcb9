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

  it('counts one and many of each severity, duties apart', () => {
    const of = (errors: number, warnings: number, duties: number, questions: number): string | undefined => {
      const many = (count: number, code: Finding['code'], severity: Finding['severity']) => Array.from({ length: count }, () => finding(code, severity));
      return /\*\*(.*)\*\*/.exec(line([...many(questions, 'licence-unknown', 'information'), ...many(duties, 'naming-duty', 'warning'), ...many(warnings, 'floating-alias', 'warning'), ...many(errors, 'region-excluded', 'error')]))?.[1];
    };
    assert.deepEqual([of(1, 0, 0, 0), of(0, 0, 0, 1), of(0, 0, 0, 2), of(1, 1, 1, 1), of(2, 2, 2, 2), of(0, 1, 0, 0), of(0, 0, 2, 0)], [
      '1 conflict with this project', '1 point to check', '2 points to check', '1 conflict, 1 warning, 1 duty, 1 question', '2 conflicts, 2 warnings, 2 duties, 2 questions', '1 warning', '2 duties',
    ]);
  });

  it('says of a retired model that it is, before what else stands as gravely, but not before a conflict', () => {
    const use = exactly('anthropic/claude-3-opus-20240229', 'claude-3-opus-20240229');
    const gone = finding('model-retired', 'warning', { data: { reason: 'retired 2026-01-05' } });
    const dear = finding('price-too-high', 'warning', { data: { reason: 'too dear' } });
    const retired = '$(warning) **Retired** at Anthropic on 2026-01-05';
    assert.equal(line([gone], { use }), `${retired} · named replacement: <code>claude-opus-4-8</code>`);
    assert.equal(line([dear, gone], { use }), `${retired} · 1 warning · named replacement: <code>claude-opus-4-8</code>`);
    assert.equal(line([gone, finding('region-excluded', 'error', { data: { reason: 'no rights' } })], { use }), '$(error) **1 conflict, 1 warning** · no rights · retired 2026-01-05');
    assert.equal(line([{ ...gone, severity: 'information' }, dear], { use }), '$(warning) **1 warning, 1 question** · too dear · retired 2026-01-05');
    assert.equal(line([{ ...gone, severity: 'information' }], { use, today: '2026-01-04' }), '$(question) **1 point to check** · retired 2026-01-05');
    assert.equal(line([{ ...gone, severity: 'information' }], { use: exactly('anthropic/claude-3-opus-20240229', 'claude-3-opus@20240229') }), '$(question) **Listed as retired** at Vertex on 2025-08-01');
  });

  it('names as many undeclared keys as the line holds', () => {
    const of = (...undeclared: readonly string[]): string => line([], { undeclared });
    assert.equal(of('a', 'b', 'c'), '$(question) **No conflict so far;** its terms also ask for a, b, c');
    assert.equal(of('a', 'b', 'c', 'd'), '$(question) **No conflict so far;** its terms also ask for a, b, c and 1 more');
    assert.equal(of('monthlyActiveUsers', 'trainsModelsOnOutputs', 'competesWithProvider'), '$(question) **No conflict so far;** its terms also ask for monthlyActiveUsers and 2 more');
    assert.equal(of('x'.repeat(90), 'y'), '$(question) **No conflict so far;** its terms ask for more than is declared');
    assert.equal(line([finding('display-duty', 'warning', { waived: waiver }), finding('naming-duty', 'warning', { waived: waiver })]), '$(pass) **No conflict** with the usage you declared · 2 findings accepted');
  });

  it('shows a reason from a hostile policy as text', () => {
    assert.equal(verdictLine({ use: QWEN, index: INDEX, declared: true, problemsShown: 0, today: TODAY, terms: [], findings: [
      finding('model-denied', 'error', { data: { reason: '[x](command:y) $(zap) <b>' } }),
    ] }).split('** · ')[1], '\\[x\\]\\(command:y\\) &#36;\\(zap\\) &lt;b&gt;');
  });
});
