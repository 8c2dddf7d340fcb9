import * as l10n from '@vscode/l10n';
import type { Licence, Model } from '../../catalogue/types';
import { listed } from '../../clause';
import { isCode } from '../../codes';
import { compactCount } from '../../format';
import { regionCode } from '../regions';
import type { SchemaAt } from '../schema';
import { toCount, toDay, toFlag } from '../values';
import { countingDays } from './candidates';
import type { Facts } from './facts';
import { regionNames, writtenOut } from './locale';

export interface Asked {
  readonly path: readonly string[];
  readonly at: SchemaAt;
  readonly value: unknown;
  /** Of an expression: the word that is asked about; empty for all of it. */
  readonly word: string;
}

/** How a value is read, and what it names: a line each; none where there is nothing to add. */
export function about({ path, at, value, word }: Asked, facts: Facts): readonly string[] {
  const { kind, schema } = at;
  const text = typeof value === 'string' ? value : '';
  switch (schema['x-names'] ?? kind) {
    case 'count': return [...counted(value, facts), ...counting(path.at(-1) ?? '', facts)];
    case 'flag': return typeof value === 'string' ? readAs(toFlag(value)) : [];
    case 'day': return ends(toDay(value), facts);
    case 'region': return region(text, facts);
    case 'spdx': return licence(facts, word);
    case 'model': return model(facts.index.model(text), facts);
    case 'provider': case 'host': return provider(text, facts);
    default: return isCode(text) ? [facts.describe(text) ?? ''].filter((line) => line !== '') : [];
  }
}

function readAs(value: unknown): readonly string[] {
  return value === undefined ? [] : [l10n.t('Read as {0}.', String(value))];
}

function counted(value: unknown, { locale }: Facts): readonly string[] {
  const count = value === null || value === undefined ? undefined : toCount(value);
  return count === undefined ? [] : readAs(writtenOut(count, locale));
}

function counting(day: string, facts: Facts): readonly string[] {
  const licences = countingDays(facts).find(([each]) => each === day)?.[1];
  return licences ? [l10n.t('At this date the users count for {0}.', listed(licences))] : [];
}

function ends(day: string | undefined, { today }: Facts): readonly string[] {
  if (day === undefined) {
    return [];
  }
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  return [days < 0 ? l10n.t('Ended {0} days ago.', -days) : l10n.t('Ends in {0} days.', days)];
}

function region(text: string, { locale }: Facts): readonly string[] {
  const code = regionCode(text);
  if (code === undefined) {
    return [];
  }
  const name = regionNames(locale)(code.slice(0, 2));
  return [code === text ? name : l10n.t('Read as {0}.', `${code}, ${name}`)];
}

function model(found: Model | undefined, { index }: Facts): readonly string[] {
  return found ? [[found.name, index.publisherName(found), found.licence?.expression ?? ''].filter((part) => part !== '').join(' · ')] : [];
}

function provider(text: string, { index }: Facts): readonly string[] {
  const id = index.providerOfRoute(text.toLowerCase());
  return text.toLowerCase() === 'self-hosted' ? [l10n.t('weights that you run yourselves')] : id === undefined ? [] : [index.providerName(id)];
}

function licence({ index }: Facts, id: string): readonly string[] {
  const found = index.licence(id);
  return found ? [found.name, ...summary(found)] : [];
}

/** What its text says of the most asked: commercial use and limits. What is not read there is not said, and an incomplete reading is. */
export function summary({ terms: { commercialUse, gates, regions, fieldsOfUse }, coverage }: Licence): readonly string[] {
  const limits = (gates ?? []).filter(({ metric, confidence }) => metric === 'mau' && confidence === 'text').map(({ value }) => compactCount(value));
  const isTied = [commercialUse?.subjectTo, gates, regions && [regions], fieldsOfUse].some((terms) => terms !== undefined && terms.length > 0);
  const commercial = commercialUse?.confidence !== 'text' ? undefined : commercialUse.v === 'allowed' && isTied ? 'conditional' : commercialUse.v;
  return [
    ...(commercial === undefined ? [] : commercialWords(commercial)),
    ...(limits.length > 0 ? [l10n.t('Limits of monthly users: {0}.', listed(limits))] : []),
    ...(coverage === 'full' ? [] : [coverage === 'partial' ? l10n.t('The text was read in part.') : l10n.t('The text was not read.')]),
  ];
}

function commercialWords(term: NonNullable<Licence['terms']['commercialUse']>['v']): readonly string[] {
  switch (term) {
    case 'allowed': return [l10n.t('Commercial use: allowed.')];
    case 'conditional': return [l10n.t('Commercial use: on conditions.')];
    case 'prohibited': return [l10n.t('Commercial use: barred.')];
    default: return [];
  }
}
