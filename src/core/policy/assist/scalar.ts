import { stringify } from 'yaml';

/** A value as YAML on one line, with quotation marks where it needs them. `flow`: inside `{ … }` or `[ … ]`. */
export function scalar(value: unknown, flow: boolean): string {
  if (typeof value === 'string' && flow && /[,[\]{}]/.test(value)) {
    return JSON.stringify(value);
  }
  const text = stringify(value, { lineWidth: 0 }).trimEnd();
  return text.includes('\n') ? JSON.stringify(value) : text;
}
