// All mutants of the core, as Stryker makes them. Kept in out/mutation by the content of each file, since parsing and placing 50,000 takes a minute.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const KEPT = path.join('out', 'mutation', 'mutants.json');
const OPTIONS = { plugins: null, excludedMutations: [], ignorers: [] };
const SILENT = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };

/**
 * @typedef {object} Mutant
 * @property {string} file from the root
 * @property {{ line: number, column: number }} start both from 0
 * @property {{ line: number, column: number }} end
 * @property {string} kind such as `ConditionalExpression`
 * @property {string} replacement
 */

/**
 * The mutants of files, in the order of the files and of their text.
 * @param {readonly string[]} files
 * @returns {Promise<readonly Mutant[]>}
 */
export async function mutantsOf(files) {
  const kept = fs.existsSync(KEPT) ? JSON.parse(fs.readFileSync(KEPT, 'utf8')) : {};
  const known = {};
  for (const file of files) {
    const content = fs.readFileSync(file, 'utf8');
    const hash = createHash('sha256').update(content).digest('hex');
    known[file] = kept[file]?.hash === hash ? kept[file] : { hash, mutants: await made(file, content) };
  }
  fs.mkdirSync(path.dirname(KEPT), { recursive: true });
  fs.writeFileSync(KEPT, JSON.stringify(known));
  return files.flatMap((file) => known[file].mutants.map((mutant) => ({ file, ...mutant })));
}

async function made(file, content) {
  const { Instrumenter } = await import('@stryker-mutator/instrumenter');
  const { mutants } = await new Instrumenter(SILENT).instrument([{ name: file, mutate: true, content }], OPTIONS);
  return mutants.map(({ location: { start, end }, mutatorName, replacement }) => ({ start, end, kind: mutatorName, replacement }));
}

/** What replaces an expression is put in brackets, as it may bind less firmly than what was there. */
const EXPRESSIONS = new Set(['ArithmeticOperator', 'ArrowFunction', 'AssignmentOperator', 'ConditionalExpression', 'EqualityOperator', 'LogicalOperator', 'UnaryOperator', 'UpdateOperator']);

/**
 * The text of a file with one mutant in it.
 * @param {string} content @param {Mutant} mutant
 */
export function mutated(content, { start, end, kind, replacement }) {
  const lines = content.split('\n');
  const offset = ({ line, column }) => lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + column;
  const put = EXPRESSIONS.has(kind) && !/^(case |default:)/.test(replacement) ? `(${replacement})` : replacement;
  return content.slice(0, offset(start)) + put + content.slice(offset(end));
}

/**
 * Where a mutant stands and what it changes, on one line.
 * @param {string} content of the file @param {Mutant} mutant
 */
export function described(content, mutant) {
  const lines = content.split('\n');
  const { start, end } = mutant;
  const original = start.line === end.line ? (lines[start.line] ?? '').slice(start.column, end.column) : `${(lines[start.line] ?? '').slice(start.column)} …`;
  const short = (text) => (text.length > 90 ? `${text.slice(0, 89)}…` : text).replace(/\s+/g, ' ');
  return `${mutant.file}:${start.line + 1}:${start.column + 1}  ${short(original)}  →  ${short(mutant.replacement)}`;
}
