import type { Finding } from '../types';

/** The text that a finding misses in the workspace; undefined where it misses none. */
export function missingText({ data }: Finding): string | undefined {
  return data?.show;
}

const NOTICE = /^notices?(?:\.(?:md|txt|rst|adoc))?$/i;

/** Which of the files of a folder is the one for notices; a new one is called `NOTICE`. */
export function noticeIn(names: readonly string[]): string | undefined {
  return names.filter((name) => NOTICE.test(name)).sort()[0];
}

/** What is written behind a file's text so that it shows another in a paragraph of its own. */
export function paragraphBehind(text: string, shown: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text.trim() === '' ? '' : text.endsWith('\n') ? end : end + end;
  return `${gap}${shown}${end}`;
}
