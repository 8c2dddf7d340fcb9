import * as l10n from '@vscode/l10n';
import type { Price } from '../catalogue/types';
import { figures } from './cost';
import type { Facts } from './facts';
import { breakEven } from './self-hosting';

/** A price as its list has it; lowest and highest where lists disagree. */
export function priceOnList(price: Price): string {
  return l10n.t('{0} per M tokens', figures(price, true));
}

/** The monthly volume from which own GPUs cost less; `undefined` where no host names a price or the GPUs are not known. */
export function breakEvenInWords({ selfHosting, hosted }: Pick<Facts, 'selfHosting' | 'hosted'>): string | undefined {
  const volume = selfHosting && hosted && breakEven(selfHosting, hosted);
  if (!volume) {
    return undefined;
  }
  const [low, high] = [millions(volume.low), millions(volume.high)];
  const tokens = low === high ? low : `${low}–${high}`;
  return hosted.hosts === 1 ? l10n.t('about {0} M tokens a month, three in for one out, against the price of 1 host (estimate)', tokens)
    : l10n.t('about {0} M tokens a month, three in for one out, against the median of {1} hosts (estimate)', tokens, hosted.hosts);
}

/** Two digits: the volume is an estimate. */
function millions(tokens: number): string {
  return String(Number((tokens / 1e6).toPrecision(2)));
}
