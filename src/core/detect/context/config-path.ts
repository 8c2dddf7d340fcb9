import { isModelFlag } from './commands';
import { providerOfKey } from './imports';
import { isCollectionKey, keyStrength } from './keys';
import type { Place } from './place';

interface Level {
  readonly kind: 'map' | 'list';
  key: string | undefined;
  /** `name` of `{ name: OPENAI_MODEL, value: … }`. */
  name: string | undefined;
  last: string | undefined;
}

/** Keys below which no model is named: a manifest's dependencies, a workflow's triggers. */
const NEGATIVE_PARENTS = new Set([
  'dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies', 'dev-dependencies', 'build-dependencies', 'peerDependenciesMeta', 'resolutions',
  'repository', 'bugs', 'bin', 'engines', 'labels', 'keywords', 'classifiers', 'extras_require', 'branches', 'annotations',
]);
/** Keys of a model entry that name the model: `models: [{ name: … }]`. */
const NAMES_ENTRY = new Set(['name', 'id', 'model', 'model_name', 'modelName']);
const NAME_OF_VALUE = new Set(['name', 'key', 'Name', 'Key', 'ParameterKey']);
const VALUE_OF_NAME = new Set(['value', 'default', 'Value', 'Default', 'defaultValue', 'ParameterValue']);

/** Follows keys and lists of a configuration file, so that a value knows the key that it belongs to. */
export class ConfigPath {
  readonly #levels: Level[] = [levelOf('map')];

  openMap(): void {
    this.#levels.push(levelOf('map'));
  }

  openList(): void {
    this.#levels.push(levelOf('list'));
  }

  close(): void {
    if (this.#levels.length > 1) {
      this.#levels.pop();
    }
  }

  /** Enters a key; answers the place of the key itself, which may be an id: `{ "gpt-4o": 128000 }`. */
  key(text: string): Place {
    const level = this.#top;
    level.key = text;
    const parent = this.#keyAbove(this.#levels.length - 1);
    const strength = this.#isNegative() || (parent !== undefined && keyStrength(parent) === 'negative') ? 'negative' : 'weak';
    return { place: 'config-key', strength, ...(parent === undefined ? {} : { key: parent }) };
  }

  /** The place of a scalar under the current key or in the current list. */
  value(text: string): Place {
    const level = this.#top;
    const before = level.last;
    level.last = text;
    if (level.kind === 'map' && level.key !== undefined && NAME_OF_VALUE.has(level.key)) {
      level.name = text;
    }
    const key = this.#keyOf(level, before);
    const provider = key === undefined ? undefined : providerOfKey(key);
    return {
      place: 'config-value',
      strength: this.#isNegative() ? 'negative' : this.#isNamedEntry(level) || (before !== undefined && isModelFlag(before)) ? 'strong' : key === undefined ? 'weak' : keyStrength(key),
      ...(key === undefined ? {} : { key }),
      ...(provider === undefined ? {} : { provider }),
    };
  }

  get #top(): Level {
    return this.#levels.at(-1) ?? levelOf('map');
  }

  #keyOf(level: Level, before: string | undefined): string | undefined {
    if (level.kind === 'list') {
      return before !== undefined && isModelFlag(before) ? before.replace(/^-+/, '') : this.#keyAbove(this.#levels.length - 1);
    }
    return level.name !== undefined && level.key !== undefined && VALUE_OF_NAME.has(level.key) ? level.name
      : level.key !== undefined && VALUE_OF_NAME.has(level.key) ? this.#keyAbove(this.#levels.length - 1) ?? level.key : level.key;
  }

  #keyAbove(from: number): string | undefined {
    for (let at = from - 1; at >= 0; at--) {
      const key = this.#levels[at]?.key;
      if (key !== undefined) {
        return key;
      }
    }
    return undefined;
  }

  /** `models: [{ name: x }]`: directly in a list under a key that holds models. */
  #isNamedEntry(level: Level): boolean {
    const list = this.#levels.at(-2);
    const holder = this.#levels.at(-3)?.key;
    return level.kind === 'map' && list?.kind === 'list' && holder !== undefined && isCollectionKey(holder) && level.key !== undefined && NAMES_ENTRY.has(level.key);
  }

  #isNegative(): boolean {
    return this.#levels.some((level, at) => at < this.#levels.length - 1 && level.key !== undefined && NEGATIVE_PARENTS.has(level.key));
  }
}

function levelOf(kind: 'map' | 'list'): Level {
  return { kind, key: undefined, name: undefined, last: undefined };
}
