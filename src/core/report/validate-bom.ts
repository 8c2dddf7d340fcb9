import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';

/** The official schemas, parsed: of the BOM itself and the two that it refers to. */
export interface BomSchemas {
  readonly bom: unknown;
  readonly spdx: unknown;
  readonly jsf: unknown;
}

export interface BomError {
  /** JSON pointer into the document. */
  readonly path: string;
  readonly message: string;
}

/** The names under which the schema of the BOM refers to the others, beside its own address. */
const SPDX = 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json';
const JSF = 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json';

/** Compiled once; `validate` gives every fault of a document with its place, none for a valid one. */
export function createBomValidator({ bom, spdx, jsf }: BomSchemas): { validate(document: unknown): readonly BomError[] } {
  const validator = new Validator(asSchema(bom), '7', false);
  validator.addSchema(asSchema(spdx), SPDX);
  validator.addSchema(asSchema(jsf), JSF);
  return {
    validate(document) {
      const { valid, errors } = validator.validate(document);
      return [...(valid ? [] : errors.filter(isCause).map(({ instanceLocation, error }) => ({ path: pointer(instanceLocation), message: error }))), ...ownChecks(document)];
    },
  };
}

function asSchema(schema: unknown): Schema {
  if (schema === null || typeof schema !== 'object') {
    throw new Error('A CycloneDX schema is not a JSON object.');
  }
  return schema;
}

const PASSED_ON = new Set(['properties', 'items', 'additionalItems', '$ref', 'allOf', 'anyOf', 'oneOf', 'if']);

/** A fault is reported at every level above it too; only the place itself helps. */
function isCause({ keyword }: OutputUnit, _at: number, all: readonly OutputUnit[]): boolean {
  return !PASSED_ON.has(keyword) || all.every((each) => PASSED_ON.has(each.keyword));
}

function pointer(location: string): string {
  return location.replace(/^#/, '') || '/';
}

/** What the schema cannot say: references are unique, and lead somewhere. */
function ownChecks(document: unknown): readonly BomError[] {
  const refs = new Map<string, string>();
  const errors: BomError[] = [];
  walk(document, '', (value, path) => {
    const ref = value['bom-ref'];
    if (typeof ref === 'string') {
      const first = refs.get(ref);
      if (first !== undefined) {
        errors.push({ path, message: `The bom-ref "${ref}" stands at ${first} too.` });
      }
      refs.set(ref, first ?? path);
    }
  });
  const dependencies: unknown = isObject(document) ? document['dependencies'] : undefined;
  walk(dependencies ?? [], '/dependencies', (value, path) => {
    const named = [value['ref'], ...(Array.isArray(value['dependsOn']) ? value['dependsOn'] as unknown[] : [])];
    for (const ref of named) {
      if (typeof ref === 'string' && !refs.has(ref)) {
        errors.push({ path, message: `No component or service has the bom-ref "${ref}".` });
      }
    }
  });
  return errors;
}

function walk(value: unknown, path: string, visit: (value: Record<string, unknown>, path: string) => void): void {
  if (Array.isArray(value)) {
    value.forEach((each, i) => walk(each, `${path}/${i}`, visit));
  } else if (isObject(value)) {
    visit(value, path);
    Object.entries(value).forEach(([key, each]) => walk(each, `${path}/${key}`, visit));
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
