// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';

/**
 * Files of the core and of its tests that one of the patterns fits, and none of the others.
 * @param {readonly string[]} patterns @param {readonly string[]} without
 */
export function globbed(patterns, without) {
  const fits = picomatch([...patterns], { ignore: [...without] });
  return ['src/core', 'test/core']
    .flatMap((folder) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`))
    .filter((file) => fits(file)).sort();
}
