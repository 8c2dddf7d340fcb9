import fs from 'node:fs';
import path from 'node:path';

/** A JSON file of the package by its path in it, such as `dist/catalogue.json`: one folder above the bundled command. */
export function readAsset(name: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(__dirname, '..', ...name.split('/')), 'utf8')) as unknown;
}
