// Mutation testing of the rules and of the policy: `npm run mutation [-- src/core/assess/gates.ts …]`. Each of the two has the tests that are about it; tests
// that go through many texts at random or through all licences are left out, since others say the same directly and each mutant would wait for them. By estimate
// ten minutes for the policy and two hours for the rules on two cores; the reports are out/mutation-policy.json and out/mutation-assess.json. Not part of `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');

function run(command, args, cwd) {
  return spawnSync(command, args, { cwd, stdio: 'inherit' }).status ?? 1;
}

if (!existsSync(join(HERE, 'node_modules')) && run('npm', ['ci', '--no-audit', '--no-fund'], HERE) !== 0) {
  process.exit(1);
}
const files = process.argv.slice(2);
const failed = ['policy', 'assess'].filter((part) => {
  const own = files.filter((file) => file.startsWith(`src/core/${part}/`));
  return (files.length === 0 || own.length > 0)
    && run(process.execPath, [join(HERE, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run', `scripts/mutation/${part}.conf.json`, ...(own.length > 0 ? ['--mutate', own.join(',')] : [])], ROOT) !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
