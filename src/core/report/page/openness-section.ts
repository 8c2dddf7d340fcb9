import * as l10n from '@vscode/l10n';
import { listed } from '../../clause';
import type { OpennessRecord } from '../../catalogue/types';
import { definitionInWords, groupPoints, scoredRecord } from '../openness';
import { stripBars } from '../strip';
import { namedModel } from '../subject';
import { html, withDays, type Markup } from './html';
import type { Page } from './input';
import type { PageModel } from './models';
import { chart, folded, LEFT, MOST_DRAWN, notDrawn, px, rowLabel, section, table } from './section';

interface Scored {
  readonly model: PageModel;
  readonly record: OpennessRecord;
  /** Whether this very model was judged. */
  readonly isExact: boolean;
}

const STEP = 34;
const TOP = 31;
const SCALE = 3.6;
const STRIP_AT = 600;
const STRIP_SCALE = 118 / 142;

/** Scores against the median of the index. Who has no score is named, not drawn as 0. */
export function opennessSection(page: Page): Markup {
  const { models, run: { index } } = page;
  const scored = models.flatMap((model): readonly Scored[] => {
    const record = scoredRecord({ use: model.use, index });
    return record ? [{ model, record, isExact: namedModel(model.use)?.openness?.match === 'exact' }] : [];
  }).sort((a, b) => b.record.score - a.record.score);
  const without = models.filter((model) => !scored.some((each) => each.model === model)).map(({ name }) => name);
  const median = index.opennessMedian.toFixed(1);
  const missing = without.length === 0 ? undefined
    : html`<p class="note"><b>${l10n.t('Not assessed, so no score:')}</b> ${listed(without)}</p>`;
  if (scored.length === 0) {
    return section('open', l10n.t('How open'), l10n.t('The openness index has judged none of these models; the median of those that it judged is {0} of 100.', median), ...(missing ? [missing] : []));
  }
  return section('open', l10n.t('How open'),
    l10n.t('Share of twelve openness criteria met. Solid: this very model was judged. Striped: another of its family, or what it was copied from. The small strip at the right shows what is available, documented and licensed.'),
    picture(scored.slice(0, MOST_DRAWN), index.opennessMedian), notDrawn(scored.length - MOST_DRAWN),
    ...(missing ? [missing] : []),
    folded('open-table', opennessTable(scored)));
}

function picture(scored: readonly Scored[], median: number): Markup {
  const bottom = TOP + scored.length * STEP - 3;
  const grid = [0, 25, 50, 75, 100].map((value) => html`<line class="gr" x1="${px(LEFT + value * SCALE)}" x2="${px(LEFT + value * SCALE)}" y1="22" y2="${bottom}"/><text class="ax" text-anchor="middle" x="${px(LEFT + value * SCALE)}" y="16">${value}</text>`);
  const label = scored.length === 1 ? l10n.t('Openness score of 1 model beside the index median of {0}; the table below has the value', median.toFixed(1))
    : l10n.t('Openness scores of {0} models beside the index median of {1}; the table below has the values', scored.length, median.toFixed(1));
  const at = px(LEFT + median * SCALE);
  return chart([
    html`<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ac" width="2.5" height="6"/></pattern></defs>`,
    ...grid,
    html`<line class="md" x1="${at}" x2="${at}" y1="22" y2="${bottom + 6}"/><text class="ax" text-anchor="middle" x="${at}" y="${bottom + 20}">${l10n.t('index median {0}', median.toFixed(1))}</text>`,
    ...scored.map(bar),
  ], { height: bottom + 28, label });
}

function bar({ model, record, isExact }: Scored, i: number): Markup {
  const y = TOP + i * STEP;
  const width = px(record.score * SCALE);
  const words = record.status === 'archived' ? l10n.t('{0}, older criteria', record.score.toFixed(1)) : record.score.toFixed(1);
  const strip = stripBars(record.judgments).map((each) =>
    html`<rect class="${each.isClosed ? 'ln' : 'ac'}" x="${px(STRIP_AT + each.x * STRIP_SCALE)}" y="${y + 2 + each.y}" width="${px(each.width * STRIP_SCALE)}" height="${each.height}"/>`);
  return html`${rowLabel(model.name, y + 12)}<rect class="${isExact ? 'ac' : 'hatch'}" x="${LEFT}" y="${y}" width="${width}" height="16" rx="2"/><text class="vl" x="${px(LEFT + width + 6)}" y="${y + 13}">${words}</text>${strip}`;
}

function opennessTable(scored: readonly Scored[]): Markup {
  const rows = scored.map(({ model, record, isExact }) => {
    const { available, documented, licence } = groupPoints(record.judgments);
    return [
      html`<span class="nm">${model.name}</span>`, html`${record.score.toFixed(1)}`, withDays(record.assessed),
      html`<a href="${record.url}">${record.assessedModel}</a>${isExact ? undefined : html`<span class="d">${l10n.t('not this very model')}</span>`}${record.status === 'current' ? undefined : html`<span class="d">${record.status === 'archived' ? l10n.t('archived record, older criteria') : l10n.t('earlier record')}</span>`}`,
      html`${available}`, html`${documented}`, html`${licence}`, html`${definitionInWords(namedModel(model.use), record)}`,
    ];
  });
  return table(
    [l10n.t('Model'), l10n.t('Score'), l10n.t('Assessed'), l10n.t('Judged on'), l10n.t('Available, of 5'), l10n.t('Documented, of 6'), l10n.t('Licence, of 1'), l10n.t('Definition of open source AI')],
    rows, { caption: l10n.t('Openness, 0 to 100'), kind: 'wide' },
  );
}
