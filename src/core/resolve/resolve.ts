import { squash, type CatalogueIndex } from '../catalogue/catalogue';
import type { Model } from '../catalogue/types';
import type { OwnModel } from '../policy/types';
import type { Mention, Resolution, Step, Use } from '../types';
import { ofConstant } from './constants';
import { admitsListed, hasApiForm, hasDate, hasReleaseForm, hasSize, isCounted, isPlaceholder, isSelfEvident } from './evidence';
import { Families } from './families';
import { readings } from './grammar/readings';
import { isBasename, match, type Match } from './match';
import { isOfModelsOwner } from './model-owners';
import { inEngines, inLibrary, isOtherInLibrary, ofClaude, ofClip, ofMaker, ofOpenClip } from './nearby';
import type { Reading } from './reading';
import { toModel } from './own-models';
import { isForeign, isPackers, isPlausible, movesBesideWeights } from './plausible';
import { remembering } from './remembering';
import { admitsUnknown } from './unknown';
import { isSurelyWeights, stemOf } from './weight-files';
import { isPackage, ofWhisper } from './whisper';

export type Resolve = (mention: Mention) => Use | undefined;

/** Organisations whose repositories exist for tests only, but for the small models there: `tiny-random-gpt2`. */
const FIXTURE_OWNER = /^(?:[a-z]+-internal-testing|sentence-transformers-testing|cross-encoder-testing|sparse-encoder-testing|hf-tiny-model-private|fxmarty|tiny-random|yujiepan)\/(?!(?:[\w.]+-){0,6}tiny-)/i;

/**
 * A resolver over one catalogue and the project's own models. It answers `undefined` for a mention that does not
 * name a model, and a use of kind `unknown` for one that stands in a model context but is not in the catalogue.
 */
export function createResolver(index: CatalogueIndex, ownModels: readonly OwnModel[] = []): Resolve {
  const families = new Families(index);
  const own = new Map(ownModels.map((each) => [each.id, each] as const));
  const ofText: Resolve = (mention) => {
    const declared = own.get(mention.text);
    if (declared) {
      return ofProject(mention, declared, index);
    }
    const size = ofWhisper(mention, index);
    if (size) {
      return size;
    }
    if (mention.copied && !isOfKnownOwner(mention.text, index)) {
      return undefined;
    }
    if (mention.strength === 'negative' || isPlaceholder(mention.text) || FIXTURE_OWNER.test(mention.text)) {
      return undefined;
    }
    if (isPlain(mention)) {
      return mention.text.includes('-') ? ofListed(mention, families, index) : undefined;
    }
    return ofListed(mention, families, index) ?? inLibrary(mention, index) ?? inEngines(mention, index) ?? ofClip(mention, index) ?? ofOpenClip(mention, index) ?? ofMaker(mention, families, index) ?? ofClaude(mention) ?? ofFamily(mention, families, index) ?? unknown(mention, index);
  };
  const remembered = remembering((mention) => (mention.constant ? ofConstant(mention, mention.constant, index, families, ofText) : withoutAssumption(mention, ofText, index)));
  return (mention) => (saysNothing(mention) && !own.has(mention.text) ? undefined : remembered(mention));
}

/**
 * Where the file's provider has no such model and another lists the very id, it is not asked of the file's: `gpt-4o-mini` beside what Ollama runs. A word
 * (`command`) says too little for that, and so does a moving product's name that weights have too.
 */
function withoutAssumption(mention: Mention, resolve: Resolve, index: CatalogueIndex): Use | undefined {
  const found = resolve(mention);
  if (mention.assumed !== true || !/[-\d]/.test(mention.text) || (found !== undefined && found.resolution.kind !== 'family' && found.resolution.kind !== 'unknown')) {
    return found;
  }
  const alone: { -readonly [Property in keyof Mention]: Mention[Property] } = { ...mention };
  delete alone.provider;
  const listed = resolve(alone);
  const isListed = (listed?.resolution.kind === 'exact' || listed?.resolution.kind === 'alias') && !movesBesideWeights(listed.resolution.model, index);
  return isListed ? { ...listed, mention } : found;
}

function isOfKnownOwner(id: string, index: CatalogueIndex): boolean {
  const owner = id.slice(0, id.indexOf('/')).toLowerCase();
  return index.isOwner(owner) || index.isRepacker(owner);
}

/** What most mentions are, so that no answer needs to be looked up or kept for them. */
function saysNothing(mention: Mention): boolean {
  return mention.constant === undefined && (mention.strength === 'negative' || (isPlain(mention) && !mention.text.includes('-') && !isPackage(mention.text)));
}

/**
 * Letters alone in a place that does not ask for a model, in a file that speaks of no library of short names: where they do not have the form of a release they are listed as they
 * stand, with a hyphen, or nothing. All else that counts in such a place has a digit or another mark.
 */
function isPlain({ text, strength, near, provider }: Mention): boolean {
  return strength === 'weak' && near === undefined && provider !== 'ollama' && /^[A-Za-z_-]+$/.test(text) && !hasReleaseForm(text);
}

function ofProject(mention: Mention, declared: OwnModel, index: CatalogueIndex): Use {
  const provider = declared.provider ?? mention.provider;
  const found = declared.alias === undefined ? undefined : index.lookUp(declared.alias, declared.provider);
  const resolution: Resolution = found
    ? { kind: 'alias', model: found.model, ...(found.offer ? { offer: found.offer } : {}) }
    : { kind: 'exact', model: toModel(declared, index) };
  return { mention, resolution, ...(provider === undefined ? {} : { provider }) };
}

/** What is listed; a family at most where the file speaks of Ollama, whose library has another model of that name. */
function ofListed(mention: Mention, families: Families, index: CatalogueIndex): Use | undefined {
  const found = ofCatalogue(mention, index);
  return found && isOtherInLibrary(mention, found, index) ? ofFamily({ ...mention, strength: 'strong' }, families, index) : found;
}

function ofCatalogue(mention: Mention, index: CatalogueIndex): Use | undefined {
  const found = readings(mention, index).flatMap((reading) => (reading.opaque || reading.moved ? [] : (match(reading, index) ?? [])));
  const admitted = found.filter((each) => (admits(mention, each) || ((!isAmongWords(mention) || isOfModelsOwner(mention.text)) && isPackers(each, index))) && isPlausible(each, index));
  // A publisher's own model first: `Qwen/Qwen3-4B-GGUF` is no derivative of somebody else's repository of that name.
  const own = admitted.filter((each) => !isForeign(each, index));
  // Of two who packed one model neither is the other's base: `ggml-org/gemma-3-4b-it-GGUF` is Google's model, not another's GGUF of that name.
  const best = own.find(({ listed }) => listed !== 'squashed') ?? own[0] ?? admitted.find(({ model }) => !index.isCopy(model)) ?? admitted[0];
  return best && use(mention, best, index);
}

function isAmongWords({ place }: Mention): boolean {
  return place === 'comment' || place === 'text';
}

function admits(mention: Mention, found: Match): boolean {
  const { reading, listed } = found;
  if (isCounted(mention)) {
    return false;
  }
  if (mention.strength === 'weak' && isAmongWords(mention) && !isSpeltAsListed(wordOf(mention, reading), found)) {
    return false;
  }
  const stem = stemOf(mention.text);
  if (stem !== undefined && (reading.steps.length === 0 || /[-_\d]|[a-z][A-Z]/.test(stem))) {
    return true;
  }
  if (reading.steps.length === 0) {
    return admitsListed(mention, mention.text);
  }
  if (mention.strength === 'strong') {
    return true;
  }
  if (reading.steps.length === 1 && isBasename(mention.text, found.model.id)) {
    return admitsListed(mention, mention.text);
  }
  // `o1_mini` in code is a name like any other; as a listed id it would be written with a hyphen.
  return listed === 'squashed' ? isSelfEvident(mention.text) && (!/^[a-z0-9_]+$/i.test(mention.text) || /_\d{1,3}b$/i.test(mention.text)) : isSelfEvident(mention.text) || admitsListed(mention, mention.text);
}

function use(mention: Mention, found: Match, index: CatalogueIndex): Use {
  const fixed = found.reading.provider;
  const provider = fixed === undefined || isProtocolOnly(mention, found, index) ? (mention.elsewhere ? undefined : providerBySpelling(found, index)) : fixed;
  // What another host lists under this id says nothing of the one that serves it here.
  const { offer, ...rest } = found;
  return { mention, resolution: resolutionOf(offer?.provider === provider ? found : rest, index), ...(provider === undefined ? {} : { provider }) };
}

const SAYS_PROVIDER: ReadonlySet<Step['kind']> = new Set<Step['kind']>(['route', 'path', 'region', 'host']);

/** Other servers speak OpenAI's protocol: its client does not make OpenAI the host of somebody else's model that it does not offer. */
function isProtocolOnly(mention: Mention, { model, reading }: Match, index: CatalogueIndex): boolean {
  const isFromCode = mention.provider !== undefined && !reading.steps.some(({ kind, text }) => SAYS_PROVIDER.has(kind) || (mention.provider === 'bedrock' && kind === 'vendor' && text.endsWith('.')));
  const maker = isFromCode ? index.provider(mention.provider)?.publisher : undefined;
  // Which of a family a host has changes; who has none of it is asked for none.
  const kin = maker === undefined || model.family === undefined ? [model] : [model, ...index.modelsOfFamily(model.family)];
  const isOffered = model.publisher === maker && model.access === 'api' || kin.some(({ offers }) => offers?.some(({ provider }) => provider === mention.provider));
  return maker !== undefined && !isOffered;
}

/** What stands among words: of a file of weights, or of a name in a user's list, its stem. */
function wordOf({ text }: Mention, { text: stem, steps }: Reading): string {
  return steps.some((step) => step.kind === 'file' || (step.kind === 'route' && /[.:]$/.test(step.text))) ? stem : text;
}

/** `q4_K_M` at the end and the letter of a size, which are no sign of how people say a name. */
const PACKING = /[-_.:]I?Q\d(?:_[A-Z\d]{1,3}){0,2}$/i;
const SIZE = /(?<=\d)[BM](?=$|[-_.:])/g;

/** Among words, `GPT-4o` is the name that people say; the id is `gpt-4o`. */
function isSpeltAsListed(text: string, { model, offer }: Match): boolean {
  const name = text.replace(PACKING, '').replace(SIZE, '');
  return name === name.toLowerCase() || text.includes('/')
    || [model.id, offer?.id, ...(model.aliases ?? [])].some((spelling) => spelling === text || spelling?.endsWith(`/${text}`));
}

/** The first party, or the one host whose own way of writing the id this is: `anthropic.claude-v2:1` is Bedrock's. */
function providerBySpelling({ model, offer, reading }: Match, index: CatalogueIndex): string | undefined {
  if (!offer || reading.steps.length > 0) {
    return undefined;
  }
  const maker = makerOfSlug(model, reading.text, index);
  if (maker !== undefined) {
    return maker;
  }
  const isOwnName = squash(reading.text) === squash(model.id.slice(model.id.lastIndexOf('/') + 1));
  const isMakers = index.provider(offer.provider)?.publisher === model.publisher;
  // Whoever runs the weights calls them by the repository's name.
  return (isMakers && (!isOwnName || model.access === 'api')) || (!isOwnName && isOnlyIts(reading.text, offer.provider)) ? offer.provider : undefined;
}

/** How one host alone writes ids. A router's slug (`anthropic/claude-sonnet-4.6`) is written by every other router too. */
function isOnlyIts(text: string, provider: string): boolean {
  switch (provider) {
    case 'bedrock': return /^[a-z\d]+\.[a-z]/.test(text);
    case 'cloudflare': return text.startsWith('@');
    case 'ollama': return !text.includes('/');
    case 'vertex': return text.includes('@');
    case 'fireworks': return text.startsWith('accounts/');
    case 'azure': return /^gpt-35/i.test(text);
    default: return text.toLowerCase().startsWith(`${provider}-`);
  }
}

/**
 * `cohere/command-r7b-12-2024` is how routers and gateways write what Cohere's API serves, not the repository of the weights; where the
 * weights are out, that decides which terms are looked at.
 */
function makerOfSlug(model: Model, text: string, index: CatalogueIndex): string | undefined {
  const at = text.indexOf('/');
  const provider = index.providerOfRoute(text.slice(0, Math.max(at, 0)).toLowerCase());
  const isServed = provider !== undefined && index.provider(provider)?.publisher === model.publisher
    && (model.offers ?? []).some((each) => each.provider === provider && each.id.toLowerCase() === text.slice(at + 1).toLowerCase());
  return isServed && model.access !== 'api' && text !== model.id ? provider : undefined;
}

function resolutionOf(found: Match, index: CatalogueIndex): Resolution {
  const { model, offer, reading, listed } = found;
  const offered = offer ? { offer } : {};
  if (reading.steps.length === 0 && listed !== 'squashed') {
    return { kind: listed, model, ...offered };
  }
  // Nobody outside can tune a model whose weights are closed: another's segment is a host's.
  const isMade = isForeign(found, index) && model.access !== 'api';
  if (reading.fineTuned || isMade || (reading.quantised && reading.provider === undefined && !index.isCopy(model))) {
    return { kind: 'derivative', base: model, steps: reading.steps };
  }
  return { kind: 'grammar', model, steps: reading.steps, ...offered };
}

/** Only the family is sure: a date, size or suffix that nobody lists, never read as the nearest snapshot. */
function ofFamily(mention: Mention, families: Families, index: CatalogueIndex): Use | undefined {
  const { strength } = mention;
  // Parts of machines are numbered in capitals: `SSD1305_128X32`.
  if (mention.provider === undefined && isPartNumber(mention.text)) {
    return undefined;
  }
  if (strength !== 'strong' && !speaksForItself(mention)) {
    return undefined;
  }
  const all = readings(mention, index);
  const last = all[all.length - 1];
  if (!last || last.opaque || (strength !== 'strong' && !isTelling(last) && !hasApiForm(mention.text))) {
    return undefined;
  }
  const family = familyOf(last, families, index);
  if (family === undefined) {
    return undefined;
  }
  // `{ "stable-diffusion": [...], "embeddings": [...] }`: a kind of things.
  if (mention.place === 'config-key' && !/\d/.test(mention.text) && squash(mention.text) === squash(family)) {
    return undefined;
  }
  if (families.isOtherVersion(family, last.text)) {
    return { mention, resolution: { kind: 'unknown' } };
  }
  const makes = index.modelsOfFamily(family).some(({ publisher }) => publisher === index.provider(last.provider ?? '')?.publisher);
  const provider = makes || last.provider !== mention.provider ? last.provider : host(mention);
  return { mention, resolution: { kind: 'family', family, steps: last.steps }, ...(provider === undefined ? {} : { provider }) };
}

/** What a family is called may have its maker in it: `amazon.nova-pro` is of Amazon Nova. */
function familyOf({ text, vendor }: Reading, families: Families, index: CatalogueIndex): string | undefined {
  return families.of(text) ?? (vendor === undefined || !index.isVendor(vendor) ? undefined : families.of(`${vendor}-${text}`));
}

function speaksForItself(mention: Mention): boolean {
  const { text } = mention;
  return isSurelyWeights(text) || hasApiForm(text) || (isSelfEvident(text) && (!isAmongWords(mention) || hasSize(text)));
}

function isPartNumber(text: string): boolean {
  return /\d/.test(text) && !/[^A-Z\d_-]/.test(text) && (text.match(/[A-Z]{3,}/g) ?? []).length < 2;
}

/** The provider that the code fixes. Other servers speak OpenAI's protocol: its client says nothing of an id that is not known to be OpenAI's. */
function host({ provider }: Mention): string | undefined {
  return provider === 'openai' ? undefined : provider;
}

/** A size, a date, or an owner or wrapping as models have. What has a tag without a size is an image: `chromadb/chroma:0.4.24`. */
function isTelling({ text, steps }: Reading): boolean {
  return hasSize(text) || hasDate(text) || text.endsWith(':cloud') || (steps.length > 0 && !steps.some(({ kind }) => kind === 'tag'));
}

function unknown(mention: Mention, index: CatalogueIndex): Use | undefined {
  const provider = host(mention);
  return admitsUnknown(mention, (name) => index.isOwner(name))
    ? { mention, resolution: { kind: 'unknown' }, ...(provider === undefined ? {} : { provider }) }
    : undefined;
}
