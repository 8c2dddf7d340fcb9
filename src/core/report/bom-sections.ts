import * as l10n from '@vscode/l10n';
import { dated, dim, facts, licenceCell, lifeCell, linked, modelCell, opennessCell, priceCell, type Cell } from './bom-cells';
import type { BomAncestor } from './bom-facts';
import { findingCounts } from './bom-metadata';
import type { Bom, BomModel, BomTerms } from './bom-types';
import { compare } from './run';
import { lastSegment } from './subject';

/** One table of a report for people, the first column naming the row. */
export interface Section {
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The bill for people, before it takes a form: the same words in Markdown and HTML. */
export interface BomReport {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly notes: readonly string[];
}

/** Places listed for each model; the formats for programs have them all. */
const MOST_PLACES = 40;

export function bomReport(bom: Bom): BomReport {
  const names = new Map(bom.routes.map(({ provider, name }) => [provider, name]));
  const nameOf = (provider: string) => names.get(provider) ?? provider;
  const sections = [models(bom, nameOf), terms(bom), lineage(bom), hosts(bom), places(bom), declared(bom), accepted(bom), unread(bom)];
  return {
    title: l10n.t('Models of {0}', bom.project.name === '' ? 'project' : facts(bom.project.name, bom.project.version)),
    lead: leadOf(bom),
    sections: sections.filter(({ rows, title }) => rows.length > 0 || title === l10n.t('Models')),
    notes: notesOf(bom),
  };
}

function leadOf(bom: Bom): string {
  const { models: all, files, catalogue } = bom;
  const { error, warning, information, waived } = findingCounts(bom);
  const unknown = all.filter(({ kind }) => kind === 'unknown').length;
  return facts(
    l10n.t('{0} models, {1} of them unknown', all.length, unknown),
    l10n.t('{0} conflicts, {1} warnings, {2} to check, {3} accepted', error, warning, information, waived),
    l10n.t('{0} files read, {1} not read or in part', files.reviewed, files.skipped.length + files.partial.length),
    l10n.t('facts as of {0}', catalogue.date),
  );
}

function models({ models: all }: Bom, nameOf: (provider: string) => string): Section {
  return {
    title: l10n.t('Models'),
    lead: all.length === 0 ? l10n.t('No model names were found in the files that were read.') : l10n.t('Every model that was found, also those that nobody knows. Prices in US dollars per million tokens.'),
    columns: [l10n.t('Model'), l10n.t('Licence'), l10n.t('Openness'), l10n.t('Price'), l10n.t('Life')],
    rows: all.map((model) => [modelCell(model), licenceCell(model), opennessCell(model), priceCell(model, nameOf), lifeCell(model, nameOf)]),
  };
}

/** By document, with the models that it binds. */
function terms({ models: all }: Bom): Section {
  const documents = new Map<string, { readonly terms: BomTerms; readonly models: string[] }>();
  for (const model of all) {
    for (const each of model.terms) {
      const known = documents.get(each.licence) ?? { terms: each, models: [] };
      documents.set(each.licence, known);
      known.models.push(each.via === 'own' ? lastSegment(model.id) : l10n.t('{0} ({1})', lastSegment(model.id), viaInWords(each.via)));
    }
  }
  return {
    title: l10n.t('Terms'),
    lead: l10n.t('What the documents say that bind these models, in a few words; the text itself decides.'),
    columns: [l10n.t('Document'), l10n.t('Says'), l10n.t('Binds')],
    rows: [...documents].sort(([a], [b]) => compare(a, b)).map(([id, { terms: each, models: bound }]) => [
      [{ ...linked(each.name, each.url), style: 'strong' }, ...dim(id), ...dim(dated(each.source))],
      each.words.length > 0 ? each.words.map((text) => ({ text })) : [{ text: l10n.t('not known'), style: 'dim' }],
      [...new Set(bound)].map((text) => ({ text })),
    ]),
  };
}

function viaInWords(via: BomTerms['via']): string {
  switch (via) {
    case 'own': return l10n.t('its own');
    case 'inherited': return l10n.t('inherited');
    case 'host': return l10n.t('of the host');
  }
}

function lineage({ models: all }: Bom): Section {
  const line = (id: string, ancestors: readonly BomAncestor[]): (readonly Cell[])[] => ancestors.flatMap((each) => [
    [
      [{ text: lastSegment(id), style: 'strong' }],
      [{ text: each.id }, ...dim(facts(each.relation ?? l10n.t('read from the name'), each.source && dated(each.source)))],
      [each.facts?.licence ? { text: each.facts.licence.expression } : { text: l10n.t('unknown') }],
    ],
    ...line(each.id, each.ancestors),
  ]);
  const rows = all.flatMap(({ id, ancestors }) => line(id, ancestors));
  return {
    title: l10n.t('Where models come from'),
    lead: l10n.t('Lineage as far as it is known; a model that is not listed may have ancestors too.'),
    columns: [l10n.t('Model'), l10n.t('Made from'), l10n.t('Licence of that')],
    rows: [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()],
  };
}

function hosts({ routes, models: all }: Bom): Section {
  const ids = new Map(all.map(({ ref, id }) => [ref, lastSegment(id)]));
  return {
    title: l10n.t('Hosts'),
    lead: l10n.t('Who serves models to this project, where the code says so.'),
    columns: [l10n.t('Host'), l10n.t('Terms'), l10n.t('Models'), l10n.t('Called in')],
    rows: routes.map(({ name, terms: own, selfHosted, models: served, uses }) => [
      [{ text: name, style: 'strong' }, ...(selfHosted ? dim(l10n.t('run by yourselves')) : [])],
      own ? [linked(own.name, own.url)] : [{ text: l10n.t('not known') }],
      served.map((ref) => ({ text: ids.get(ref) ?? ref })),
      placeCell(uses.map(({ path, line }) => `${path}:${line}`)),
    ]),
  };
}

function places({ models: all }: Bom): Section {
  return {
    title: l10n.t('Places'),
    lead: l10n.t('Where each model stands, and how its name was read where it is spelt otherwise.'),
    columns: [l10n.t('Model'), l10n.t('Places'), l10n.t('Read as')],
    rows: all.map((model: BomModel) => [
      [{ text: lastSegment(model.id), style: 'strong' }],
      placeCell(model.occurrences.map(({ path, line, role }) => `${path}:${line}${role === 'product' ? '' : ` (${roleInWords(role)})`}`)),
      model.resolutions.map((text) => ({ text, style: 'dim' })),
    ]),
  };
}

function roleInWords(role: 'test' | 'comment'): string {
  return role === 'test' ? l10n.t('test') : l10n.t('comment');
}

function placeCell(all: readonly string[]): Cell {
  const list = [...new Set(all)];
  const over = list.length - MOST_PLACES;
  return [...list.slice(0, MOST_PLACES).map((text) => ({ text, style: 'code' as const })), ...(over > 0 ? dim(l10n.t('and {0} more', over)) : [])];
}

function declared({ declared: all }: Bom): Section {
  return {
    title: l10n.t('Declared'),
    lead: l10n.t('What the project says of itself; a key that is absent is unknown, never “no”.'),
    columns: [l10n.t('Key'), l10n.t('Value'), l10n.t('In')],
    rows: all.map(({ key, value, policy, paths }) => [[{ text: key, style: 'code' }], [{ text: value }], [{ text: policy }, ...dim(paths?.join(', '))]]),
  };
}

function accepted({ waivers }: Bom): Section {
  return {
    title: l10n.t('Accepted'),
    lead: l10n.t('Findings that somebody accepted, with a reason and a last day.'),
    columns: [l10n.t('Rule'), l10n.t('Model'), l10n.t('Reason'), l10n.t('Owner'), l10n.t('Until')],
    rows: waivers.map(({ code, model, reason, owner, expires, policy }) => [
      [{ text: code, style: 'code' }, ...dim(policy)], [{ text: model }], [{ text: reason }], [{ text: owner }], [{ text: expires }],
    ]),
  };
}

function unread({ files }: Bom): Section {
  const part = files.partial.map(({ path, reason }) => ({ path, reason: l10n.t('read in part: {0}', reason) }));
  return {
    title: l10n.t('Not read'),
    lead: l10n.t('Models in these files may be missing in this list.'),
    columns: [l10n.t('File'), l10n.t('Why')],
    rows: [...files.skipped, ...part].sort((a, b) => compare(a.path, b.path)).map(({ path, reason }) => [[{ text: path, style: 'code' }], [{ text: reason }]]),
  };
}

function notesOf({ tool, catalogue, models: all }: Bom): readonly string[] {
  const credits = all.flatMap(({ facts: known, offers, priceRange }) => [
    known?.openness?.source, known?.licence?.source, known?.mof?.source, ...(known?.sources ?? []), ...offers.flatMap(({ price, life }) => [price?.source, life?.source]), ...(priceRange?.sources ?? []),
  ]).flatMap((source) => source?.attribution ?? []);
  return [
    l10n.t('This is not legal advice. It lists what licences and terms say, as far as the catalogue knows; what it does not know is called unknown.'),
    l10n.t('Made by {0} {1} from the catalogue of {2}, SHA-256 {3}.', tool.name, tool.version, catalogue.date, catalogue.digest),
    ...[...new Set(credits)].sort(compare),
  ];
}
