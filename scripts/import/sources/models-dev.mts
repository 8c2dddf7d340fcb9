import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { byCodeUnit } from '../../data/files.mjs';
import { providerOf } from '../provider-names.mjs';
import { fieldsOf, type Importer, type ListedId, numberOf, priced, type Reading, Skipped, textOf } from '../reading.mjs';

/** `providers/<provider>/models/<id>.toml`, an id with slashes in folders; `base_model` names a file under `models/` with the rest. */
export const modelsDev: Importer = {
  source: 'models.dev',
  checkout: 'a checkout of github.com/anomalyco/models.dev',
  read({ folder, providers }): Reading {
    const skipped = new Skipped();
    const ids = readdirSync(join(folder, 'providers'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
      .sort((a, b) => byCodeUnit(a.name, b.name)).flatMap(({ name }) => {
        const provider = providerOf(name, providers);
        return provider === undefined ? skipped.add(`provider ${name}`) : modelsOf(folder, join(folder, 'providers', name, 'models'), provider);
      });
    return { ids, skipped: skipped.counts };
  },
};

function modelsOf(root: string, folder: string, provider: string): ListedId[] {
  return !existsSync(folder) ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.toml') && existsSync(join(folder, path))).sort(byCodeUnit)
    .map((path) => {
      const id = path.split(sep).join('/').slice(0, -'.toml'.length);
      return { provider, id, ...factsOf(id, toml(join(folder, path)), root) };
    });
}

function factsOf(id: string, own: Readonly<Record<string, unknown>>, root: string): Partial<ListedId> {
  const base = textOf(own['base_model']);
  const file = base === undefined ? undefined : join(root, 'models', `${base}.toml`);
  const inherited = file !== undefined && existsSync(file) ? toml(file) : {};
  const cost = fieldsOf(own['cost']);
  const context = numberOf(fieldsOf(own['limit'])['context']) ?? numberOf(fieldsOf(inherited['limit'])['context']);
  return {
    ...priced(id, numberOf(cost['input']), numberOf(cost['output']), numberOf(cost['cache_read'])),
    ...(context !== undefined && context > 0 ? { context } : {}),
  };
}

function toml(path: string): Readonly<Record<string, unknown>> {
  return fieldsOf(getStaticTOMLValue(parseTOML(readFileSync(path, 'utf8'))));
}
