// @ts-check
import fs from 'node:fs/promises';

const WORDS = new Set(['$schema', '$id', 'title', 'description', 'default', 'x-decides', 'x-names']);

/**
 * Takes out of the policy's schema what only helps people: the code in the bundle checks by it. Who shows the rest reads
 * the whole one from dist/schemas.
 * @type {import('esbuild').Plugin}
 */
export const schemaWithoutWords = {
  name: 'schema-without-words',
  setup(build) {
    build.onLoad({ filter: /[\\/]policy[\\/]model-review\.schema\.json$/ }, async ({ path }) =>
      ({ loader: 'json', contents: JSON.stringify(without(JSON.parse(await fs.readFile(path, 'utf8')))) }));
  },
};

/**
 * @param {unknown} part
 * @param {boolean} [isNames] the part's keys are names, not keywords
 * @returns {unknown}
 */
function without(part, isNames = false) {
  if (Array.isArray(part)) return part.map((each) => without(each));
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([key]) => isNames || !WORDS.has(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, without(each, !isNames && (key === 'properties' || key === 'definitions'))]));
}
