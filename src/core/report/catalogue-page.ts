import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Access, Model, Source } from '../catalogue/types';
import type { Day } from '../types';
import { escapeMarkdown, linkTarget } from './escape';
import { compare } from './run';

/** Where a wrong or missing fact is reported. */
export const DATA_ISSUES = 'https://github.com/model-review/model-review/issues/new?template=data-correction.yml';

/** What the bundled catalogue holds, how old it is and where it comes from, as Markdown. Reads every entry. */
export function catalogueMarkdown(index: CatalogueIndex, today: Day): string {
  const models = index.models();
  return [
    `# ${l10n.t('Catalogue of {0}', index.date)}`,
    `${age(daysBetween(index.date, today))} ${l10n.t('It comes with the extension, and nothing is looked up anywhere else. Its fingerprint is {0}.', `\`${index.digest.slice(0, 16)}\``)}`,
    `## ${l10n.t('What is in it')}`,
    table([l10n.t('Facts'), l10n.t('Count')], contents(index, models)),
    `## ${l10n.t('Models, by how their weights may be had')}`,
    table([l10n.t('Access'), l10n.t('Models'), l10n.t('with a licence')], byAccess(models)),
    l10n.t('A model without a licence here is one whose licence is not known. It is never read as one without restrictions.'),
    `## ${l10n.t('A fact is wrong or missing')}`,
    l10n.t('Say which one, and where the right one stands: {0}. Nothing is sent before you do. Models of your own go under {1} in {2}.', `[${l10n.t('report it')}](${DATA_ISSUES})`, '`models:`', '`model-review.yaml`'),
    `## ${l10n.t('Sources')}`,
    l10n.t('{0} sources. Each fact on a card names its own.', count(index.sources().length)),
    table([l10n.t('Source'), l10n.t('As of'), l10n.t('Licence of the data')], sourceRows(index.sources())),
    '',
  ].join('\n\n');
}

function contents(index: CatalogueIndex, models: readonly Model[]): readonly (readonly string[])[] {
  const offers = models.flatMap(({ offers: all = [] }) => all);
  const dated = offers.filter(({ life }) => life !== undefined).length;
  const texts = index.licences();
  const rows: readonly (readonly [string, number])[] = [
    [l10n.t('models'), models.length],
    [l10n.t('publishers'), new Set(models.map(({ publisher }) => publisher)).size],
    [l10n.t('providers'), index.providerIds().length],
    [l10n.t('models with a licence'), models.filter(hasLicence).length],
    [l10n.t('licences and terms of service'), texts.length],
    [l10n.t('of these read in full'), texts.filter(({ coverage }) => coverage === 'full').length],
    [l10n.t('openness assessments'), index.opennessRecords().length],
    [l10n.t('prices at providers'), offers.filter(({ price }) => price !== undefined).length],
    [l10n.t('dates of deprecation or retirement'), dated],
    [l10n.t('models with lineage'), models.filter(({ lineage = [] }) => lineage.length > 0).length],
  ];
  return rows.map(([what, value]) => [what, count(value)]);
}

function byAccess(models: readonly Model[]): readonly (readonly string[])[] {
  const words: Readonly<Record<Access, string>> = {
    open: l10n.t('weights to download'), gated: l10n.t('weights after agreeing to terms'), restricted: l10n.t('weights on request'), leaked: l10n.t('weights leaked'),
    api: l10n.t('by API only'), service: l10n.t('in a product only'), none: l10n.t('not released'), unknown: l10n.t('not known'),
  };
  return (Object.keys(words) as Access[]).flatMap((access) => {
    const these = models.filter((model) => model.access === access);
    return these.length === 0 ? [] : [[words[access], count(these.length), count(these.filter(hasLicence).length)]];
  });
}

function hasLicence({ licence }: Model): boolean {
  return licence !== undefined && licence.expression !== 'NOASSERTION';
}

/** Newest first. */
function sourceRows(sources: readonly Source[]): readonly (readonly string[])[] {
  return [...sources].sort((a, b) => compare(b.date, a.date) || compare(a.name, b.name)).map(({ name, url, date, licence, attribution }) => [
    [url?.startsWith('https://') === true ? `[${escapeMarkdown(name)}](${linkTarget(url)})` : escapeMarkdown(name), attribution && escapeMarkdown(attribution)]
      .filter((part) => part !== undefined).join('<br>'),
    date,
    licence === undefined ? l10n.t('facts, no licence named') : escapeMarkdown(licence),
  ]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_label, column) => (column === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function daysBetween(from: Day, to: Day): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}

function age(days: number): string {
  return days === 1 ? l10n.t('1 day old.') : l10n.t('{0} days old.', days);
}
