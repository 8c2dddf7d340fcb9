import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What our pages and tables are made of. Nothing else can come of a text of somebody else. */
const ELEMENTS: ReadonlySet<string> = new Set(('html head body meta title style header main nav section article footer div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td '
  + 'a abbr b br button code details figure figcaption hr small strong sub sup summary time svg g path circle rect line text tspan title desc defs marker polygon polyline use symbol i pattern ellipse wbr em img').split(' '));
const ATTRIBUTES: ReadonlySet<string> = new Set(('lang charset name content http-equiv class id href rel title scope colspan rowspan style tabindex role type open width height viewbox d x y x1 y1 x2 y2 cx cy r rx ry dx dy points fill '
  + 'transform text-anchor marker-end orient refx refy markerwidth markerheight xmlns nonce hidden data-place data-do data-page focusable preserveaspectratio align value target headers span src alt patternunits patterntransform').split(' '));

export interface Allowed {
  readonly scripts?: number;
  /** Commands that a link may run. */
  readonly commands?: readonly string[];
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Holds the page to what our own pages are made of. */
export function assertOurs(html: string, { scripts = 0, commands = [] }: Allowed = {}): void {
  const elements = all(parse(html)).filter((node): node is Element => 'tagName' in node);
  assert.equal(elements.filter(({ tagName }) => tagName === 'script').length, scripts, 'scripts');
  for (const { tagName, attrs } of elements) {
    assert.ok(ELEMENTS.has(tagName.toLowerCase()) || (tagName === 'script' && scripts > 0), `element ${tagName}`);
    for (const { name, value } of attrs) {
      const isOurs = ATTRIBUTES.has(name.toLowerCase()) || /^aria-[a-z]+$/.test(name) || /^data-[a-z-]+$/.test(name);
      assert.ok(isOurs, `attribute ${name} of ${tagName}`);
      if (name === 'href' || name === 'src') {
        assertAddress(value, commands);
      }
    }
  }
}

/** Pictures are drawings that stand in the text itself. */
function assertAddress(address: string, commands: readonly string[]): void {
  if (address.startsWith('data:image/svg+xml')) {
    return;
  }
  const command = /^command:([\w.]+)(?:\?(.*))?$/s.exec(address);
  if (command) {
    assert.ok(commands.includes(command[1] ?? ''), `command ${address}`);
    assert.ok(command[2] === undefined || Array.isArray(JSON.parse(decodeURIComponent(command[2]))), 'arguments of a command');
    return;
  }
  assert.match(address, /^(?:https:\/\/|#)/, `address ${address}`);
  assert.doesNotMatch(/^https:\/\/([^/?#]*)/.exec(address)?.[1] ?? '', /evil/, `address ${address}`);
}

function all(node: Node): readonly Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(all) : [])];
}

const RENDERER = new MarkdownIt({ html: true, linkify: true });
// As GitHub and the editor do: what begins with a scheme or www., and addresses of people.
RENDERER.linkify.set({ fuzzyLink: false }).add('//', null);
RENDERER.validateLink = () => true; // what a careless viewer would let through

/** The same of Markdown, as viewers that let HTML through and make links of addresses show it. */
export function assertMarkdownOurs(markdown: string, allowed: Allowed = {}): void {
  assertOurs(RENDERER.render(markdown), allowed);
}

/** Icons of the editor that stand in Markdown. */
export function assertIconsOurs(markdown: string): void {
  for (const [icon] of markdown.matchAll(/\$\([^)]*\)?/g)) {
    assert.match(icon, /^\$\((?:error|warning|info|pass|question|circle-slash|link-external|law|history|check|x|globe|eye|lock|unlock|circle-large-outline|circle-filled|arrow-right|[a-z-]+)(?:~spin)?\)$/, icon);
    assert.notEqual(icon, '$(zap)');
  }
}

/** What may not reach a terminal: what steers it, and what makes text look like another. */
const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

export function assertForTerminal(text: string): void {
  const found = STEERS.exec(text)?.[0];
  assert.equal(found, undefined, `U+${found?.charCodeAt(0).toString(16) ?? ''} for a terminal`);
}

/** The cells of a CSV as RFC 4180 has it, strictly. */
export function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (let at = 0; at < csv.length;) {
    const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(csv.slice(at));
    assert.ok(cell, `no cell of a CSV at ${at}`);
    rows.at(-1)?.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
    at += cell[0].length;
    if (cell[3] === '\r\n') {
      rows.push([]);
    }
  }
  rows.pop();
  return rows;
}
