/**
 * Writes the openness snapshots and adds the assessed models that the catalogue lacks:
 * `npx tsx scripts/import/openness.mts <folder with openness-facts.jsonl>`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpennessRecord } from '../../src/core/catalogue/types';
import type { AuthoredModel, MofRow, OpennessRow, OsiRow } from '../data/authored.mjs';
import { DATA, readJsonLines, writeJsonLines } from '../data/files.mjs';
import { squash } from '../data/spelling.mjs';
import { Sources } from './evidence.mjs';
import { accessOnHub, modality, names, sizeInName } from './naming.mjs';
import { Shelf } from './shelf.mjs';

type Judgment = 'open' | 'partial' | 'closed' | null;
interface Fact {
  id: string; name: string; source: string; source_url: string; status: string; assessed: string; huggingface: string[]; huggingface_base: string[];
  end: string | null; modality: string[]; released: string | null; dimensions: Record<string, Judgment> | null;
  index: { points: number; max: number; rank?: number; of?: number } | null;
  mof: { class: MofRow['class']; missing: Record<string, string[]> } | null;
  osaid: { elements: Record<string, 'indicated' | 'missing' | 'unclear' | null> };
  flags: string[];
}
interface Validation { system: string; result: string; records: { id: string; scope: string }[] }

const ORDER = [
  'basemodeldata', 'endmodeldata', 'basemodelweights', 'endmodelweights', 'trainingcode',
  'codedocs', 'hardwarearch', 'preprint', 'paper', 'modelcard', 'datasheet', 'licences',
];
const UNFIT = ['contradicts-public-record', 'placeholder-components', 'test-or-unnamed-record', 'incomplete-record'];
const RESULTS: Readonly<Record<string, OsiRow['result']>> = {
  'passed-validation': 'passed', 'did-not-pass': 'did-not-pass', 'would-pass-if-licence-changed': 'would-pass-with-licence',
};

/** Some records name the base or a data set where the assessed model belongs. */
function assessedModel(fact: Fact): string {
  return fact.flags.some((flag) => flag.startsWith('end-model-name-is-')) ? fact.name : fact.end ?? fact.name;
}

/** A base that the record lists as well was not what it assessed. */
function assessedRepositories(fact: Fact): string[] {
  const bases = new Set(fact.huggingface_base.map((id) => id.toLowerCase()));
  const end = squash(assessedModel(fact));
  // Its link is to Command R, while what was assessed is Aya 23.
  return fact.id === 'osai-old:command-r-aya-23-35b' ? [] : fact.huggingface.filter((id) => !bases.has(id.toLowerCase()) || squash(id.slice(id.indexOf('/') + 1)) === end);
}

function record(fact: Fact): OpennessRow | undefined {
  const { dimensions, index } = fact;
  if (!dimensions || !index) {
    return undefined;
  }
  const judgments = ORDER.map((key) => (dimensions[key] ?? 'closed').charAt(0)).join('');
  const points = [...judgments].reduce((sum, letter) => sum + (letter === 'o' ? 1 : letter === 'p' ? 0.5 : 0), 0);
  const element = (key: string): 'indicated' | 'missing' | 'unclear' => fact.osaid.elements[key] ?? 'unclear';
  return {
    id: fact.id, name: fact.name, status: fact.status as OpennessRecord['status'], assessed: fact.assessed, assessedModel: assessedModel(fact), judgments,
    score: Math.round((points / 12) * 1000) / 10,
    ...(fact.status === 'current' && index.rank && index.of ? { rank: index.rank, of: index.of } : {}),
    osaid: { data: element('data_information'), code: element('code'), parameters: element('parameters') },
    url: fact.source_url, source: fact.source, huggingface: assessedRepositories(fact),
  };
}

/** Records without a repository that are plainly about one. */
const REPOSITORIES: Readonly<Record<string, string>> = {
  'mot:mistral-7b-v0.1': 'mistralai/Mistral-7B-v0.1', 'mot:mixtral-8x7b-instruct-v0.1': 'mistralai/Mixtral-8x7B-Instruct-v0.1',
  'mot:mixtral-8x22b-v0.1': 'mistralai/Mixtral-8x22B-v0.1', 'mot:mixtral-8x22b-instruct-v0.1': 'mistralai/Mixtral-8x22B-Instruct-v0.1',
  'mot:grok-1': 'xai-org/grok-1', 'mot:minicpm3-4b': 'openbmb/MiniCPM3-4B',
};

function repositories(fact: Fact): readonly string[] {
  const listed = REPOSITORIES[fact.id];
  return fact.huggingface.length > 0 || !listed ? fact.huggingface : [listed];
}

/** The next class lists what is missing; class I lacks nothing. */
function mofRow(fact: Fact): MofRow | undefined {
  const fit = fact.source === 'mot' && fact.status === 'current' && !fact.flags.some((flag) => UNFIT.includes(flag));
  if (!fit || !fact.mof || repositories(fact).length === 0) {
    return undefined;
  }
  const next = fact.mof.class === 0 ? '3' : String(fact.mof.class - 1);
  return { id: fact.id, huggingface: repositories(fact), class: fact.mof.class, missing: fact.mof.missing[next] ?? [], source: 'mot' };
}

function addAssessed(shelf: Shelf, fact: Fact): void {
  if (fact.source !== 'osai-index' && !(fact.source === 'mot' && fact.status === 'current')) {
    return;
  }
  for (const id of fact.huggingface.filter((each) => /^[\w.-]+\/[\w.-]+$/.test(each))) {
    const named = names(id);
    const name = named.id.slice(named.id.indexOf('/') + 1);
    const size = sizeInName(name);
    const kind: Readonly<Record<string, AuthoredModel['modality']>> = { image: 'image', video: 'video', audio: 'audio' };
    if (!shelf.find(named.id)) {
      shelf.add({
        ...named, name, modality: kind[fact.modality[0] ?? ''] ?? modality(name), access: accessOnHub(named.id) ?? 'open',
        ...(size ? { parameters: { value: size, source: 'model-name', confidence: 'secondary' as const } } : {}),
        ...(fact.released && fact.huggingface.length === 1 ? { released: { value: fact.released, source: fact.source, confidence: 'secondary' as const } } : {}),
        sources: [fact.source],
      });
    }
  }
}

const folder = process.argv[2];
if (!folder) {
  throw new Error('Usage: npx tsx scripts/import/openness.mts <folder of the openness facts>');
}
const all = readJsonLines<Fact>(join(folder, 'openness-facts.jsonl'));
const facts = all
  .filter((fact) => fact.source !== 'mot' || fact.status === 'current')
  .filter((fact) => !fact.flags.includes('incomplete-assessment'));
const validations = JSON.parse(readFileSync(join(folder, 'osi-validation.json'), 'utf8')) as Validation[];
const byId = new Map(all.map((fact) => [fact.id, fact]));
const osi = validations.flatMap(({ system, result, records }): OsiRow[] => {
  const huggingface = records.filter(({ scope }) => scope === 'system').flatMap(({ id }) => byId.get(id)).flatMap((fact) => (fact ? repositories(fact) : []));
  const known = RESULTS[result];
  return known ? [{ system, result: known, huggingface: [...new Set(huggingface)].sort(), source: 'osi-validation' }] : [];
});

const sources = new Sources();
sources.put('osai-index', {
  name: 'OSAI Index', url: 'https://osai-index.eu/', date: '2026-06-12', licence: 'CC-BY-4.0',
  attribution: 'Openness judgments: European Open Source AI Index database (Liesenfeld, A., Blankvoort, D., Kalra, N., Dingemanse, M.), https://osai-index.eu/, '
    + 'doi:10.5281/zenodo.15386042, version of 2026-06-12, CC BY 4.0. Criteria: Liesenfeld, A. and Dingemanse, M. (2024), FAccT \'24, doi:10.1145/3630106.3659005. '
    + 'Changes: judgments, names, dates and links kept, notes dropped, scores recomputed, earlier versions recovered from the history.',
});
sources.put('opening-up-chatgpt', {
  name: 'Opening up ChatGPT', url: 'http://opening-up-chatgpt.github.io', date: '2025-03-11', licence: 'CC-BY-4.0',
  attribution: 'Archived judgments: Opening up ChatGPT, http://opening-up-chatgpt.github.io; Liesenfeld, A., Lopez, A. and Dingemanse, M. (2023), CUI \'23, '
    + 'doi:10.1145/3571884.3604316. CC BY 4.0.',
});
sources.put('mot', {
  name: 'Model Openness Tool', url: 'https://mot.isitopen.ai/', date: '2026-05-11', licence: 'MIT',
  attribution: 'Component licences: Model Openness Tool model files, https://github.com/lfai/model_openness_tool. Copyright 2024 The Model Openness Tool Authors, MIT.',
});
sources.put('osi-validation', { name: 'OSI, validation phase of the Open Source AI Definition', url: 'https://opensource.org/ai', date: '2024-12-31' });
const shelf = Shelf.read();
facts.forEach((fact) => { addAssessed(shelf, fact); });
shelf.save();
sources.save();
const records = facts.map(record).filter((row) => row !== undefined);
const mof = facts.map(mofRow).filter((row) => row !== undefined);
writeJsonLines(join(DATA, 'snapshots', 'openness.jsonl'), records, ({ id }) => id);
writeJsonLines(join(DATA, 'snapshots', 'mof.jsonl'), mof, ({ id }) => id);
writeJsonLines(join(DATA, 'snapshots', 'osi.jsonl'), osi, ({ system }) => system);
console.log(`${records.length} openness records, ${mof.length} MOF records, ${shelf.all.length} models`);
