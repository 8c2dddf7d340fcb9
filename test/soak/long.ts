import * as vscode from 'vscode';
import { held, type Held } from './turns';

/** The extension's own code may hold the host this long, in milliseconds of processor time. */
export const LONGEST_MS = 50;

export interface Day {
  readonly log: (line: string) => void;
  readonly write: (path: string, text: string) => Thenable<void>;
  readonly at: (path: string) => vscode.Uri;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly quietScan: () => Promise<void>;
  readonly policyOf: (users: number) => string;
}

const SIZE = 990_000;
const ID = 'black-forest-labs/FLUX.1-dev';

/** Texts by file: what fills one, and a line that names a model, which stands in it every twenty thousand characters. */
const TEXTS: Readonly<Record<string, readonly [filler: string, named: string]>> = {
  'long.py': ['value = compute(1, "some text")  # words\ndef helper(argument):\n    return [x for x in argument if x]\n', `client.load("${ID}")\n`],
  'long.ts': ['const value = compute(1, "some text"); // words\nfunction helper(a: string) { return `x${a}y`; }\n', `client.load("${ID}")\n`],
  'long.go': ['x := client.New("words") // words\nfunc f(a int) int { return a + 1 }\n', `client.Load("${ID}")\n`],
  'long.yaml': ['- name: web\n  text: some words of text here\n', `- model: ${ID}\n`],
  'long.md': ['Some words of prose about `things` and more.\n\n- a list of things\n\n', `We use \`${ID}\`.\n`],
  'long.json5': ['{ name: "web", text: "some words of text here" },\n', `{ model: "${ID}" },\n`],
  'long.csv': ['web,"some words of text here",3\n', `web,${ID},3\n`],
  'long.xml': ['<item name="web">some words of text here</item>\n', `<model>${ID}</model>\n`],
  'long.ini': ['name = web\ntext = some words of text here ; more\n', `model = ${ID}\n`],
  'long.php': ['<p>some words of text here</p><?php $value = "words"; ?>\n', `<?php $model = "${ID}"; ?>\n`],
  'long.html': ['<p class="x">some words of text here</p>\n', `<option value="${ID}">\n`],
  'long.ipynb': [`  {"cell_type": "code", "metadata": {}, "outputs": [], "source": ["value = compute(1)\\n"]},\n`, `  {"cell_type": "code", "metadata": {}, "outputs": [], "source": ["load(\\"${ID}\\")\\n"]},\n`],
  'Dockerfile': ['RUN echo some words of text here\n', `ENV MODEL=${ID}\n`],
  'Makefile': ['web:\n\techo some words of text here\n', `MODEL = ${ID}\n`],
  '.env': ['NAME=some words of text here # words\n', `MODEL=${ID}\n`],
  'dense.py': ['', `client.load("${ID}")\n`],
  'dense.yaml': ['', `- model: ${ID}\n`],
};

function long(name: string, size: number): string {
  const [filler, named] = TEXTS[name] ?? ['', ''];
  const part = filler === '' ? named : filler.repeat(Math.ceil(20_000 / filler.length)) + named;
  const body = part.repeat(Math.ceil(size / part.length)).slice(0, size);
  return name.endsWith('.ipynb') ? `{"cells": [\n${body.slice(0, body.lastIndexOf(',\n'))}\n], "metadata": {}}` : body;
}

/** Opening, typing into and scanning texts of up to 1 MB: how long each held the host at a time. */
export async function longTexts({ log, write, at, pause, quietScan, policyOf }: Day): Promise<Readonly<Record<string, Held>>> {
  const blocks: Record<string, Held> = {};
  const measure = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const block = await held(work);
    blocks[name] = block;
    shown(name, block).forEach((line) => log(line));
  };
  for (const [name, size] of [['long.py', 50_000], ...Object.keys(TEXTS).map((each) => [each, SIZE] as const)] as const) {
    const path = `big/${size}/${name}`;
    await write(path, long(name, size));
    const uri = at(path);
    await measure(`open ${name}, ${size / 1000} kB`, async () => {
      await vscode.commands.executeCommand('vscode.open', uri);
      await found(uri, pause);
    });
    await measure(`type into ${name}, ${size / 1000} kB`, async () => {
      for (let n = 0; n < 4; n++) {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, new vscode.Position(40, 0), n % 2 === 0 ? 'a' : '\n');
        await vscode.workspace.applyEdit(edit);
        await pause(400);
      }
      await pause(1000);
    });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await Promise.all(Array.from({ length: 300 }, (_, n) => write(`many/part-${n}.py`, long('long.py', 10_000 + (n % 10) * 2000))));
  await measure(`scan, 300 files of 10 to 28 kB and ${Object.keys(TEXTS).length} of 1 MB`, quietScan);
  await measure('policy change after a scan', async () => {
    await write('model-review.yaml', policyOf(7));
    await pause(5000);
  });
  return blocks;
}

function shown(name: string, { wall, host, whose, ours, where, heap }: Held): readonly string[] {
  return [
    `${name.padEnd(48)} ours ${ours.toFixed(0).padStart(3)} ms, host ${host.toFixed(0).padStart(4)} ms, by the clock ${wall.toFixed(0).padStart(4)} ms, heap ${heap.toFixed(0)} MB`,
    ...(ours > LONGEST_MS / 2 ? [`    ours: ${where}`] : []),
    ...(host > LONGEST_MS ? [`    host: ${whose}`] : []),
  ];
}

async function found(uri: vscode.Uri, pause: (ms: number) => Promise<unknown>): Promise<void> {
  for (let waited = 0; waited < 20_000 && vscode.languages.getDiagnostics(uri).length === 0; waited += 50) {
    await pause(50);
  }
}
