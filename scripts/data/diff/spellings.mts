import type { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import { createResolver, type Resolve } from '../../../src/core/resolve/resolve';
import { type Change, changed } from './change.mjs';
import type { Side } from './side.mjs';

interface Spelled { readonly text: string; readonly provider?: string }

/** Spellings of the old side that stop naming a model, or name another. */
export function spellingChanges(old: Side, now: Side): Change[] {
  const before = answers(old.index);
  const after = answers(now.index);
  return spellingsOf(old).flatMap((spelled) => {
    const was = before(spelled);
    const where = spelled.provider === undefined ? spelled.text : `${spelled.text} at ${spelled.provider}`;
    return was === undefined ? [] : changed('spellings', where, was, after(spelled) ?? 'nothing');
  });
}

/** Every id and alias by itself, and every offer in code whose provider is known; each once. */
function spellingsOf({ models }: Side): Spelled[] {
  const all = models.flatMap(({ id, aliases = [], offers = [] }): Spelled[] => [
    ...[id, ...aliases].map((text) => ({ text })),
    ...offers.map((offer) => ({ text: offer.id, provider: offer.provider })),
  ]);
  return [...new Map(all.map((each) => [`${each.provider ?? ''} ${each.text}`, each])).values()];
}

function answers(index: CatalogueIndex): (spelled: Spelled) => string | undefined {
  const resolve = createResolver(index);
  return (spelled) => answerOf(resolve, spelled);
}

/** The model that a spelling names in a model's place: an id, `family Llama 3`, or nothing. */
export function answerOf(resolve: Resolve, { text, provider }: Spelled): string | undefined {
  const span = { start: 0, end: text.length };
  const use = resolve({ text, span, place: 'string', role: 'product', strength: 'strong', key: 'model', ...(provider === undefined ? {} : { provider }) });
  const resolution = use?.resolution ?? { kind: 'unknown' };
  switch (resolution.kind) {
    case 'unknown': return undefined;
    case 'family': return `family ${resolution.family}`;
    case 'derivative': return `a derivative of ${resolution.base.id}`;
    default: return resolution.model.id;
  }
}
