import * as l10n from '@vscode/l10n';

/** A count as people write it in a sentence: `900M`, `12.5M`, `40k`, `650`; in Chinese `9 亿`, `1250 万`. Rounded to three significant digits. */
export function compactCount(value: number): string {
  for (const each of l10n.t({ message: '1e9 B, 1e6 M, 1e3 k', comment: ['Units of large counts, largest first, each as its size and what stands behind the number'] }).split(', ')) {
    const [size = ''] = each.split(' ', 1);
    if (value >= Number(size)) {
      return `${Number((value / Number(size)).toPrecision(3))}${each.slice(size.length + 1)}`;
    }
  }
  return String(value);
}

/** USD per million tokens as in price lists: `$2.50`, `$0.03`; below ten cents with as many of four digits as say something: `$0.0125`. What is not free is never `$0.00`. */
export function usd(value: number): string {
  return value > 0 && value < 0.00005 ? '<$0.0001' : `$${value < 0.1 ? value.toFixed(4).replace(/0{1,2}$/, '') : value.toFixed(2)}`;
}
