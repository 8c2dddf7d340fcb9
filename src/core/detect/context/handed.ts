import type { Sink } from '../sink';
import { isSizeKey } from './beside';
import type { Frame } from './bracket';
import { calleeOfFrame } from './bracket';
import type { Last } from './opening';

/** Named arguments that nothing but a repository or a model is given to. */
const TAKES = /^(?:repo_?id|hf_?repo(?:_?id)?|model_?(?:id|path|repo|name_or_path)|pretrained_model_name_or_path|base_model(?:_name_or_path)?|checkpoint)$/i;
const WHISPER = /whisper/i;

/** Says which name's value a call is given at the end of an argument, where the call loads models. */
export function handOver(frame: Frame, { last, name }: { readonly last: Last; readonly name: string | undefined }, sink: Pick<Sink, 'loads'>): void {
  const handed = last === 'name' ? handedOver(frame, name) : undefined;
  if (handed !== undefined) {
    sink.loads(handed);
  }
}

/** The name whose value a call that loads models is given at the end of an argument: `repo` of `hf_hub_download(repo, …)`, `base` of `from_pretrained(args.base)`. */
function handedOver(frame: Frame, name: string | undefined): string | undefined {
  const { open, callee, key, argument } = frame;
  if (name === undefined || open !== '(' || callee === undefined) {
    return undefined;
  }
  if (isSizeKey(name)) {
    return WHISPER.test(callee) ? name : undefined;
  }
  if (key !== undefined) {
    return TAKES.test(key) ? name : undefined;
  }
  const known = argument > 1 ? undefined : calleeOfFrame(frame);
  return known?.local === true && known.argument === argument ? name : undefined;
}
