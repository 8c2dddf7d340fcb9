/** Lower case, without `.`, `_`, `-`, `/` and blanks; between digits they stay, as one `-`: `llama3-1-8b`. */
export function squash(text: string): string {
  let squashed = '';
  let gap = false;
  for (const unit of text.toLowerCase()) {
    if (SEPARATORS.has(unit)) {
      gap = true;
      continue;
    }
    if (gap && isDigit(unit) && isDigit(squashed.charAt(squashed.length - 1))) {
      squashed += '-';
    }
    squashed += unit;
    gap = false;
  }
  return squashed;
}

/** The squashed forms under which a spelling is found: the whole, and what follows the last `/`. */
export function squashedForms(spelling: string): readonly string[] {
  const slash = spelling.lastIndexOf('/');
  return slash < 0 ? [squash(spelling)] : [squash(spelling), squash(spelling.slice(slash + 1))];
}

const SEPARATORS: ReadonlySet<string> = new Set(['.', '_', '-', '/', ' ', '\t']);

function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9';
}
