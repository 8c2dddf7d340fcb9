import { squash, type CatalogueIndex } from '../catalogue/catalogue';
import type { Model } from '../catalogue/types';
import { isOwnApi } from '../platform';
import { isSelfEvident } from './evidence';
import { isBasename, type Match } from './match';

/**
 * Whether a match may be what the id names. A slug of a host or of Ollama says less than the name of a repository: in doubt the family is
 * the answer, because a wrong join is a wrong licence.
 */
export function isPlausible(found: Match, index: CatalogueIndex): boolean {
  return !isOtherMakers(found, index) && !isSwallowed(found, index) && !isPair(found, index) && !isEverydayName(found, index) && !isOtherLibrarys(found) && !mayMeanTuned(found, index);
}

/** The id names another organisation than those under which the model's publisher is listed. */
export function isForeign({ model, reading }: Match, index: CatalogueIndex): boolean {
  const { vendor } = reading;
  return vendor !== undefined && !index.isVendorOf(vendor, model.publisher) && (index.providerOfRoute(vendor) === undefined || index.isOwner(vendor));
}

/** `anthropic.computer-use` is a tool of Anthropic's, not OpenAI's model of that name: Bedrock puts the maker and a dot before an id. */
function isOtherMakers({ model, reading: { steps } }: Match, index: CatalogueIndex): boolean {
  const maker = steps.find(({ kind, text }) => kind === 'vendor' && text.endsWith('.'))?.text.slice(0, -1).toLowerCase();
  return maker !== undefined && index.isVendor(maker) && !index.isVendorOf(maker, model.publisher);
}

/** `novita/kimi-k2`: at another host the name is that of weights released in the family, not of the moving product at their maker's API. OpenAI's client is no host: others speak its protocol. */
function isSwallowed({ model, reading }: Match, index: CatalogueIndex): boolean {
  const { provider } = reading;
  const isHost = provider !== undefined && (provider !== 'openai' || reading.steps.some(({ kind }) => kind === 'route'));
  return isHost && !isOfferedAt(model, provider) && movesBesideWeights(model, index) && (model.offers ?? []).some((offer) => isOwnApi(model, index.provider(offer.provider)));
}

/** Whether a name is of a moving product at its maker's API and, at anybody else's, of weights that are out. */
export function movesBesideWeights({ access, version, family }: Model, index: CatalogueIndex): boolean {
  return access === 'api' && version === undefined && family !== undefined && index.modelsOfFamily(family).some((each) => each.access === 'open' || each.access === 'gated');
}

/** `gpt-oss20b/gpt-oss120b` names two models: nobody's organisation is called so. */
function isPair({ reading: { vendor } }: Match, index: CatalogueIndex): boolean {
  return vendor !== undefined && /\d/.test(vendor) && !index.isOwner(vendor) && !index.isVendor(vendor) && index.lookUpSquashed(vendor) !== undefined;
}

/** `stability/erase` is no derivative of another's `erase`; `Xenova/whisper-small` is one of OpenAI's, for who has models packs others' too. */
function isEverydayName(found: Match, index: CatalogueIndex): boolean {
  return isForeign(found, index) && !isSelfEvident(found.spelt) && !isPackers(found, index);
}

/** The name of another's repository, in words that a hyphen joins, under an organisation that has models; any under one that packs others' only: `Xenova/gpt2`. */
export function isPackers({ reading, model, spelt }: Match, index: CatalogueIndex): boolean {
  const { vendor } = reading;
  const isWords = /[a-z]-[a-z]/i.test(spelt) && spelt.length >= 8;
  return vendor !== undefined && (index.isRepacker(vendor) || (index.isOwner(vendor) && isWords)) && isBasename(spelt, model.id);
}

/** `openchat:7b` at Ollama is what its library says, not a router's slug of that name. */
function isOtherLibrarys({ model, reading, listed, spelt }: Match): boolean {
  const isLibrarys = listed === 'squashed' && reading.vendor === undefined && reading.steps.some(({ kind }) => kind === 'tag');
  return isLibrarys && (model.access === 'api' || model.access === 'unknown' || squash(spelt) !== squash(basename(model.id)));
}

/** `groq/qwen-2.5-32b` is not said to be the base model where there is a tuned one of that size and the host is not known to serve the base. */
function mayMeanTuned({ model, reading, listed, offer, spelt }: Match, index: CatalogueIndex): boolean {
  const { provider, steps } = reading;
  if (model.access === 'api') {
    return false;
  }
  const isTag = listed === 'squashed' && steps.some(({ kind }) => kind === 'tag');
  const isSlug = listed === 'squashed' || (listed === 'exact' && spelt !== model.id);
  if (!isTag && (provider === undefined || !isSlug || offer?.provider === provider || isOfferedAt(model, provider))) {
    return false;
  }
  return TUNED.some((suffix) => index.model(model.id + suffix) !== undefined);
}

/** Ends of the names of tuned models. */
export const TUNED: readonly string[] = ['-Instruct', '-it', '-chat'];

function isOfferedAt({ offers = [] }: Model, id: string): boolean {
  return offers.some(({ provider }) => provider === id);
}

function basename(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
