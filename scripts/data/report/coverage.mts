import type { Catalogue, Model } from '../../../src/core/catalogue/types';
import { type Section, tally } from './table.mjs';

const CONFIDENCE = ['text', 'secondary', 'unverified'];

/** What is there of each kind, and how well it is known. */
export function coverage(catalogue: Catalogue): Section[] {
  const { models, licences } = catalogue;
  return [
    {
      title: 'Models', note: 'A model has one entry. Spellings are ids, aliases and ids at providers, without regard to case; the grammar derives many more.',
      head: ['', 'Count'],
      rows: [
        ['models', models.length], ['aliases', models.reduce((sum, { aliases = [] }) => sum + aliases.length, 0)],
        ['ids at providers', models.reduce((sum, { offers = [] }) => sum + offers.length, 0)], ['spellings', spellings(models)],
        ['moving ids', models.filter(({ floating }) => floating).length], ['pinned snapshots', models.filter(({ version }) => version).length],
        ['with a release date', models.filter(({ released }) => released).length], ['with parameters', models.filter(({ parameters }) => parameters).length],
        ['with a context length', models.filter(({ context }) => context).length], ['with lineage', models.filter(({ lineage }) => lineage).length],
        ['publishers', Object.keys(catalogue.publishers).length], ['providers', Object.keys(catalogue.providers).length],
      ],
    },
    { title: 'Access', head: ['Access', 'Models', 'with a licence', 'looked for, none found', 'open question'], rows: byAccess(models) },
    {
      title: 'Licences of models', note: 'How the mapping from model to licence is known.', head: ['Known by', 'Models'],
      rows: [
        ...tally(models.flatMap(({ licence }) => (licence && licence.expression !== 'NOASSERTION' ? [licence.confidence] : [])), CONFIDENCE),
        ['`NOASSERTION`: looked for, none found', models.filter(({ licence }) => licence?.expression === 'NOASSERTION').length],
        ['no licence fact', models.filter(({ licence }) => !licence).length],
      ],
    },
    {
      title: 'Licence texts', head: ['Category', 'full', 'partial', 'none', 'text', 'secondary', 'unverified'],
      note: 'How much of the text was read, and how its terms are known.',
      rows: tally(Object.values(licences).map(({ category }) => category)).map(([category]) => {
        const those = Object.values(licences).filter((licence) => licence.category === category);
        const of = (key: 'coverage' | 'confidence', value: string): number => those.filter((licence) => licence[key] === value).length;
        return [category, ...['full', 'partial', 'none'].map((value) => of('coverage', value)), ...CONFIDENCE.map((value) => of('confidence', value))];
      }),
    },
    {
      title: 'Publishers', note: 'The twenty with the most models.', head: ['Publisher', 'Models', 'without a licence fact'],
      rows: tally(models.map(({ publisher }) => publisher)).slice(0, 20).map(([key, count]) => [
        catalogue.publishers[key]?.name ?? key, count, models.filter(({ publisher, licence }) => publisher === key && !licence).length,
      ]),
    },
  ];
}

function byAccess(models: readonly Model[]): (string | number)[][] {
  return tally(models.map(({ access }) => access)).map(([access, count]) => {
    const those = models.filter((model) => model.access === access);
    const none = those.filter(({ licence }) => licence?.expression === 'NOASSERTION').length;
    const open = those.filter(({ licence }) => !licence).length;
    return [access, count, count - none - open, none, open];
  });
}

function spellings(models: readonly Model[]): number {
  return new Set(models.flatMap(({ id, aliases = [], offers = [] }) => [id, ...aliases, ...offers.map((offer) => offer.id)]).map((text) => text.toLowerCase())).size;
}
