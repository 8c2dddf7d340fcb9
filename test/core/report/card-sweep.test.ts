import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { Model } from '../../../src/core/catalogue/types';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import { assess } from '../../../src/core/assess/assess';
import { undeclaredFor } from '../../../src/core/assess/undeclared';
import { card } from '../../../src/core/report/card';
import { columns, LINE } from '../../../src/core/report/width';
import { Lines } from '../../../src/core/lines';
import { parsePolicy } from '../../../src/core/policy/parse';
import { createReviewer } from '../../../src/core/review';
import type { Use } from '../../../src/core/types';
import { TODAY } from './catalogue';

const FILE = 'dist/catalogue.json';
const STRIP_COLUMNS = 18;

const VERDICT = 'no verdict on the second line';

/** A policy that most terms have something to say to. */
const EVERYTHING = 'version: 1\nusage:\n  commercial: true\n  monthlyActiveUsers: 900M\n  trainsModelsOnOutputs: distributed\n  distributes: [product, weights]\n  userRegions: [EU, KR]\nrequirements:\n  pinned: true\n  openness: { minScore: 50 }\n';

/** Each fault with the cards that have it. The name's own line may be as long as the name: it breaks anywhere. */
const FAULTS: Record<string, (text: string, lines: readonly string[]) => boolean> = {
  'a gap where a fact is missing': (text) => /undefined|NaN|\[object|\bnull\b|\{\d\}|\(\)|· *·|· *<\/|<td><\/td><\/tr>|, *,/.test(text),
  'a table on several lines, or with text right after it': (text, lines) =>
    lines.some((line) => line.includes('<t') && !(line.startsWith('<table>') && line.endsWith('</table>'))) || /<\/table>(?!\n\n\S)/.test(text),
  'a line of more columns than a card has': (_text, lines) => lines.slice(1).flatMap(rows).some((row) => columns(row) + (row.includes('<img') ? STRIP_COLUMNS : 0) > LINE),
  [VERDICT]: (_text, lines) => !/\$\((?:pass|question|circle-outline|warning|error)\)/.test(lines[1] ?? ''),
  'a word that promises': (text) => /(?<!\bnot )\b(?:allowed|compliant|approved|safe)\b/i.test(text),
  'a score without its licence line': (text) => text.includes('of 100') && !text.includes('CC BY 4.0'),
};

describe('the card of every model in the catalogue', () => {
  const found = new Map<string, string[]>();
  let drawn = 0;

  before(function () {
    this.timeout(180_000);
    if (!existsSync(FILE)) {
      this.skip();
    }
    const index = new CatalogueIndex(JSON.parse(readFileSync(FILE, 'utf8')));
    const { termsOf } = createReviewer(index);
    const policy = parsePolicy(EVERYTHING, 'model-review.yaml');
    const look = (text: string, isUnderProblems: boolean): void => {
      const lines = text.split('\n').filter((line) => line !== '');
      drawn++;
      for (const fault of Object.keys(FAULTS).filter((name) => !(isUnderProblems && name === VERDICT) && FAULTS[name]?.(text, lines))) {
        found.set(fault, [...(found.get(fault) ?? []), text.replace(/<img[^>]*>/g, '<img>')]);
      }
    };
    for (const use of index.models().flatMap(usesOf)) {
      for (const declared of [true, false]) {
        const text = card({ use, findings: [], index, declared, problemsShown: 0, today: TODAY, terms: termsOf(use) });
        look(text, false);
      }
      const findings = assess([use], { index, policy, path: 'a.py', today: TODAY });
      for (const problemsShown of new Set([0, Math.min(findings.length, 2)])) {
        look(card({ use, findings, index, declared: true, problemsShown, today: TODAY, terms: termsOf(use), undeclared: undeclaredFor(use, policy.usage, index), policy: { name: 'model-review.yaml', uri: 'file:///a/model-review.yaml', lines: new Lines(EVERYTHING) } }), problemsShown > 0);
      }
    }
  });

  for (const fault of Object.keys(FAULTS)) {
    it(`never has ${fault}`, () => {
      assert.ok(drawn > 20_000, `${drawn} cards drawn`);
      assert.deepEqual(found.get(fault)?.slice(0, 3) ?? [], []);
    });
  }
});

function usesOf(model: Model): Use[] {
  const [offer] = model.offers ?? [];
  return [
    { mention: mention(model.id), resolution: { kind: 'exact', model } },
    ...(offer ? [{ mention: mention(offer.id), resolution: { kind: 'exact' as const, model, offer }, provider: offer.provider }] : []),
    { mention: mention(`someone/${model.name}-GGUF`), resolution: { kind: 'derivative', base: model, steps: [{ kind: 'quantisation', text: '-GGUF' }] } },
  ];
}

function mention(text: string): Use['mention'] {
  return { text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong' };
}

/** The right-hand cells of a table, or the line itself. */
function rows(line: string): string[] {
  return line.startsWith('<table>')
    ? line.split('</tr>').filter((row) => row.includes('<td>')).map((row) => row.slice(row.indexOf('</td><td>')))
    : [line];
}
