import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Model } from '../catalogue/types';
import type { Use } from '../types';
import { knownModel } from '../known-model';
import { escapeHtml } from './escape';
import type { Row } from './row';
import { lastSegment, type CardSubject } from './subject';
import { columns, LINE } from './width';

const GENERATIONS = 4;
const SIBLINGS = 3;

/** Only when terms or score come from another model. */
export function lineageRow(subject: CardSubject): Row | undefined {
  const { use, terms, index } = subject;
  const model = knownModel(use);
  const match = model?.openness?.match;
  const matters = use.resolution.kind === 'derivative' || terms.some(({ via }) => via === 'inherited') || match === 'base' || match === 'repackaged';
  if (!model || !matters) {
    return undefined;
  }
  const chain = chainOf(use, model, index);
  return chain.length < 2 ? undefined : { label: l10n.t('Lineage'), lines: [drawn(chain)] };
}

/** Names from the oldest generation to this model; those of one generation are joined by ` + `. */
export function chainOf(use: Use, model: Model, index: CatalogueIndex): readonly string[] {
  const ancestors = generations(model, index).map(generationInWords);
  return use.resolution.kind === 'derivative' ? [...ancestors, model.name, lastSegment(use.mention.text)] : [...ancestors, model.name];
}

function generations(model: Model, index: CatalogueIndex): string[][] {
  const seen = new Set([model.id]);
  const found: string[][] = [];
  let current: readonly Model[] = [model];
  while (current.length > 0 && found.length < GENERATIONS) {
    const parents = [...new Set(current.flatMap((each) => each.lineage ?? []).map(({ id }) => id))].filter((id) => !seen.has(id));
    parents.forEach((id) => seen.add(id));
    if (parents.length > 0) {
      found.unshift(parents.map((id) => index.model(id)?.name ?? lastSegment(id)));
    }
    current = parents.map((id) => index.model(id)).filter((each): each is Model => each !== undefined);
  }
  return found;
}

function generationInWords(names: readonly string[]): string {
  const shown = names.slice(0, SIBLINGS).join(' + ');
  return names.length > SIBLINGS ? l10n.t('{0} and {1} more', shown, names.length - SIBLINGS) : shown;
}

/** Drops the oldest generations where the line is too long, and says so with an ellipsis. */
function drawn(chain: readonly string[]): string {
  const html = chain.map((name, i) => (i === chain.length - 1 ? `<b>${escapeHtml(name)}</b>` : escapeHtml(name)));
  for (let from = 0; from <= html.length - 2; from++) {
    const line = [...(from > 0 ? ['…'] : []), ...html.slice(from)].join(' → ');
    if (columns(line) <= LINE) {
      return line;
    }
  }
  return ['…', escapeHtml(shortened(chain.at(-2) ?? '')), `<b>${l10n.t('this model')}</b>`].slice(html.length > 2 ? 0 : 1).join(' → ');
}

/** The beginning and the end of a name that alone would fill the line. */
function shortened(name: string): string {
  const most = LINE - 30;
  return name.length <= most ? name : `${name.slice(0, most / 2)}…${name.slice(-most / 2)}`;
}
