import type { Modality } from '../catalogue/types';
import type { Declared, Usage } from '../policy/types';
import type { TermsInForce } from '../types';

/** Kinds of models whose outputs are no pictures. */
const WITHOUT_PICTURES: ReadonlySet<Modality> = new Set<Modality>(['text', 'vision', 'speech', 'audio', 'embedding', 'rerank', 'classification']);

function makesPictures(modality: Modality | undefined): boolean {
  return modality === undefined || !WITHOUT_PICTURES.has(modality);
}

type Training = NonNullable<TermsInForce['licence']['terms']['outputTraining']>;

/** How a licence meets the declared training on outputs. */
export type TrainingReading =
  | { readonly kind: 'prohibited'; readonly term: Training; readonly declared: Declared<unknown>; readonly certain: boolean }
  /** Barred for competing models only; nobody has said whether these compete. */
  | { readonly kind: 'competing-only'; readonly term: Training; readonly declared: Declared<unknown> }
  | { readonly kind: 'duty'; readonly term: Training; readonly declared: Declared<unknown> };

/** `modality`: of the model in use; a ban on training with pictures does not reach the outputs of one that only writes. */
export function readTraining({ licence }: TermsInForce, usage: Usage, modality: Modality | undefined): TrainingReading | undefined {
  const term = licence.terms.outputTraining;
  const declared = usage.trainsModelsOnOutputs;
  if (!term || !declared || declared.value === 'no') {
    return undefined;
  }
  switch (term.v) {
    case 'prohibited':
      return term.competingOnly === true ? competing(term, declared, usage) : { kind: 'prohibited', term, declared, certain: true };
    case 'competing-image-models-only':
      return makesPictures(modality) ? competing(term, declared, usage) : undefined;
    case 'noncommercial-only':
      return usage.commercial?.value === false ? undefined
        : { kind: 'prohibited', term, declared, certain: usage.commercial !== undefined };
    case 'allowed-with-duty':
      // The duties begin with the distribution of the new model.
      return declared.value === 'distributed' ? { kind: 'duty', term, declared } : undefined;
    case 'derivative-terms-attach':
    case 'aup-limited':
      return { kind: 'duty', term, declared };
    case 'allowed':
    case 'silent':
    case 'unknown':
      return undefined;
  }
}

function competing(term: Training, declared: Declared<unknown>, { competesWithProvider }: Usage): TrainingReading | undefined {
  if (competesWithProvider === undefined) {
    return { kind: 'competing-only', term, declared };
  }
  return competesWithProvider.value ? { kind: 'prohibited', term, declared: competesWithProvider, certain: true } : undefined;
}
