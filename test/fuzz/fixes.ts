import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { detect } from '../../src/core/detect/detect';
import { nameFixes, pinsOf, type NameFix } from '../../src/core/fixes/name-fixes';
import { noticeIn, paragraphBehind } from '../../src/core/fixes/notice';
import { readFixes } from '../../src/core/fixes/read-fixes';
import type { Reviewed } from '../../src/core/fixes/try';
import { inOne } from '../../src/core/steps';
import { editPolicy } from '../../src/core/policy/assist/edit';
import { parsePolicy } from '../../src/core/policy/parse';
import { fixesOfUse } from '../../src/core/policy-fixes';
import { DAY, INDEX } from './catalogue';
import { HEADS, READERS, reviewer } from './readers';
import { headed, type Target } from './target';

const POLICY = 'version: 1\nusage: { commercial: true, monthlyActiveUsers: 900M, trainsModelsOnOutputs: distributed, distributes: [product] }\nrequirements: { pinned: true, models: { deny: ["claude-2*"] } }\n';
/** Uses of one document that are tried: each asks for several reviews. */
const MOST_USES = 2;

function written(text: string, { spans, text: name }: Pick<NameFix, 'spans' | 'text'>): string {
  return spans.reduceRight((all, { start, end }) => all.slice(0, start) + name + all.slice(end), text);
}

/** Whether a text is whole, for kinds that have a parser of somebody else. */
function isWhole(path: string, text: string): boolean {
  try {
    if (/\.(?:json|ipynb)$/.test(path)) {
      JSON.parse(text);
    } else if (/\.ya?ml$/.test(path)) {
      parse(text);
    }
    return true;
  } catch {
    return false;
  }
}

function assertFix(path: string, text: string, fix: NameFix, names: ReadonlySet<string>): void {
  let last = 0;
  for (const { start, end } of fix.spans) {
    assert.ok(start >= last && start < end && end <= text.length, `span ${start}-${end} after ${last} in ${text.length}`);
    last = end;
  }
  assert.ok(fix.spans.length > 0 && fix.title.includes(fix.text) && !names.has(fix.text));
  const after = written(text, fix);
  assert.ok(!isWhole(path, text) || isWhole(path, after), 'what was whole before is whole after');
  const shift = (at: number): number => fix.spans.reduce((moved, { start, end }) => moved + (end <= at ? fix.text.length - (end - start) : 0), at);
  const found = detect({ path, text: after }).mentions;
  for (const { start } of fix.spans) {
    assert.ok(found.some(({ span, text: id }) => span.start === shift(start) && id === fix.text), 'the new name is read as it is written');
  }
  for (const { span, text: id } of detect({ path, text }).mentions.filter(({ strength, span: each }) => strength === 'strong' && !fix.spans.some(({ start }) => start === each.start))) {
    assert.ok(found.some(({ span: now, text: same }) => now.start === shift(span.start) && same === id), `${JSON.stringify(id)} is still read elsewhere`);
  }
}

/** A name is changed at its places alone: the document stays whole, and all else is read as before. */
export const FIXES: Target = {
  name: 'fixes', weight: 1, seeds: READERS.seeds, heads: HEADS,
  run(input) {
    const { head: path, body: text } = headed(input);
    const policy = parsePolicy(POLICY, 'model-review.yaml');
    const scope = { path, today: DAY, policy };
    const document = { path, text };
    const reviewed: Reviewed = { document, scope, review: reviewer().review(document, scope), reviewer: reviewer(), index: INDEX() };
    const { uses, findings } = reviewed.review;
    const asked = uses.filter(({ mention }) => findings.some(({ span }) => span.start === mention.span.start)).slice(0, MOST_USES);
    for (const use of asked) {
      inOne(nameFixes(use, reviewed)).forEach((fix) => { assertFix(path, text, fix, new Set([use.mention.text])); });
      findings.filter(({ span }) => span.start === use.mention.span.start).flatMap((finding) => fixesOfUse(finding, use.mention.text, policy, DAY)).forEach(({ title, does }) => {
        assert.notEqual(title, '');
        const changed = does.kind === 'change' ? editPolicy(POLICY, does.change) : undefined;
        if (changed && 'edit' in changed) {
          const { span, text: put } = changed.edit;
          assert.ok(parsePolicy(POLICY.slice(0, span.start) + put + POLICY.slice(span.end), 'x').problems.every(({ severity, span: at }) => severity !== 'error' || (at.start >= span.start && at.start <= span.start + put.length)));
        }
      });
    }
    inOne(pinsOf(reviewed)).slice(0, 1).forEach((fix) => { assertFix(path, text, fix, new Set()); });
    readFixes(findings, INDEX()).forEach(({ url }) => { assert.match(url, /^https?:/); });
    const behind = text + paragraphBehind(text, 'Built with Llama');
    assert.ok(behind.startsWith(text) && /(?:^|\n)Built with Llama\r?\n$/.test(behind));
    assert.equal(noticeIn([text, 'NOTICE'].filter((name) => name === 'NOTICE')), 'NOTICE');
  },
};
