import { isLetterOrDigit, isLocalised, mayEndAnId } from './shape';
import { isGenericWeightFile, isWeightFile } from './weights';

/** True for a word that may name a model though it has no digit. */
export function isNamed(text: string): boolean {
  return isNamedWeights(text) || isListable(text);
}

function isNamedWeights(text: string): boolean {
  return /[-_]/.test(text) && isWeightFile(text) && !isGenericWeightFile(text);
}

/** `deepseek/deepseek-coder`, `qwen-plus-latest`: only a list can tell whether it is an id. */
function isListable(text: string): boolean {
  return text.includes('-') && (mayEndAnId(text) || isLocalised(text) || (text.length > 7 && /^[\w.-]+\/[\w.]+-[\w.-]+$/.test(text)));
}

/** Without the marks at its ends that belong to the sentence: `gpt-4o.` */
export function trimMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && !isLetterOrDigit(text.charCodeAt(from)) && text[from] !== '@' && text[from] !== '~') {
    from++;
  }
  while (to > from && !isLetterOrDigit(text.charCodeAt(to - 1))) {
    to--;
  }
  return text.slice(from, to);
}
