import type { Catalogue } from '../../../src/core/catalogue/types';
import { licenceIds } from '../../lint-data/licence-ids.mjs';
import type { Data } from '../authored.mjs';
import { unjoined } from './joined.mjs';
import type { Section } from './table.mjs';

/** What nobody has found out yet, or what stands there without being used: no fault, but work. */
export function owed(data: Data, catalogue: Catalogue): Section {
  const { models, licences, providers } = catalogue;
  const used = new Set([
    ...models.flatMap(({ licence }) => (licence ? licenceIds(licence.expression) ?? [] : [])), ...Object.values(providers).flatMap(({ terms }) => terms ?? []),
  ]);
  const platform = (publisher: string): boolean => Object.values(providers).some((provider) => provider.publisher === publisher && provider.terms !== undefined);
  return {
    title: 'Owed', note: 'No faults: work that is left.', head: ['', 'Count'],
    rows: [
      ['models behind an API without terms of their own or of their maker\'s platform', models.filter(({ access, licence, publisher }) => access === 'api' && !licence && !platform(publisher)).length],
      ['weights of unknown access', models.filter(({ access }) => access === 'unknown').length],
      ['moving ids whose target is unknown', models.filter(({ floating }) => floating && floating.to === undefined).length],
      ['providers without terms', Object.values(providers).filter(({ terms }) => terms === undefined).length],
      ['licence texts that no model and no provider names', Object.keys(licences).filter((id) => !used.has(id)).length],
      ['openness records that join no model', unjoined(data, catalogue).length],
    ],
  };
}
