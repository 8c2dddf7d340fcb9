import assert from 'node:assert/strict';
import { OPEN } from '../../src/core/policy/assist/change';
import { fixesOfPolicy, fixesOfUse, type PolicyFix } from '../../src/core/policy-fixes';
import { policyFindings } from '../../src/core/policy-findings';
import { parsePolicy } from '../../src/core/policy/parse';
import { createReviewer } from '../../src/core/review';
import { realCatalogue } from './assess/real-catalogue';

const TODAY = '2026-11-22';
const reviewer = createReviewer(realCatalogue());

/** The fixes of the findings with this code, in a file with one model. */
function ofUse(code: string, id: string, declared: string): readonly PolicyFix[] {
  const policy = parsePolicy(declared, 'model-review.yaml');
  assert.deepEqual(policy.problems, []);
  const { findings } = reviewer.review({ path: 'src/a.py', text: `model = "${id}"\n` }, { path: 'src/a.py', today: TODAY, policy });
  const found = findings.filter((each) => each.code === code);
  assert.ok(found.length > 0, `${code} is found, not ${findings.map((each) => each.code).join(', ')}`);
  return found.flatMap((finding) => fixesOfUse(finding, id, policy, TODAY));
}

function ofPolicy(code: string, text: string, code2 = ''): readonly PolicyFix[] {
  const policy = parsePolicy(text, 'model-review.yaml');
  const review = reviewer.review({ path: 'src/a.py', text: code2 }, { path: 'src/a.py', today: TODAY, policy });
  return policyFindings(policy, [review], realCatalogue(), TODAY, true).filter((each) => each.code === code).flatMap((finding) => fixesOfPolicy(finding, text, TODAY));
}

const titles = (fixes: readonly PolicyFix[]): readonly string[] => fixes.map(({ title }) => title);

describe('the fixes of a finding in code', () => {
  it('declare what a licence asks for, at the date at which it asks', () => {
    const [declare, accept] = ofUse('threshold-date-unknown', 'meta-llama/Llama-3.3-70B-Instruct', 'version: 1\nusage: { monthlyActiveUsers: 900M }\n');
    assert.equal(declare?.title, 'Declare monthlyActiveUsersOn: 2024-12-06');
    assert.equal(declare?.preferred, true);
    assert.deepEqual(declare?.does, { kind: 'change', change: { kind: 'set', path: ['usage', 'monthlyActiveUsersOn', '2024-12-06'], value: OPEN } });
    assert.equal(accept?.title, 'Accept with a reason and an end date…');
  });

  it('declare it in the scope whose figure makes it matter', () => {
    const [declare] = ofUse('threshold-date-unknown', 'meta-llama/Llama-3.3-70B-Instruct', 'version: 1\nscopes:\n  - paths: [src/**]\n    usage: { monthlyActiveUsers: 900M }\n');
    assert.equal(declare?.title, 'Declare monthlyActiveUsersOn: 2024-12-06');
    assert.deepEqual(declare?.does.kind === 'change' && declare.does.change.path, ['scopes', '0', 'usage', 'monthlyActiveUsersOn', '2024-12-06']);
  });

  it('never declare a value by themselves', () => {
    const fixes = ofUse('threshold-date-unknown', 'meta-llama/Llama-3.3-70B-Instruct', 'version: 1\nusage: { monthlyActiveUsers: 900M }\n');
    assert.deepEqual(fixes.flatMap(({ does }) => (does.kind === 'change' && does.change.kind === 'set' ? [does.change.value] : [])), [OPEN]);
  });

  it('add a model that is not known, and ask for its licence', () => {
    const [add] = ofUse('model-unknown', 'acme/helios-9b-chat', 'version: 1\nusage: { commercial: true }\n');
    assert.deepEqual(add, { title: 'Add acme/helios-9b-chat to models:', preferred: true, does: { kind: 'change', change: { kind: 'add', path: ['models'], value: { id: 'acme/helios-9b-chat', licence: OPEN } } } });
  });

  it('open the declaration that a conflict rests on, and accept it for 90 days', () => {
    const text = 'version: 1\nusage: { commercial: true }\n';
    const fixes = ofUse('commercial-prohibited', 'black-forest-labs/FLUX.1-dev', text);
    assert.deepEqual(titles(fixes).slice(0, 2), ['Correct the declared usage in model-review.yaml', 'Accept with a reason and an end date…']);
    const [open, accept] = fixes;
    assert.equal(open?.does.kind === 'open' && text.slice(open.does.span.start, open.does.span.end), 'true');
    assert.deepEqual(accept?.does, { kind: 'waive', code: 'commercial-prohibited', model: 'black-forest-labs/FLUX.1-dev', expires: '2027-02-20' });
  });

  it('allow a licence where a list of allowed ones lacks it', () => {
    const fixes = ofUse('licence-not-allowed', 'Qwen/Qwen2.5-7B-Instruct', 'version: 1\nrequirements: { licences: { allow: MIT } }\n');
    assert.deepEqual(fixes[0], { title: 'Allow Apache-2.0 in licences.allow', does: { kind: 'change', change: { kind: 'allow', path: ['requirements', 'licences', 'allow'], licence: 'Apache-2.0' } } });
  });

  it('do not allow a licence that is denied', () => {
    assert.deepEqual(titles(ofUse('licence-not-allowed', 'Qwen/Qwen2.5-7B-Instruct', 'version: 1\nrequirements: { licences: { deny: Apache-2.0 } }\n')), ['Accept with a reason and an end date…']);
  });

  it('are none where it is accepted already', () => {
    const waived = 'waivers:\n  - { code: commercial-prohibited, model: black-forest-labs/FLUX.1-dev, reason: r, owner: o, expires: 2027-01-01 }\n';
    assert.deepEqual(ofUse('commercial-prohibited', 'black-forest-labs/FLUX.1-dev', `version: 1\nusage: { commercial: true }\n${waived}`), []);
  });
});

describe('the fixes of a finding on the policy file', () => {
  it('declare each key that licences found here ask for', () => {
    const fixes = ofPolicy('usage-undeclared', 'version: 1\nusage:\n', 'model = "meta-llama/Meta-Llama-3-8B-Instruct"\n');
    assert.ok(titles(fixes).includes('Declare commercial') || titles(fixes).includes('Declare monthlyActiveUsers'), titles(fixes).join());
    assert.ok(fixes.length > 2 && fixes.every(({ does }) => does.kind === 'change' && does.change.kind === 'set' && does.change.value === OPEN));
  });

  const bad = '  - { code: model-retired }\n';
  const old = '  - { code: model-retired, model: gpt-4, reason: r, owner: o, expires: 2026-01-01 }\n';
  it('delete or renew a waiver that has ended, the right one', () => {
    const fixes = ofPolicy('waiver-expired', `version: 1\nwaivers:\n${bad}${old}`);
    assert.deepEqual(titles(fixes), ['Delete the waiver', 'Renew the waiver until 2027-02-20']);
    assert.deepEqual(fixes.map(({ does }) => does.kind === 'change' && does.change), [
      { kind: 'remove', path: ['waivers'], index: 1 }, { kind: 'set', path: ['waivers', '1', 'expires'], value: '2027-02-20' },
    ]);
  });

  it('delete a waiver that nothing needs', () => {
    assert.deepEqual(titles(ofPolicy('waiver-unused', `version: 1\nwaivers:\n${old.replace('2026-01', '2027-01')}`)), ['Delete the waiver']);
  });

  it('write the word that was meant', () => {
    const text = 'version: 1\nusage: { comercial: true }\n';
    const [fix, ...others] = ofPolicy('policy-invalid', text);
    assert.deepEqual(others, []);
    assert.deepEqual(fix, { title: 'Write commercial', preferred: true, does: { kind: 'replace', span: { start: 20, end: 29 }, text: 'commercial' } });
  });

  it('are none where nothing is near', () => {
    assert.deepEqual(ofPolicy('policy-invalid', 'version: 1\nusage: { monthlyActiveUsers: many }\n'), []);
  });
});
