/** Control characters, and marks that reorder or hide text: an id must look like what it is. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** What steers a terminal, breaks its line, or turns the order of what stands behind it. */
const STEERS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For table cells, where Markdown is not read but icon syntax is. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '').replace(/\$\(/g, '&#36;(');
}

/**
 * For Markdown paragraphs that also read HTML: as the editor's `appendText`, and no icon, tag, entity or
 * automatic link comes of it.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/[&<>]/g, (char) => ENTITIES[char] ?? '')
    .replace(/[\\`*_{}[\]()#+\-!~|]/g, '\\$&')
    .replace(/\$/g, '&#36;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}&#46;`)
    .replace(/@/g, '&#64;');
}

/** For one line of a terminal. */
export function escapeTerminal(text: string): string {
  return text.replace(STEERS, '\ufffd').replace(LONE_SURROGATE, '\ufffd');
}

/** For the editor's notifications and the sentence above a list, where `[x](command:…)` becomes a link that runs a command. */
export function escapeMessage(text: string): string {
  return escapeTerminal(text).replace(/\](?=\()/g, ']\u200b');
}

/** Lines of which none has become two by what stands in it. */
export function escapedLines(lines: readonly string[]): string {
  return lines.map(escapeTerminal).join('\n');
}

/** JSON that says the same, and that a terminal can print: what would steer it is written as an escape. */
export function escapeJson(json: string): string {
  return json.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** With no half of a pair of surrogates, which no address can hold: names of files on Windows may have some. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/** The arguments of a `command:` link, safe inside the parentheses of a Markdown link too. */
export function commandArguments(...values: readonly string[]): string {
  return encodeURIComponent(JSON.stringify(values.map((value) => value.replace(LONE_SURROGATE, '\ufffd'))))
    .replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** An address as the target of a Markdown link, in table cells too. */
export function linkTarget(href: string): string {
  return href.replace(/[()<>\s|\\\u0000-\u001f\u007f-\u009f]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** One line, without characters that cannot be seen. */
function visible(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '\ufffd').replace(LONE_SURROGATE, '\ufffd');
}
