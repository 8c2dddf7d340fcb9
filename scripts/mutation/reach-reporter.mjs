// Reporter of mocha that tells the probes (Stryker's own) whose code is running: the file of the suite or of the test. Writes which probes each file of tests
// reached, and its milliseconds of CPU, to REACH_FILE.
import fs from 'node:fs';

const PROBES = (globalThis.__stryker__ ??= {});

export default class ReachReporter {
  #times = {};
  #since = process.cpuUsage();
  #failed = [];

  constructor(runner) {
    runner.on('suite', ({ file }) => this.#enter(file));
    runner.on('test', ({ file }) => this.#enter(file));
    runner.on('fail', (test, error) => this.#failed.push(`${test.fullTitle()}: ${error.message}`));
    runner.on('end', () => {
      this.#enter(undefined);
      fs.writeFileSync(process.env.REACH_FILE, JSON.stringify({ times: this.#times, failed: this.#failed, ...(PROBES.mutantCoverage ?? { static: {}, perTest: {} }) }));
    });
  }

  #enter(file) {
    if (file === PROBES.currentTestId) return;
    const { user, system } = process.cpuUsage(this.#since);
    if (PROBES.currentTestId !== undefined) this.#times[PROBES.currentTestId] = (this.#times[PROBES.currentTestId] ?? 0) + (user + system) / 1000;
    this.#since = process.cpuUsage();
    PROBES.currentTestId = file;
  }
}
