import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providerOf, withoutRoute } from '../provider-names.mjs';
import { dayOf, fieldsOf, type Importer, type ListedId, numberOf, priced, type Reading, Skipped, textOf } from '../reading.mjs';

/** Kinds of call that are paid by the token; others have a price by picture, second or page. */
const BY_TOKEN = new Set(['chat', 'completion', 'responses', 'embedding', 'rerank']);
const MILLION = 1_000_000;

/** `model_prices_and_context_window.json`: one object, ids with a route, prices per token. */
export const litellm: Importer = {
  source: 'litellm',
  checkout: 'a folder with model_prices_and_context_window.json of github.com/BerriAI/litellm',
  read({ folder, providers }): Reading {
    const all = fieldsOf(JSON.parse(readFileSync(join(folder, 'model_prices_and_context_window.json'), 'utf8')));
    const skipped = new Skipped();
    const ids = Object.entries(all).filter(([key]) => key !== 'sample_spec').flatMap(([key, value]) => {
      const row = fieldsOf(value);
      const name = textOf(row['litellm_provider']) ?? 'none';
      const provider = providerOf(name, providers);
      return provider === undefined ? skipped.add(`provider ${name}`) : [listed(provider, withoutRoute(provider, key), row)];
    });
    return { ids, skipped: skipped.counts };
  },
};

function listed(provider: string, id: string, row: Readonly<Record<string, unknown>>): ListedId {
  const perToken = (key: string): number | undefined => {
    const value = numberOf(row[key]);
    return value === undefined ? undefined : value * MILLION;
  };
  const prices = BY_TOKEN.has(textOf(row['mode']) ?? 'chat')
    ? priced(id, perToken('input_cost_per_token'), perToken('output_cost_per_token'), perToken('cache_read_input_token_cost')) : {};
  const context = numberOf(row['max_input_tokens']) ?? numberOf(row['max_tokens']);
  const retired = dayOf(row['deprecation_date']);
  return { provider, id, ...prices, ...(context === undefined ? {} : { context }), ...(retired === undefined ? {} : { retired }) };
}
