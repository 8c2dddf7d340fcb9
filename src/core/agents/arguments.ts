import type { ArgumentSchema, ArgumentsSchema } from './tools';

/** Longer texts are no id and no path. */
const LONGEST = 1000;

/** What an agent asked for, as far as it fits the schema. */
export interface Arguments {
  readonly texts: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** Reads what an agent sent, or says in words what is wrong with it. English: models read it. */
export function readArguments(given: unknown, { properties, required }: ArgumentsSchema): Arguments | { readonly fault: string } {
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given))) {
    return { fault: `The arguments must be an object with ${named(Object.keys(properties))}.` };
  }
  const entries = Object.entries(given ?? {}).filter(([, value]) => value !== undefined && value !== null);
  const unknown = entries.find(([key]) => !Object.hasOwn(properties, key));
  if (unknown) {
    return { fault: `There is no argument "${unknown[0].slice(0, LONGEST)}"; write ${named(Object.keys(properties))}.` };
  }
  const missing = required.find((key) => !entries.some(([name]) => name === key));
  if (missing !== undefined) {
    return { fault: `The argument "${missing}" is missing. ${properties[missing]?.description ?? ''}`.trim() };
  }
  const [texts, lists]: [Record<string, string>, Record<string, readonly string[]>] = [{}, {}];
  for (const [key, value] of entries) {
    const schema = properties[key];
    const fault = schema && faultOf(key, value, schema);
    if (fault !== undefined) {
      return { fault };
    }
    if (typeof value === 'string') {
      texts[key] = value.trim();
    } else {
      lists[key] = (value as readonly string[]).map((each) => each.trim());
    }
  }
  return { texts, lists };
}

function faultOf(key: string, value: unknown, schema: ArgumentSchema): string | undefined {
  if (schema.type === 'string') {
    return isText(value) ? undefined : `"${key}" must be a text of 1 to ${LONGEST} characters. ${schema.description}`;
  }
  if (!Array.isArray(value) || !value.every(isText)) {
    return `"${key}" must be a list of texts. ${schema.description}`;
  }
  const { minItems = 0, maxItems } = schema;
  return value.length < minItems || value.length > maxItems ? `"${key}" holds ${value.length}, and must hold ${minItems} to ${maxItems}.` : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST && !value.includes('\0');
}

function named(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(', ');
}
