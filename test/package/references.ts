import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What a bundled script can reach: the modules it loads and every name that stands in its code. */
export interface References {
  readonly modules: ReadonlySet<string>;
  /** Identifiers, those after a dot and those in a string key (`x["fetch"]`) included. */
  readonly names: ReadonlySet<string>;
}

/** Reads them from the syntax tree, so that words in texts and comments do not count. */
export function referencesOf(file: string): References {
  const modules = new Set<string>();
  const names = new Set<string>();
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) names.add(node.argumentExpression.text);
    if (ts.isCallExpression(node)) {
      const [argument] = node.arguments;
      const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require');
      if (loads) modules.add(argument && ts.isStringLiteralLike(argument) ? argument.text : `computed: ${node.getText(source)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { modules, names };
}
