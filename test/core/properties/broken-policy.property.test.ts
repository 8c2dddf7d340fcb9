import assert from 'node:assert/strict';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import { assess } from '../../../src/core/assess/assess';
import { invalidPolicy } from '../../../src/core/assess/waivers';
import type { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import { parsePolicy } from '../../../src/core/policy/parse';
import { policySchema } from '../../../src/core/policy/schema';
import type { Policy } from '../../../src/core/policy/types';
import type { Use } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';
import { holds } from './documents';
import { plainPolicy } from './policies';
import { anyUse } from './uses';

/** Values that no key may have, or not as they stand. */
const WRONG = fc.constantFrom('7', '-1', 'maybe', '[[1]]', '{ a: { b: c } }', '*nowhere', '!!js/function f', '"\\ud800"', '2027-02-30', '"\\x"', '[', '}', '@', '`', '%x', '? :', '\t- x', '0x1g', '[1, true]', '&a [*a]');

/** Lines that break a file, or make it another. */
const LINES = fc.constantFrom('usage: {}', 'requirements:', 'version: 2', '---', '...', '%YAML 1.1', '\tx: 1', '  bad indent', '- list', '}', '"', "'", 'usage: &u { <<: *u }', '__proto__: { usage: 1 }', '? [a]', ': ', '!!binary x', '#', '\u0000', '\ufffd\ufffd', '\ud800');

function bomb(levels: number): string {
  const rows = Array.from({ length: levels }, (_, i) => `x${i}: &a${i} [${Array.from({ length: 9 }, () => (i === 0 ? 'lol' : `*a${i - 1}`)).join(', ')}]`);
  return `version: 1\n${rows.join('\n')}\nusage: { userRegions: *a${levels - 1} }\n`;
}

describe('A broken policy', () => {
  let index: CatalogueIndex;
  let uses: fc.Arbitrary<Use>;
  before(() => {
    index = realCatalogue();
    uses = anyUse(index);
  });
  const judged = (use: Use, policy: Policy) => assess([use], { index, policy, path: 'src/app.py', today: '2026-11-22', displayTexts: { has: () => false } });
  const valid = new Ajv({ strict: false, allErrors: false }).compile(policySchema);

  /** As another reader sees it: one document, without faults, with each key once, as the schema wants it. */
  function isSound(text: string): boolean {
    const document = parseDocument(text, { uniqueKeys: true, version: '1.2' });
    const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 });
    return document.errors.length === 0 && valid(value);
  }

  /** Rows of a valid file, one of them changed. */
  const changed = fc.tuple(plainPolicy, fc.nat(), fc.oneof(WRONG.map((value) => ({ value })), LINES.map((line) => ({ line })), fc.constant({ twice: true })))
    .map(([plain, at, how]) => {
      const rows = stringify({ version: 1, ...plain }, { lineWidth: 0 }).trimEnd().split('\n');
      const index_ = at % rows.length;
      const row = rows[index_] ?? '';
      const now = 'value' in how ? [/^\s*(- |[\w-]+: )/.test(row) ? row.replace(/^(\s*(?:- |[\w-]+: )).*$/, (_, key: string) => key + how.value) : `${row} ${how.value}`]
        : 'line' in how ? [row, how.line] : [row, row];
      return { before: rows.join('\n'), after: [...rows.slice(0, index_), ...now, ...rows.slice(index_ + 1)].join('\n') };
    });

  it('is told wherever another reader would refuse it', () => {
    holds(changed, ({ after }) => {
      const { problems } = parsePolicy(after, 'model-review.yaml');
      assert.ok(problems.length > 0 || isSound(after), after);
    }, 400);
  });

  it('never lets a conflict go in silence: the file has an error, or is another sound one', () => {
    holds(fc.tuple(changed, uses), ([{ before: sound, after }, use]) => {
      const policy = parsePolicy(after, 'model-review.yaml');
      const found = new Set(judged(use, policy).map(({ code }) => code));
      const lost = judged(use, parsePolicy(sound, 'model-review.yaml')).filter(({ code, severity }) => severity !== 'information' && !found.has(code));
      const isTold = invalidPolicy(policy).some(({ severity }) => severity === 'error');
      assert.ok(lost.length === 0 || isTold || isSound(after), `${after}\n${lost.map(({ message }) => message).join('\n')}`);
    }, 300);
  });

  it('is read in bounded time, and says so, where it is a bomb of aliases, very deep or very long', () => {
    const files = [bomb(3), bomb(9), bomb(30), 'usage: &u { x: *u }', `usage: ${'['.repeat(300)}`, `usage: ${'['.repeat(50_000)}`, `usage: ${'{a: '.repeat(2000)}1${'}'.repeat(2000)}`,
      `version: 1\nusage:\n${'  commercial: true\n'.repeat(20_000)}`, `version: 1\nrequirements: { models: { deny: [${'"*a*b*c*d*e*f*g/x", '.repeat(2000)}] } }`, `# ${'x'.repeat(2_000_000)}`,
      'usage: "' + '\\u0000'.repeat(1000) + '"', `version: 1\nscopes:\n${'- paths: ["**/**/**/**/**/**/x"]\n'.repeat(500)}usage: 1`];
    for (const text of files) {
      const begun = performance.now();
      const policy = parsePolicy(text, 'model-review.yaml');
      fc.sample(uses, { numRuns: 5, seed: 7 }).forEach((use) => judged(use, policy));
      assert.ok(policy.problems.length > 0, text.slice(0, 80));
      assert.ok(performance.now() - begun < 10_000, text.slice(0, 80));
    }
  }).timeout(60_000);

  it('is told where its bytes are no text, however they were read', () => {
    holds(fc.tuple(plainPolicy, fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.nat()), ([plain, bytes, at]) => {
      const whole = new TextEncoder().encode(stringify({ version: 1, ...plain }));
      const offset = at % whole.length;
      const text = new TextDecoder('utf-8').decode(new Uint8Array([...whole.slice(0, offset), ...bytes, ...whole.slice(offset)]));
      const policy = parsePolicy(text, 'model-review.yaml');
      assert.ok(policy.problems.length > 0 || isSound(text), JSON.stringify(text));
    }, 200);
  });
});
