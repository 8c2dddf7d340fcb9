import type { Cell, Constant, Mention, Strength } from '../../types';

/** What an id is one of: the bracket around, by its place, and what of that. */
export interface Group {
  readonly at: number;
  readonly of: string;
}

/** What is known of the place that a literal stands in. */
export interface Place {
  readonly place: Mention['place'];
  readonly strength: Strength;
  readonly key?: string;
  readonly callee?: string;
  readonly provider?: string;
  readonly group?: Group;
  readonly elsewhere?: true;
  readonly fetched?: true;
  readonly copied?: true;
  readonly constant?: Constant;
  readonly cell?: Cell;
}

/** What stands around a literal. */
export interface Around {
  readonly start: number;
  /** A `:` or `=>` follows. */
  readonly isKey: boolean;
  /** `=>`, `->`, `|` or a comma follows. */
  readonly isCase: boolean;
  /** What the next argument is, where that is a model's. */
  readonly compared: string | undefined;
  /** What it is looked for in. */
  readonly sought: string | undefined;
}

/** A place while it is put together. */
export type PlaceInMaking = { -readonly [Property in keyof Place]: Place[Property] };

/**
 * A copy to be changed. Places have many shapes; an engine copies an object of one of many into a literal that has a property already
 * five times as fast as into an empty one, and readers copy one for every word.
 */
export function copyOf(place: Place): PlaceInMaking {
  const rest: Partial<Place> = place;
  return { place: place.place, strength: place.strength, ...rest };
}

/** The place with another strength. */
export function withStrength(place: Place, strength: Strength): Place {
  const copy = copyOf(place);
  copy.strength = strength;
  return copy;
}
