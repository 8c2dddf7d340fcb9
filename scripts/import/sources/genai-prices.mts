import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { providerOf } from '../provider-names.mjs';
import { fieldsOf, type Importer, type ListedId, numberOf, priced, type Reading, Skipped, textOf } from '../reading.mjs';

/** The installed package; its embedded list is read, nothing is fetched. Prices in tiers or by date are left out. */
export const genaiPricesPackage: Importer = {
  source: 'genai-prices',
  checkout: 'node_modules/@pydantic/genai-prices, or another version of the package unpacked',
  async read({ folder, providers }): Promise<Reading> {
    const { waitForUpdate } = await import(pathToFileURL(join(resolve(folder), 'dist', 'index.js')).href) as { waitForUpdate?: () => Promise<unknown> };
    const listed: unknown = await waitForUpdate?.();
    if (!Array.isArray(listed)) {
      throw new Error(`${folder} is no @pydantic/genai-prices that this version knows`);
    }
    const skipped = new Skipped();
    const ids = listed.flatMap((value: unknown) => {
      const { id, models } = fieldsOf(value);
      const provider = providerOf(textOf(id) ?? '', providers);
      return provider === undefined ? skipped.add(`provider ${String(id)}`) : (Array.isArray(models) ? models : []).map((model: unknown) => listedId(provider, fieldsOf(model)));
    });
    return { ids, skipped: skipped.counts };
  },
};

function listedId(provider: string, model: Readonly<Record<string, unknown>>): ListedId {
  const prices = Array.isArray(model['prices']) ? {} : fieldsOf(model['prices']);
  const context = numberOf(model['context_window']) ?? numberOf(model['contextWindow']);
  const id = textOf(model['id']) ?? '';
  return {
    provider, id,
    ...priced(id, numberOf(prices['input_mtok']), numberOf(prices['output_mtok']), numberOf(prices['cache_read_mtok'])),
    ...(context === undefined ? {} : { context }),
  };
}
