import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { assess } from '../../../../src/core/assess/assess';
import { RULES } from '../../../../src/core/assess/index';
import type { CatalogueIndex } from '../../../../src/core/catalogue/catalogue';
import { CODES, type Code } from '../../../../src/core/codes';
import { parsePolicy } from '../../../../src/core/policy/parse';
import type { OwnModel, Policy } from '../../../../src/core/policy/types';
import { toModel } from '../../../../src/core/resolve/own-models';
import type { Finding, Use } from '../../../../src/core/types';
import { realCatalogue } from '../real-catalogue';

type Answer = 'conflict' | 'duty' | 'question';

/** One declared usage, one model, and what a person who read the licence expects to be told; nothing else is said of the licence. */
interface Scenario {
  readonly id: string;
  /** The document that it exercises, and where its text was read. */
  readonly licence: string;
  readonly source: string;
  readonly usage: Readonly<Record<string, unknown>>;
  readonly requirements?: Readonly<Record<string, unknown>>;
  /** Models of the project's own, where the catalogue has none under that licence. */
  readonly models?: readonly Readonly<Record<string, string>>[];
  readonly model: string;
  readonly provider?: string;
  readonly expected: readonly { readonly code: string; readonly clause: string | null; readonly answer: Answer }[];
  readonly why: string;
}

/** Codes of the licence facts for which there is no rule yet; a scenario's lines about them are left out. */
const PENDING: readonly Code[] = [];

const LICENCE_FACTS: ReadonlySet<string> = new Set(CODES.slice(0, CODES.indexOf('licence-unknown') + 1));
const OF_REQUIREMENTS: ReadonlySet<string> = new Set<Code>([
  'licence-not-allowed', 'openness-too-low', 'osaid-not-met', 'mof-class-too-low', 'training-data-closed', 'weights-unavailable', 'model-denied', 'provider-denied',
]);

const folder = 'test/core/assess/scenarios';
const scenarios = readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort()
  .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Scenario));

function useOf({ model: id, provider }: Scenario, own: readonly OwnModel[], index: CatalogueIndex): Use {
  const declared = own.find((each) => each.id === id);
  const model = declared ? toModel(declared, index) : index.model(id) ?? index.lookUp(id, provider)?.model;
  assert.ok(model, `the catalogue knows ${id}`);
  return {
    mention: { text: id, span: { start: 0, end: id.length }, place: 'string', role: 'product', strength: 'strong', ...(provider === undefined ? {} : { provider }) },
    resolution: { kind: 'exact', model },
    ...(provider === undefined ? {} : { provider }),
  };
}

function policyOf({ usage, requirements, models }: Scenario): Policy {
  const policy = parsePolicy(JSON.stringify({ version: 1, usage, ...(requirements ? { requirements } : {}), ...(models ? { models } : {}) }), 'model-review.yaml');
  assert.deepEqual(policy.problems.filter(({ severity }) => severity !== 'information').map(({ message }) => message), []);
  return policy;
}

/** Where a rule can be a conflict, its own severity is one and a warning below that is a duty; a duty below a warning of its own stays one unless a fact is not firm. That of a name is one where the project has not declared what it publishes. */
function answerOf({ code, severity, confidence }: Finding): Answer {
  const own = RULES.find((rule) => rule.code === code)?.severity;
  const isDuty = code.endsWith('-duty') || code === 'field-conditional' || code === 'derivative-inherits';
  switch (severity) {
    case 'error': return 'conflict';
    case 'warning': return isDuty || own === 'error' ? 'duty' : 'conflict';
    case 'information': return code.endsWith('-duty') && (own === 'information' || code === 'naming-duty') && confidence === 'text' ? 'duty' : 'question';
  }
}

function isCompared(code: string, { requirements }: Scenario): boolean {
  return !PENDING.some((each) => each === code) && (LICENCE_FACTS.has(code) || (requirements !== undefined && OF_REQUIREMENTS.has(code)));
}

describe('scenarios written from the licence texts', () => {
  let index: CatalogueIndex;
  before(() => {
    index = realCatalogue();
  });

  for (const scenario of scenarios) {
    it(`${scenario.id} ${scenario.licence}, ${scenario.model}: ${scenario.why}`, () => {
      const policy = policyOf(scenario);
      const use = useOf(scenario, policy.models, index);
      const findings = assess([use], { index, policy, path: 'src/app.py', today: '2026-11-22', displayTexts: { has: () => false } })
        .filter(({ code }) => isCompared(code, scenario));
      assert.deepEqual(
        findings.map((each) => `${answerOf(each)} ${each.code} @${each.clause ?? ''}`).sort(),
        scenario.expected.filter(({ code }) => isCompared(code, scenario)).map((each) => `${each.answer} ${each.code} @${each.clause ?? ''}`).sort(),
        `${JSON.stringify(scenario.usage)}\n${findings.map((each) => each.message).join('\n')}`,
      );
    });
  }

  it('leaves out no code that has a rule', () => {
    assert.deepEqual(PENDING.filter((code) => RULES.some((rule) => rule.code === code)), []);
  });

  it('exercises every document of which some text was read', () => {
    const exercised = new Set(scenarios.map(({ licence }) => licence));
    assert.deepEqual(index.licences().filter(({ id, coverage }) => coverage !== 'none' && !exercised.has(id)).map(({ id }) => id), []);
  });

  it('has each id once, and names a known document and its source', () => {
    assert.deepEqual(scenarios.filter(({ id }, at) => scenarios.findIndex((each) => each.id === id) !== at).map(({ id }) => id), []);
    assert.deepEqual(scenarios.filter(({ licence, source }) => index.licence(licence) === undefined || source === '').map(({ id }) => id), []);
  });
});
