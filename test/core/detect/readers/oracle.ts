import type { AST } from 'toml-eslint-parser';
import { parseTOML } from 'toml-eslint-parser';
import { isMap, isPair, isScalar, parseAllDocuments, visit } from 'yaml';
import { hasIdShape } from '../../../../src/core/detect/shape';

/** A plain value of a configuration file as its real parser reads it. */
export interface Value {
  readonly text: string;
  /** Where its content begins, quotes left out. */
  readonly start: number;
  /** The key that it belongs to, through lists. */
  readonly key: string | undefined;
}

/** Id-shaped scalars of a YAML text; `undefined` where the parser finds a fault in it. */
export function valuesOfYaml(text: string): readonly Value[] | undefined {
  const found: Value[] = [];
  const documents = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false });
  for (const document of documents) {
    if (document.errors.length > 0) {
      return undefined;
    }
    visit(document, {
      Scalar(where, node, path) {
        const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
        if (where !== 'key' && typeof node.value === 'string' && node.range && (quoted || node.type === 'PLAIN') && hasIdShape(node.value)) {
          const start = node.range[0] + (quoted ? 1 : 0);
          // Escapes and folded lines are other tests' matter.
          if (text.startsWith(node.value, start)) {
            found.push({ text: node.value, start, key: keyOf(path) });
          }
        }
      },
    });
  }
  return found;
}

/** The nearest key above, through lists. */
function keyOf(path: readonly unknown[]): string | undefined {
  const pair = [...path].reverse().find((node) => isPair(node) || isMap(node));
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : undefined;
}

/** Id-shaped strings of a TOML text; `undefined` where the parser finds a fault in it. */
export function valuesOfToml(text: string): readonly Value[] | undefined {
  let program: AST.TOMLProgram;
  try {
    program = parseTOML(text);
  } catch {
    return undefined;
  }
  const found: Value[] = [];
  const read = (node: AST.TOMLContentNode, key: string | undefined): void => {
    if (node.type === 'TOMLValue' && node.kind === 'string' && hasIdShape(node.value)) {
      const start = node.range[0] + (node.multiline ? 3 : 1);
      if (text.startsWith(node.value, start)) {
        found.push({ text: node.value, start, key });
      }
    } else if (node.type === 'TOMLArray') {
      node.elements.forEach((each) => { read(each, key); });
    } else if (node.type === 'TOMLInlineTable') {
      node.body.forEach((each) => { read(each.value, nameOf(each.key)); });
    }
  };
  const pairs = program.body[0].body.flatMap((each) => (each.type === 'TOMLTable' ? each.body : [each]));
  pairs.forEach((pair) => { read(pair.value, nameOf(pair.key)); });
  return found;
}

function nameOf({ keys }: AST.TOMLKey): string | undefined {
  const last = keys.at(-1);
  return last?.type === 'TOMLBare' ? last.name : last?.value;
}
