// @ts-check
// Bundles test/fuzz with counters in the product's own code: one for each branch, so that the fuzzer sees which ways an input takes, and how often.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { ROOT } from '../process.mjs';

/** More counters than there are branches; each is a byte of the fuzzer's map. */
const COUNTERS = 1 << 16;

/**
 * Writes `out/fuzz.cjs` and answers with its path.
 * @param {{ counted?: boolean }} [options]
 */
export async function bundleFuzz({ counted = true } = {}) {
  const outfile = path.join(ROOT, 'out', 'fuzz.cjs');
  let next = 0;
  const count = () => (next = (next + 1) % COUNTERS);
  await build({
    absWorkingDir: ROOT, entryPoints: ['test/fuzz/worker.ts'], outfile, bundle: true, format: 'cjs', platform: 'node', target: 'node20', logLevel: 'error',
    mainFields: ['module', 'main'], alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' }, banner: { js: `var __counters = globalThis.__counters = new Uint32Array(${COUNTERS});` },
    plugins: counted ? [{
      name: 'counters',
      setup(bundle) {
        bundle.onLoad({ filter: /[\\/]src[\\/](?:core|cli)[\\/].*\.ts$/ }, ({ path: file }) => ({ contents: withCounters(file, fs.readFileSync(file, 'utf8'), count), loader: 'ts' }));
      },
    }] : [],
  });
  return outfile;
}

/**
 * @param {string} file @param {string} text
 * @param {() => number} count
 */
function withCounters(file, text, count) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  /** @type {{ at: number, text: string }[]} */
  const inserted = [];
  const counter = () => `__counters[${count()}]++`;
  /** @param {ts.Expression} node */
  const wrap = (node) => {
    inserted.push({ at: node.getStart(source), text: `(${counter()}, (` }, { at: node.getEnd(), text: '))' });
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isBlock(node)) {
      inserted.push({ at: node.getStart(source) + 1, text: ` ${counter()};` });
    } else if (ts.isCaseOrDefaultClause(node)) {
      const colon = node.getChildren(source).find(({ kind }) => kind === ts.SyntaxKind.ColonToken);
      if (colon) inserted.push({ at: colon.getEnd(), text: ` ${counter()};` });
    }
    ts.forEachChild(node, visit);
    if (ts.isConditionalExpression(node)) {
      wrap(node.whenTrue);
      wrap(node.whenFalse);
    } else if (ts.isBinaryExpression(node) && [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(node.operatorToken.kind)) {
      wrap(node.right);
    } else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
      wrap(node.body);
    }
  };
  visit(source);
  // Of those at one place, what opens comes after what closes; outer openings were pushed later and go first.
  const ordered = inserted.map((each, order) => ({ ...each, order })).sort((a, b) => b.at - a.at || (a.text === '))' ? (b.text === '))' ? b.order - a.order : 1) : b.text === '))' ? -1 : a.order - b.order));
  return ordered.reduce((whole, { at, text: piece }) => whole.slice(0, at) + piece + whole.slice(at), text);
}
