// @ts-check
import fs from 'node:fs/promises';

const READ_OVER_HTTP = /async function readFileFromUri\(uri\) \{[\s\S]*?\n\}\n/;

/**
 * Takes the one function that can fetch out of @vscode/l10n: we hand it the translations as text, and nothing that
 * ships may be able to reach a network (test/package/bundle.test.ts).
 * @type {import('esbuild').Plugin}
 */
export const withoutNetwork = {
  name: 'without-network',
  setup(build) {
    build.onLoad({ filter: /[\\/]@vscode[\\/]l10n[\\/]dist[\\/]browser\.js$/ }, async ({ path }) => {
      const source = await fs.readFile(path, 'utf8');
      const contents = source.replace(READ_OVER_HTTP, 'async function readFileFromUri() { throw new Error("offline"); }\n');
      return contents === source ? { errors: [{ text: 'readFileFromUri was not found, so its network access is still in.' }] } : { contents };
    });
  },
};
