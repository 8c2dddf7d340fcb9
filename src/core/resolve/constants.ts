import { squash, type CatalogueIndex } from '../catalogue/catalogue';
import { listed } from '../catalogue/spellings';
import type { Constant, Mention, Resolution, Use } from '../types';
import type { Families } from './families';

/** What an SDK's own code puts before the id: `ChatModelGPT4o`, `BetaManagedAgentsModelClaudeHaiku4_5`, `AllModelsGPT5Pro`. */
const AFFIX = /^(?:AllModels|ModelChat(?=GLM)|[A-Za-z]*?Model)(?=[A-Z\d])/;

/**
 * Resolves a constant through the id that it stands for: the listed one, or the one id that its name spells. Any other name of a known
 * class tells the family at most.
 */
export function ofConstant(mention: Mention, constant: Constant, index: CatalogueIndex, families: Families, resolve: (mention: Mention) => Use | undefined): Use | undefined {
  const id = idOfConstant(mention.text, constant, mention.provider, index);
  const found = id === undefined ? undefined : resolve(withId(mention, id));
  if (found) {
    return { ...found, mention, resolution: withStep(found.resolution, mention.text, constant) };
  }
  const family = /\d/.test(mention.text) ? families.of(bare(mention.text)) : undefined;
  const provider = mention.provider === undefined ? {} : { provider: mention.provider };
  if (family !== undefined) {
    return { mention, resolution: { kind: 'family', family, steps: [step(mention.text, constant)] }, ...provider };
  }
  return mention.strength === 'strong' && /\d/.test(mention.text) ? { mention, resolution: { kind: 'unknown' }, ...provider } : undefined;
}

/** The id that a constant stands for, as a catalogue's listed name or as its SDK writes it. */
export function idOfConstant(name: string, { sdk, class: of }: Constant, provider: string | undefined, index: CatalogueIndex): string | undefined {
  const known = index.constantsOf(`${sdk} ${of}`);
  if (known && Object.hasOwn(known.ids, name)) {
    return known.ids[name];
  }
  return known?.closed ? undefined : speltId(name, provider, index);
}

/** `gpt-4o-2024-08-06` for `ChatModelGPT4o2024_08_06`: the only listed id whose letters and digits are the name's. */
export function speltId(name: string, provider: string | undefined, index: CatalogueIndex): string | undefined {
  const found = new Map(spellings(bare(name)).flatMap((spelling) => {
    const model = index.lookUpSquashed(spelling, provider);
    return model ? [[model, spelling] as const] : [];
  }));
  const [first, second] = found;
  if (!first || second) {
    return undefined;
  }
  const [model, spelling] = first;
  const equal = listed(model).filter(({ text }) => [text, text.slice(text.lastIndexOf('/') + 1)].some((each) => squash(each) === squash(spelling)));
  return (equal.find(({ names }) => names.offer !== undefined && names.offer.provider === provider) ?? equal[0])?.text;
}

function bare(name: string): string {
  return name.replace(AFFIX, '').replace(/Dot(?=\d)/g, '.');
}

/** `GPT35Turbo` may be `GPT-35-turbo` or `GPT-3-5-turbo`: each place between two digits can have lost its separator, a date both of its own. */
function spellings(name: string): readonly string[] {
  const dated = name.replace(/(20\d\d)_?([01]\d)_?([0-3]\d)$/, '$1-$2-$3');
  return [...new Set([name, dated])].flatMap((each) => [
    each,
    ...[...each.matchAll(/\d(?=\d)/g)].map(({ index: at }) => `${each.slice(0, at + 1)}-${each.slice(at + 1)}`),
  ]);
}

function withId({ constant: _constant, ...mention }: Mention, id: string): Mention {
  return { ...mention, text: id, place: 'string', strength: 'strong' };
}

function withStep(resolution: Resolution, name: string, constant: Constant): Resolution {
  switch (resolution.kind) {
    case 'exact':
    case 'alias': return { ...resolution, kind: 'grammar', steps: [step(name, constant)] };
    case 'grammar':
    case 'derivative':
    case 'family': return { ...resolution, steps: [step(name, constant), ...resolution.steps] };
    case 'unknown': return resolution;
  }
}

function step(text: string, { sdk }: Constant): { readonly kind: 'constant'; readonly text: string; readonly of: string } {
  return { kind: 'constant', text, of: sdk };
}
