import * as l10n from '@vscode/l10n';
import { listed } from '../clause';
import type { Model, OpennessMatch, OpennessRecord } from '../catalogue/types';
import { knownModel } from '../known-model';
import { escapeHtml } from './escape';
import type { Row } from './row';
import { stripImage } from './strip';
import { namedModel, type CardSubject } from './subject';
import { columns, fit, LINE } from './width';

/** A record whose score counts for the model itself: a base's score is not inherited. */
export function scoredRecord({ use, index }: Pick<CardSubject, 'use' | 'index'>): OpennessRecord | undefined {
  const model = namedModel(use);
  return model?.openness && CARRIES_SCORE.has(model.openness.match) ? index.openness(model) : undefined;
}

const CARRIES_SCORE: ReadonlySet<OpennessMatch> = new Set<OpennessMatch>(['exact', 'family', 'repackaged']);

/** The record of the base that a derivative was made from: named, never inherited. */
export function baseRecord({ use, index }: Pick<CardSubject, 'use' | 'index'>): OpennessRecord | undefined {
  const model = knownModel(use);
  const match = model?.openness?.match;
  const inherits = match === 'base' || (use.resolution.kind === 'derivative' && match !== 'version');
  return model && inherits ? index.openness(model) : undefined;
}

export function opennessRow(subject: CardSubject): Row | undefined {
  const model = knownModel(subject.use);
  if (!model) {
    return undefined;
  }
  const label = l10n.t('Openness');
  const record = scoredRecord(subject);
  const second = secondLine(namedModel(subject.use), record);
  const first = record ? scored(model, record, subject) : notAssessed(model, subject);
  return { label, lines: second === '' ? [first] : [first, second] };
}

/** Columns that the strip takes beside the words. */
const STRIP_COLUMNS = 20;

/** The median gives way before what was judged and when, and a long name is cut: no score stands without its basis. */
function scored(model: Model, record: OpennessRecord, { index }: CardSubject): string {
  const score = `<b>${record.score.toFixed(1)}</b>`;
  const name = differing(record.assessedModel, model.name);
  const plain = [l10n.t('{0} of 100', score), ...basis(model, record, name)].join(' · ');
  // The archived index had other criteria: its scores do not compare with the median of today's.
  const full = record.status === 'archived' ? plain : [l10n.t('{0} of 100, median {1}', score, index.opennessMedian.toFixed(1)), ...basis(model, record, name)].join(' · ');
  const over = columns(plain) - (LINE - STRIP_COLUMNS);
  const cut = over > 0 ? [l10n.t('{0} of 100', score), ...basis(model, record, `${name.slice(0, -over - 1)}…`)].join(' · ') : plain;
  return `${stripImage(record.judgments)}&ensp;${columns(full) <= LINE - STRIP_COLUMNS ? full : cut}`;
}

/** What was judged and when; a rank only where it is this very model's. */
function basis(model: Model, record: OpennessRecord, name: string): readonly string[] {
  const isThis = model.openness?.match === 'exact';
  const { assessed, rank, of } = record;
  switch (record.status) {
    case 'superseded': return [isThis ? l10n.t('earlier record, {0}', assessed) : l10n.t('judged on {0}, earlier record, {1}', escapeHtml(name), assessed)];
    case 'archived': return isThis
      ? [l10n.t('archived record, {0}', assessed), l10n.t('older criteria')]
      : [l10n.t('judged on {0}, archived record, {1}', escapeHtml(name), assessed)];
    case 'current': return [
      ...(isThis ? [] : [l10n.t('judged on {0}, {1}', escapeHtml(name), assessed)]),
      ...(isThis && rank !== undefined && of !== undefined ? [l10n.t('rank {0} of {1}', rank, of)] : []),
      ...(isThis ? [assessed] : []),
    ];
  }
}

/** What is different in the assessed model's name where it begins with a size: `70B-Instruct` beside `Meta-Llama-3-8B-Instruct`. */
export function differing(assessed: string, name: string): string {
  const [theirs, ours] = [assessed.split('-'), name.split('-')];
  const same = theirs.findIndex((part, i) => part.toLowerCase() !== ours[i]?.toLowerCase());
  return same > 0 && /^\d+(?:\.\d+)?[bm]$/i.test(theirs[same] ?? '') ? theirs.slice(same).join('-') : assessed;
}

function notAssessed(model: Model, subject: CardSubject): string {
  const base = baseRecord(subject);
  const nearest = namedModel(subject.use)?.openness?.match === 'version' ? subject.index.openness(model) : undefined;
  const line = (parts: readonly string[]): string => [l10n.t('not assessed'), ...parts].join(' · ');
  if (base) {
    return shorterName(base, (name) => line([l10n.t('{0} scores {1}, which a derivative does not inherit', name, base.score.toFixed(1))]));
  }
  return nearest ? shorterName(nearest, (name) => line([l10n.t('the index has another version: {0}', name)])) : fit([l10n.t('not assessed'), ...weights(model)]);
}

/** The model that was judged; where the line would be too long the system's name, and that cut at last. */
function shorterName({ assessedModel, name }: OpennessRecord, line: (name: string) => string): string {
  const fitting = [assessedModel, name].find((each) => columns(line(escapeHtml(each))) <= LINE);
  const over = columns(line(escapeHtml(name))) - LINE;
  return line(escapeHtml(fitting ?? `${name.slice(0, -over - 1)}…`));
}

function weights({ access }: Model): readonly string[] {
  switch (access) {
    case 'open': return [l10n.t('weights public')];
    case 'gated': return [l10n.t('weights public after a request')];
    case 'restricted': return [l10n.t('weights on application')];
    case 'leaked': return [l10n.t('weights leaked, never released')];
    case 'api':
    case 'service':
    case 'none': return [l10n.t('weights not released, so OSAID is not met (parameters)')];
    case 'unknown': return [];
  }
}

function secondLine(model: Model | undefined, record: OpennessRecord | undefined): string {
  const groups = record ? groupsInWords(record.judgments) : [];
  for (const short of [false, true]) {
    const parts = [...groups, ...definition(model, record, short), ...framework(model, short)];
    if (short || columns(parts.join(' · ')) <= LINE) {
      return parts.length === 0 ? '' : fit(parts);
    }
  }
  return '';
}

const POINTS: Readonly<Record<string, number>> = { o: 1, p: 0.5 };

/** Points of the three groups of criteria: `available 1/5`. */
export function groupPoints(judgments: string): Readonly<Record<'available' | 'documented' | 'licence', number>> {
  const sum = (from: number, to: number) => [...judgments.slice(from, to)].reduce((points, each) => points + (POINTS[each] ?? 0), 0);
  return { available: sum(0, 5), documented: sum(5, 11), licence: sum(11, 12) };
}

function groupsInWords(judgments: string): readonly string[] {
  const { available, documented, licence } = groupPoints(judgments);
  return [l10n.t('available {0}/5', available), l10n.t('documented {0}/6', documented), l10n.t('licence {0}/1', licence)];
}

/** What OSI or the index says of the definition of open source AI, in full. */
export function definitionInWords(model: Model | undefined, record: OpennessRecord): string {
  return definition(model, record, false).join('');
}

/** Behind “OSI validation:”. */
export function osiInWords(result: NonNullable<Model['osi']>['result']): string {
  switch (result) {
    case 'passed': return l10n.t('passed');
    case 'would-pass-with-licence': return l10n.t('would pass with another licence');
    case 'did-not-pass': return l10n.t('did not pass');
  }
}

/** OSI's own result for this very system counts before what the index indicates. */
function definition(model: Model | undefined, record: OpennessRecord | undefined, short: boolean): readonly string[] {
  switch (model?.osi?.result) {
    case 'passed': return [l10n.t('passed OSI’s validation')];
    case 'would-pass-with-licence': return [l10n.t('would pass OSI’s validation with another licence')];
    case 'did-not-pass': return [l10n.t('did not pass OSI’s validation')];
    case undefined: return record ? [osaidInWords(record, short)] : [];
  }
}

function osaidInWords({ osaid }: OpennessRecord, short: boolean): string {
  const names = { data: l10n.t('data'), code: l10n.t('code'), parameters: l10n.t('parameters') };
  const elements = (['data', 'code', 'parameters'] as const);
  const list = (state: string) => elements.filter((each) => osaid[each] === state).map((each) => names[each]);
  const [missing, unclear] = [list('missing'), list('unclear')];
  if (missing.length > 0) {
    return short ? l10n.t('OSAID not met ({0} of 3)', missing.length) : l10n.t('OSAID not met: {0}', listed(missing));
  }
  return unclear.length > 0 ? l10n.t('OSAID unclear: {0}', listed(unclear)) : l10n.t('OSAID indicated');
}

const CLASS_NAMES = ['', 'I', 'II', 'III'] as const;
const CLASS_III_COMPONENTS = 6;

function framework(model: Model | undefined, short: boolean): readonly string[] {
  const mof = model?.mof;
  if (!mof) {
    return [];
  }
  if (mof.class !== 0) {
    return [l10n.t('MOF class {0}', CLASS_NAMES[mof.class])];
  }
  const have = CLASS_III_COMPONENTS - mof.missing.length;
  return [short ? l10n.t('MOF III: {0}/{1}', have, CLASS_III_COMPONENTS) : l10n.t('MOF: {0} of {1} for class III', have, CLASS_III_COMPONENTS)];
}
