import { providerOfKey } from './imports';
import type { Strength } from '../../types';
import { isCollectionKey, keyStrength, squashed as plainKey } from './keys';
import type { Place } from './place';
import { providerOfName } from './providers';

/** What a key of a configuration file says of what stands below it. */
export interface KeyFacts {
  readonly strength: Strength;
  /** Where a value of the key stands, unless its entry says more. */
  readonly place: Place;
  /** The key is a provider's name: `anthropic: { model: … }`. */
  readonly named: string | undefined;
  /** No model is named below it: `dependencies`. */
  readonly excludes: boolean;
  /** It holds several models: `models`, `model_list`. */
  readonly collects: boolean;
  /** It holds one model, whose name may stand inside: `model: { name: … }`. */
  readonly holds: boolean;
  /** It holds providers: `providers: [openai:gpt-4o]`. */
  readonly lists: boolean;
  /** Its value names a provider, is the address of one, or says who makes the thing whose model is told: a phone. */
  readonly tells: 'provider' | 'address' | 'page' | 'thing' | undefined;
  /** What stands below it belongs to the entry it stands in: `params: { model: … }`. */
  readonly continues: boolean;
  /** What stands below it names its own providers: the variables of a container. */
  readonly separates: boolean;
  /** It holds a request, whose address is that of the entry around it. */
  readonly calls: boolean;
  /** Its list is a command line. */
  readonly commands: boolean;
}

/** Keys below which no model is named: a manifest's dependencies, a workflow's triggers. */
const EXCLUDES = new Set([
  'dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies', 'dev-dependencies', 'build-dependencies', 'optional-dependencies', 'dependency-groups', 'peerDependenciesMeta', 'resolutions',
  'repository', 'bugs', 'bin', 'engines', 'labels', 'keywords', 'classifiers', 'extras_require', 'branches', 'annotations',
]);
/** True for a setting of a manifest: no id, though it has a hyphen. */
export function excludesModels(key: string): boolean {
  return EXCLUDES.has(key);
}

const ROLES: ReadonlyMap<string, Partial<KeyFacts>> = new Map<string, Partial<KeyFacts>>([
  ...squashed('provider provider_id provider_name provider_type model_provider llm_provider embedding_provider litellm_provider custom_llm_provider api_type type vendor backend', { tells: 'provider' }),
  ...squashed('base_url api_base api_base_url openai_api_base openai_base_url api_url azure_endpoint endpoint endpoint_url api_endpoint base_uri api_host', { tells: 'address' }),
  ...squashed('url uri', { tells: 'page' }),
  ...squashed('brand manufacturer make device_brand', { tells: 'thing' }),
  ...squashed('config params options settings parameters kwargs litellm_params model_kwargs model_config model_params model llm defaults default chat completion response postdata content body spec properties', { continues: true }),
  ...squashed('request', { continues: true, calls: true }),
  ...squashed('env environment env_vars', { separates: true }),
  ...squashed('command cmd entrypoint exec arguments run container_args', { commands: true }),
  ...squashed('args', { commands: true, continues: true }),
  ...squashed('providers clients llm_providers', { lists: true }),
]);
const NONE: Partial<KeyFacts> = {};

/** Reads a key once; files repeat their keys. */
export function keyFacts(key: string): KeyFacts {
  const plain = key.length > 40 ? '' : plainKey(key);
  const strength = keyStrength(key);
  const collects = strength === 'strong' && isCollectionKey(key);
  const provider = providerOfKey(key) ?? (key.includes('.') ? key.split('.').map(providerOfName).find((name) => name !== undefined) : undefined);
  const named = providerOfName(key);
  const role = ROLES.get(plain) ?? NONE;
  return {
    strength, collects,
    place: provider === undefined ? { place: 'config-value', strength, key } : { place: 'config-value', strength, key, provider },
    named,
    excludes: excludesModels(key),
    holds: strength === 'strong' && !collects && /(?:model|llm)$/.test(plain),
    lists: role.lists === true,
    tells: role.tells,
    continues: collects || role.continues === true,
    separates: role.separates === true,
    calls: role.calls === true,
    commands: role.commands === true,
  };
}

function squashed(names: string, role: Partial<KeyFacts>): readonly (readonly [string, Partial<KeyFacts>])[] {
  return names.replaceAll('_', '').split(' ').map((name) => [name, role]);
}
