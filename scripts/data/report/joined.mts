import type { Catalogue } from '../../../src/core/catalogue/types';
import type { Data } from '../authored.mjs';
import { type Section, tally } from './table.mjs';

/** What the compiler joins to models: openness, prices, dates of end. */
export function joined(data: Data, catalogue: Catalogue): Section[] {
  const { models, date } = catalogue;
  const offers = models.flatMap(({ offers: all = [] }) => all);
  const prices = offers.flatMap(({ price }) => price ?? []);
  const lives = offers.flatMap(({ life }) => life ?? []);
  const ended = lives.flatMap(({ retired }) => retired ?? []);
  return [
    {
      title: 'Openness', head: ['Join', 'Models'], note: `${data.openness.length} records of the indexes, of which ${unjoined(data, catalogue).length} join no model.`,
      rows: [
        ...tally(models.flatMap(({ openness }) => openness?.match ?? []), ['exact', 'family', 'repackaged', 'base']),
        ...tally(models.flatMap(({ mof }) => (mof ? [`MOF class ${mof.class === 0 ? 'not reached' : 'I'.repeat(mof.class)}`] : []))),
        ...tally(models.flatMap(({ osi }) => (osi ? [`OSI: ${osi.result}`] : []))),
      ],
    },
    {
      title: 'Prices', head: ['Lists that agree, of those that have a price', 'Offers'], note: `${prices.length} of ${offers.length} offers have a price.`,
      rows: [
        ['one list alone', prices.filter(({ agree: [, n] }) => n === 1).length],
        ['all of two or more', prices.filter(({ agree: [k, n] }) => n > 1 && k === n).length],
        ['two or more, not all', prices.filter(({ agree: [k, n] }) => k > 1 && k < n).length],
        ['none with another', prices.filter(({ agree: [k, n] }) => n > 1 && k < 2).length],
      ],
    },
    {
      title: 'Dates of end', head: ['Date', 'Offers'], note: `Past and future as of ${date}.`,
      rows: [
        ['retired', ended.filter((day) => day <= date).length], ['to be retired', ended.filter((day) => day > date).length],
        ['deprecated, no end named', lives.filter(({ retired }) => retired === undefined).length],
        ...tally(lives.map(({ confidence }) => `known by ${confidence}`)),
      ],
    },
  ];
}

/** Records of the openness indexes that no model stands for. */
export function unjoined({ openness }: Data, catalogue: Catalogue): string[] {
  return openness.map(({ id }) => id).filter((id) => !(id in catalogue.openness));
}
