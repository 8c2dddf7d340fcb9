import ignore, { type Ignore } from 'ignore';

interface Level {
  /** Ends in `/`. */
  readonly folder: string;
  readonly rules: Ignore;
}

/** The rules of files such as `.gitignore`, each with the folder that it speaks of, outermost first. The last that speaks has the last word. */
export class IgnoreRules {
  static readonly NONE = new IgnoreRules([]);

  private constructor(private readonly levels: readonly Level[]) {}

  /** @param folder with `/` */
  with(folder: string, text: string): IgnoreRules {
    return new IgnoreRules([...this.levels, { folder: folder.endsWith('/') ? folder : `${folder}/`, rules: ignore({ allowRelativePaths: false }).add(text) }]);
  }

  /** @param path with `/`, under the folders of all levels */
  ignores(path: string, isFolder: boolean): boolean {
    let ignored = false;
    for (const { folder, rules } of this.levels) {
      const relative = path.slice(folder.length);
      const result = rules.test(isFolder ? `${relative}/` : relative);
      ignored = result.ignored || (ignored && !result.unignored);
    }
    return ignored;
  }
}
