import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRoleRight, naming } from '../../scripts/corpus/canonical.mjs';
import { misplaced } from '../../scripts/corpus/check.mjs';
import { CORPUS, readPart, type Place } from '../../scripts/corpus/part.mjs';
import { nameOf, predict } from '../../scripts/corpus/predict.mjs';
import { shippedReviewer } from '../../scripts/corpus/reviewer.mjs';
import { ratesOf, score, type Score } from '../../scripts/corpus/score.mjs';
import { setupCorpus } from '../../scripts/corpus/setup.mjs';
import { readTexts } from '../../scripts/corpus/texts.mjs';

const FOLDER = join(CORPUS, 'npm');
const KNOWN = join(FOLDER, 'known-faults.tsv');
/** All that is found: place, text, what it rests on, model. `UPDATE_GOLDEN=1` writes it: read the difference before you commit it. */
const USES = join(FOLDER, 'uses.tsv');
const NO_REASON = '?';

/** The known faults, one a line: what, place, text and why. The reasons are written by hand; `UPDATE_GOLDEN=1` writes the rest. */
function table({ misses, falseAlarms }: Score, reasons: ReadonlyMap<string, string>): string {
  const row = (what: string) => ({ file, line, col, text }: Place): string => {
    const key = [what, `${file}:${line}:${col}`, text].join('\t');
    return `${key}\t${reasons.get(key) ?? NO_REASON}`;
  };
  return `${[...misses.map(row('missed')), ...falseAlarms.map(({ prediction }) => row('false alarm')(prediction))].sort().join('\n')}\n`;
}

function reasonsOf(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('\n').map((line) => [line.slice(0, line.lastIndexOf('\t')), line.slice(line.lastIndexOf('\t') + 1)] as const));
}

describe('Detection, on the labelled files of npm packages', () => {
  const part = readPart('npm');
  const reviewer = shippedReviewer();
  let texts: ReadonlyMap<string, string>;
  let result: Score;

  before('install the packages', function () {
    this.timeout(180_000);
    setupCorpus();
    const { texts: all, missing } = readTexts(part, FOLDER);
    assert.deepEqual(missing, []);
    texts = all;
    result = score(part, texts, predict(part, texts, reviewer));
  });

  it('reads the texts that were labelled', () => {
    assert.deepEqual(misplaced(part, texts), []);
  });

  it('misses and mistakes what is known, each for a reason', () => {
    const known = readFileSync(KNOWN, 'utf8');
    if (process.env['UPDATE_GOLDEN'] === '1') {
      writeFileSync(KNOWN, table(result, reasonsOf(known)));
    }
    const kept = readFileSync(KNOWN, 'utf8');
    assert.equal(table(result, reasonsOf(kept)), kept);
    assert.deepEqual([...reasonsOf(kept)].filter(([key, reason]) => key !== '' && reason === NO_REASON), [], 'faults without a reason');
  });

  it('says of each use what it said when somebody read it last', () => {
    const rows = predict(part, texts, reviewer).map(({ file, line, col, text, use: { mention: { place, strength, role, key }, provider, resolution } }) => {
      const steps = resolution.kind === 'grammar' ? resolution.steps.map(({ kind }) => kind).join(' ') : '';
      return [`${file}:${line}:${col}`, text, place, strength, role, key ?? '', provider ?? '', resolution.kind, nameOf(resolution) ?? '', steps].join('\t');
    });
    const found = `${rows.join('\n')}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') {
      writeFileSync(USES, found);
    }
    assert.equal(found, readFileSync(USES, 'utf8'));
  });

  it('is precise, and finds most', () => {
    const { precision, recall } = ratesOf(result);
    assert.ok(precision >= 0.98, `precision ${precision}`);
    assert.ok(recall >= 0.96, `recall ${recall}`);
  });

  it('names what it finds, and knows documentation and tests from the product', () => {
    const wrong = result.hits.filter((hit) => ['wrong', 'unnamed'].includes(naming(hit, reviewer)));
    assert.ok(wrong.length <= result.hits.length * 0.02, wrong.map(({ label }) => label.text).join(', '));
    assert.deepEqual(result.hits.filter((hit) => !isRoleRight(hit)).map(({ label }) => `${label.file}:${label.line}`), []);
  });
});
