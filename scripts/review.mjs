// @ts-check
// npm run --silent review -- …: the command line tool of this clone, with the paths of the folder it was started in.
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { ROOT, run, runAsScript } from './process.mjs';

runAsScript(import.meta.url, async () => {
  const cli = path.join(ROOT, 'dist', 'cli.js');
  if (!fs.existsSync(cli) || !fs.existsSync(path.join(ROOT, 'dist', 'catalogue.json'))) await build({ quiet: true });
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  process.exitCode = await run(process.execPath, [cli, ...process.argv.slice(2)], { cwd });
});
