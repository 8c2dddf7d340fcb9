// @ts-check
// npm run test:soak: a working day, compressed, in the real extension host: memory, what is left over, and how long the host is held at a time.
// SOAK_SCALE=0.01 for a short one. Options: --no-build, --oldest.
import path from 'node:path';
import { build } from '../build.mjs';
import { ROOT, runAsScript } from '../process.mjs';
import { setup } from '../setup.mjs';
import { runEditorTests } from './run-tests.mjs';
import { setupHost } from './setup-host.mjs';
import { report } from './test-run.mjs';

const LIMIT_MS = 3 * 60 * 60_000;
/** Kinds of text alone: extensions with programs (Markdown's sends each text to a process of its own) hold the host for seconds and fill its heap. */
const BUILTINS = ['docker', 'go', 'ini', 'javascript', 'json', 'make', 'markdown-basics', 'php', 'python', 'theme-defaults', 'typescript-basics', 'xml', 'yaml'];

runAsScript(import.meta.url, async () => {
  await setup();
  setupHost();
  if (!process.argv.includes('--no-build')) await build();
  const { bundleSoak } = await import('../build/bundles.mjs');
  await bundleSoak();
  report(await runEditorTests({ fixture: 'empty', builtins: BUILTINS, suite: path.join(ROOT, 'out', 'soak', 'index.js'), limitMs: LIMIT_MS }));
});
