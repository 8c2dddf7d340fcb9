// docs/verdicts.md: its example is run by the command that was built, and the words that it explains are those of the product.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const DOC = readFileSync('docs/verdicts.md', 'utf8');
const FILES = [...DOC.matchAll(/```(?:yaml|python)\n(# ([\w./-]+)\n[^]*?)```/g)].map(([, text = '', name = '']) => ({ name, text }));
const SAID = /`model-review (check [^`]+)` says:\n\n```text\n([^]*?)```/.exec(DOC);

/** Runs the command over the files of the example. */
function run(...args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'model-review-doc-'));
  try {
    for (const { name, text } of FILES) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return spawnSync(process.execPath, [path.resolve('dist/cli.js'), ...args], { cwd: folder, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('docs/verdicts.md', () => {
  it('shows what the command says of its example', () => {
    assert.deepEqual(FILES.map(({ name }) => name), ['model-review.yaml', 'src/app.py']);
    const [, args = '', expected] = SAID ?? [];
    const { status, stdout } = run(...args.split(' '));
    assert.equal(stdout, expected);
    assert.equal(status, 1);
  });

  it('names the kind by which each name of the example is read', () => {
    const rows = [...DOC.matchAll(/^\| `([^`]+)` \| (exact|alias|grammar|derivative|family|unknown) \|/gm)].map(([, name, kind]) => [name, kind]);
    const { uses } = JSON.parse(run('check', '.', '--today', '2026-11-22', '--format', 'json').stdout) as { readonly uses: readonly { readonly text: string; readonly resolution: string }[] };
    assert.equal(rows.length, 6);
    assert.deepEqual(rows, uses.map(({ text, resolution }) => [text, resolution]));
  });

  it('explains words that the product says', () => {
    const words = [...DOC.matchAll(/^\| “([^”]+)”/gm)].map(([, said = '']) => said);
    const sentences = Object.keys(JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as Readonly<Record<string, unknown>>);
    assert.equal(words.length, 9);
    assert.deepEqual(words.filter((said) => !sentences.some((sentence) => sentence.replaceAll('**', '').startsWith(said))), []);
  });
});
