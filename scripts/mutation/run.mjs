// Mutation testing of the rules and of the policy: `npm run mutation [-- src/core/assess/gates.ts …]`. Some hours for all of it on two cores; the report
// is out/mutation.json. Not part of `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

if (!existsSync(join(HERE, 'node_modules'))) {
  run('npm', ['ci', '--no-audit', '--no-fund'], HERE);
}
const files = process.argv.slice(2);
run(process.execPath, [join(HERE, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run', 'scripts/mutation/stryker.conf.json',
  ...(files.length > 0 ? ['--mutate', files.join(',')] : [])], ROOT);
