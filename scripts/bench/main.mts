// How long reviews take. Started by scripts/bench.mjs as a bundle, minified as the extension is: module loaders that compile on the fly
// turn each use of an imported constant into a call, which makes the readers half as fast.
import { readFileSync, writeFileSync } from 'node:fs';
import { CatalogueIndex } from '../../src/core/catalogue/catalogue';
import { card } from '../../src/core/report/card';
import { createReviewer } from '../../src/core/review';
import { documents, edited } from './documents.mjs';
import { printPeers } from './peers.mjs';
import { printSweeps } from './sweep.mjs';
import { printWorst } from './worst-input.mjs';

const WARM = 10;
const ROUNDS = 41;
const FILE = 'dist/catalogue.json';
const TODAY = '2026-11-22';

/** Ratios and sizes of this run, for `--record`. */
const figures: Record<string, number> = {};

const [section, ...rest] = process.argv.slice(2);
if (section === 'worst') {
  process.exit(printWorst(rest) ? 0 : 1);
}
if (section === 'peers') {
  process.exit(printPeers(rest.length > 0 ? rest : ['.']) ? 0 : 1);
}
if (section === 'sweep') {
  printSweeps(rest.length > 0 ? rest : ['.']);
  process.exit();
}

const before = heap();
const text = readFileSync(FILE, 'utf8');
const index = load();
const reviewer = createReviewer(index);
const remembering = createReviewer(index, { rememberDocuments: 1 });
const ids = new Set(index.models().map(({ id }) => id.toLowerCase()));

// As in an editor: every review is of a text that was changed in one place. It is read as a whole, and again by a reviewer that remembers the one before.
for (const { name, path, text: body } of documents('.')) {
  const baseline = measure((round) => edited(body, round).toLowerCase().split(/[^a-z0-9._:/@-]+/).filter((token) => ids.has(token)).length);
  report(`review: ${name}`, measure((round) => reviewer.review({ path, text: edited(body, round) }, { path, today: TODAY })), baseline);
  report(`review after an edit: ${name}`, measure((round) => remembering.review({ path, text: edited(body, round) }, { path, today: TODAY })), baseline);
}

const use = reviewer.useOf('meta-llama/Meta-Llama-3-8B-Instruct');
row('card', `${measure(() => card({ use, findings: [], index, declared: false, problemsShown: 0, today: TODAY, terms: reviewer.termsOf(use) })).time.toFixed(2)} ms`);
report('catalogue: load and look up', measure(() => load().lookUp('gpt-4o')), measure(() => JSON.parse(text)));
report('catalogue: load, read all models', measure(() => load().models()), measure(() => JSON.parse(text)));

const added = (heap() - before) / 1e6;
row('memory: catalogue, two reviewers, these texts', `${added.toFixed(1)} MB`);
figures['memory: catalogue, two reviewers, these texts, MB'] = Math.round(added * 10) / 10;
if (section === 'record') {
  writeFileSync(rest[0] ?? '', JSON.stringify(figures));
}

/** Bytes after a whole collection. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function load(): CatalogueIndex {
  return new CatalogueIndex(JSON.parse(readFileSync(FILE, 'utf8')));
}

interface Taken {
  /** Milliseconds by the clock. */
  readonly time: number;
  /** Milliseconds of processor: waiting for one that others use counts for nothing. */
  readonly work: number;
}

/** Medians of many rounds, after some to warm up. */
function measure(work: (round: number) => unknown): Taken {
  for (let round = 0; round < WARM; round++) {
    work(round);
  }
  const rounds = Array.from({ length: ROUNDS }, (_none, round) => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    work(round);
    const { user, system } = process.cpuUsage(before);
    return { time: performance.now() - start, work: (user + system) / 1000 };
  });
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
  return { time: median(rounds.map(({ time }) => time)), work: median(rounds.map((each) => each.work)) };
}

function report(name: string, { time, work }: Taken, baseline: Taken): void {
  figures[name] = Number((work / baseline.work).toPrecision(3));
  row(name, `${time.toFixed(2)} ms, ${work.toFixed(2)} of processor: ${(work / baseline.work).toFixed(1)} x the baseline (${baseline.work.toFixed(2)})`);
}

function row(name: string, value: string): void {
  console.log(`${name.padEnd(38)} ${value}`);
}
