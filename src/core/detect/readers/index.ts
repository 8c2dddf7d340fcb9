import { readerOf as codeReader } from './fences';
import { readMarkdown, readMdx } from './markdown';
import { readNotebook } from './notebook';
import { readAsciiDoc, readRst } from './rst';
import type { Reader } from './reader';

/** Documents that hold code of other languages. */
const HOLDERS: Readonly<Record<string, Reader>> = { markdown: readMarkdown, mdx: readMdx, restructuredtext: readRst, asciidoc: readAsciiDoc, jupyter: readNotebook };

/** The reader of a language; `undefined` for one that has none. */
export function readerOf(languageId: string): Reader | undefined {
  return Object.hasOwn(HOLDERS, languageId) ? HOLDERS[languageId] : codeReader(languageId);
}
