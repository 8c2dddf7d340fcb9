import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Access, Model } from '../catalogue/types';

/** Sources whose ids are repositories on the Hugging Face Hub. */
const HUB_LISTS: ReadonlySet<string> = new Set(['hub-survey', 'osai-index', 'mot']);
const HUB = 'https://huggingface.co/';
/** Ids of models that nobody can download are `publisher/name`, whatever they look like. */
const DOWNLOADABLE: ReadonlySet<Access> = new Set<Access>(['open', 'gated', 'restricted', 'leaked', 'unknown']);

/**
 * The organisations that are known to keep models on the Hub. An id whose organisation is not among them,
 * e.g. `cohere/command-r-08-2024`, is our own `publisher/name` although the weights are open.
 */
export function hubOrganisations(index: CatalogueIndex): ReadonlySet<string> {
  return new Set(index.models().filter((model) => isDownloadable(model) && isProven(model, index)).map(({ id }) => organisation(id)));
}

/** Whether the catalogue's id is a Hub repository. A project's own id is not: nobody looked it up. */
export function isOnHub(model: Model, organisations: ReadonlySet<string>, index: CatalogueIndex): boolean {
  return isDownloadable(model) && organisations.has(organisation(model.id)) && index.model(model.id) === model;
}

function isDownloadable({ id, access }: Model): boolean {
  return DOWNLOADABLE.has(access) && /^[^/]+\/[^/]+$/.test(id);
}

function isProven({ id, publisher, sources }: Model, index: CatalogueIndex): boolean {
  const address = `${HUB}${organisation(id)}/`;
  return organisation(id) !== publisher || sources.some((key) => HUB_LISTS.has(key) || index.source(key)?.url?.startsWith(address) === true);
}

function organisation(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** `https://huggingface.co/meta-llama/Meta-Llama-3-8B`. */
export function hubAddress(id: string): string {
  return HUB + encoded(id);
}

/** `pkg:huggingface/meta-llama/Meta-Llama-3-8B`, without a version: the code seldom says which commit it takes. */
export function hubPackageUrl(id: string): string {
  return `pkg:huggingface/${encoded(id)}`;
}

/** As the package URL specification asks: all but letters, digits, `.`, `-`, `_` and `~` is percent-encoded. */
function encoded(id: string): string {
  return id.split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('/');
}
