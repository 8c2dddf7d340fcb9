import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Day, Model, Offer } from '../catalogue/types';
import { knownModel } from '../known-model';
import { hubOrganisations, isOnHub } from '../report/hub';
import type { Use } from '../types';
import type { Placed } from './comparable';

/** Another model at the place of a use. */
export interface Candidate extends Placed {
  /** As it is written there; absent where the place's own spelling is not understood. */
  readonly id?: string;
  /** As the resolver would give it. */
  readonly use: Use;
}

/** What stands at a place now; `undefined` where it is not known which model that is, or it is a derivative nobody lists. */
export function placed({ resolution, provider, mention }: Use, index: CatalogueIndex): Placed | undefined {
  if (!('model' in resolution)) {
    return undefined;
  }
  const { model, offer } = resolution;
  const host = provider ?? (model.access === 'api' ? firstParty(model, index) : undefined);
  const found = offer?.provider === host ? offer : model.offers?.find((each) => each.provider === host && each.id.toLowerCase() === mention.text.toLowerCase())
    ?? model.offers?.find((each) => each.provider === host);
  return { model, ...(found ? { offer: found } : {}) };
}

/**
 * The models that could stand in place of a use: those that its provider serves today under a fixed id, or, where the project
 * runs the weights itself, those whose weights may be had, as their makers released them.
 */
export function candidatesFor(use: Use, now: Placed, index: CatalogueIndex, today: Day): readonly Candidate[] {
  const host = now.offer?.provider;
  const isOwnServer = host !== undefined && index.provider(host)?.selfHosted === true;
  const models = index.models().filter((model) => model.licence !== undefined && model.floating === undefined);
  return host === undefined && knownModel(use)?.access !== 'api'
    ? models.filter((model) => isOriginal(model, index)).map((model) => candidate(use, { model }, isListedOnHub(model, index) ? onHub(use, now, model) : undefined))
    : models.flatMap((model) => {
      const offer = model.offers?.find((each) => each.provider === host && (isOwnServer ? each.life?.retired === undefined : stands(each, model, today)));
      return offer ? [candidate(use, { model, offer }, written(use, now, offer))] : [];
    });
}

function candidate(use: Use, { model, offer }: Placed, id: string | undefined): Candidate {
  return {
    model, ...(offer ? { offer } : {}), ...(id === undefined ? {} : { id }),
    use: {
      mention: { ...use.mention, text: id ?? offer?.id ?? model.id },
      resolution: { kind: 'exact', model, ...(offer ? { offer } : {}) },
      ...(use.provider === undefined ? {} : { provider: use.provider }),
    },
  };
}

/** The id at the provider, behind what the place writes before it: `openai/` of `openai/gpt-4o`. */
function written({ mention: { text } }: Use, { offer: now }: Placed, offer: Offer): string | undefined {
  return now && text.toLowerCase().endsWith(now.id.toLowerCase()) ? `${text.slice(0, text.length - now.id.length)}${offer.id}` : undefined;
}

/** The Hub's id, where the place writes one or loads the weights; a file's name or a nickname is understood by something else. */
function onHub({ mention: { text, loaded } }: Use, { model: now }: Placed, { id }: Model): string | undefined {
  return text.toLowerCase().endsWith(now.id.toLowerCase()) ? `${text.slice(0, text.length - now.id.length)}${id}` : loaded && /^[^/]+\/[^/]+$/.test(text) ? id : undefined;
}

const ORGANISATIONS = new WeakMap<CatalogueIndex, ReadonlySet<string>>();

function isListedOnHub(model: Model, index: CatalogueIndex): boolean {
  const known = ORGANISATIONS.get(index) ?? hubOrganisations(index);
  ORGANISATIONS.set(index, known);
  return isOnHub(model, known, index);
}

/** An id in one list of prices alone, of which nobody says when it came, may be gone for long. */
function stands({ life, price, floating }: Offer, { released }: Model, today: Day): boolean {
  return floating === undefined && price !== undefined && (released !== undefined || price.agree[1] > 1) && (life?.deprecated === undefined || life.deprecated > today) && (life?.retired === undefined || life.retired > today);
}

function isOriginal(model: Model, index: CatalogueIndex): boolean {
  return (model.access === 'open' || model.access === 'gated') && !index.isCopy(model)
    && (model.lineage ?? []).every(({ relation }) => relation === 'variant' || relation === 'distillation');
}

function firstParty(model: Model, index: CatalogueIndex): string | undefined {
  return model.offers?.find(({ provider }) => index.provider(provider)?.publisher === model.publisher)?.provider;
}
