import type { Place } from '../context/place';
import { idsInAddress } from '../download';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { isOfFilePage, readAddress, readToken } from '../token';
import { isWeightFile } from '../weights';
import { isWritten } from './markdown-prose';

const TEXT: Place = { place: 'text', strength: 'weak' };
const NAMED: Place = { place: 'config-value', strength: 'strong', key: 'model' };
const ENDS_ADDRESS = ' \t"\'<>`|\\[]{}';
const LONGEST_ADDRESS = 500;
/** `[owner/name](https://…`, `[**name**](https://…`, `[🤗 owner/name](https://…`. */
const NAMED_LINK = /\[(?:[^\x00-\x7F]{1,8} ?)?(?:\*\*|__)?([A-Za-z@][\w.:/+-]{3,100})(?:\*\*|__)?\]\((https?:\/\/[^\s()]{4,300})/g;
/** Where code, packages, papers and data are; what is called as a model is there is none. */
const OTHER_SITE = /^https?:\/\/(?:[\w-]+\.)*(?:github\.(?:com|io)|gitlab\.com|bitbucket\.org|pypi\.org|npmjs\.com|docker\.(?:com|io)|arxiv\.org|crates\.io|docs\.rs|rubygems\.org|packagist\.org|pkg\.go\.dev|nuget\.org|readthedocs\.io|wikipedia\.org|youtube\.com|shields\.io|(?:huggingface|hf)\.co\/(?:datasets|spaces|papers|docs|blog|collections))(?:[/:?#]|$)/;

/** A name alone is what a page of the Hub is called. */
const HUB = /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co|modelscope\.cn)\//;

/** Addresses that download a model, in link targets and by themselves; pages about one are no use of it, but for a file's that is written out. */
export function readLinks(text: string, start: number, end: number, sink: Sink): void {
  readNames(text, start, end, sink);
  let last = start;
  for (let mark = text.indexOf('://', start); mark >= 0 && mark < end; mark = text.indexOf('://', last)) {
    let from = mark;
    while (from > last && /[a-z]/.test(text[from - 1] ?? '')) {
      from--;
    }
    last = mark + 3;
    while (last < end && last - mark < LONGEST_ADDRESS && !ENDS_ADDRESS.includes(text[last] ?? ' ') && text[last] !== ')') {
      last++;
    }
    const piece = verbatim(text, from, last);
    const isTarget = text.startsWith('](', from - 2);
    if (text[from - 1] !== '`' && idsInAddress(piece).some((each, _at, all) => each.fetched || (!isTarget && isOfFilePage(each, all)))) {
      readAddress(piece, TEXT, sink);
    }
  }
}

/** Whether an address is the Hub's page of a repository: `owner/name`. */
export function isPageOf(id: string, address: string): boolean {
  return id.includes('/') && /[-\d]/.test(id.slice(id.indexOf('/'))) && (HUB.exec(address)?.[0] ?? '') !== '' && address.replace(HUB, '').replace(/^models\//, '').replace(/\/$/, '') === id;
}

/** Ids that links to their pages are called by: `[BAAI/bge-m3](https://huggingface.co/BAAI/bge-m3)`. */
function readNames(text: string, start: number, end: number, sink: Sink): void {
  for (const { index, 0: all, 1: id = '', 2: address = '' } of text.slice(start, end).matchAll(NAMED_LINK)) {
    if (isNameOfPage(id, address)) {
      const from = start + index + all.indexOf(id);
      readToken(verbatim(text, from, from + id.length), isPageOf(id, address) ? NAMED : TEXT, sink);
    }
  }
}

/** Whether a link's text is the id of what its address is a page about. */
export function isNameOfPage(id: string, address: string): boolean {
  return isWritten(id) && !OTHER_SITE.test(address) && (id.includes('/') || isWeightFile(id) || !HUB.test(address));
}
