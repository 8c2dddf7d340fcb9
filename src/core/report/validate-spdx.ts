import { dereference, validate, type Schema } from '@cfworker/json-schema';
import { parseExpression } from '../spdx';
import { NO_ASSERTION } from './spdx-graph';
import { ABSOLUTE, asList, causes, isObject, type BomFault } from './validate-faults';

type Node = Readonly<Record<string, unknown>>;

/**
 * Checks documents of SPDX 3.0.1 by its official schema and by what the schema does not see. In the schema an element is any of
 * eighty classes, which takes an interpreting validator long; here its `type` says which one, with the same result.
 */
export function createSpdxValidator(schema: unknown): { validate(document: unknown): readonly BomFault[] } {
  const classes = classesOf(schema);
  if (!isObject(schema) || classes.size === 0) {
    throw new Error('The SPDX schema is not the one of SPDX 3.0.1.');
  }
  const defs: Readonly<Record<string, unknown>> = isObject(schema['$defs']) ? schema['$defs'] : {};
  const singles: Readonly<Record<string, Schema>> = Object.fromEntries([...classes].map((name): [string, Schema] => [`single ${name}`, { type: 'object', allOf: [{ $ref: `#/$defs/${name}` }], unevaluatedProperties: false }]));
  const whole: Schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: { ...defs, ...singles } };
  const lookup = dereference(whole);
  return {
    validate(document) {
      const graph = isObject(document) ? document['@graph'] : undefined;
      if (!isObject(document) || !Array.isArray(graph)) {
        return [{ path: '', message: 'The document is no object with a "@graph".' }];
      }
      const nodes = graph.map((each: unknown) => (isObject(each) ? each : {}));
      const bySchema = nodes.flatMap((node, at) => {
        const single = singles[`single ${String(node['type'])}`];
        const path = `/@graph/${at}`;
        return single
          ? innermost(validate(node, single, '2020-12', lookup, false).errors).map((fault) => ({ ...fault, path: `${path}${fault.path}` }))
          : [{ path: `${path}/type`, message: `"${String(node['type'])}" is no class of SPDX 3.0.1.` }];
      });
      return [...headFaults(document), ...bySchema, ...refFaults(nodes), ...packageFaults(nodes), ...textFaults(nodes)];
    },
  };
}

/** The classes that may stand in a graph, as the schema lists them. */
function classesOf(schema: unknown): ReadonlySet<string> {
  const defs = isObject(schema) && isObject(schema['$defs']) ? schema['$defs'] : {};
  const any = isObject(defs['AnyClass']) ? asList(defs['AnyClass']['anyOf']) : [];
  return new Set(any.flatMap((each) => (isObject(each) && typeof each['$ref'] === 'string' ? [each['$ref'].replace('#/$defs/', '')] : [])).filter((name) => name in defs));
}

/** That keys count as not evaluated follows from the fault itself, so it is said only where nothing else is. */
function innermost(errors: Parameters<typeof causes>[0]): readonly BomFault[] {
  const real = errors.filter(({ keyword, error }) => keyword !== 'false' && !error.includes('unevaluated'));
  return errors.length === 0 ? [] : causes(real.length > 0 ? real : errors);
}

function headFaults(document: Node): readonly BomFault[] {
  const context = document['@context'] === 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld' ? [] : [{ path: '/@context', message: 'The context is not the one of SPDX 3.0.1.' }];
  const more = Object.keys(document).filter((key) => key !== '@context' && key !== '@graph').map((key) => ({ path: `/${key}`, message: 'The format does not know this key.' }));
  return [...context, ...more];
}

const REFERENCES = ['creationInfo', 'createdBy', 'createdUsing', 'rootElement', 'element', 'from', 'to', 'suppliedBy', 'originatedBy', 'software_snippetFromFile'];

/** Every id once, and every reference to one of them or to the licence that nobody asserts. */
function refFaults(nodes: readonly Node[]): readonly BomFault[] {
  const places = new Map<unknown, number>([[NO_ASSERTION, -1]]);
  const twice = nodes.flatMap((node, at) => {
    const id = node['spdxId'] ?? node['@id'];
    const first = places.get(id);
    if (first === undefined) {
      places.set(id, at);
      return [];
    }
    return [{ path: `/@graph/${at}`, message: `The id "${String(id)}" stands at /@graph/${first} already.` }];
  });
  const nowhere = nodes.flatMap((node, at) => REFERENCES.flatMap((key) => {
    const value = node[key];
    return (Array.isArray(value) ? asList(value) : value === undefined ? [] : [value]).filter((id) => !places.has(id))
      .map((id) => ({ path: `/@graph/${at}/${key}`, message: `Nothing in the document has the id "${String(id)}".` }));
  }));
  return [...twice, ...nowhere];
}

/** The AI profile: a model by purpose, one concluded and one declared licence each. */
function packageFaults(nodes: readonly Node[]): readonly BomFault[] {
  const licences = new Set(nodes.filter(({ type }) => type === 'simplelicensing_LicenseExpression').map(({ spdxId }) => spdxId));
  const counts = new Map<string, number>();
  const others: BomFault[] = [];
  nodes.forEach(({ relationshipType, from, to }, at) => {
    if (relationshipType === 'hasDeclaredLicense' || relationshipType === 'hasConcludedLicense') {
      const key = `${relationshipType} ${String(from)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (asList(to).length !== 1 || !asList(to).every((id) => id === NO_ASSERTION || licences.has(id))) {
        others.push({ path: `/@graph/${at}/to`, message: 'It is not exactly one licence.' });
      }
    }
  });
  return [...others, ...nodes.flatMap((node, at) => (node['type'] === 'ai_AIPackage'
    ? [
        ...['hasDeclaredLicense', 'hasConcludedLicense'].filter((type) => counts.get(`${type} ${String(node['spdxId'])}`) !== 1)
          .map((type) => ({ path: `/@graph/${at}`, message: `An AI package has exactly one relationship ${type}.` })),
        ...(node['software_primaryPurpose'] === 'model' ? [] : [{ path: `/@graph/${at}`, message: 'The primary purpose of an AI package is "model".' }]),
        ...(typeof node['name'] === 'string' && node['name'] !== '' ? [] : [{ path: `/@graph/${at}`, message: 'An AI package has a name.' }]),
      ]
    : []))];
}

function textFaults(nodes: readonly Node[]): readonly BomFault[] {
  return nodes.flatMap(({ type, name, simplelicensing_licenseExpression: expression }, at) => {
    if (type === 'software_File' && typeof name === 'string' && ABSOLUTE.test(name)) {
      return [{ path: `/@graph/${at}/name`, message: `The path "${name}" is not relative to the project.` }];
    }
    return typeof expression === 'string' && !parseExpression(expression)
      ? [{ path: `/@graph/${at}/simplelicensing_licenseExpression`, message: `"${expression}" is no SPDX expression.` }]
      : [];
  });
}
