/** The longest line of a card, in columns: 90 Latin characters or 45 Chinese ones. */
export const LINE = 90;

const TAG = /<[^<>]*>/g;
const ICON = /\$\([\w~-]+\)/g;
const LINK = /(?<!\\)\[((?:[^[\]\\]|\\.)*)\]\([^()]*\)/g;
const ENTITY = /&[#\w]+;/g;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

/** Columns that a piece of Markdown or HTML takes once it is drawn; images and icons count nothing. */
export function columns(markup: string): number {
  const text = markup.replace(LINK, '$1').replace(TAG, '').replace(ICON, '').replace(ENTITY, '.').replace(/\\(?=[^\w\s])|\*\*/g, '');
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** Joins as many of the parts, in order, as one line holds; the first always. */
export function fit(parts: readonly string[], limit = LINE): string {
  return parts.reduce((line, part) => {
    const longer = `${line} · ${part}`;
    return columns(longer) <= limit ? longer : line;
  });
}
