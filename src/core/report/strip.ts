const BAR = 9;
const GAP = 2;
const GROUP_GAP = 6;
const HEIGHT = 12;
const FILLED = '#3A86C8';
const BASE_LINE = '#7F858B';
/** Bars after which a new group of criteria begins. */
const GROUP_ENDS: ReadonlySet<number> = new Set([4, 10]);
const HEIGHTS: Readonly<Record<string, number>> = { o: 12, p: 6 };

export const STRIP_WIDTH = 12 * BAR + 11 * GAP + 2 * GROUP_GAP;

/** One bar of the strip, in pixels; of a closed criterion only its base line is drawn. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isClosed: boolean;
}

/** One bar for each of the twelve judgments, in the index's order: open full, partial half, closed a base line. */
export function stripBars(judgments: string): readonly Bar[] {
  let x = 0;
  return [...judgments].map((judgment, i) => {
    const height = HEIGHTS[judgment] ?? 2;
    const bar = { x, y: HEIGHT - height, width: BAR, height, isClosed: height <= 2 };
    x += BAR + GAP + (GROUP_ENDS.has(i) ? GROUP_GAP : 0);
    return bar;
  });
}

export function stripSvg(judgments: string): string {
  const bars = stripBars(judgments).map(({ x, y, width, height, isClosed }) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="1" fill="${isClosed ? BASE_LINE : FILLED}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${STRIP_WIDTH}" height="${HEIGHT}" viewBox="0 0 ${STRIP_WIDTH} ${HEIGHT}">${bars.join('')}</svg>`;
}

/** The strip as an image for a card. The words beside it say all of it, so it has no alternative text. */
export function stripImage(judgments: string): string {
  const uri = `data:image/svg+xml;base64,${base64(stripSvg(judgments))}`;
  return `<img src="${uri}" width="${STRIP_WIDTH}" height="${HEIGHT}" alt="">`;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Of ASCII text. */
export function base64(ascii: string): string {
  let encoded = '';
  for (let i = 0; i < ascii.length; i += 3) {
    const [a, b, c] = [ascii.charCodeAt(i), ascii.charCodeAt(i + 1), ascii.charCodeAt(i + 2)];
    const bits = (a << 16) | ((b || 0) << 8) | (c || 0);
    const digits = [18, 12, 6, 0].map((shift) => DIGITS.charAt((bits >> shift) & 63)).join('');
    encoded += Number.isNaN(b) ? `${digits.slice(0, 2)}==` : Number.isNaN(c) ? `${digits.slice(0, 3)}=` : digits;
  }
  return encoded;
}
