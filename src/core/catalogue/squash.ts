/** Lower case, without `.`, `_`, `-`, `/` and blanks; between digits they stay, as one `-`: `llama3-1-8b`. */
export function squash(text: string): string {
  let squashed = '';
  let gap = false;
  let from = 0;
  const lower = text.toLowerCase();
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (isSeparator(code)) {
      squashed += lower.slice(from, at);
      from = at + 1;
      gap = true;
    } else if (gap) {
      squashed += isDigit(code) && isDigit(squashed.charCodeAt(squashed.length - 1)) ? '-' : '';
      gap = false;
    }
  }
  return from === 0 ? lower : squashed + lower.slice(from);
}

/** The squashed forms under which a spelling is found: the whole, and what follows the last `/`. */
export function squashedForms(spelling: string): readonly string[] {
  const slash = spelling.lastIndexOf('/');
  return slash < 0 ? [squash(spelling)] : [squash(spelling), squash(spelling.slice(slash + 1))];
}

/** `-`, `.`, `/`, `_`, a blank, a tab */
function isSeparator(code: number): boolean {
  return (code >= 45 && code <= 47) || code === 95 || code === 32 || code === 9;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
