import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providerOf } from '../provider-names.mjs';
import { dayOf, fieldsOf, type Importer, type ListedId, type Reading, Skipped, textOf } from '../reading.mjs';

/** Its names of providers that `provider-names` does not reach by their words. */
const NAMES: Readonly<Record<string, string>> = { 'Google Vertex': 'vertex', 'AWS Bedrock': 'bedrock' };

/** `data.json`: one notice for each id, with the day of the end and the replacements. Its prose is left out. */
export const deprecationsInfo: Importer = {
  source: 'deprecations.info',
  checkout: 'a checkout of github.com/deprecations/deprecations-rss',
  notices: true,
  read({ folder, providers }): Reading {
    const all: unknown = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8'));
    const skipped = new Skipped();
    const ids = (Array.isArray(all) ? all : []).flatMap((value: unknown) => {
      const row = fieldsOf(value);
      const name = textOf(row['provider']) ?? 'none';
      const provider = NAMES[name] ?? providerOf(name, providers);
      const id = textOf(row['model_id']);
      return provider === undefined ? skipped.add(`provider ${name}`) : id === undefined ? skipped.add('no id') : notice(provider, id, row, skipped);
    });
    return { ids: merged(ids), skipped: skipped.counts };
  },
};

function notice(provider: string, id: string, row: Readonly<Record<string, unknown>>, skipped: Skipped): readonly ListedId[] {
  const retired = dayOf(row['shutdown_date']);
  const announced = dayOf(row['deprecation_date']) ?? dayOf(row['announcement_date']);
  // A notice entered after the end, or with the end's own day, says nothing of when the end was announced.
  const deprecated = announced !== undefined && (retired === undefined || announced < retired) ? announced : undefined;
  const [replacement] = (Array.isArray(row['replacement_models']) ? row['replacement_models'] : []).map(textOf);
  return retired === undefined && deprecated === undefined ? skipped.add('no date') : [{
    provider, id, ...(deprecated === undefined ? {} : { deprecated }), ...(retired === undefined ? {} : { retired }), ...(replacement === undefined ? {} : { replacement }),
  }];
}

/** Two notices for one id: the later end counts. */
function merged(ids: readonly ListedId[]): ListedId[] {
  const found = new Map<string, ListedId>();
  for (const each of ids) {
    const key = `${each.provider} ${each.id.toLowerCase()}`;
    if ((each.retired ?? '') >= (found.get(key)?.retired ?? '')) {
      found.set(key, each);
    }
  }
  return [...found.values()];
}
