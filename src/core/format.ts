const STEPS = [[1e9, 'B'], [1e6, 'M'], [1e3, 'k']] as const;

/** A count as people write it in a sentence: `900M`, `12.5M`, `40k`, `650`; rounded to three significant digits. */
export function compactCount(value: number): string {
  for (const [unit, suffix] of STEPS) {
    if (value >= unit) {
      return `${Number((value / unit).toPrecision(3))}${suffix}`;
    }
  }
  return String(value);
}

/** USD per million tokens as in price lists: `$2.50`, `$0.03`, `$0.0125`. */
export function usd(value: number): string {
  const digits = value !== 0 && value < 0.01 ? 4 : 2;
  return `$${value.toFixed(digits)}`;
}
