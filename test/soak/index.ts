// npm run test:soak: a working day, compressed, in the real extension host; scripts/host/soak.mjs starts it. SOAK_SCALE makes it shorter (0.01) or longer, SOAK_ONLY=day or =long leaves the other half out.
import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { countLiving, countTimers, heapUsed } from './meter';
import { LONGEST_MS, longTexts } from './long';
import type { Held } from './turns';

const SCALE = Number(process.env['SOAK_SCALE'] ?? '1');
const ONLY = process.env['SOAK_ONLY'];
/** What a day has, of each kind. */
const DAY = { edits: 100_000, opens: 2000, scans: 1000, policies: 1000, hovers: 5000, fixes: 500 } as const;
const ROUNDS = SCALE < 0.1 ? 10 : 50;
const DOCUMENTS = 32;
const QUIET_MS = 700;
/** A heap may end this much above where it stood after the first fifth. */
const TOLERANCE = { share: 0.05, megabytes: 5 } as const;
/** What the extension may add to the host's heap, megabytes. */
const ADDED_MOST = 40;

const ROOT = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('a folder is open');
const at = (path: string): vscode.Uri => vscode.Uri.joinPath(ROOT, path);
const write = (path: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));
const times = (count: number): readonly number[] => Array.from({ length: Math.max(1, Math.round((count * SCALE) / ROUNDS)) }, (_, n) => n);
const MODELS = ['gpt-4o', 'meta-llama/Meta-Llama-3-8B-Instruct', 'black-forest-labs/FLUX.1-dev', 'acme/helios-9b-chat', 'claude-3-opus-20240229'] as const;
const policyOf = (users: number): string => `version: 1\nusage:\n  commercial: true\n  monthlyActiveUsers: ${users}M\n  trainsModelsOnOutputs: distributed\n`;

function log(...values: readonly unknown[]): void {
  const file = process.env['MODEL_REVIEW_TEST_LOG'];
  if (file !== undefined) {
    appendFileSync(file, `${values.join(' ')}\n`);
  }
}

/** Runs the day and writes its figures. Rejects where one is above its limit. */
export async function run(): Promise<void> {
  const [living, timers] = [countLiving(), countTimers()];
  const empty = heapUsed();
  await write('model-review.yaml', policyOf(900));
  for (let n = 0; n < DOCUMENTS; n++) {
    await write(`src/part-${n}.py`, `from openai import OpenAI\nMODEL = "${MODELS[n % MODELS.length] ?? ''}"\n${'value = 1\n'.repeat(n * 4)}`);
  }
  await vscode.extensions.getExtension('model-review.model-review')?.activate();
  const documents = await Promise.all(Array.from({ length: DOCUMENTS }, (_, n) => vscode.workspace.openTextDocument(at(`src/part-${n}.py`))));
  await quietScan();
  await day(documents, 1); // whatever is loaded once is loaded then
  const first = await standing(living, timers);
  const heaps: number[] = [];
  const began = performance.now();
  for (let round = 0; round < (ONLY === 'long' ? 0 : ROUNDS); round++) {
    await day(documents, times(DAY.edits).length);
    if (round % (ROUNDS / 10) === ROUNDS / 10 - 1) {
      heaps.push(heapUsed());
      log(`  ${edited.toLocaleString('en')} edits, ${((performance.now() - began) / 1000).toFixed(0)} s: heap ${(heaps.at(-1) ?? 0).toFixed(1)} MB, resident ${(process.memoryUsage.rss() / 1_000_000).toFixed(0)} MB`);
    }
  }
  const last = await standing(living, timers);
  const blocks = ONLY === 'day' ? {} : await longTexts({ log, write, at, pause, quietScan, policyOf });
  report({ empty, heaps, first, last, blocks, seconds: (performance.now() - began) / 1000 });
}

let edited = 0;
/** Milliseconds of each, with the way to the window and back. */
const hovers: number[] = [];

/** A part of the day: bursts of typing with pauses, and everything else that is done meanwhile. */
async function day(documents: readonly vscode.TextDocument[], edits: number): Promise<void> {
  for (let done = 0; done < edits; done += documents.length * 20) {
    for (let burst = 0; burst < 20; burst++) {
      const edit = new vscode.WorkspaceEdit();
      documents.forEach((document, n) => {
        const model = MODELS[(burst + n) % MODELS.length] ?? '';
        const line = new vscode.Range(1, 0, 1, Number.MAX_SAFE_INTEGER);
        edit.replace(document.uri, line, burst % 4 === 3 ? '' : `MODEL = "${model.slice(0, 3 + ((burst * 7) % 40))}"`);
      });
      await vscode.workspace.applyEdit(edit);
      edited += documents.length;
    }
    await pause(350);
  }
  for (const n of times(DAY.policies)) {
    await write('model-review.yaml', policyOf(n % 2 === 0 ? 900 : 5));
  }
  const whole = new vscode.WorkspaceEdit();
  documents.forEach((document, n) => { whole.replace(document.uri, new vscode.Range(1, 0, 1, Number.MAX_SAFE_INTEGER), `MODEL = "${MODELS[n % MODELS.length] ?? ''}"`); });
  await vscode.workspace.applyEdit(whole);
  for (const n of times(DAY.fixes)) {
    const { uri } = documents[n % DOCUMENTS] ?? assert.fail('it is open');
    await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, new vscode.Range(1, 11, 1, 11), vscode.CodeActionKind.QuickFix.value);
  }
  for (const n of times(DAY.hovers)) {
    const asked = performance.now();
    const cards = await vscode.commands.executeCommand<readonly vscode.Hover[]>('vscode.executeHoverProvider', at(`src/part-${n % DOCUMENTS}.py`), new vscode.Position(1, 11));
    assert.equal(cards.length, 1, 'there is a card');
    hovers.push(performance.now() - asked);
  }
  for (const n of times(DAY.opens)) {
    await vscode.commands.executeCommand('vscode.open', at(`src/part-${n % DOCUMENTS}.py`), { preview: true });
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (let scans = times(DAY.scans).length; scans > 0; scans--) {
    await quietScan();
  }
}

/** The message of a scan waits for somebody who never comes. */
async function quietScan(): Promise<void> {
  const { showInformationMessage } = vscode.window;
  Object.assign(vscode.window, { showInformationMessage: () => Promise.resolve(undefined) });
  await vscode.commands.executeCommand('modelReview.scanWorkspace');
  Object.assign(vscode.window, { showInformationMessage });
}

interface Standing {
  readonly heap: number;
  readonly living: Readonly<Record<string, number>>;
  readonly problems: number;
  readonly timers: number;
}

/** What is there when nothing is being done. */
async function standing(living: ReadonlyMap<string, number>, timers: () => number): Promise<Standing> {
  for (let waited = 0; waited < 20_000 && (waited < 3000 || timers() > 0); waited += QUIET_MS) {
    await pause(QUIET_MS);
  }
  const problems = vscode.languages.getDiagnostics().filter(([, all]) => all.some(({ source }) => source === 'Model Review')).length;
  return { heap: heapUsed(), living: Object.fromEntries([...living].sort()), problems, timers: timers() };
}

interface Figures {
  /** The heap before the extension was active. */
  readonly empty: number;
  readonly heaps: readonly number[];
  readonly first: Standing;
  readonly last: Standing;
  readonly blocks: Readonly<Record<string, Held>>;
  readonly seconds: number;
}

function report({ empty, heaps, first, last, blocks, seconds }: Figures): void {
  const done = Object.entries(DAY).map(([kind, count]) => `${(kind === 'edits' ? edited : times(count).length * ROUNDS).toLocaleString('en')} ${kind}`);
  log(`\n${done.join(', ')} in ${seconds.toFixed(0)} s`);
  const settled = heaps.slice(Math.floor(heaps.length / 5));
  const base = settled[0] ?? first.heap;
  const end = Math.min(...settled.slice(-3), last.heap);
  const most = base * (1 + TOLERANCE.share) + TOLERANCE.megabytes;
  log(`heap after collection, MB: ${heaps.map((heap) => heap.toFixed(1)).join(' ')}; at rest ${first.heap.toFixed(1)} before, ${last.heap.toFixed(1)} after`);
  const added = last.heap - empty;
  log(`added to the host's heap: ${added.toFixed(1)} of ${ADDED_MOST} MB; hover, with the way to the window and back: median ${([...hovers].sort((a, b) => a - b)[Math.floor(hovers.length / 2)] ?? NaN).toFixed(2)} ms of ${hovers.length}`);
  log(`alive before: ${JSON.stringify(first.living)}, files with problems ${first.problems}, timers ${first.timers}`);
  log(`alive after:  ${JSON.stringify(last.living)}, files with problems ${last.problems}, timers ${last.timers}`);
  const faults = [
    ...(added > ADDED_MOST ? [`${added.toFixed(1)} MB were added to the heap; at most ${ADDED_MOST} are allowed`] : []),
    ...(end > most ? [`the heap grew from ${base.toFixed(1)} to ${end.toFixed(1)} MB; at most ${most.toFixed(1)} were allowed`] : []),
    ...Object.entries(last.living).filter(([kind, count]) => count > (first.living[kind] ?? 0)).map(([kind, count]) => `${kind}: ${first.living[kind] ?? 0} before, ${count} after`),
    ...(last.timers > 0 ? [`${last.timers} timers wait`] : []),
    ...Object.entries(blocks).filter(([, { ours }]) => ours > LONGEST_MS).map(([name, { ours, where }]) => `${name}: held for ${ours.toFixed(0)} ms by ${where}`),
  ];
  faults.forEach((fault) => log(`✘ ${fault}`));
  const file = process.env['MODEL_REVIEW_TEST_RESULTS'];
  if (file !== undefined) {
    writeFileSync(file, JSON.stringify({ passed: faults.length === 0 ? 1 : 0, failed: faults.length, skipped: 0 }));
  }
}
