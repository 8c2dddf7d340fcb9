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

/** The median gives way before what was judged and when: no score stands without its basis. */
function scored(model: Model, record: OpennessRecord, { index }: CardSubject): string {
  const score = `<b>${record.score.toFixed(1)}</b>`;
  const based = basis(model, record);
  const full = [l10n.t('{0} of 100, median {1}', score, index.opennessMedian.toFixed(1)), ...based].join(' · ');
  const words = columns(full) <= LINE - STRIP_COLUMNS ? full : [l10n.t('{0} of 100', score), ...based].join(' · ');
  return `${stripImage(record.judgments)}&ensp;${words}`;
}

/** What was judged and when; a rank only where it is this very model's. */
function basis(model: Model, record: OpennessRecord): readonly string[] {
  if (model.openness?.match !== 'exact') {
    return [l10n.t('judged on {0}, {1}', escapeHtml(differing(record.assessedModel, model.name)), record.assessed)];
  }
  switch (record.status) {
    case 'superseded': return [l10n.t('earlier record, {0}', record.assessed)];
    case 'archived': return [l10n.t('archived record, {0}', record.assessed)];
    case 'current': return record.rank !== undefined && record.of !== undefined
      ? [l10n.t('rank {0} of {1}', record.rank, record.of), record.assessed]
      : [record.assessed];
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
  const inherited = base && [l10n.t('{0} scores {1}, which a derivative does not inherit', escapeHtml(base.name), base.score.toFixed(1))];
  const nearest = namedModel(subject.use)?.openness?.match === 'version' ? subject.index.openness(model) : undefined;
  const other = nearest && [l10n.t('the index has another version: {0}', escapeHtml(nearest.assessedModel))];
  return fit([l10n.t('not assessed'), ...(inherited ?? other ?? weights(model))]);
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
