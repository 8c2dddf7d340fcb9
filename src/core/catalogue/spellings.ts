import type { Section } from './section';
import { squash, squashedForms } from './squash';
import type { Table } from './table';
import type { Model, Offer } from './types';

/** A spelling that the catalogue lists, and what it names. */
export interface Spelling {
  readonly model: Model;
  /** `exact`: the canonical id, a Hub id or a provider's own id. `alias`: another listed name. */
  readonly kind: 'exact' | 'alias';
  readonly offer?: Offer;
}

/** Finds models by their listed spellings. The table proposes; what a model lists decides. */
export class Spellings {
  #last: { readonly squashed: string; readonly models: readonly Model[] } | undefined;

  constructor(private readonly models: Section<Model>, private readonly table: Table) {}

  /** Of two ids that differ in case only, the later. */
  model(id: string): Model | undefined {
    const key = id.toLowerCase();
    const last = this.table.candidates(squash(id)).filter((number) => this.models.key(number)?.toLowerCase() === key).pop();
    return last === undefined ? undefined : this.models.at(last);
  }

  /** All that a spelling names, in the order of models and of their ids, aliases and offers. */
  exactly(spelling: string): readonly Spelling[] {
    const key = spelling.toLowerCase();
    return this.#candidates(squash(spelling)).flatMap((model) => listed(model).filter(({ text }) => text.toLowerCase() === key).map(({ names }) => names));
  }

  /** All models with an admitted spelling that is equal when case and separators are ignored. */
  squashed(squashed: string, admits: (spelling: Spelling) => boolean): readonly Model[] {
    return this.#candidates(squashed).filter((model) => listed(model).some(({ text, names }) => admits(names) && squashedForms(text).includes(squashed)));
  }

  /** One spelling is asked for in several ways in a row. */
  #candidates(squashed: string): readonly Model[] {
    if (this.#last?.squashed !== squashed) {
      this.#last = { squashed, models: this.table.candidates(squashed).flatMap((number) => this.models.at(number) ?? []) };
    }
    return this.#last.models;
  }
}

/** Every spelling of a model: its id, its aliases, its offers. */
export function listed(model: Model): readonly { readonly text: string; readonly names: Spelling }[] {
  return [
    { text: model.id, names: { model, kind: 'exact' } },
    ...(model.aliases ?? []).map((text) => ({ text, names: { model, kind: 'alias' as const } })),
    ...(model.offers ?? []).map((offer) => ({ text: offer.id, names: { model, kind: 'exact' as const, offer } })),
  ];
}
