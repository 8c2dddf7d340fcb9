import assert from 'node:assert/strict';
import { assess } from '../../../src/core/assess/assess';
import { RULES } from '../../../src/core/assess/index';
import { parsePolicy } from '../../../src/core/policy/parse';
import type { Use } from '../../../src/core/types';
import { index } from './catalogue';
import { findingsOf, useOf } from './judge';
import { findingsUnder } from './one-licence';

const flux = 'bfl/FLUX.1-dev';
const commercial = 'usage: { commercial: true }';
const brief = (one: Parameters<typeof findingsOf>[0], more?: Parameters<typeof findingsOf>[1]) =>
  findingsOf(one, more).map((each) => `${each.severity} ${each.code}`);

describe('assess', () => {
  it('keeps the finding on the id, with its licence, its source and the place of the declaration', () => {
    const [finding] = findingsOf({ model: 'meta-llama/Meta-Llama-3-8B-Instruct', policy: 'usage: { trainsModelsOnOutputs: internal }' });
    assert.deepEqual(finding?.span, { start: 10, end: 45 });
    assert.equal(finding?.model, 'meta-llama/Meta-Llama-3-8B-Instruct');
    assert.equal(finding?.licence, 'LicenseRef-llama-3');
    assert.equal(finding?.source, 'https://example.com/llama-3');
    assert.equal(finding?.confidence, 'text');
    assert.equal(finding?.data?.reason, 'trains a model');
    assert.deepEqual(finding?.declared?.span, { start: 11 + 'usage: { trainsModelsOnOutputs: '.length, end: 11 + 'usage: { trainsModelsOnOutputs: internal'.length });
  });

  it('judges without a policy only what needs no declaration', () => {
    const found = ['anthropic/claude-3-opus-20240229', 'miqudev/miqu-1-70b', flux, 'acme/nothing', 'acme/layers', 'meta-llama/Llama-2-70b-chat-hf']
      .map((model) => brief({ model }));
    assert.deepEqual(found, [['warning model-retired'], ['information licence-unknown'], [], [], [], []]);
  });

  it('uses what is declared for the part of the tree', () => {
    const policy = `${commercial}\nscopes: [{ paths: ["research/**"], usage: { commercial: false } }]`;
    assert.deepEqual(brief({ model: flux, policy }, { path: 'src/a.py' }), ['error commercial-prohibited']);
    assert.deepEqual(brief({ model: flux, policy }, { path: 'research/a.py' }), []);
  });

  it('lets the user choose a severity, or none', () => {
    const one = { model: flux, policy: commercial };
    assert.deepEqual(brief(one, { severities: { 'commercial-prohibited': 'warning' } }), ['warning commercial-prohibited']);
    assert.deepEqual(brief(one, { severities: { 'commercial-prohibited': 'off' } }), []);
  });

  it('lets no choice make more than a hint of unconfirmed facts, or of tests and comments', () => {
    const severities = { 'licence-not-allowed': 'error', 'commercial-prohibited': 'error', 'licence-unknown': 'error' } as const;
    assert.deepEqual(brief({ model: 'mistralai/Ministral-3-8B', policy: 'requirements: { licences: { allow: MIT } }' }, { severities }), ['information licence-not-allowed']);
    assert.deepEqual(brief({ model: flux, policy: commercial, role: 'comment' }, { severities }), ['information commercial-prohibited']);
    assert.deepEqual(brief({ model: 'miqudev/miqu-1-70b' }, { severities }), ['information licence-unknown']);
  });

  it('does not raise a question to a conflict', () => {
    const one = { model: 'Qwen/Qwen2.5-72B', policy: 'usage: { monthlyActiveUsers: 150M }' };
    assert.deepEqual(brief(one, { severities: { 'threshold-exceeded': 'error' } }), ['information threshold-exceeded']);
  });

  it('marks a finding as waived up to the last day, and keeps it', () => {
    const policy = `${commercial}\nwaivers: [{ code: commercial-prohibited, model: BFL/flux.1-dev, reason: bought, owner: a@b, expires: 2026-11-22 }]`;
    assert.deepEqual(findingsOf({ model: flux, policy }).map((each) => each.waived?.reason), ['bought']);
    assert.deepEqual(findingsOf({ model: flux, policy }, { today: '2026-11-23' }).map((each) => each.waived), [null]);
  });

  it('keeps a waiver as a claim where the workspace is not trusted, and applies none', () => {
    const policy = `${commercial}\nwaivers: [{ code: commercial-prohibited, model: BFL/flux.1-dev, reason: bought, owner: a@b, expires: 2026-11-22 }]`;
    const [found] = findingsOf({ model: flux, policy }, { trusted: false });
    assert.deepEqual([found?.waived, found?.claimed?.reason], [null, 'bought']);
    assert.deepEqual(findingsOf({ model: flux, policy }, { trusted: true }).map(({ waived, claimed }) => [waived?.reason, claimed]), [['bought', undefined]]);
    assert.equal(findingsOf({ model: flux, policy }, { trusted: false, today: '2026-11-23' })[0]?.claimed, undefined, 'what has ended is not even claimed');
  });

  it('waives neither another code nor another model', () => {
    const waiver = (code: string, model: string) => `${commercial}\nwaivers: [{ code: ${code}, model: ${model}, reason: r, owner: o, expires: 2027-01-01 }]`;
    assert.deepEqual(findingsOf({ model: flux, policy: waiver('layered-terms', flux) }).map((each) => each.waived), [null]);
    assert.deepEqual(findingsOf({ model: flux, policy: waiver('commercial-prohibited', 'acme/both') }).map((each) => each.waived), [null]);
  });

  it('says once in a file that a name is unknown, and of every use what its terms say', () => {
    const at = (use: Use, start: number): Use => ({ ...use, mention: { ...use.mention, span: { start, end: start + 3 } } });
    const unknown = useOf({ model: 'acme/helios', kind: 'unknown' });
    const known = useOf({ model: flux });
    const policy = parsePolicy(`version: 1\n${commercial}`, 'p');
    const found = assess([at(unknown, 0), at(known, 10), at(unknown, 20), at(known, 30), at(useOf({ model: 'acme/other', kind: 'unknown' }), 40)], { index, policy, path: 'a', today: '2026-11-22' });
    assert.deepEqual(found.map((each) => `${each.span.start} ${each.code}`), ['0 model-unknown', '10 commercial-prohibited', '30 commercial-prohibited', '40 model-unknown']);
  });

  it('counts the choice with the mildest findings where the licence gives one', () => {
    assert.deepEqual(brief({ model: 'acme/dual', policy: 'usage: { commercial: true }\nrequirements: { licences: { allow: LicenseRef-flux } }' }), ['error commercial-prohibited']);
    assert.deepEqual(brief({ model: 'acme/dual', policy: commercial }), []);
  });

  it('has each rule once, under its own code', () => {
    assert.equal(new Set(RULES.map((rule) => rule.code)).size, RULES.length);
    RULES.forEach((rule) => assert.ok(rule.describe().length > 0 && !rule.describe().endsWith('.')));
  });
  it('raises no user\'s choice above the rule\'s question, and lowers a conflict to it', () => {
    const one = { model: 'Qwen/Qwen2.5-72B', policy: 'usage: { commercial: true, monthlyActiveUsers: 150M }' };
    assert.deepEqual(brief(one), ['information threshold-exceeded']);
    assert.deepEqual(brief({ model: flux, policy: commercial }, { severities: { 'commercial-prohibited': 'information' } }), ['information commercial-prohibited']);
  });

  it('judges tests as the product where that is wanted, and comments never', () => {
    const of = (role: 'test' | 'comment') => brief({ model: flux, policy: commercial, role }, { includeTests: true });
    assert.deepEqual([of('test'), of('comment')], [['error commercial-prohibited'], ['information commercial-prohibited']]);
  });

  it('speaks of a copy by its own name, which waivers accept', () => {
    const waiver = (model: string) => `${commercial}\nwaivers: [{ code: commercial-prohibited, model: ${model}, reason: r, owner: o, expires: 2027-01-01 }]`;
    const found = (model: string) => findingsOf({ model: flux, text: 'someone/flux-GGUF', kind: 'derivative', policy: waiver(model) }).map((each) => [each.code, each.model, each.waived?.reason]);
    assert.deepEqual(found('someone/Flux-gguf'), [['commercial-prohibited', 'someone/flux-GGUF', 'r']]);
    assert.deepEqual(found(flux), [['commercial-prohibited', 'someone/flux-GGUF', undefined]]);
  });

  it('clips a name that is too long for a sentence', () => {
    const [found] = findingsOf({ model: 'acme/x', text: 'n'.repeat(47), kind: 'unknown' });
    assert.equal(found?.message, `${'n'.repeat(45)}… is not in the catalogue, so nothing is judged; add it under models: or correct the name.`);
    const [whole] = findingsOf({ model: 'acme/x', text: 'n'.repeat(46), kind: 'unknown' });
    assert.ok(whole?.message.startsWith(`${'n'.repeat(46)} is not`));
  });

  it('says once of a name that nobody knows, however it is written, and again of another', () => {
    const uses = ['acme/Helios', 'ACME/helios', 'acme/other'].map((text) => useOf({ model: text, kind: 'unknown' }));
    assert.deepEqual(assess(uses, { index, path: 'a', today: '2026-11-22' }).map(({ model }) => model), ['acme/Helios', 'acme/other']);
  });

  it('takes the first of equal choices, and the one with the fewest of the worst findings', () => {
    const choice = (expression: string, policy: string) => findingsUnder('licence-not-allowed', { model: { licence: { expression, source: 'texts', confidence: 'text' } } }, policy).map(({ licence }) => licence);
    const allow = 'requirements: { licences: { allow: ISC } }';
    assert.deepEqual(choice('MIT OR Apache-2.0', allow), ['MIT']);
    assert.deepEqual(choice('Apache-2.0 OR MIT', allow), ['Apache-2.0']);
    assert.deepEqual(choice('CC-BY-NC-4.0 OR MIT', `${commercial}\n${allow}`), ['MIT']);
    assert.deepEqual(choice('CC-BY-NC-4.0 OR LicenseRef-stability', `usage: { commercial: true }\n${allow}`), ['LicenseRef-stability'], 'an error and a warning, not two errors');
  });
});
