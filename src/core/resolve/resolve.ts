import type { CatalogueIndex } from '../catalogue/catalogue';
import type { OwnModel } from '../policy/types';
import type { Mention, Resolution, Use } from '../types';
import { admitsListed, admitsUnknown, isPlaceholder, isSelfEvident } from './evidence';
import { Families } from './families';
import { readings } from './grammar/readings';
import { match, type Match } from './match';
import { toModel } from './own-models';

export type Resolve = (mention: Mention) => Use | undefined;

/** Organisations whose repositories exist for tests only. */
const FIXTURE_OWNER = /^(?:hf-internal-testing|hf-tiny-model-private|trl-internal-testing|peft-internal-testing|optimum-internal-testing|fxmarty|tiny-random|yujiepan)\//i;

/**
 * A resolver over one catalogue and the project's own models. It answers `undefined` for a mention that does not
 * name a model, and a use of kind `unknown` for one that stands in a model context but is not in the catalogue.
 */
export function createResolver(index: CatalogueIndex, ownModels: readonly OwnModel[] = []): Resolve {
  const families = new Families(index);
  const own = new Map(ownModels.map((each) => [each.id, each] as const));
  return (mention) => {
    const declared = own.get(mention.text);
    if (declared) {
      return ofProject(mention, declared, index);
    }
    if (mention.strength === 'negative' || isPlaceholder(mention.text) || FIXTURE_OWNER.test(mention.text)) {
      return undefined;
    }
    return ofCatalogue(mention, index) ?? ofFamily(mention, families, index) ?? unknown(mention);
  };
}

function ofProject(mention: Mention, declared: OwnModel, index: CatalogueIndex): Use {
  const provider = declared.provider ?? mention.provider;
  const found = declared.alias === undefined ? undefined : index.lookUp(declared.alias, declared.provider);
  const resolution: Resolution = found
    ? { kind: 'alias', model: found.model, ...(found.offer ? { offer: found.offer } : {}) }
    : { kind: 'exact', model: toModel(declared, index) };
  return { mention, resolution, ...(provider === undefined ? {} : { provider }) };
}

function ofCatalogue(mention: Mention, index: CatalogueIndex): Use | undefined {
  for (const reading of readings(mention, index)) {
    const found = reading.opaque ? undefined : match(reading, index);
    if (found && admits(mention, found)) {
      return use(mention, found, index);
    }
  }
  return undefined;
}

function admits(mention: Mention, { reading, listed }: Match): boolean {
  if (reading.steps.length === 0) {
    return admitsListed(mention, mention.text);
  }
  return isSelfEvident(mention.text) || (listed !== 'squashed' && admitsListed(mention, mention.text)) || mention.strength === 'strong';
}

function use(mention: Mention, found: Match, index: CatalogueIndex): Use {
  const provider = found.reading.provider ?? found.offer?.provider ?? mention.provider;
  return { mention, resolution: resolutionOf(found, index), ...(provider === undefined ? {} : { provider }) };
}

function resolutionOf({ model, offer, reading, listed }: Match, index: CatalogueIndex): Resolution {
  const offered = offer ? { offer } : {};
  if (reading.steps.length === 0 && listed !== 'squashed') {
    return { kind: listed, model, ...offered };
  }
  const foreign = reading.vendor !== undefined && !index.isVendorOf(reading.vendor, model.publisher) && !index.providerOfRoute(reading.vendor);
  if (reading.fineTuned || foreign || (reading.quantised && reading.provider === undefined)) {
    return { kind: 'derivative', base: model, steps: reading.steps };
  }
  return { kind: 'grammar', model, steps: reading.steps, ...offered };
}

/** Only the family is sure: a date, size or suffix that nobody lists, never read as the nearest snapshot. */
function ofFamily(mention: Mention, families: Families, index: CatalogueIndex): Use | undefined {
  if (mention.strength !== 'strong' && !isSelfEvident(mention.text)) {
    return undefined;
  }
  const all = readings(mention, index);
  const last = all[all.length - 1];
  if (!last || last.opaque || (mention.strength !== 'strong' && !hasSize(last.text) && last.steps.length === 0)) {
    return undefined;
  }
  const family = families.of(last.text);
  return family === undefined
    ? undefined
    : { mention, resolution: { kind: 'family', family, steps: last.steps }, ...(last.provider === undefined ? {} : { provider: last.provider }) };
}

/** `7b`, `8x7B`, `135M`, `a3b`: a parameter count says that a name is a model's. */
function hasSize(text: string): boolean {
  return /(?:^|[-_:.\d])(?:\d+x)?\d+(?:\.\d+)?[bm](?:$|[-_:.])/i.test(text);
}

function unknown(mention: Mention): Use | undefined {
  return admitsUnknown(mention)
    ? { mention, resolution: { kind: 'unknown' }, ...(mention.provider === undefined ? {} : { provider: mention.provider }) }
    : undefined;
}
