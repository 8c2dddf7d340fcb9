import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthoredModel, ModelFile } from '../data/authored.mjs';
import { byCodeUnit, DATA, readYaml, writeYaml, yamlFiles } from '../data/files.mjs';
import { familyOf, slug } from './families.mjs';
import { publisherOf } from './publishers.mjs';

export interface Shelved {
  readonly publisher: string;
  readonly family: string;
  model: AuthoredModel;
}

const MODELS = join(DATA, 'models');
const ORDER: readonly (keyof AuthoredModel)[] = [
  'id', 'name', 'modality', 'access', 'released', 'version', 'floating', 'parameters', 'context', 'licence', 'lineage', 'aliases', 'offers', 'note', 'sources',
];

/** The models under `data/models`. An importer adds entries and fills what is absent; it never overwrites. */
export class Shelf {
  readonly #byName = new Map<string, Shelved>();

  static read(): Shelf {
    const shelf = new Shelf();
    for (const path of existsSync(MODELS) ? yamlFiles(MODELS) : []) {
      const file = readYaml(join(MODELS, path)) as ModelFile;
      file.models.forEach((model) => { shelf.#put({ publisher: file.publisher, family: file.family, model }); });
    }
    return shelf;
  }

  get all(): Shelved[] {
    return [...new Set(this.#byName.values())];
  }

  /** By id or alias, without case. */
  find(name: string): Shelved | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /** Adds the model, or fills what an entry under the same id or alias leaves open. */
  add(model: AuthoredModel, publisher?: string, family?: string): Shelved {
    const [organisation = '', name = organisation] = model.id.split('/');
    const known = this.find(model.id) ?? (model.aliases ?? []).map((alias) => this.find(alias)).find(Boolean);
    const entry = known ?? { publisher: publisher ?? publisherOf(organisation).key, family: family ?? familyOf(name), model };
    entry.model = known ? merge(known.model, model) : model;
    return this.#put(entry);
  }

  save(): void {
    rmSync(MODELS, { recursive: true, force: true });
    const files: Record<string, Shelved[]> = {};
    for (const entry of this.all) {
      (files[`${entry.publisher}/${slug(entry.family)}`] ??= []).push(entry);
    }
    for (const [path, entries] of Object.entries(files)) {
      const [first] = entries;
      const models = entries.map(({ model }) => ordered(model)).sort((a, b) => byCodeUnit(a.id, b.id));
      writeYaml(join(MODELS, `${path}.yml`), 'models', { family: first?.family, publisher: first?.publisher, models });
    }
  }

  #put(entry: Shelved): Shelved {
    for (const name of [entry.model.id, ...(entry.model.aliases ?? [])]) {
      const other = this.find(name);
      if (other && other !== entry) {
        throw new Error(`${name} names both ${other.model.id} and ${entry.model.id}`);
      }
      this.#byName.set(name.toLowerCase(), entry);
    }
    return entry;
  }
}

function merge(known: AuthoredModel, more: AuthoredModel): AuthoredModel {
  const names = [...(known.aliases ?? []), ...(more.id.toLowerCase() === known.id.toLowerCase() ? [] : [more.id]), ...(more.aliases ?? [])];
  const aliases = names.filter((name, at) => name.toLowerCase() !== known.id.toLowerCase() && names.indexOf(name) === at);
  const offers = [...(known.offers ?? []), ...(more.offers ?? [])];
  const unique = offers.filter((offer, at) => offers.findIndex((each) => each.provider === offer.provider && each.id === offer.id) === at);
  const access = known.access === 'unknown' ? more.access : known.access;
  return {
    ...more, ...known, access, ...(aliases.length > 0 ? { aliases } : {}), ...(unique.length > 0 ? { offers: unique } : {}),
    sources: [...new Set([...known.sources, ...more.sources])],
  };
}

function ordered(model: AuthoredModel): AuthoredModel {
  return Object.fromEntries(ORDER.flatMap((key) => {
    const value = model[key];
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]];
  })) as unknown as AuthoredModel;
}
