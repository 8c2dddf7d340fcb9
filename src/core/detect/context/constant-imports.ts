import type { ConstantLanguage } from './constant-classes';

/** One imported path, with `.` between its parts, and the name that it gets in the document where that is not its last part. */
export interface Imported {
  readonly path: string;
  readonly as?: string;
}

export interface ImportStatement {
  readonly imported: readonly Imported[];
  /** Where the statement ends. */
  readonly end: number;
}

/** Longest statement that is looked at; Go keeps all imports of a file in one. */
const LONGEST_STATEMENT = 5000;
const GO = /^[\s(]*(?:([\w.]+)[ \t]+)?"([^"]*)"/;
const PLAIN = /^[ \t]*(static[ \t]+)?(?:(\w+)[ \t]*=[ \t]*)?(\w[\w.]*\*?)(?:[ \t]+as[ \t]+(\w+))?/;
const LEAF = /^([\w.]*\*?)(?:\s+as\s+(\w+))?$/;

/** Reads what follows `import`, `using` or `use` at `at`. */
export function readImport(text: string, at: number, language: ConstantLanguage): ImportStatement {
  const isTree = language === 'rust' || language === 'php';
  const isBlock = language === 'go' && /^[ \t]*\(/.test(text.slice(at, at + 20));
  const found = text.indexOf(isTree ? ';' : isBlock ? ')' : '\n', at);
  const end = Math.min(found < 0 ? text.length : found, at + LONGEST_STATEMENT);
  const statement = text.slice(at, end);
  if (language === 'go') {
    return { end, imported: statement.split('\n').flatMap(goImport) };
  }
  if (isTree) {
    return { end, imported: leaves(statement.replace(/::|\\/g, '.')) };
  }
  const [, isStatic, given, path = '', as] = PLAIN.exec(statement) ?? [];
  return { end, imported: imported(language === 'csharp' && isStatic !== undefined ? `${path}.*` : path, given ?? as) };
}

function goImport(line: string): readonly Imported[] {
  const [, as, path = ''] = GO.exec(line) ?? [];
  return as === '_' ? [] : imported(path.replace(/\/v\d+(?=\/|$)/, ''), as);
}

/** The paths of ` a.b.{c, d as e, f.{g, *}}`. */
function leaves(tree: string): readonly Imported[] {
  const found: Imported[] = [];
  const before: string[] = [''];
  for (const part of tree.split(/(?<=[{},])|(?=[{},])/)) {
    const text = part.trim();
    if (text === '{') {
      continue;
    } else if (text === '}') {
      before.pop();
    } else if (text.endsWith('.')) {
      before.push((before.at(-1) ?? '') + text.replace(/^\./, ''));
    } else {
      const [, name = '', as] = LEAF.exec(text) ?? [];
      const path = (before.at(-1) ?? '') + name.replace(/^\./, '');
      found.push(...imported(name === 'self' ? path.replace(/\.self$/, '') : path, as));
    }
  }
  return found;
}

function imported(path: string, as: string | undefined): readonly Imported[] {
  return path === '' || path.endsWith('.') ? [] : [as === undefined ? { path } : { path, as }];
}
