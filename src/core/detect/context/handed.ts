import { isSizeKey } from './beside';
import type { Frame } from './bracket';
import { calleeOfFrame } from './bracket';
import type { Last } from './opening';

/** Named arguments that nothing but a repository or a model is given to. */
const TAKES = /^(?:repo_?id|hf_?repo(?:_?id)?|model_?(?:id|path|repo|name_or_path)|pretrained_model_name_or_path|base_model(?:_name_or_path)?|checkpoint)$/i;
const WHISPER = /whisper/i;

/** The name whose value a call that loads models is given at the end of an argument: `repo` of `hf_hub_download(repo, …)`, `base` of `from_pretrained(args.base)`. */
export function handedOver(frame: Frame, last: Last, name: string | undefined): string | undefined {
  const { open, callee, key, argument } = frame;
  if (last !== 'name' || name === undefined || open !== '(' || callee === undefined) {
    return undefined;
  }
  if (isSizeKey(name)) {
    return WHISPER.test(callee) ? name : undefined;
  }
  if (key !== undefined) {
    return TAKES.test(key) ? name : undefined;
  }
  const known = calleeOfFrame(frame);
  return known?.local === true && known.argument === argument ? name : undefined;
}
