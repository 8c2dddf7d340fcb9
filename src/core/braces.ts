/** More alternatives than a person writes, and a longer glob; the rest is then taken as it stands. */
const MOST = 256;
const LONGEST = 2000;

/** The globs that `{a,b}` stands for, nested ones too: `*.{ts,js}` is `*.ts` and `*.js`. Braces without a comma are letters. */
export function alternatives(glob: string): readonly string[] {
  let done: string[] = [''];
  if (glob.length > LONGEST) {
    return [glob];
  }
  for (let at = 0; at < glob.length;) {
    const group = glob[at] === '{' ? groupAt(glob, at) : undefined;
    const next = group && group.choices.flatMap((choice) => alternatives(choice));
    if (!group || !next || done.length * next.length > MOST) {
      const end = glob[at] === '\\' ? at + 2 : at + 1;
      const letter = glob.slice(at, end);
      done = done.map((each) => each + letter);
      at = end;
    } else {
      done = done.flatMap((each) => next.map((choice) => each + choice));
      at = group.end;
    }
  }
  return done;
}

/** The choices of the brace at `at` and where it ends; absent where it is never closed, holds no comma, or nests deeper than a person writes. */
function groupAt(glob: string, at: number): { readonly choices: readonly string[]; readonly end: number } | undefined {
  const choices: string[] = [];
  let depth = 0;
  let from = at + 1;
  for (let here = at; here < glob.length; here++) {
    const character = glob[here];
    if (character === '\\') {
      here++;
    } else if (character === '{' && ++depth > 5) {
      return undefined;
    } else if (character === ',' && depth === 1) {
      choices.push(glob.slice(from, here));
      from = here + 1;
    } else if (character === '}' && --depth === 0) {
      choices.push(glob.slice(from, here));
      return choices.length > 1 ? { choices, end: here + 1 } : undefined;
    }
  }
  return undefined;
}
