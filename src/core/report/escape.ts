/** Control characters, and marks that reorder or hide text: an id must look like what it is. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
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

/** The arguments of a `command:` link, safe inside the parentheses of a Markdown link too. */
export function commandArguments(...values: readonly string[]): string {
  return encodeURIComponent(JSON.stringify(values.map((value) => value.replace(LONE_SURROGATE, '\ufffd'))))
    .replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** One line, without characters that cannot be seen. */
function visible(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '\ufffd').replace(LONE_SURROGATE, '\ufffd');
}
