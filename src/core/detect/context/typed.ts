import { keyStrength } from './keys';

/** A type of models or of their names. */
const MODEL_TYPE = /^(?=[A-Z])\w{0,40}?(?:Model|LLM|Llm)(?:Name|Id|ID|Slug)?$/;

/** `PipelineModel` of `segmentation: PipelineModel = "…"`, where the name itself says nothing. */
export function ofType(key: string | undefined, type: string | undefined): string | undefined {
  return type !== undefined && MODEL_TYPE.test(type) && keyStrength(type) === 'strong' && (key === undefined || keyStrength(key) === 'weak') ? type : key;
}
