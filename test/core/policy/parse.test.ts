import assert from 'node:assert/strict';
import { unreadPolicy } from '../../../src/core/policy/parse';
import { parsed, problems, values } from './marked';

const WHOLE = `# How we use models
version: 1
usage:
  commercial: yes
  companyRegions: [us, EU]
  userRegions: [UK, KR, NO]
  monthlyActiveUsers: 12_000_000
  monthlyActiveUsersOn: { 2024-07-23: 40M, "2023-07-18": 1.5M }
  dailyActiveUsers: 900000
  monthlyVisits: 3M
  annualRevenueUSD: 5M
  monthlyRevenueUSD: 400k
  fieldsOfUse: [medical-advice]
  trainsModelsOnOutputs: no
  distributes: [product, weights]
  offersModelApi: false
  minimumUserAge: 18
  confidentialData: true
  competesWithProvider: false
requirements:
  licences: { allow: "Apache-2.0 OR MIT OR LicenseRef-llama-3.1-community", deny: GPL-2.0-only WITH Classpath-exception-2.0 }
  openness: { minScore: 50, osaid: true, mofClass: 3, trainingData: no }
  weightsAvailable: true
  pinned: true
  maxPriceUSDPerMTok: { input: 5, output: 15.5 }
  retirementNoticeDays: 90
  models: { deny: ["gpt-3.5-*"], allow: ["mistralai/*"] }
  providers: { allow: [aws-bedrock, self-hosted], deny: [x] }
scopes:
  - paths: ["research/**"]
    usage: { commercial: false }
waivers:
  - { code: threshold-exceeded, model: meta-llama/Meta-Llama-3-8B-Instruct, reason: "licence from Meta, LEGAL-123", owner: legal@example.com, expires: 2027-01-31 }
models:
  - { id: prod-chat, alias: gpt-4o-2024-08-06, provider: azure }
  - { id: acme/support-7b, base: mistralai/Mistral-7B-v0.1, licence: LicenseRef-acme }
`;

describe('parsePolicy', () => {
  it('reads every key of the format', () => {
    const policy = parsed(WHOLE);
    assert.deepEqual(policy.problems.filter(({ severity }) => severity !== 'information'), []);
    assert.deepEqual(values(policy.usage), {
      commercial: true, companyRegions: ['US', 'EU'], userRegions: ['GB', 'KR', 'NO'], monthlyActiveUsers: 12e6,
      monthlyActiveUsersOn: { '2024-07-23': 40e6, '2023-07-18': 1.5e6 }, dailyActiveUsers: 9e5, monthlyVisits: 3e6, annualRevenueUSD: 5e6,
      monthlyRevenueUSD: 4e5, fieldsOfUse: ['medical-advice'], trainsModelsOnOutputs: 'no', distributes: ['product', 'weights'],
      offersModelApi: false, minimumUserAge: 18, confidentialData: true, competesWithProvider: false,
    });
    assert.deepEqual(values(policy.requirements), {
      licencesAllow: 'Apache-2.0 OR MIT OR LicenseRef-llama-3.1-community', licencesDeny: 'GPL-2.0-only WITH Classpath-exception-2.0',
      opennessMinScore: 50, osaid: true, mofClass: 3, trainingData: false, weightsAvailable: true, pinned: true, maxInputPrice: 5,
      maxOutputPrice: 15.5, retirementNoticeDays: 90, modelsDeny: ['gpt-3.5-*'], modelsAllow: ['mistralai/*'],
      providersAllow: ['aws-bedrock', 'self-hosted'], providersDeny: ['x'],
    });
    assert.deepEqual(policy.scopes.map(({ paths, usage }) => ({ paths, ...values(usage) })), [{ paths: ['research/**'], commercial: false }]);
    assert.deepEqual(policy.waivers.map(({ span: _, ...rest }) => rest), [{
      code: 'threshold-exceeded', model: 'meta-llama/Meta-Llama-3-8B-Instruct', reason: 'licence from Meta, LEGAL-123',
      owner: 'legal@example.com', expires: '2027-01-31',
    }]);
    assert.deepEqual(policy.models.map(({ span: _, places: __, ...rest }) => rest), [
      { id: 'prod-chat', alias: 'gpt-4o-2024-08-06', provider: 'azure' },
      { id: 'acme/support-7b', base: 'mistralai/Mistral-7B-v0.1', licence: 'LicenseRef-acme' },
    ]);
  });

  it('keeps the place of every value, and of every member of a list or mapping', () => {
    const { usage, requirements, scopes, usageKey } = parsed(WHOLE);
    const at = (span: { start: number; end: number } | undefined) => span && WHOLE.slice(span.start, span.end);
    assert.equal(at(usageKey), 'usage');
    assert.equal(at(usage.monthlyActiveUsers?.span), '12_000_000');
    assert.equal(usage.monthlyActiveUsers?.path, 'usage.monthlyActiveUsers');
    assert.equal(at(usage.monthlyActiveUsersOn?.members?.['2024-07-23']), '40M');
    assert.equal(at(usage.userRegions?.members?.['GB']), 'UK');
    assert.equal(at(requirements.licencesAllow?.span), '"Apache-2.0 OR MIT OR LicenseRef-llama-3.1-community"');
    assert.equal(requirements.opennessMinScore?.path, 'requirements.openness.minScore');
    assert.equal(scopes[0]?.usage.commercial?.path, 'scopes[0].usage.commercial');
  });

  describe('keeps what is certain when something else is wrong', () => {
    problems('names the key that was meant', 'version: 1\nusage:\n  ‹comercial›: true\n  monthlyActiveUsers: 5M\n',
      ['comercial is not a key here and is not used; did you mean commercial?'],
      ({ usage }) => assert.deepEqual(values(usage), { monthlyActiveUsers: 5e6 }));
    problems('says under which key a key belongs', 'version: 1\n‹commercial›: true\n',
      ['commercial is not used here; write it under usage:, indented.']);
    problems('lists the keys where none is near', 'version: 1\nrequirements:\n  ‹favouriteColour›: blue\n',
      ['favouriteColour is not a key here and is not used; delete it or write one of licences, openness, weightsAvailable, pinned, maxPriceUSDPerMTok, retirementNoticeDays, ….']);
    problems('leaves a flag out that is neither yes nor no', 'version: 1\nusage: { commercial: ‹maybe›, offersModelApi: true }\n',
      ['commercial is maybe, which is not used; write true or false.'],
      ({ usage }) => assert.deepEqual(values(usage), { offersModelApi: true }));
    problems('leaves a count out that is none', 'version: 1\nusage: { monthlyActiveUsers: ‹12 million› }\n',
      ['monthlyActiveUsers is 12 million, which is not used; write a number such as 12000000 or 12M.']);
    problems('leaves a negative count out', 'version: 1\nusage: { dailyActiveUsers: ‹-3› }\n',
      ['dailyActiveUsers is -3, which is not used; write a number such as 12000000 or 12M.']);
    problems('keeps the regions it knows', 'version: 1\nusage: { userRegions: [EU, ‹XX›, KR] }\n',
      ['userRegions is XX, which is not used; write an ISO 3166 code such as KR, or EU.'],
      ({ usage }) => assert.deepEqual(usage.userRegions?.value, ['EU', 'KR']));
    problems('does not read a list of unknown regions as an empty one', 'version: 1\nusage: { userRegions: [‹Europe›] }\n',
      ['userRegions is Europe, which is not used; write an ISO 3166 code such as KR, or EU.'],
      ({ usage }) => assert.equal(usage.userRegions, undefined));
    problems('wants a list where a list is due', 'version: 1\nusage: { userRegions: ‹EU› }\n',
      ['userRegions is EU, which is not used; write a list such as [EU].']);
    problems('wants a mapping where a mapping is due', 'version: 1\nusage: ‹commercial›\n',
      ['usage is commercial, which is not used; write its keys below it, indented.']);
    problems('refuses a day that the calendar does not have', 'version: 1\nusage: { monthlyActiveUsersOn: { ‹2024-02-30›: 40M, 2024-07-23: 1M } }\n',
      ['monthlyActiveUsersOn is 2024-02-30, which is not used; write a day such as 2026-01-31.'],
      ({ usage }) => assert.deepEqual(usage.monthlyActiveUsersOn?.value, { '2024-07-23': 1e6 }));
    problems('refuses a key that is no day', 'version: 1\nusage: { monthlyActiveUsersOn: { ‹July›: 40M } }\n',
      ['monthlyActiveUsersOn is July, which is not used; write a day such as 2026-01-31.']);
    problems('names the choices of a key that has few', 'version: 1\nusage: { trainsModelsOnOutputs: ‹yes›, distributes: [‹books›, product] }\n',
      ['trainsModelsOnOutputs is yes, which is not used; write no, internal, distributed.',
        'distributes is books, which is not used; write product, weights, derivatives.'],
      ({ usage }) => assert.deepEqual(values(usage), { distributes: ['product'] }));
    problems('reads false as no where training is asked', 'version: 1\nusage: { trainsModelsOnOutputs: false }\n', [],
      ({ usage }) => assert.equal(usage.trainsModelsOnOutputs?.value, 'no'));
    problems('keeps a field that no licence names, with a warning', 'version: 1\nusage: { fieldsOfUse: [‹medical-advise›, ‹bee-keeping›] }\n',
      ['No known licence names the field medical-advise; did you mean medical-advice?',
        'No known licence names the field bee-keeping, so it is compared with none.'],
      ({ usage, problems: all }) => {
        assert.deepEqual(usage.fieldsOfUse?.value, ['medical-advise', 'bee-keeping']);
        assert.deepEqual(all.map((each) => each.severity), ['warning', 'warning']);
      });
    problems('shows the token that breaks a licence expression', 'version: 1\nrequirements: { licences: { allow: "MIT OR ‹Apache2› OR BSD-3-Clause", deny: GPL-3.0-only } }\n',
      ['Apache2 breaks the SPDX expression, so allow is not used; did you mean Apache-2.0?'],
      ({ requirements }) => assert.deepEqual(values(requirements), { licencesDeny: 'GPL-3.0-only' }));
    problems('shows where a licence expression breaks off', 'version: 1\nrequirements: { licences: { allow: MIT ‹OR› } }\n',
      ['OR breaks the SPDX expression, so allow is not used; write one such as MIT OR LicenseRef-qwen.']);
    problems('refuses a glob with too many wildcards', 'version: 1\nscopes:\n  - paths: [‹"**/*a*a*a*"›, "src/**"]\n    usage: { commercial: false }\n',
      ['paths is **/*a*a*a*, which is not used; write a glob with at most three wildcards between slashes, such as src/**.'],
      ({ scopes }) => assert.deepEqual(scopes[0]?.paths, ['src/**']));
    problems('says that a key has no value yet', 'version: 1\nusage:\n  ‹commercial›:\n  offersModelApi: no\n',
      ['commercial has no value, so it is not declared; write one or delete the key.'],
      ({ usage }) => assert.deepEqual(values(usage), { offersModelApi: false }));
    problems('takes a part whose answers are all comments for one that declares nothing', 'version: 1\nusage:\n  # commercial: true\nrequirements:\n', [],
      ({ usage, requirements }) => assert.deepEqual([values(usage), values(requirements)], [{}, {}]));
    problems('uses neither of two values for one key', 'version: 1\nusage:\n  commercial: true\n  ‹commercial›: false\n  offersModelApi: no\n',
      ['commercial stands twice, so neither value is used; delete one.'],
      ({ usage }) => assert.deepEqual(values(usage), { offersModelApi: false }));
    problems('leaves a number out that is beyond its limits', 'version: 1\nrequirements: { openness: { minScore: ‹150› }, retirementNoticeDays: ‹1.5› }\n',
      ['minScore is 150, which is not used; write a number from 0 to 100.',
        'retirementNoticeDays is 1.5, which is not used; write a whole number within its limits.']);
  });

  describe('lets an incomplete waiver waive nothing', () => {
    const good = '{ code: model-retired, model: gpt-4, reason: r, owner: o, expires: 2027-01-01 }';
    problems('when a field is missing', `version: 1\nwaivers:\n  - ‹{ code: model-retired, model: gpt-4, expires: 2027-01-01 }›\n  - ${good}\n`,
      ['The waiver has no reason, owner, so it waives nothing; add what is missing.'],
      ({ waivers }) => assert.equal(waivers.length, 1));
    problems('when its code is none', 'version: 1\nwaivers:\n  - { code: ‹model-retried›, model: gpt-4, reason: r, owner: o, expires: 2027-01-01 }\n',
      ['code is model-retried, which is not used; write model-retired.'], ({ waivers }) => assert.deepEqual(waivers, []));
    problems('when its day is none', `version: 1\nwaivers:\n  - { code: model-retired, model: gpt-4, reason: r, owner: o, expires: ‹2027-13-01› }\n  - ${good}\n`,
      ['expires is 2027-13-01, which is not used; write a day such as 2026-01-31.'], ({ waivers }) => assert.equal(waivers.length, 1));
    problems('when its reason is empty', 'version: 1\nwaivers:\n  - { code: model-retired, model: gpt-4, reason: ‹" "›, owner: o, expires: 2027-01-01 }\n',
      ['reason is "", which is not used; write a text.'], ({ waivers }) => assert.deepEqual(waivers, []));
  });

  problems('uses the first of two entries for one model', 'version: 1\nmodels:\n  - { id: a, alias: gpt-4o }\n  - ‹{ id: a, alias: o1 }›\n  - ‹{ alias: o1 }›\n',
    ['a stands above already, so this entry is not used; delete one.', 'The entry has no id, so it names no model; add what is missing.'],
    ({ models }) => assert.deepEqual(models.map((each) => each.alias), ['gpt-4o']));

  describe('says what is wrong with the file as a whole', () => {
    problems('when it is empty', '‹›', ['The file declares nothing; add usage: or delete it.']);
    problems('when it holds only comments', '‹#› later\n', ['The file declares nothing; add usage: or delete it.']);
    problems('when it is a list', '‹- commercial: true›\n', ['The file is [{"commercial":true}], which is not used; write its keys below it, indented.']);
    problems('when it names no version', '‹u›sage: { commercial: true }\n', ['The file names no version; add version: 1.'],
      ({ usage }) => assert.equal(usage.commercial?.value, true));
    problems('when its version is not known, and uses nothing of it', 'version: ‹2›\nusage: { commercial: true }\n',
      ['version 2 is not known here, so nothing in the file is used; write 1 or update Model Review.'],
      ({ usage }) => assert.deepEqual(usage, {}));
    problems('when its version is no number, and uses the rest', 'version: ‹one›\nusage: { commercial: true }\n',
      ['version is one, which is not used; write a whole number within its limits.'],
      ({ usage }) => assert.equal(usage.commercial?.value, true));

    it('when it is larger than 1 MB', () => {
      const policy = parsed(`usage: { commercial: true }\n#${'x'.repeat(1_000_000)}`);
      assert.deepEqual(policy.problems.map((each) => each.message), ['The file is larger than 1 MB, so nothing in it is used; keep only declarations in it.']);
      assert.deepEqual(policy.usage, {});
    });

    it('when aliases blow it up, and reads the rest', () => {
      const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghij'.split('').map((key, i) => `${key}: &${key} [${`*${'abcdefghij'[i]},`.repeat(9)}]`)].join('\n');
      const policy = parsed(`version: 1\nusage: { commercial: true }\n${bomb}\n`);
      assert.ok(policy.problems.some((each) => each.message.startsWith('The file repeats or nests too much')));
      assert.equal(policy.usage.commercial?.value, true);
    });

    it('when it is nested or broken beyond reason', () => {
      for (const text of [`version: 1\nusage: ${'['.repeat(800)}`, `usage: ${'x: '.repeat(800)}`, `usage:\n${'  a: b\n'.repeat(12_000)}`, '\t{'.repeat(800)]) {
        const policy = parsed(text);
        assert.ok(policy.problems.length > 0 && policy.problems.length <= 101);
        assert.deepEqual(policy.usage, {});
      }
    });
  });

  describe('uses what a syntax error does not touch', () => {
    it('when a bracket is left open', () => {
      const { usage, problems: found } = parsed('version: 1\nusage:\n  commercial: true\n  userRegions: [EU, KR\n  offersModelApi: false\n');
      assert.ok(found.length > 0 && found.every((each) => each.severity === 'error'));
      assert.deepEqual(values(usage), { commercial: true, offersModelApi: false });
    });
    it('when a line is indented too far', () => {
      const { usage, requirements, problems: found } = parsed('version: 1\nusage:\n  offersModelApi: no\n  commercial: true\n   userRegions: [EU]\nrequirements: { pinned: true }\n');
      assert.ok(found.length > 0 && found.every((each) => each.message.startsWith('YAML syntax')));
      assert.deepEqual(values(usage), { offersModelApi: false });
      assert.deepEqual(values(requirements), { pinned: true });
    });
    it('when a line is indented too little', () => {
      const { usage, requirements, problems: found } = parsed('version: 1\nusage:\n  commercial: true\n userRegions: [EU]\nrequirements: { pinned: true }\n');
      assert.ok(found.length > 0);
      assert.deepEqual(values(usage), { commercial: true });
      assert.deepEqual(values(requirements), { pinned: true });
    });
    it('when a quote is left open at the end', () => {
      const { usage, requirements } = parsed('version: 1\nusage: { commercial: true }\nrequirements:\n  pinned: true\n  licences: { allow: "MIT }\n');
      assert.equal(usage.commercial?.value, true);
      assert.equal(requirements.pinned?.value, true);
      assert.equal(requirements.licencesAllow, undefined);
    });
  });

  it('reads an alias as the value it stands for, at the place of the alias', () => {
    const text = 'version: 1\nusage: { companyRegions: &home [DE], userRegions: *home }\n';
    const { usage, problems: found } = parsed(text);
    assert.deepEqual(found, []);
    assert.deepEqual(usage.userRegions?.value, ['DE']);
    assert.equal(text.slice(usage.userRegions?.span.start, usage.userRegions?.span.end), '*home');
  });

  it('keeps the unread keys of a scope apart, since they are not the file\'s own', () => {
    const { scopes } = parsed('version: 1\nusage: { commercial: false }\nscopes:\n  - paths: [a]\n    usage: { commercial: ture }\n    requirements: 3\n');
    assert.deepEqual(scopes[0]?.unread, ['requirements', 'commercial']);
  });

  it('tells a hundred faults, and that more follow', () => {
    const { problems: found } = parsed(`version: 1\nusage:\n${Array.from({ length: 150 }, (_, i) => `  odd${i}: 1\n`).join('')}`);
    assert.equal(found.length, 101);
    assert.deepEqual(found.slice(98).map(({ severity, message }) => `${severity} ${message.slice(0, 30)}`), ['error odd98 is not a key here and is', 'error odd99 is not a key here and is', 'error More faults follow; correct th']);
    assert.equal(parsed(`version: 1\nusage:\n${Array.from({ length: 100 }, (_, i) => `  odd${i}: 1\n`).join('')}`).problems.length, 100);
  });

  it('is nothing but a fault of a file that could not be read', () => {
    assert.deepEqual(unreadPolicy('p.yaml', 'Gone.'), {
      usage: {}, requirements: {}, scopes: [], waivers: [], models: [], path: 'p.yaml', problems: [{ span: { start: 0, end: 0 }, message: 'Gone.', severity: 'error' }],
    });
  });
});
