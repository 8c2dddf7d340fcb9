const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, b: 1e9 };

/** `12000000`, `12_000_000`, `12M`, `1.5M`, `400k`; `undefined` for anything else, and for less than 0. */
export function toCount(value: unknown): number | undefined {
  if (typeof value === 'number') {
    return value >= 0 && Number.isFinite(value) ? value : undefined;
  }
  const parts = typeof value === 'string' ? /^(\d[\d_]*(?:\.\d+)?)\s*([kmb]?)$/i.exec(value.trim()) : null;
  const unit = UNITS[parts?.[2]?.toLowerCase() ?? ''] ?? 1;
  return parts?.[1] === undefined ? undefined : Math.round(Number(parts[1].replaceAll('_', '')) * unit * 100) / 100;
}

/** YAML 1.2 reads `yes` and `no` as text; here they are truth values. */
export function toFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') {
    return value;
  }
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return text === 'yes' ? true : text === 'no' ? false : undefined;
}

/** A day of the calendar as `YYYY-MM-DD`. */
export function toDay(value: unknown): string | undefined {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (!parts) {
    return undefined;
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= length ? parts[0] : undefined;
}

export function toText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/**
 * A glob that is matched in bounded time: each wildcard in a path segment multiplies the work of a match, so a file from
 * a stranger could stall the review with a long row of them.
 */
export function toGlob(value: unknown): string | undefined {
  const text = toText(value);
  const isBounded = text?.split('/').every((segment) => (segment.match(/\*+/g) ?? []).length <= 3) === true;
  return isBounded && !/\{[^{}]*\//.test(text ?? '') ? text : undefined;
}
