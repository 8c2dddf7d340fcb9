const MOST = 4096;

/** Bytes as Latin letters, one for each. */
export function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += MOST) {
    text += String.fromCharCode.apply(null, bytes.subarray(at, Math.min(to, at + MOST)) as unknown as number[]);
  }
  return text;
}

/** Whether a text of ASCII letters stands in them. */
export function contains(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let next = 1;
    while (next < text.length && bytes[at + next] === text.charCodeAt(next)) {
      next++;
    }
    if (next >= text.length) {
      return true;
    }
  }
  return false;
}

/** Whether a word of small ASCII letters stands in them, in letters of either case. */
export function containsAnyCase(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = 0; at < bytes.length; at++) {
    let next = 0;
    if (((bytes[at] ?? 0) | CASE) === first) {
      do {
        next++;
      } while (next < word.length && ((bytes[at + next] ?? 0) | CASE) === word.charCodeAt(next));
    }
    if (next >= word.length) {
      return true;
    }
  }
  return false;
}

/** What a small letter has more than a capital. */
const CASE = 32;
