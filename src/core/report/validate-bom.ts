import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';

/** The official schemas, parsed: the BOM's own and the two that it refers to. */
export interface BomSchemas {
  readonly bom: unknown;
  readonly spdx: unknown;
  readonly jsf: unknown;
}

export interface BomFault {
  /** JSON pointer into the document; empty for the document itself. */
  readonly path: string;
  readonly message: string;
}

/** The addresses at which the BOM's schema expects the others. */
const SPDX = 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json';
const JSF = 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json';

/** Compiled once; `validate` gives every fault of a document, none for a valid one: what the official schema says, and what it cannot say. */
export function createBomValidator({ bom, spdx, jsf }: BomSchemas): { validate(document: unknown): readonly BomFault[] } {
  const validator = new Validator(asSchema(bom), '7', false);
  validator.addSchema(asSchema(spdx), SPDX);
  validator.addSchema(asSchema(jsf), JSF);
  return {
    validate(document) {
      const { valid, errors } = validator.validate(document);
      return [...(valid ? [] : causes(errors)), ...refFaults(document), ...pathFaults(document)];
    },
  };
}

function asSchema(schema: unknown): Schema {
  if (!isObject(schema)) {
    throw new Error('A CycloneDX schema is not a JSON object.');
  }
  return schema;
}

/** A fault is reported again at every level above it: only the deepest places help. */
function causes(errors: readonly OutputUnit[]): readonly BomFault[] {
  const above = new Set(errors.flatMap(({ instanceLocation }) => instanceLocation.split('/').map((_part, i, parts) => parts.slice(0, i).join('/'))));
  const found = errors.filter(({ instanceLocation }) => !above.has(instanceLocation)).map(({ instanceLocation, error }) => ({ path: instanceLocation.replace(/^#/, ''), message: error }));
  return [...new Map(found.map((fault) => [`${fault.path} ${fault.message}`, fault])).values()];
}

type Visit = (value: Readonly<Record<string, unknown>>, path: string) => void;

function refFaults(document: unknown): readonly BomFault[] {
  const faults: BomFault[] = [];
  const places = new Map<string, string>();
  walk(document, '', (value, path) => {
    const ref = value['bom-ref'];
    if (typeof ref !== 'string') {
      return;
    }
    const first = places.get(ref);
    if (first === undefined) {
      places.set(ref, path);
    } else {
      faults.push({ path: `${path}/bom-ref`, message: `The bom-ref "${ref}" stands at ${first} already.` });
    }
  });
  walk(isObject(document) ? document['dependencies'] : undefined, '/dependencies', (value, path) => {
    const named: [unknown, string][] = [[value['ref'], `${path}/ref`], ...asList(value['dependsOn']).map((ref, i): [unknown, string] => [ref, `${path}/dependsOn/${i}`])];
    for (const [ref, place] of named) {
      if (typeof ref === 'string' && !places.has(ref)) {
        faults.push({ path: place, message: `Nothing in the document has the bom-ref "${ref}".` });
      }
    }
  });
  return faults;
}

/** A path that begins at a root, a drive or a scheme says where the author keeps the project. */
const ABSOLUTE = /^(?:[/\\~]|[a-z]:[/\\]|[a-z][a-z\d+.-]*:\/\/)/i;

function pathFaults(document: unknown): readonly BomFault[] {
  const faults: BomFault[] = [];
  walk(document, '', (value, path) => {
    const { location } = value;
    if (/\/evidence\/occurrences\/\d+$/.test(path) && typeof location === 'string' && ABSOLUTE.test(location)) {
      faults.push({ path: `${path}/location`, message: `The path "${location}" is not relative to the project.` });
    }
  });
  return faults;
}

function walk(value: unknown, path: string, visit: Visit): void {
  if (Array.isArray(value)) {
    value.forEach((each, i) => walk(each, `${path}/${i}`, visit));
  } else if (isObject(value)) {
    visit(value, path);
    Object.entries(value).forEach(([key, each]) => walk(each, `${path}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, visit));
  }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
