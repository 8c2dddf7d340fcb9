import * as l10n from '@vscode/l10n';
import type { Price } from '../catalogue/types';
import { usd } from '../format';
import { betweenInWords } from './cost';
import type { Facts } from './facts';
import { breakEven } from './self-hosting';

/** A price as its list has it; lowest and highest where lists disagree. */
export function priceOnList({ input, output, cachedInput, range }: Price): string {
  if (range) {
    return l10n.t('in {0}, out {1} per M tokens', betweenInWords(range.input), betweenInWords(range.output));
  }
  return cachedInput === undefined
    ? l10n.t('in {0}, out {1} per M tokens', usd(input), usd(output))
    : l10n.t('in {0}, cached {1}, out {2} per M tokens', usd(input), usd(cachedInput), usd(output));
}

/** The monthly volume from which own GPUs cost less; `undefined` where no host names a price or the GPUs are not known. */
export function breakEvenInWords({ selfHosting, hosted }: Pick<Facts, 'selfHosting' | 'hosted'>): string | undefined {
  const volume = selfHosting && hosted && breakEven(selfHosting, hosted);
  if (!volume) {
    return undefined;
  }
  const [low, high] = [millions(volume.low), millions(volume.high)];
  const tokens = low === high ? low : `${low}–${high}`;
  return l10n.t('about {0} M tokens a month, three in for one out, against the median of {1} hosts (estimate)', tokens, hosted.hosts);
}

/** Two digits: the volume is an estimate. */
function millions(tokens: number): string {
  return String(Number((tokens / 1e6).toPrecision(2)));
}
