import type { Constant, Mention, Near, Resolution, Role, Strength, Use } from '../types';
import { isBriefFlag, isEngine, isRun } from './nearby';
import { isOutput, takesPart } from './unknown';
import { isWritten } from './weight-files';
import { saysWhisper, type Says } from './whisper';

/** Answers remembered at a time, of all texts and of one; hostile input must not fill the memory. */
const MOST = 5000;
const MOST_OF_TEXT = 50;

/** Pieces of texts that are shorter than this engines copy by themselves. */
const SHORT = 13;

type Resolve = (mention: Mention) => Use | undefined;

/** Of a mention, all that a resolver looks at beside the text; no more, for what is remembered must not keep a document in memory. */
interface Asked {
  readonly strength: Strength;
  readonly place: Mention['place'];
  readonly role: Role;
  readonly provider: string | undefined;
  readonly assumed: true | undefined;
  readonly elsewhere: true | undefined;
  readonly near: readonly Near[] | undefined;
  readonly constant: Constant | undefined;
  readonly loaded: true | undefined;
  readonly fetched: true | undefined;
  readonly copied: true | undefined;
  readonly says: Says;
  readonly written: boolean;
  readonly engine: boolean;
  readonly flag: boolean;
  readonly run: boolean;
  readonly part: boolean;
  readonly output: boolean;
}

interface Answer {
  readonly asked: Asked;
  readonly resolution: Resolution | undefined;
  readonly provider: string | undefined;
}

/** Code names few models often: the answer to a text in the same kind of place is looked up once. */
export function remembering(resolve: Resolve): Resolve {
  const answers = new Map<string, readonly Answer[]>();
  let count = 0;
  const remember = (mention: Mention): Answer => {
    if (count >= MOST) {
      answers.clear();
      count = 0;
    }
    const isShort = mention.text.length < SHORT;
    const text = isShort ? mention.text : copied(mention.text);
    const use = resolve(isShort ? mention : { ...mention, text });
    const answer = { asked: askedBy(mention), resolution: use?.resolution, provider: use?.provider };
    const known = answers.get(text) ?? [];
    const isFull = known.length >= MOST_OF_TEXT;
    count += isFull ? 1 - known.length : 1;
    answers.set(text, isFull ? [answer] : [...known, answer]);
    return answer;
  };
  return (mention) => {
    const { resolution, provider } = answers.get(mention.text)?.find(({ asked }) => isAsked(asked, mention)) ?? remember(mention);
    if (!resolution) {
      return undefined;
    }
    return provider === undefined ? { mention, resolution } : { mention, resolution, provider };
  };
}

function askedBy(mention: Mention): Asked {
  const { strength, place, role, provider, assumed, elsewhere, near, constant, loaded, fetched, copied } = mention;
  return { strength, place, role, provider, assumed, elsewhere, near, constant, loaded, fetched, copied, says: saysWhisper(mention), written: isWritten(mention), engine: isEngine(mention), flag: isBriefFlag(mention), run: isRun(mention), part: takesPart(mention), output: isRepositoryOfOutput(mention) };
}

/** Compared one by one and the cheap ones first: it is asked for every mention. */
function isAsked(asked: Asked, mention: Mention): boolean {
  const { strength, place, role, provider, assumed, elsewhere, near, loaded, fetched, copied } = mention;
  return asked.strength === strength && asked.role === role && asked.place === place && asked.loaded === loaded && asked.fetched === fetched && asked.copied === copied && asked.provider === provider && asked.assumed === assumed && asked.elsewhere === elsewhere && isSame(asked.near, near)
    && isSameConstant(asked.constant, mention.constant) && saysTheSame(asked, mention);
}

function isSameConstant(a: Constant | undefined, b: Constant | undefined): boolean {
  return a === b || (a?.sdk === b?.sdk && a?.class === b?.class);
}

/** Only of repositories it is asked. */
function isRepositoryOfOutput(mention: Mention): boolean {
  return mention.text.includes('/') && isOutput(mention);
}

function saysTheSame({ says, written, engine, flag, run, part, output }: Asked, mention: Mention): boolean {
  return says === saysWhisper(mention) && written === isWritten(mention) && engine === isEngine(mention) && flag === isBriefFlag(mention) && run === isRun(mention) && part === takesPart(mention) && output === isRepositoryOfOutput(mention);
}

function isSame(a: readonly Near[] | undefined, b: readonly Near[] | undefined): boolean {
  return a === b || (a?.length === b?.length && a?.every((near, at) => near === b?.[at]) === true);
}

/** Engines keep the whole of a text for a piece of it. */
function copied(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}
