// @ts-check
import { spawnSync } from 'node:child_process';

/**
 * Installs Debian packages where that needs no question: as root, with apt-get.
 * @param {readonly string[]} packages
 * @returns {boolean} whether they were installed
 */
export function aptInstall(packages) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const commands = [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', ...packages]];
  return commands.every((args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0);
}
