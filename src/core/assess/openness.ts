import type { OpennessMatch, OpennessRecord } from '../catalogue/types';
import type { Subject } from './subject';

/** The record of the index that speaks for a use. */
export interface Assessed {
  readonly record: OpennessRecord;
  readonly match: OpennessMatch;
  /** It was made of this model, not of another size of its version, and stands in the index today. */
  readonly firm: boolean;
}

/** Another version's record is not the model's own, nor its base's. */
export function assessed({ model, use, index }: Subject): Assessed | undefined {
  const match = model?.openness?.match;
  if (!model || use.resolution.kind === 'derivative' || match === 'base' || match === 'version') {
    return undefined;
  }
  const record = index.openness(model);
  return record && match && { record, match, firm: (match === 'exact' || match === 'repackaged') && record.status === 'current' };
}

/** What a record judged, or since when it is not the index's present one: `Llama-2-70B-Chat`, `2025-06-12`. */
export function judgedOn({ record, match }: Assessed): string {
  return match === 'family' ? record.assessedModel : record.assessed;
}

/** A model behind an API: nobody but its maker has the parameters. */
export function isClosed({ model }: Subject): boolean {
  return model?.access === 'api' || model?.access === 'service' || model?.access === 'none';
}
