import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { DATA } from './files.mjs';

const NAMES = ['licence', 'models', 'provider', 'publishers', 'repackers', 'sources', 'gpus', 'ollama', 'openness-links', 'sdk'] as const;
export type SchemaName = (typeof NAMES)[number];

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const schemas = new Map<SchemaName, ValidateFunction>(NAMES.map((name) => {
  const text = readFileSync(join(DATA, 'schema', `${name}.schema.json`), 'utf8');
  return [name, ajv.compile(JSON.parse(text) as object)];
}));

/** The schema of each YAML under `data/`, by its folder or its name. */
export function schemaOf(path: string): SchemaName | undefined {
  const [top = '', ...rest] = path.split('/');
  const folders: Readonly<Record<string, SchemaName>> = { models: 'models', licences: 'licence', providers: 'provider', sources: 'sources', ollama: 'ollama', openness: 'openness-links', sdks: 'sdk' };
  return rest.length > 0 ? folders[top] : NAMES.find((name) => path === `${name}.yml`);
}

/** One line per fault: the place in the value and what is wrong there. */
export function schemaProblems(name: SchemaName, value: unknown): string[] {
  const validate = schemas.get(name);
  if (!validate || validate(value)) {
    return [];
  }
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath}: ${message ?? ''} ${JSON.stringify(params)}`);
}
