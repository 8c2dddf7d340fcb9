// @ts-check
// Mocha's dot reporter, which also writes the counts to the file that MODEL_REVIEW_TEST_COUNTS names, for `npm test`.
import fs from 'node:fs';
import Mocha from 'mocha';

/* eslint import-x/no-default-export: off -- mocha loads a reporter by its default export */
export default class MochaCounts extends Mocha.reporters.Dot {
  /** @param {import('mocha').Runner} runner @param {import('mocha').MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      const file = process.env['MODEL_REVIEW_TEST_COUNTS'];
      if (file !== undefined) fs.writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
    });
  }
}
