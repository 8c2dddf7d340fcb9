import type { Confidence } from '../catalogue/types';
import type { TermsInForce } from '../types';
import { weakest } from './confidence';
import type { Answer } from './rule';
import type { Subject } from './subject';

/** The source of what a catalogue's entry says of itself, such as that its weights are closed; none of a model of the project's own. */
export function entrySource({ model, index }: Pick<Subject, 'model' | 'index'>): Pick<Answer, 'source'> {
  const source = model?.sources.find((key) => index.source(key) !== undefined);
  return source === undefined ? {} : { source };
}

/** The part of an answer that says which clause of which document it rests on, and how firmly. */
export function restsOn(
  { licence, confidence }: TermsInForce, term: { readonly clause: string | null; readonly confidence: Confidence },
): Pick<Answer, 'licence' | 'clause' | 'source' | 'confidence'> {
  return {
    licence: licence.id,
    ...(term.clause === null ? {} : { clause: term.clause }),
    source: licence.url ?? licence.source,
    confidence: weakest(confidence, term.confidence),
  };
}
