import * as l10n from '@vscode/l10n';
import { sentences } from '../report/scan-message';
import type { InventoryModel, Verdict } from './inventory';
import { countOfModels, verdictCounts } from './words';

/** What the list rests on. */
export interface Ground {
  /** How many files a scan has read; absent where there was no scan. */
  readonly scanned?: number;
  /** The last scan was stopped: `part` where this is what it came to, else when the complete one ended that is listed. */
  readonly stopped?: 'part' | { readonly listed: string };
  readonly notRead: number;
  /** Policies with errors, and the line of the first. */
  readonly faults: readonly { readonly name: string; readonly line: number }[];
  readonly trusted: boolean;
  /** Models that a filter hides. */
  readonly hidden: number;
  /** A filter hides uses in tests and comments. */
  readonly hidesAside: boolean;
}

/** What stands above the list, in sentences; empty where the rows say all. Never an all-clear while something is unknown, unread, hidden or not judged. */
export function viewMessage(models: readonly InventoryModel[], { scanned, stopped, notRead, faults, trusted, hidden, hidesAside }: Ground): string {
  const said = [
    ...(hidden > 0 ? [hidden === 1 ? l10n.t('A filter hides 1 model.') : l10n.t('A filter hides {0} models.', hidden)] : []),
    ...(hidesAside ? [l10n.t('Uses in tests, examples and comments are hidden.')] : []),
    ...state(models, scanned, notRead, hidden > 0 || hidesAside || stopped === 'part'),
    ...(stopped === 'part' ? [l10n.t('The scan was stopped, so the list is not whole.')] : stopped ? [l10n.t('Stopped. The list shows the last complete scan, {0}.', stopped.listed)] : []),
    ...faults.slice(0, 1).map(({ name, line }) => l10n.t('{0} has an error in line {1}; the rest is used. The review is partial.', name, line)),
    ...(trusted ? [] : [l10n.t('Waivers are shown as claimed and not applied, because this workspace is not trusted.')]),
  ];
  return said.length === 0 ? '' : sentences(said);
}

function state(models: readonly InventoryModel[], scanned: number | undefined, notRead: number, isCut: boolean): readonly string[] {
  if (scanned === undefined) {
    return models.length === 0 ? [] : [l10n.t('No scan yet: only open files are listed.')];
  }
  if (isCut) {
    return unread(notRead);
  }
  if (models.length === 0) {
    return [scanned === 1 ? l10n.t('No model names found in 1 file.') : l10n.t('No model names found in {0} files.', scanned), ...unread(notRead)];
  }
  const of = (...verdicts: readonly Verdict[]): number => models.filter(({ verdict }) => verdicts.includes(verdict)).length;
  if (of('conflict', 'warning', 'not-judged') > 0) {
    return unread(notRead);
  }
  const [open, unknown] = [of('to-check'), of('unknown')];
  return [
    models.length === 1 ? l10n.t('1 model, no conflict with the usage you declared.') : l10n.t('{0} models, no conflict with the usage you declared.', models.length),
    ...(open === 0 ? [] : [open === 1 ? l10n.t('1 is to check.') : l10n.t('{0} are to check.', open)]),
    ...(unknown === 0 ? [] : [unknown === 1 ? l10n.t('1 is unknown.') : l10n.t('{0} are unknown.', unknown)]),
    ...unread(notRead),
  ];
}

function unread(notRead: number): readonly string[] {
  return notRead === 0 ? [] : [notRead === 1 ? l10n.t('1 file was not read or only in part.') : l10n.t('{0} files were not read or only in part.', notRead)];
}

/** The badge counts models with conflicts or warnings, never all models. */
export function badge(models: readonly InventoryModel[]): { readonly value: number; readonly tooltip: string } | undefined {
  const bad = models.filter(({ verdict }) => verdict === 'conflict' || verdict === 'warning');
  return bad.length === 0 ? undefined : { value: bad.length, tooltip: verdictCounts(bad) };
}

/** What the status bar says of the models of one file, the worst first. */
export function statusText(models: readonly InventoryModel[], isPartial: boolean): string {
  const of = (verdict: Verdict): number => models.filter((model) => model.verdict === verdict).length;
  const [conflicts, warnings, open, unknown, unjudged] = [of('conflict'), of('warning'), of('to-check'), of('unknown'), of('not-judged')];
  const words = conflicts > 0 ? (conflicts === 1 ? l10n.t('1 model conflict') : l10n.t('{0} model conflicts', conflicts))
    : warnings > 0 ? (warnings === 1 ? l10n.t('1 model warning') : l10n.t('{0} model warnings', warnings))
      : open > 0 ? (open === 1 ? l10n.t('1 model to check') : l10n.t('{0} models to check', open))
        : unknown > 0 ? (unknown === 1 ? l10n.t('1 unknown model') : l10n.t('{0} unknown models', unknown))
          : unjudged > 0 ? l10n.t('{0}, not judged', countOfModels(models.length))
            : isPartial ? countOfModels(models.length) : l10n.t('{0}, no conflict', countOfModels(models.length));
  return isPartial ? l10n.t('{0}, partly read', words) : words;
}

/** What the status bar says of the file when it is pointed at. */
export function statusTooltip(path: string, models: readonly InventoryModel[], partial: string | undefined): readonly string[] {
  return [
    l10n.t('{0}: {1}', path, verdictCounts(models)),
    ...(partial === undefined ? [] : [l10n.t('read in part: {0}', partial)]),
    l10n.t('Click for the list.'),
  ];
}
