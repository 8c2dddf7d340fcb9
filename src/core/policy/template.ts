import * as l10n from '@vscode/l10n';
import type { NewValue } from './assist/change';
import { render } from './assist/render';

/** Values by key, to be written as they are. */
export type Values = Readonly<Record<string, NewValue>>;

/** What is declared in a new file. */
export interface DeclaredValues {
  readonly usage?: Values;
  readonly requirements?: Values;
}

interface Line {
  readonly yaml: string;
  readonly says: string;
}

/** For editors whose YAML extension does not know the file by its name. */
const SCHEMA = 'https://raw.githubusercontent.com/model-review/model-review/main/src/core/policy/model-review.schema.json';
/** The column at which what a line means begins. */
const COLUMN = 48;

/**
 * A `model-review.yaml` that declares what is given and nothing else: every other key stands there with an example of an answer, as a comment
 * until somebody gives it. Without the marks of comments it is a whole policy.
 */
export function policyTemplate(declared: DeclaredValues = {}): string {
  return [
    `# yaml-language-server: $schema=${SCHEMA}`,
    'version: 1',
    'usage:',
    ...block(l10n.t('How this project uses models. What is not declared stays unknown: it is never read as "no".'), usage(), declared.usage),
    'requirements:',
    ...block(l10n.t('What every model must meet, whatever its licence allows.'), requirements(), declared.requirements),
    '',
  ].join('\n');
}

function block(head: string, lines: readonly Line[], declared: Values = {}): readonly string[] {
  return [`  # ${head}`, ...lines.map(({ yaml, says }) => `${written(yaml, declared).padEnd(COLUMN)} # ${says}`)];
}

function written(example: string, declared: Values): string {
  const key = example.slice(0, example.indexOf(':'));
  const value = Object.hasOwn(declared, key) ? declared[key] : undefined;
  return value === undefined ? `  # ${example}` : `  ${key}: ${render(value, { flow: true, step: 2 })}`;
}

function usage(): readonly Line[] {
  return [
    { yaml: 'commercial: true', says: l10n.t('it earns money or serves a business') },
    { yaml: 'companyRegions: [US]', says: l10n.t('where the licensee is domiciled: ISO 3166 codes and EU') },
    { yaml: 'userRegions: [US, EU]', says: l10n.t('where product, model or outputs are used') },
    { yaml: 'monthlyActiveUsers: 12000', says: l10n.t('over all products, affiliates included') },
    { yaml: 'monthlyActiveUsersOn: { 2024-07-23: 9000 }', says: l10n.t('at a date that a licence asks about') },
    { yaml: 'dailyActiveUsers: 900', says: l10n.t('over all products, affiliates included') },
    { yaml: 'monthlyVisits: 30000', says: l10n.t('over all products, affiliates included') },
    { yaml: 'annualRevenueUSD: 5M', says: l10n.t('all sources, affiliates included') },
    { yaml: 'monthlyRevenueUSD: 400k', says: l10n.t('all sources, affiliates included') },
    { yaml: 'fieldsOfUse: []', says: l10n.t('fields that licences name, such as medical-advice') },
    { yaml: 'trainsModelsOnOutputs: no', says: l10n.t('no, internal or distributed') },
    { yaml: 'distributes: [product]', says: l10n.t('what leaves the company: product, weights, derivatives') },
    { yaml: 'offersModelApi: false', says: l10n.t('it serves a model to others') },
    { yaml: 'minimumUserAge: 18', says: l10n.t('the youngest age at which it may be used') },
    { yaml: 'confidentialData: false', says: l10n.t('prompts carry personal, regulated or secret data') },
    { yaml: 'competesWithProvider: false', says: l10n.t('it competes with products of the maker or provider of a model') },
  ];
}

function requirements(): readonly Line[] {
  return [
    { yaml: 'licences: { allow: "Apache-2.0 OR MIT" }', says: l10n.t('allow or deny: an SPDX expression') },
    { yaml: 'openness: { minScore: 40 }', says: l10n.t('points of the European Open Source AI Index') },
    { yaml: 'weightsAvailable: true', says: l10n.t('the model can be self-hosted') },
    { yaml: 'pinned: true', says: l10n.t('no id that its provider can point elsewhere') },
    { yaml: 'maxPriceUSDPerMTok: { input: 3, output: 15 }', says: l10n.t('US dollars per million tokens') },
    { yaml: 'retirementNoticeDays: 90', says: l10n.t('how long before its retirement a model must be gone') },
    { yaml: 'models: { deny: ["*/*-preview"] }', says: l10n.t('allow or deny: globs over model ids') },
    { yaml: 'providers: { allow: [azure, self-hosted] }', says: l10n.t('allow or deny: ids of providers') },
  ];
}
