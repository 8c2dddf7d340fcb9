import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Mention, Use } from '../types';
import { hasApiForm, isSelfEvident } from './evidence';
import type { Families } from './families';
import { readings } from './grammar/readings';
import { isPlausible } from './plausible';

const OLLAMA = 'ollama';
const OPENAI = 'openai';

/** A size that a hyphen joins to the name, and what it runs on: `deepseek-r1-1.5b-cpu` is what somebody calls `deepseek-r1:1.5b`. */
const JOINED_TAG = /-(\d+(?:\.\d+)?[bm])(?:-[cg]pu)?$/i;

/**
 * `llama3.2` in a file that speaks of Ollama: a name of its library, which elsewhere is a family's. Where nothing says that it is a model
 * and no setting is Ollama's, only a name with a digit or a hyphen counts.
 */
export function inLibrary(mention: Mention, index: CatalogueIndex): Use | undefined {
  const { text, strength, near, provider } = mention;
  if ((provider === undefined ? near?.includes(OLLAMA) !== true && !LATEST.test(text) : provider !== OLLAMA) || text.includes('/')) {
    return undefined;
  }
  const tag = text.includes(':') ? text : `${text}:latest`;
  const found = index.lookUp(tag, OLLAMA) ?? (strength === 'strong' ? index.lookUp(text.replace(JOINED_TAG, ':$1'), OLLAMA) : undefined);
  return found?.offer?.provider === OLLAMA && isAsked(mention)
    ? { mention, resolution: { kind: 'grammar', model: found.model, offer: found.offer, steps: [{ kind: 'library', text: index.providerName(OLLAMA) }] }, provider: OLLAMA }
    : undefined;
}

/** The tag that its library and images have, behind a name that no image has. */
const LATEST = /^(?!falcon|solar)[a-z][\w.-]{5,60}:latest$/;

/** What Ollama's clients call what they do with a model. */
const RUNS = /^(?:generate|chat|embed|embeddings|pull|complete)$|ollama/i;

/** Whether it is given to what runs a model in a file that speaks of Ollama: `generate("mistral", prompt)`. */
export function isRun({ near, key, callee, place }: Mention): boolean {
  return key === undefined && callee !== undefined && place === 'string' && near?.includes(OLLAMA) === true && RUNS.test(callee);
}

function isAsked(mention: Mention): boolean {
  const { text, strength, provider, place } = mention;
  // Among words, `Qwen3-VL` is what people say.
  const isSaid = (place === 'comment' || place === 'text') && text !== text.toLowerCase();
  return strength === 'strong' || isBriefFlag(mention) || isRun(mention) || (!isSaid && (provider === OLLAMA || /\d|[a-z]-[a-z]|:latest$/.test(text)) && text.length > 3);
}

/** How OpenAI's package calls its checkpoints; elsewhere the name of an architecture. */
const CLIP = /^(ViT-[BL])\/(16|32|14)(?:@(336)px)?$/;

/** `clip.load("ViT-B/32")`: one of OpenAI's, where the place asks for a model. */
export function ofClip(mention: Mention, index: CatalogueIndex): Use | undefined {
  const [, name, patch, pixels] = mention.strength === 'strong' && mention.place !== 'comment' && mention.place !== 'text' ? CLIP.exec(mention.text) ?? [] : [];
  const found = name === undefined ? undefined : index.lookUp(`${[name, patch, pixels].filter((each) => each !== undefined).join('-')}/openai`);
  return found && { mention, resolution: { kind: 'grammar', model: found.model, steps: [{ kind: 'library', text: 'CLIP' }] } };
}

/** The same with what it was trained on: OpenCLIP's `ViT-B-32::openai`. */
const OPEN_CLIP = /^([\w-]*(?:ViT|RN|convnext|EVA)[\w-]*)::([a-z]\w*)$/;

/** `ViT-B-32::laion2b_s34b_b79k`: one of OpenCLIP's names for what is listed. */
export function ofOpenClip(mention: Mention, index: CatalogueIndex): Use | undefined {
  const [, name, data] = mention.text.includes('::') ? OPEN_CLIP.exec(mention.text) ?? [] : [];
  const found = name === undefined ? undefined : index.lookUp(`${name}/${data}`);
  return found && { mention, resolution: { kind: 'grammar', model: found.model, steps: [{ kind: 'library', text: 'OpenCLIP' }] } };
}

const ENGINE = /^\$?(?:\w{1,40}_)?engine_?(?:id|name)?$/i;

/** Whether it is the value of `-m`, which many programs have for a model. */
export function isBriefFlag({ key, place }: Mention): boolean {
  return key === 'm' && place === 'config-value';
}

/** Whether it is given to an engine's key in a file that speaks of OpenAI's. */
export function isEngine({ near, key }: Mention): boolean {
  return near?.includes('openai-engines') === true && key !== undefined && ENGINE.test(key);
}

/** `engine: 'davinci'` in a file that speaks of OpenAI and of engines: the first models' whole names, which are words elsewhere. */
export function inEngines(mention: Mention, index: CatalogueIndex): Use | undefined {
  const { text, strength, provider } = mention;
  const isAsked = strength !== 'negative' && (provider === undefined || provider === OPENAI) && isEngine(mention);
  const found = isAsked ? index.lookUp(text, OPENAI) : undefined;
  return found?.offer?.provider === OPENAI
    ? { mention, resolution: { kind: 'exact', model: found.model, offer: found.offer }, provider: OPENAI }
    : undefined;
}

/** `deepseek-r1` in a file that speaks of Ollama: there its default is a distillation of another size and licence. */
export function isOtherInLibrary({ text, near, provider }: Mention, { resolution }: Use, index: CatalogueIndex): boolean {
  const found = near?.includes(OLLAMA) !== true || provider !== undefined || /[/:]/.test(text) ? undefined : index.lookUp(`${text}:latest`, OLLAMA);
  return found?.offer !== undefined && found.offer.provider === OLLAMA && 'model' in resolution && resolution.model !== found.model;
}

/**
 * `claude-3-opus`: how routers write what its maker alone serves, without the maker's segment. Where a host is known, its own list decides;
 * models whose weights are out have names of their own, so there the family is the answer.
 */
export function ofMaker(mention: Mention, families: Families, index: CatalogueIndex): Use | undefined {
  const last = mayLackMaker(mention) ? readings(mention, index).at(-1) : undefined;
  const family = last?.provider === undefined && last && !last.opaque && !last.text.includes('/') ? families.of(last.text) : undefined;
  const publisher = family === undefined ? undefined : onlyPublisherOf(family, index);
  if (last === undefined || publisher === undefined) {
    return undefined;
  }
  const slug = `${publisher}/${last.text}`;
  const model = index.lookUp(slug)?.model ?? index.lookUpSquashed(slug, 'openrouter');
  return model?.publisher === publisher && model.access === 'api' && isPlausible({ model, reading: last, listed: 'squashed', spelt: last.text }, index)
    ? { mention, resolution: { kind: 'grammar', model, steps: [...last.steps, { kind: 'maker', text: `${publisher}/` }] } }
    : undefined;
}

/** `o1_mini` in code is a name like any other, and among words `Claude-3` is the name that people say. */
function mayLackMaker({ text, strength, place }: Mention): boolean {
  return isSelfEvident(text) && (strength === 'strong' || (/[-.]/.test(text) && place !== 'comment' && place !== 'text') || hasApiForm(text));
}

/** How Anthropic's clients call the latest of each size, which are words elsewhere. */
const SIZES_OF_CLAUDE = /^(?:opus|sonnet|haiku)$/;

/** `model: opus`: which version it is changes, the family does not. */
export function ofClaude(mention: Mention): Use | undefined {
  const { text, strength, place, provider } = mention;
  const isAsked = strength === 'strong' && place !== 'comment' && place !== 'text' && (provider === undefined || provider === 'anthropic') && SIZES_OF_CLAUDE.test(text);
  return isAsked ? { mention, resolution: { kind: 'family', family: 'Claude', steps: [] } } : undefined;
}

function onlyPublisherOf(family: string, index: CatalogueIndex): string | undefined {
  const [first, ...others] = index.modelsOfFamily(family);
  return first && others.every(({ publisher }) => publisher === first.publisher) ? first.publisher : undefined;
}
