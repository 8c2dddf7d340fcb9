import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OpennessRecord } from '../../../src/core/catalogue/types';
import type { OpennessRow } from '../../data/authored.mjs';
import { byCodeUnit, readYaml } from '../../data/files.mjs';
import { lastChange } from '../checkout.mjs';
import { fieldsOf, type Importer, type Reading, Skipped, textOf } from '../reading.mjs';

/** The twelve dimensions in the order of `judgments`. */
const ORDER = [
  'datasources_basemodel', 'datasources_endmodel', 'weights_basemodel', 'weights_endmodel', 'trainingcode',
  'code', 'hardware_architecture', 'preprint', 'paper', 'modelcard', 'datasheet', 'licenses',
];
const POINTS: Readonly<Record<string, number>> = { o: 1, p: 0.5, c: 0 };
type Element = OpennessRecord['osaid']['data'];

/** One YAML a system: twelve classes, links and notes. The notes are left out; score and OSAID elements are computed as the catalogue does. */
export const osaiIndex: Importer = {
  source: 'osai-index',
  checkout: 'a checkout of github.com/Language-Technology-Assessment/main-database',
  read({ folder, date }): Reading {
    const skipped = new Skipped();
    const openness = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name) && !/template/i.test(name)).sort(byCodeUnit)
      .flatMap((name) => record(name, fieldsOf(readYaml(join(folder, name))), lastChange(folder, name) ?? date, skipped));
    return { ids: [], openness, skipped: skipped.counts };
  },
};

function record(file: string, yaml: Readonly<Record<string, unknown>>, assessed: string, skipped: Skipped): readonly OpennessRow[] {
  const system = fieldsOf(yaml['system']);
  const name = textOf(system['name']);
  const classes = ORDER.map((key) => textOf(fieldsOf(yaml[key])['class'])?.toLowerCase());
  if (name === undefined || !classes.every((each) => each !== undefined && /^(open|partial|closed)$/.test(each))) {
    return skipped.add('record that is not complete');
  }
  const judgments = classes.map((each = '') => each.charAt(0)).join('');
  const slug = file.replace(/\.ya?ml$/, '').toLowerCase().replace(/[ _]+/g, '-');
  const points = [...judgments].reduce((sum, letter) => sum + (POINTS[letter] ?? 0), 0);
  const links = [system['link'], fieldsOf(yaml['weights_endmodel'])['link']].flat().flatMap((link) => /huggingface\.co\/(?!datasets\/|spaces\/|collections\/)([\w.-]+\/[\w.-]+)/.exec(textOf(link) ?? '')?.[1] ?? []);
  return [{
    id: `osai:${slug}`, name, status: 'current', assessed, assessedModel: textOf(system['endmodelname']) ?? name, judgments,
    score: Math.round((points / 12) * 1000) / 10, osaid: osaid(judgments), url: `https://osai-index.eu/model/${slug}`, source: 'osai-index',
    huggingface: [...new Set(links)],
  }];
}

/** Of parameters nothing but their absence follows from the judgments: that they are open needs a reading of the licence. */
function osaid(judgments: string): OpennessRecord['osaid'] {
  const of = (i: number): string => judgments.charAt(i);
  const both: Element = of(0) === 'c' || of(1) === 'c' ? 'missing' : of(0) === 'o' && of(1) === 'o' ? 'indicated' : 'unclear';
  const code: Element = of(4) === 'o' ? 'indicated' : of(4) === 'c' ? 'missing' : 'unclear';
  return { data: both, code, parameters: of(3) === 'c' || of(11) === 'c' ? 'missing' : 'unclear' };
}
