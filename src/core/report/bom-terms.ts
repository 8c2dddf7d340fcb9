import type { Licence, Term, Terms } from '../catalogue/licence-types';
import type { Confidence } from '../catalogue/types';

/** One term of a licence as the catalogue holds it: for programs, in no language. */
export interface BomTerm {
  readonly topic: 'commercialUse' | 'limit' | 'outputTraining' | 'regions' | 'regionsExcluded' | 'fieldOfUse' | 'acceptableUsePolicy';
  readonly value: string;
  readonly clause?: string;
  readonly confidence: Confidence;
}

const KNOWN_NOTHING: ReadonlySet<string> = new Set(['silent', 'unknown']);

/** Whom and what a licence lets in: the terms that tools can compare. Duties and the rest stand in its text. */
export function comparableTerms({ terms }: Licence): readonly BomTerm[] {
  const { gates = [], fieldsOfUse = [], aup } = terms;
  return [
    ...word('commercialUse', terms.commercialUse),
    ...gates.map(({ metric, op, value, measuredDate, effect, clause, confidence }) =>
      fact('limit', `${metric} ${op} ${value}${measuredDate === undefined ? '' : ` on ${measuredDate}`}: ${effect}`, clause, confidence)),
    ...word('outputTraining', terms.outputTraining),
    ...regions(terms.regions),
    ...fieldsOfUse.map(({ field, mode, clause, confidence }) => fact('fieldOfUse', `${field}: ${mode}`, clause, confidence)),
    ...(aup?.url === undefined ? [] : [fact('acceptableUsePolicy', aup.url, aup.clause, aup.confidence)]),
  ];
}

function word(topic: BomTerm['topic'], term: Term<string> | undefined): readonly BomTerm[] {
  return term && !KNOWN_NOTHING.has(term.v) ? [fact(topic, term.v, term.clause, term.confidence)] : [];
}

function regions(term: Terms['regions']): readonly BomTerm[] {
  if (!term || term.v.length === 0) {
    return [];
  }
  const { v, basis, clause, confidence } = term;
  return typeof v === 'string'
    ? [fact('regions', v, clause, confidence)]
    : [fact('regionsExcluded', `${[...v].sort().join(', ')}${basis === undefined ? '' : ` (${basis})`}`, clause, confidence)];
}

function fact(topic: BomTerm['topic'], value: string, clause: string | null, confidence: Confidence): BomTerm {
  return { topic, value, ...(clause === null ? {} : { clause }), confidence };
}
