import assert from 'node:assert/strict';
import { editPolicy } from '../../src/core/policy/assist/edit';
import { fixesOfPolicy, fixesOfUse, type PolicyFix } from '../../src/core/policy-fixes';
import { policyFindings } from '../../src/core/policy-findings';
import { parsePolicy } from '../../src/core/policy/parse';
import { createReviewer } from '../../src/core/review';
import type { Finding } from '../../src/core/types';
import { realCatalogue } from './assess/real-catalogue';

const TODAY = '2026-11-22';
const index = realCatalogue();
const reviewer = createReviewer(index);

/** A fix: the finding that offers it, in code or on the policy file, and what is written where it leaves a value open. */
interface Offered {
  readonly title: RegExp;
  readonly code: Finding['code'];
  /** Of the model that the code names. */
  readonly model: string;
  /** The policy in block style, and in brackets. */
  readonly block: string;
  readonly flow: string;
  readonly onPolicy?: true;
  readonly open?: string;
}

const WAIVER = '{ code: layered-terms, model: acme/gone, reason: "read: twice", owner: a@b.example, expires: 2026-01-31 }';
const BLOCK_WAIVER = '  - code: layered-terms\n    model: acme/gone\n    reason: "read: twice"\n    owner: a@b.example\n    expires: 2026-01-31\n';
const LLAMA = 'meta-llama/Llama-3.3-70B-Instruct';

const FIXES: readonly Offered[] = [
  { title: /^Declare monthlyActiveUsersOn: 2024-12-06$/, code: 'threshold-date-unknown', model: LLAMA, open: '5M', block: 'usage:\n  monthlyActiveUsers: 900M\n', flow: 'usage: { monthlyActiveUsers: 900M }\n' },
  { title: /^Declare distributes$/, code: 'usage-undeclared', model: LLAMA, onPolicy: true, open: '[product]', block: 'usage:\n  monthlyActiveUsers: 5M\n', flow: 'usage: { monthlyActiveUsers: 5M }\n' },
  { title: /^Add acme\/helios-9b-chat to models:$/, code: 'model-unknown', model: 'acme/helios-9b-chat', open: 'MIT', block: 'models:\n  - id: acme/other\n    licence: MIT\n', flow: 'models: [{ id: acme/other, licence: MIT }]\n' },
  { title: /^Allow Apache-2\.0 in licences\.allow$/, code: 'licence-not-allowed', model: 'Qwen/Qwen2.5-7B-Instruct', block: 'requirements:\n  licences:\n    allow: MIT OR ISC\n', flow: 'requirements: { licences: { allow: "MIT OR ISC" } }\n' },
  { title: /^Accept with a reason/, code: 'commercial-prohibited', model: 'black-forest-labs/FLUX.1-dev', block: `usage:\n  commercial: true\nwaivers:\n${BLOCK_WAIVER.replace('2026-01', '2027-01')}`, flow: `usage: { commercial: true }\nwaivers: [${WAIVER.replace('2026-01', '2027-01')}]\n` },
  { title: /^Delete the waiver$/, code: 'waiver-expired', model: LLAMA, onPolicy: true, block: `waivers:\n${BLOCK_WAIVER}usage:\n  commercial: true\n`, flow: `waivers: [${WAIVER}]\nusage: { commercial: true }\n` },
  { title: /^Delete the waiver$/, code: 'waiver-unused', model: LLAMA, onPolicy: true, block: `waivers:\n${BLOCK_WAIVER.replace('2026-01', '2027-01')}usage:\n  commercial: true\n`, flow: `waivers: [${WAIVER.replace('2026-01', '2027-01')}]\nusage: { commercial: true }\n` },
  { title: /^Renew the waiver until 2027-02-20$/, code: 'waiver-expired', model: LLAMA, onPolicy: true, block: `waivers:\n${BLOCK_WAIVER}`, flow: `waivers: [${WAIVER}]\n` },
  { title: /^Write commercial$/, code: 'policy-invalid', model: LLAMA, onPolicy: true, block: 'usage:\n  comercial: true\n  offersModelApi: false\n', flow: 'usage: { comercial: true, offersModelApi: false }\n' },
  { title: /^Write bedrock$/, code: 'policy-invalid', model: LLAMA, onPolicy: true, block: 'requirements:\n  providers:\n    allow:\n      - bedrok\n      - azure\n', flow: 'requirements: { providers: { allow: [bedrok, azure] } }\n' },
  { title: /^Write LicenseRef-qwen$/, code: 'policy-invalid', model: LLAMA, onPolicy: true, block: 'requirements:\n  licences:\n    deny: MIT OR LicenseRef-qwem\n', flow: 'requirements: { licences: { deny: "MIT OR LicenseRef-qwem" } }\n' },
];

const LAYOUTS: Readonly<Record<string, (policy: string) => string>> = {
  'plain': (text) => `version: 1\n${text}`,
  'Windows line breaks': (text) => `version: 1\n${text}`.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\uFEFFversion: 1\n${text}`,
  'tabs in comments': (text) => `# a\tb\nversion: 1\t# c\td\n${text.replace(/\n/, '\t# e\tf\n')}\n#\tthe end\n`,
  'no line break at the end': (text) => `version: 1\n${text}`.replace(/\n$/, ''),
  'a mark at its beginning and a comment at its end': (text) => `---\nversion: 1\n${text}# the end\n`,
  'all of it at once': (text) => `\uFEFF# a\tb\nversion: 1\n${text}#\tthe end`.replaceAll('\n', '\r\n'),
};

function findingsIn(text: string, { model, code, onPolicy }: Offered): readonly Finding[] {
  const policy = parsePolicy(text, 'model-review.yaml');
  const review = reviewer.review({ path: 'src/a.py', text: `model = "${model}"\n` }, { path: 'src/a.py', today: TODAY, policy });
  return (onPolicy ? policyFindings(policy, [review], index, TODAY, true) : review.findings).filter((each) => each.code === code && !each.waived);
}

function fixed(text: string, offered: Offered): string {
  const policy = parsePolicy(text, 'model-review.yaml');
  const fix = findingsIn(text, offered).flatMap((each): readonly PolicyFix[] => (offered.onPolicy ? fixesOfPolicy(each, text, TODAY) : fixesOfUse(each, offered.model, policy, TODAY)))
    .find(({ title }) => offered.title.test(title)) ?? assert.fail(`${String(offered.title)} is offered`);
  const { does } = fix;
  if (does.kind === 'replace') {
    return text.slice(0, does.span.start) + does.text + text.slice(does.span.end);
  }
  const change = does.kind === 'change' ? does.change
    : does.kind === 'waive' ? { kind: 'add' as const, path: ['waivers'], value: { code: does.code, model: does.model, reason: 'bought: LEGAL-1', owner: 'a@b.example', expires: does.expires } } : assert.fail(does.kind);
  const result = editPolicy(text, change);
  assert.ok('edit' in result, 'refused' in result ? result.refused : '');
  const { span, text: written, holes } = result.edit;
  const filled = [...holes].reverse().reduce((whole, hole) => whole.slice(0, hole) + (offered.open ?? assert.fail('a value is open')) + whole.slice(hole), written);
  return text.slice(0, span.start) + filled + text.slice(span.end);
}

const comments = (text: string): readonly string[] => text.match(/#[^\r\n]*/g) ?? [];

/** Asserts that the fix answers the finding and that the layout is as it was. */
function holds(before: string, offered: Offered): void {
  const after = fixed(before, offered);
  const left = findingsIn(after, offered);
  assert.ok(offered.code === 'usage-undeclared' || left.length === 0, after);
  assert.ok(left.every(({ data }) => data?.asked?.['distributes'] === undefined));
  assert.deepEqual(parsePolicy(after, 'p').problems.filter(({ severity }) => severity === 'error'), [], after);
  // A comment beside the key of a list goes with the key, once the list is empty.
  const kept = after.includes('waivers') ? before : before.replace(/waivers:\t#.*/, '');
  assert.deepEqual(comments(after), comments(kept));
  assert.equal(after.startsWith('\uFEFF'), before.startsWith('\uFEFF'));
  assert.equal(/\r?\n$/.test(after), /\r?\n$/.test(before), 'the end of the file is as it was');
  assert.equal(before.includes('\r\n') && /[^\r]\n/.test(after), false, 'line breaks as in the file');
}

describe('Every fix that edits the policy', () => {
  for (const offered of FIXES) {
    for (const [layout, lay] of Object.entries(LAYOUTS)) {
      for (const style of ['block', 'flow'] as const) {
        it(`${offered.code}, ${String(offered.title).replace(/[\\/^$]/g, '')}: answers the finding and keeps ${layout}, in ${style === 'flow' ? 'brackets' : 'lines'}`, () => holds(lay(offered[style]), offered));
      }
    }
  }
});
