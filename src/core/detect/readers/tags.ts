/** How far the text between two tags is followed. */
const LONGEST = 500;
/** Tags that no type argument is called, and the end of any. */
const BEFORE = /<(?:\/[A-Za-z][\w.]{0,40}|li|div|span|td|th|h[1-6]|code|pre|strong|em|[bip]|label|small|button|dd|dt|kbd|summary|br ?\/)$/;
const LONGEST_TAG = 48;
const LESS = 60;
const MORE = 62;

/**
 * Where the text ends that stands between two of JSX's tags, after the `>` at `at`: `ollama pull x` of `<div>ollama pull x</div>`.
 * `undefined` where the `>` may as well compare or end type arguments.
 */
export function endOfText(text: string, at: number): number | undefined {
  const limit = Math.min(text.length, at + LONGEST);
  let end = at + 1;
  for (let code = text.charCodeAt(end); end < limit && code !== LESS && code !== MORE && code !== 123 && code !== 125; code = text.charCodeAt(end)) {
    end++;
  }
  const code = end < limit ? text.charCodeAt(end) : MORE;
  if (end < at + 3 || code === MORE || code === 125) {
    return undefined;
  }
  const isClosed = code === LESS && text.charCodeAt(end + 1) === 47;
  return isClosed || BEFORE.test(text.slice(Math.max(0, at - LONGEST_TAG), at)) ? end : undefined;
}
