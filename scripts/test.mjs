// @ts-check
// npm test: everything that is checked, step by step, whatever failed before. The last line is "N passed, N failed".
// The editor tests need Linux x64; MODEL_REVIEW_SKIP_EDITOR=1 leaves them out, and says so.
import { BUILD, COMMANDS, EDITOR, MOCHA, SIZES } from './test/steps.mjs';
import { runAsScript } from './process.mjs';
import { setup } from './setup.mjs';

/** @import { Counts } from './test/counts.mjs' */
/** @import { Step } from './test/steps.mjs' */

runAsScript(import.meta.url, async () => {
  await setup();
  const total = { passed: 0, failed: 0, skipped: 0 };
  let built = false;
  /** @param {readonly Step[]} steps */
  const inTurn = async (steps) => {
    for (const { title, run } of steps) {
      console.log(`\n── ${title} ──`);
      const start = performance.now();
      const counts = await run({ built });
      if (title === BUILD.title) built = counts.failed === 0;
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
      console.log(`── ${title}: ${line(counts)}; ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
  };
  await inTurn([...COMMANDS, BUILD, SIZES]);
  await Promise.all(MOCHA.map(inTurn));
  await inTurn([EDITOR]);
  console.log(`\n${line(total)}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
});

/** @param {Counts} counts */
function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
