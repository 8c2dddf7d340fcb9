import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { compareText } from '../../src/cli/compare-text';
import { modelAnswer } from '../../src/core/agents/answer';
import { judge } from '../../src/core/agents/judge';
import { Lines } from '../../src/core/lines';
import { policyFindings } from '../../src/core/policy-findings';
import { parsePolicy } from '../../src/core/policy/parse';
import { bom } from '../../src/core/report/bom';
import { bomDocument, bomFaults, numberedBy } from '../../src/core/report/bom-document';
import { aboutForm, BOM_FORMS, type BomForm } from '../../src/core/report/bom-forms';
import { card } from '../../src/core/report/card';
import { checkReport } from '../../src/core/report/check-json';
import { checkMarkdown } from '../../src/core/report/check-markdown';
import { checkText } from '../../src/core/report/check-text';
import { compare, compareMarkdown } from '../../src/core/report/compare';
import { explainJson, explainMarkdown, explainText } from '../../src/core/report/explain';
import { githubAnnotations } from '../../src/core/report/github';
import { gitlabCodeQuality } from '../../src/core/report/gitlab';
import { reportPage } from '../../src/core/report/page/page';
import type { Run } from '../../src/core/report/run';
import { sarif } from '../../src/core/report/sarif';
import type { Mention } from '../../src/core/types';
import { DAY, INDEX } from './catalogue';
import { CRAFTED } from './mutate';
import { assertForTerminal, assertIconsOurs, assertMarkdownOurs, assertOurs, cellsOf } from './pages';
import { reviewer } from './readers';
import { headed, type Target } from './target';

/** Between the texts of an input. */
export const APART = '\u241e';
const COMMANDS = ['modelReview.explain', 'modelReview.showAlternatives', 'modelReview.compareModels', 'modelReview.createPolicy', 'modelReview.showDeclaration'];
const USES = ['gpt-4o', 'meta-llama/Llama-3.1-8B-Instruct', 'llama-3.1-8b', 'claude-3-opus-20240229', 'Qwen/Qwen2.5-72B-Instruct', 'TheBloke/MythoMax-L2-13B-GGUF', 'black-forest-labs/FLUX.1-dev', 'house-model', 'davinci', 'Llama-9-7B'];

/** A run in which every text that can be somebody else's is one of these. */
function runOf(texts: readonly string[], known: readonly string[] = USES): Run {
  const text = (at: number): string => texts[at % texts.length] ?? '';
  const policyText = JSON.stringify({
    version: 1, usage: { commercial: true, monthlyActiveUsers: 800_000_000, trainsModelsOnOutputs: 'distributed', [text(2)]: true, distributes: ['product'] },
    requirements: { pinned: true, models: { deny: [text(0), 'Qwen/*'] }, licences: { deny: 'Apache-2.0' } },
    models: [{ id: text(1), licence: text(3) }, { id: 'house-model', alias: text(4), base: 'meta-llama/Llama-3.1-8B-Instruct' }],
    waivers: [{ code: 'floating-alias', model: 'gpt-4o', reason: text(5) || 'x', owner: text(6) || 'x', expires: '2027-01-31' }, { code: 'model-unknown', model: text(0), reason: text(7), owner: text(1), expires: '2027-01-31' }],
  }, null, 1);
  const policyPath = `${text(6)}/model-review.yaml`;
  const policy = parsePolicy(policyText, policyPath);
  const lines = new Lines(policyText);
  const files = [0, 1].map((n) => {
    const ids = [...known, ...texts, ...texts.map((each) => `${each}/gpt-4o`), ...texts.map((each) => `llama-3.1-8b${each}`)];
    const path = n === 0 ? `src/${text(2)}.py` : text(3) || 'x';
    let at = 0;
    const mentions = ids.filter((each) => each !== '').map((id): Mention => {
      const start = at;
      at += id.length + 1;
      return { text: id, span: { start, end: start + id.length }, place: 'string', role: n === 0 ? 'product' : 'test', strength: 'strong', ...(id.startsWith('llama') ? { provider: 'ollama' } : {}) };
    });
    const review = reviewer().judge({ mentions, partial: { reason: text(5) || 'x' } }, { path, today: DAY, policy });
    return { path, lines: new Lines(ids.join('\n')), review, policy: { path: policyPath, lines } };
  });
  const findings = policyFindings(policy, files.map(({ review }) => review), INDEX(), DAY, true);
  return {
    tool: { name: 'model-review', version: '0.1.0' }, index: INDEX(), files, reviewed: 2, generated: 1, skipped: texts.map((each) => ({ path: each, reason: each })),
    policies: [{ path: policyPath, lines, policy, findings }],
  };
}

const validators: ValidateFunction[] = [];
function sarifSchema(): ValidateFunction {
  if (!validators[0]) {
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    addFormats(ajv);
    validators[0] = ajv.compile(JSON.parse(readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8')) as object);
  }
  return validators[0];
}

const schemas = new Map<string, unknown>();
function schema(name: string): unknown {
  const known: unknown = schemas.get(name) ?? JSON.parse(readFileSync(`dist/schemas/${name}.schema.json`, 'utf8'));
  schemas.set(name, known);
  return known;
}

/** Every report of a check, and what its readers would choke on. */
const CHECKS: Readonly<Record<string, (run: Run) => void>> = {
  text: (run) => { assertForTerminal(checkText(run)); },
  markdown: (run) => { assertMarkdownOurs(checkMarkdown(run)); },
  github: assertGithub,
  gitlab: assertGitlab,
  sarif: assertSarif,
  json: (run) => { JSON.stringify(checkReport(run)); },
  html: assertPages,
};

function assertGithub(run: Run): void {
  const annotations = githubAnnotations(run, { prefix: 'a/' });
  assertForTerminal(annotations);
  const [last = '', ...others] = annotations.split('\n').slice(0, -1).reverse();
  assert.doesNotMatch(last, /^\s*(?:::|##\[)/);
  others.forEach((line) => assert.match(line, /^::(?:error|warning|notice) file=[^:,\r\n]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z-]+::/));
}

function assertGitlab(run: Run): void {
  const issues = gitlabCodeQuality(run, 'a/');
  assert.ok(issues.every(({ description, fingerprint, location }) => description !== '' && fingerprint !== '' && location.lines.begin >= 1 && location.lines.end >= location.lines.begin));
  assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length, 'fingerprints differ');
}

function assertSarif(run: Run): void {
  const valid = sarifSchema();
  assert.ok(valid(JSON.parse(JSON.stringify(sarif(run, { help: () => ({ severity: 'warning', summary: 'x' }), prefix: 'a/' })))), JSON.stringify(valid.errors?.[0]));
}

function assertPages(run: Run): void {
  const input = { run, project: { name: run.skipped[0]?.path ?? '' }, termsOf: reviewer().termsOf, today: DAY, notes: [run.skipped[0]?.reason ?? ''] };
  assertOurs(reportPage(input).html);
  assertOurs(reportPage(input, { editor: { nonce: 'bm9uY2U', number: '1' } }).html, { scripts: 1 });
}

function assertBills(run: Run, project: string, forms: readonly BomForm[] = BOM_FORMS): void {
  const model = bom({ run, project: { name: project || 'x', version: project || 'x' }, termsOf: reviewer().termsOf });
  const options = { timestamp: '2026-11-22T00:00:00Z' };
  for (const form of forms) {
    const numbered = numberedBy(form, model, options);
    const text = bomDocument(form, model, options, numbered === undefined ? undefined : createHash('sha256').update(numbered).digest('hex'));
    assert.deepEqual(bomFaults(form, text, aboutForm(form).schemas.map(schema)), [], form);
    switch (form) {
      case 'markdown': assertMarkdownOurs(text); break;
      case 'html': assertOurs(text); break;
      case 'csv': assertCells(text, model.models.length); break;
      default: JSON.parse(text);
    }
  }
}

function assertCells(csv: string, models: number): void {
  const [head = [], ...rows] = cellsOf(csv);
  assert.equal(rows.length, models);
  for (const row of rows) {
    assert.equal(row.length, head.length);
    row.forEach((cell) => assert.doesNotMatch(cell, /^\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|[\u0000-\u001f\u007f-\u009f]/));
  }
}

function assertAnswers(run: Run, texts: readonly string[]): void {
  const index = INDEX();
  for (const { review: { uses, findings } } of run.files.slice(0, 1)) {
    for (const use of uses.slice(-8)) {
      const own = findings.filter(({ span }) => span.start === use.mention.span.start);
      for (const problemsShown of [0, 1]) {
        const text = card({ use, findings: own, index, terms: reviewer().termsOf(use), today: DAY, declared: true, problemsShown, policy: { name: 'model-review.yaml', uri: `file:///${texts[0] ?? ''}`, lines: new Lines('') } });
        assertMarkdownOurs(text, { commands: COMMANDS });
        assertIconsOurs(text);
      }
    }
  }
  const [policy] = run.policies;
  const judged = texts.slice(0, 3).map((id) => judge(id, texts[1], { index, reviewer: reviewer(), today: DAY, ...(policy ? { governing: { name: policy.path, policy: policy.policy, lines: policy.lines, path: texts[2] ?? '' } } : {}) }));
  for (const { explained } of judged) {
    assertForTerminal(explainText(explained));
    assertMarkdownOurs(explainMarkdown(explained));
    JSON.stringify(explainJson(explained));
  }
  judged.forEach((each) => {
    const { text, structured } = modelAnswer(each);
    assertForTerminal(text);
    assert.deepEqual(JSON.parse(JSON.stringify(structured)), structured);
  });
  const comparison = compare(judged.map(({ explained }) => ({ ...explained, declared: true })));
  assertMarkdownOurs(compareMarkdown(comparison));
  assertForTerminal(compareText(comparison, 100));
}

/** Three of everything, so that a run takes a hundredth of a second or two. */
const FEW = USES.slice(0, 3);

function textsOf(input: string): readonly string[] {
  return input.split(APART).map((each) => each.slice(0, 400));
}

const CRAFTED_SEEDS = Array.from({ length: Math.ceil(CRAFTED.length / 3) }, (_none, at) => CRAFTED.slice(at * 3, at * 3 + 3).join(APART));

function ofParts(name: string, weight: number, heads: readonly string[], run: (head: string, texts: readonly string[]) => void): Target {
  return {
    name, weight, heads, seeds: () => CRAFTED_SEEDS.map((seed, at) => `${heads[at % heads.length] ?? ''}\n${seed}`),
    run(input) {
      const { head, body } = headed(input);
      run(head, textsOf(body).slice(0, 4));
    },
  };
}

/** One report of a check for an input. */
export const CHECK: Target = ofParts('check', 3, Object.keys(CHECKS), (head, texts) => { (CHECKS[head] ?? assertGithub)(runOf(texts, FEW)); });

/** One form of a bill of materials for an input. */
export const BILL: Target = ofParts('bill', 2, BOM_FORMS, (head, texts) => { assertBills(runOf(texts, FEW), texts[0] ?? '', BOM_FORMS.filter((form) => form === head)); });

/** What is answered about one model: card, page, comparison, tools of agents. */
export const ANSWER: Target = ofParts('answer', 2, ['x'], (_head, texts) => { assertAnswers(runOf(texts, FEW), texts); });

/** All of it at once, with many models. */
export const REPORTS: Target = {
  name: 'reports', weight: 1,
  seeds: () => Array.from({ length: Math.ceil(CRAFTED.length / 6) }, (_none, at) => CRAFTED.slice(at * 6, at * 6 + 6).join(APART)),
  run(input) {
    const texts = textsOf(input);
    const run = runOf(texts);
    Object.values(CHECKS).forEach((assertOne) => { assertOne(run); });
    assertBills(run, texts[0] ?? '');
    assertAnswers(run, texts);
  },
};
