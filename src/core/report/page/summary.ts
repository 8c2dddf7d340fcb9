import * as l10n from '@vscode/l10n';
import { compactCount } from '../../format';
import { notWhollyRead } from '../run';
import { scanMessage } from '../scan-message';
import { html, joined, withDays, type Markup } from './html';
import type { Page } from './input';
import { px } from './section';
import { STATES, type State } from './state';
import { symbol } from './symbols';

const GAP = 3;
const WIDTH = 720;

/** The verdict in words, then how many models are in which state. */
export function summary(page: Page): Markup {
  const { run, models, isPartial = false, notes = [] } = page;
  const counts = STATES.map((state) => ({ state, count: models.filter((model) => model.state === state).length })).filter(({ count }) => count > 0);
  const unread = notWhollyRead(run).length;
  return html`${notes.map((note) => html`<p class="first">${symbol('question')} <b>${note}</b></p>`)}
<p class="verdict">${scanMessage(run)}</p>
${models.length === 0 ? html`<p><b>${nothing(run.reviewed, unread, isPartial)}</b></p>` : html`${bar(counts, models.length)}
<ul class="tiles">${counts.map(tile)}</ul>`}`;
}

function nothing(read: number, unread: number, isPartial: boolean): string {
  const none = l10n.t('No models found, so there is nothing to report.');
  return unread > 0 || isPartial || read === 0 ? [none, l10n.t('This says nothing of the files that were not read.')].join(' ') : none;
}

export function lead({ run, models, today }: Page): Markup {
  const uses = models.flatMap((model) => model.uses);
  const inTests = uses.filter(({ use }) => use.mention.role !== 'product').length;
  const counted = models.length === 1 ? l10n.t('1 model') : l10n.t('{0} models', models.length);
  const places = uses.length === 1 ? l10n.t('in 1 place') : l10n.t('in {0} places', uses.length);
  const parts = [
    html`<b>${counted}</b> ${places}`,
    ...(inTests > 0 ? [html`${l10n.t('{0} of them in tests or comments', inTests)}`] : []),
    withDays(l10n.t('judged as of {0}', today)),
    withDays(l10n.t('catalogue of {0}', run.index.date)),
  ];
  return html`<p class="lead">${joined(models.length === 0 ? parts.slice(-2) : parts, ' · ')}</p>`;
}

interface Counted {
  readonly state: State;
  readonly count: number;
}

function bar(counts: readonly Counted[], all: number): Markup {
  let x = 0;
  const each = counts.map(({ state, count }) => {
    const width = (count / all) * WIDTH;
    const rect = html`<rect class="s s-${state}" x="${px(x)}" y="0" width="${px(Math.max(width - GAP, 1))}" height="14" rx="2"/>`;
    x += width;
    return rect;
  });
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} 14" preserveAspectRatio="none" aria-hidden="true">${each}</svg>`;
}

function tile({ state, count }: Counted): Markup {
  const { title, about } = wordsOf(state);
  return html`<li>${symbol(state)}<b>${compactCount(count)}</b> <span class="w">${title}</span><span class="d">${about}</span></li>`;
}

function wordsOf(state: State): { readonly title: string; readonly about: string } {
  switch (state) {
    case 'conflict': return { title: l10n.t('with conflicts'), about: l10n.t('Against what you declared') };
    case 'warning': return { title: l10n.t('with warnings'), about: l10n.t('Against your own requirements, or retired') };
    case 'question': return { title: l10n.t('to check'), about: l10n.t('Needs a person or a declared value') };
    case 'unknown': return { title: l10n.t('unknown'), about: l10n.t('Not in the catalogue, not judged') };
    case 'listed': return { title: l10n.t('not judged'), about: l10n.t('No usage declared, or the policy has faults') };
    case 'fine': return { title: l10n.t('no conflict'), about: l10n.t('With the usage you declared') };
  }
}
