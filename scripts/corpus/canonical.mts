import type { Role } from '../../src/core/types';
import type { Reviewer } from '../../src/core/review';
import type { Label } from './part.mjs';
import { nameOf } from './predict.mjs';
import type { Hit } from './score.mjs';

/**
 * Whether a hit names the model that the label names, the label's name being read by the same catalogue. `family`: both are known by
 * their family alone. `unnamed`: found as an unknown model, while the catalogue knows the label's name. `incomparable`: the catalogue
 * does not know the label's name.
 */
export type Naming = 'right' | 'family' | 'wrong' | 'unnamed' | 'incomparable';

export function naming({ label, prediction }: Hit, reviewer: Reviewer): Naming {
  const { resolution } = prediction.use;
  const found = nameOf(resolution);
  if (found !== undefined && sameWeights(found) === sameWeights(label.canonical)) {
    return resolution.kind === 'family' ? 'family' : 'right';
  }
  const wanted = readings(label).map(([text, provider]) => nameOf(reviewer.useOf(text, provider).resolution)).find((name) => name !== undefined);
  if (wanted === undefined) {
    return 'incomparable';
  }
  if (found === undefined) {
    return 'unnamed';
  }
  return sameWeights(found) !== sameWeights(wanted) ? 'wrong' : resolution.kind === 'family' ? 'family' : 'right';
}

const OLLAMA = 'ollama:';

/** The label's name, with Ollama where it says so, then without its maker, which some hosts leave out. */
function readings({ canonical }: Label): readonly (readonly [text: string, provider?: string])[] {
  return canonical.startsWith(OLLAMA)
    ? [[canonical.slice(OLLAMA.length), 'ollama']]
    : [[canonical], [canonical.slice(canonical.lastIndexOf('/') + 1)]];
}

/** Letters and digits; Meta has each model of Llama 2 twice, and `-hf` is the converted one. */
function sameWeights(name: string): string {
  return squash(name.replace(/^(meta-llama\/llama-2-[\w-]+)-hf$/i, '$1'));
}

function squash(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** What the project calls the roles of labels: documentation counts as a test does, and a comment anywhere is a hint. */
export function isRoleRight({ label, prediction }: Hit): boolean {
  const found: Role = prediction.use.mention.role;
  switch (label.role) {
    case 'value': return found === 'product';
    case 'comment': return found === 'comment';
    default: return found === 'test' || found === 'comment';
  }
}
