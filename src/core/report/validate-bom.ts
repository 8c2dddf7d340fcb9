import { Validator, type Schema } from '@cfworker/json-schema';
import { parseExpression } from '../spdx';
import { ABSOLUTE, asList, causes, isObject, walk, type BomFault } from './validate-faults';

export type { BomFault } from './validate-faults';

/** The official schemas of CycloneDX, parsed: the BOM's own and those that it refers to, the last from 1.7 on. */
export interface BomSchemas {
  readonly bom: unknown;
  readonly spdx: unknown;
  readonly jsf: unknown;
  readonly cryptography?: unknown;
}

/** The addresses at which the BOM's schema expects the others. */
const SPDX = 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json';
const JSF = 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json';
const CRYPTOGRAPHY = 'http://cyclonedx.org/schema/cryptography-defs.SNAPSHOT.schema.json';

/** Compiled once; `validate` gives every fault of a document, none for a valid one: what the official schema says, and what it cannot say. */
export function createBomValidator({ bom, spdx, jsf, cryptography }: BomSchemas): { validate(document: unknown): readonly BomFault[] } {
  const validator = new Validator(asSchema(bom), '7', false);
  validator.addSchema(asSchema(spdx), SPDX);
  validator.addSchema(asSchema(jsf), JSF);
  if (cryptography !== undefined) {
    validator.addSchema(asSchema(cryptography), CRYPTOGRAPHY);
  }
  return {
    validate(document) {
      const { valid, errors } = validator.validate(document);
      return [...(valid ? [] : causes(errors)), ...refFaults(document), ...pathFaults(document), ...licenceFaults(document)];
    },
  };
}

function asSchema(schema: unknown): Schema {
  if (!isObject(schema)) {
    throw new Error('A CycloneDX schema is not a JSON object.');
  }
  return schema;
}

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

function licenceFaults(document: unknown): readonly BomFault[] {
  const faults: BomFault[] = [];
  walk(document, '', ({ expression }, path) => {
    if (/\/licenses\/\d+$/.test(path) && typeof expression === 'string' && !parseExpression(expression)) {
      faults.push({ path: `${path}/expression`, message: `"${expression}" is no SPDX expression.` });
    }
  });
  return faults;
}
