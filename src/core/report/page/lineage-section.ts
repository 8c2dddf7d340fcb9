import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../../catalogue/catalogue';
import type { Relation } from '../../catalogue/types';
import { expressionName } from '../licence-name';
import { html, NOTHING, type Markup } from './html';
import type { Page } from './input';
import { lineageOf, type Component, type Edge, type Node } from './lineage-graph';
import { chart, clipped, folded, notDrawn, px, section, table, WIDTH } from './section';

const [BOX, HEIGHT, ROW] = [150, 40, 54] as const;
const [GAP, BETWEEN] = [40, 12] as const;
const MOST_COMPONENTS = 20;

/** What the models were made from, as far as it is known. */
export function lineageSection({ models, run: { index } }: Page): Markup {
  const all = lineageOf(models, index);
  if (all.length === 0) {
    return NOTHING;
  }
  const shown = all.slice(0, MOST_COMPONENTS);
  const edges = all.flatMap((component) => component.edges.map((edge) => ({ edge, nodes: component.columns.flat() })));
  return section('lineage', l10n.t('Where models come from'),
    l10n.t('From left to right: what was made from what. Filled: used here. Dashed: its licence is not known. A model that is not drawn may have ancestors too.'),
    picture(shown, index), notDrawn(all.length - shown.length),
    folded('lineage-table', table([l10n.t('Model'), l10n.t('How'), l10n.t('Made from'), l10n.t('Licence of that')], edges.map(({ edge, nodes }) => rowOf(edge, nodes, index)),
      { caption: l10n.t('Lineage of the models in use'), kind: 'wide' })));
}

function picture(all: readonly Component[], index: CatalogueIndex): Markup {
  const columns = Math.max(...all.map((each) => each.columns.length));
  const width = Math.max(WIDTH, columns * (BOX + GAP) - GAP);
  const drawn: Markup[] = [];
  let [x, top, rowHeight] = [0, 2, 0];
  for (const component of all) {
    const [wide, high] = [component.columns.length * (BOX + GAP), Math.max(...component.columns.map(({ length }) => length)) * ROW];
    // Small ones stand beside each other.
    if (x > 0 && x + wide - GAP > width) {
      top += rowHeight + BETWEEN;
      [x, rowHeight] = [0, 0];
    }
    drawn.push(...componentAt(component, x, top, high, index));
    x += wide;
    rowHeight = Math.max(rowHeight, high);
  }
  const label = all.length === 1 ? l10n.t('Lineage of models in use; the table below says the same') : l10n.t('Lineage of models in use, in {0} groups; the table below says the same', all.length);
  return chart([
    html`<defs><marker id="arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="ah" d="M0 0l8 4-8 4z"/></marker></defs>`, ...drawn,
  ], { width, height: top + rowHeight + 2, label });
}

function componentAt({ columns, edges }: Component, left: number, top: number, high: number, index: CatalogueIndex): readonly Markup[] {
  const at = new Map(columns.flatMap((nodes, column) => nodes.map(({ id }, i) =>
    [id, { x: left + column * (BOX + GAP), y: px(top + (high / nodes.length) * (i + 0.5) - HEIGHT / 2) }] as const)));
  const arrows = edges.flatMap(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) {
      return [];
    }
    const [x1, y1, x2, y2] = [a.x + BOX, px(a.y + HEIGHT / 2), b.x - 3, px(b.y + HEIGHT / 2)];
    const bend = px(Math.min((x2 - x1) / 2, GAP));
    return [html`<path class="ar" d="M${x1} ${y1}C${px(x1 + bend)} ${y1} ${px(x2 - bend)} ${y2} ${x2} ${y2}" marker-end="url(#arrow)"/>`];
  });
  return [...arrows, ...columns.flat().flatMap((node) => {
    const place = at.get(node.id);
    return place ? [box(node, place.x, place.y, index)] : [];
  })];
}

function box(node: Node, x: number, y: number, index: CatalogueIndex): Markup {
  const { name, isUsed } = node;
  const licence = licenceOf(node, index);
  const words = isUsed ? l10n.t('used in this project') : licence ?? l10n.t('licence not known');
  return html`<g><title>${[name, licence ?? l10n.t('licence not known')].join(' · ')}</title><rect class="bx${licence === undefined ? ' un' : ''}${isUsed ? ' us' : ''}" x="${x}" y="${y}" width="${BOX}" height="${HEIGHT}" rx="4"/><text class="lb" x="${x + 10}" y="${px(y + 17)}">${
    clipped(name, 19)}</text><text class="ax" x="${x + 10}" y="${px(y + 32)}">${clipped(words, 20)}</text></g>`;
}

/** As the catalogue has it; a derivative that only its name speaks of has none that anybody read. */
function licenceOf({ model }: Node, index: CatalogueIndex): string | undefined {
  const expression = model?.licence?.expression;
  return expression === undefined || expression === 'NOASSERTION' || expression === 'NONE' ? undefined : expressionName(expression, index);
}

function rowOf({ from, to, relation, confidence, source }: Edge, nodes: readonly Node[], index: CatalogueIndex): readonly Markup[] {
  const [older, newer] = [nodes.find(({ id }) => id === from), nodes.find(({ id }) => id === to)];
  const known = source === undefined ? undefined : index.source(source);
  const basis = known ? l10n.t('{0}, {1}', known.name, known.date) : undefined;
  return [
    html`<span class="nm">${newer?.name ?? to}</span>${newer?.isUsed === true ? html`<span class="d">${l10n.t('used in this project')}</span>` : undefined}`,
    html`${relation ? relationInWords(relation) : l10n.t('read from the name')}${confidence === 'text' || !relation ? undefined : html`<span class="d">${l10n.t('as reported')}</span>`}${basis === undefined ? undefined : html`<span class="d">${basis}</span>`}`,
    html`${older?.name ?? from}`,
    html`${(older && licenceOf(older, index)) ?? l10n.t('not known')}`,
  ];
}

function relationInWords(relation: Relation): string {
  switch (relation) {
    case 'fine-tune': return l10n.t('fine-tuned');
    case 'merge': return l10n.t('merged');
    case 'distillation': return l10n.t('distilled');
    case 'quantisation': return l10n.t('quantised');
    case 'repackaged': return l10n.t('re-packaged');
    case 'adapter': return l10n.t('an adapter');
    case 'weight-diff': return l10n.t('a difference of weights');
    case 'variant': return l10n.t('a variant');
  }
}
