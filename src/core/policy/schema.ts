import type { Code } from '../codes';
import json from './model-review.schema.json';

/** The part of JSON Schema that the policy's own schema uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Ours: whose ids stand here; `host`: a provider, or `self-hosted`. */
  readonly 'x-names'?: 'model' | 'provider' | 'host';
  /** Ours: the finding codes for which the key's value decides. */
  readonly 'x-decides'?: readonly Code[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

export const policySchema = json as Schema;

/** What the schema says about one place of the file. */
export interface SchemaAt {
  readonly schema: Schema;
  /** Name of the shared definition it uses, e.g. `count`. */
  readonly kind?: string;
}

/**
 * The schema at a key path, where the step into a list is its index: `['waivers', '0', 'code']`.
 * `undefined` where the schema knows no such key.
 * @param root another text of the same schema, such as one with descriptions
 */
export function schemaAt(path: readonly string[], root = policySchema): SchemaAt | undefined {
  let at: SchemaAt | undefined = { schema: root };
  for (const step of path) {
    at = at && into(at.schema, step, root);
  }
  return at;
}

function into(schema: Schema, step: string, root: Schema): SchemaAt | undefined {
  if (schema.items && /^\d+$/.test(step)) {
    return resolved(schema.items, root);
  }
  const known = schema.properties;
  if (known && Object.hasOwn(known, step)) {
    return resolved(known[step], root);
  }
  return typeof schema.additionalProperties === 'object' ? resolved(schema.additionalProperties, root) : undefined;
}

function resolved(schema: Schema | undefined, root: Schema): SchemaAt | undefined {
  const kind = schema?.$ref?.replace('#/definitions/', '');
  if (kind === undefined) {
    return schema && { schema };
  }
  return { schema: { ...root.definitions?.[kind], ...schema }, kind };
}

/** Fields of use that licences name. */
export const FIELDS_OF_USE: ReadonlySet<string> = new Set(policySchema.definitions?.['field']?.examples);
