import fs from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The `.gitignore` files that hold for a folder, outermost first. A deeper file has the last word. */
export class Gitignore {
  private constructor(private readonly levels: readonly Level[]) {}

  /**
   * Those of the folder's parents up to the root of its repository, if it stands in one; none where they hide the
   * folder itself, as whoever names it wants it.
   */
  static above(folder: string): Gitignore {
    const none = new Gitignore([]);
    const parents: string[] = [];
    for (let at = folder; !fs.existsSync(path.join(at, '.git')); at = path.dirname(at)) {
      const parent = path.dirname(at);
      if (parent === at) {
        return none;
      }
      parents.unshift(parent);
    }
    const rules = parents.reduce<Gitignore>((above, parent) => above.within(parent), none);
    return parents.length > 0 && rules.ignores(folder, true) ? none : rules;
  }

  /** With the file that stands in this folder. */
  within(folder: string): Gitignore {
    let text: string;
    try {
      text = fs.readFileSync(path.join(folder, '.gitignore'), 'utf8');
    } catch {
      // None, or not readable: then nothing is ignored by it, and what it would hide is reviewed.
      return this;
    }
    return new Gitignore([...this.levels, { folder, rules: ignore({ allowRelativePaths: false }).add(text) }]);
  }

  ignores(file: string, isFolder: boolean): boolean {
    let ignored = false;
    for (const { folder, rules } of this.levels) {
      const relative = path.relative(folder, file).split(path.sep).join('/');
      const result = rules.test(isFolder ? `${relative}/` : relative);
      ignored = result.ignored || (ignored && !result.unignored);
    }
    return ignored;
  }
}
