// @ts-check
// Proves that a green run means something: kills the extension host in the middle of the suite and wants a red one.
import { runAsScript } from '../process.mjs';
import { runEditorTests } from './run-tests.mjs';
import { report } from './test-run.mjs';

runAsScript(import.meta.url, async () => {
  const results = await runEditorTests({ keepArtifacts: false, env: { MODEL_REVIEW_TEST_KILL: '1' } });
  console.log(results === undefined
    ? 'As it must be, the killed extension host counts as a failure.'
    : 'The extension host was to be killed, and yet the suite came to its end.');
  report(results === undefined ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });
});
