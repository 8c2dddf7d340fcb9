import * as l10n from '@vscode/l10n';
import { isScalar, parseDocument, type Document, type YAMLError } from 'yaml';
import type { Span } from '../types';
import { nonEmpty, Walk, type Located } from './located';
import { assertShallow } from './nesting';
import type { PolicyProblem } from './types';
import { shown } from './wording';

export interface PolicyDocument {
  /** Absent where nothing could be read. */
  readonly root?: Located;
  readonly problems: readonly PolicyProblem[];
  /** Values that a syntax error touches or that stand twice: their meaning is not certain, so they count as absent. */
  readonly doubtful: ReadonlySet<Located>;
}

const MAX_LENGTH = 1_000_000;
/** With more syntax errors than this, no value of the file is certain. */
const MAX_ERRORS = 50;

/**
 * Reads one document of YAML 1.2, whatever version the file names: `NO` is Norway. Every fault becomes a problem with its
 * place; no input throws.
 */
export function readDocument(text: string): PolicyDocument {
  const whole = { start: 0, end: Math.min(text.length, 1) };
  if (text.length > MAX_LENGTH) {
    return refused(whole, l10n.t('The file is larger than 1 MB, so nothing in it is used; keep only declarations in it.'));
  }
  let document: Document.Parsed;
  try {
    assertShallow(text);
    document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, keepSourceTokens: false, schema: 'core', logLevel: 'error' });
  } catch {
    return refused(whole, l10n.t('The file is nested too deeply to be read, so nothing in it is used; flatten it.'));
  }
  const problems: PolicyProblem[] = [...otherVersion(document, text), ...document.errors.map((error) => syntaxProblem(error, text))];
  if (!document.contents || (isScalar(document.contents) && document.contents.value === null)) {
    const message = l10n.t('The file declares nothing; add usage: or delete it.');
    return { problems: problems.length > 0 ? problems : [{ span: whole, message, severity: 'warning' }], doubtful: new Set() };
  }
  const walk = new Walk(document, text);
  const root = walk.locate(document.contents, 0);
  document.errors.slice(0, MAX_ERRORS).forEach((error) => markTouched(root, error.pos[0], text, walk.doubtful));
  if (document.errors.length > MAX_ERRORS) {
    walk.doubtful.add(root);
  }
  return { root, problems: problems.concat(walk.problems), doubtful: walk.doubtful };
}

function syntaxProblem({ code, message, pos: [start, end] }: YAMLError, text: string): PolicyProblem {
  if (code === 'MULTIPLE_DOCS') {
    const mark = { start, end: Math.min(start + '---'.length, text.length) };
    return { span: nonEmpty(mark, text), message: l10n.t('A second YAML document begins here, and nothing from here on is used; keep one.'), severity: 'error' };
  }
  if (message.startsWith('Missing directives-end')) {
    const line = Math.max(0, text.search(/^%/m));
    return { span: nonEmpty({ start: line, end: line + 1 }, text), message: l10n.t('A line that begins with % needs a line of --- below it; add that or delete it.'), severity: 'error' };
  }
  return {
    span: nonEmpty({ start, end }, text), severity: 'error',
    message: l10n.t('YAML syntax: {0}; correct it, values that it touches are not used.', sentence(message)),
  };
}

/** A line such as `%YAML 1.1`, by which other tools would read some values in another way. */
function otherVersion({ directives }: Document.Parsed, text: string): PolicyProblem[] {
  const found = /^\uFEFF?(?:[#%].*\r?\n)*?(%YAML.*)/.exec(text);
  const line = found?.[1] ?? '';
  const named = /^%YAML[ \t]+(\S+)/.exec(line)?.[1] ?? directives.yaml.version;
  if (!found || named === '1.2') {
    return [];
  }
  const start = found[0].length - line.length;
  return [{ span: { start, end: start + line.trimEnd().length }, message: l10n.t('The file is read as YAML 1.2, not {0}; delete this line.', shown(named)), severity: 'warning' }];
}

/** Marks the innermost value in which an error lies; where it lies in none, the single values on its line. */
function markTouched(root: Located, pos: number, text: string, doubtful: Set<Located>): void {
  const innermost = valuesAround(pos, root).at(-1);
  if (innermost) {
    doubtful.add(innermost);
    return;
  }
  const line = { start: text.lastIndexOf('\n', pos - 1) + 1, end: `${text}\n`.indexOf('\n', pos) };
  leaves(root).filter(({ span }) => span.start <= line.end && span.end > line.start).forEach((leaf) => doubtful.add(leaf));
}

function parts({ entries, items }: Located): readonly Located[] {
  return entries ? [...entries.values()].map((entry) => entry.value) : (items ?? []);
}

/** The values below `at` that reach over an offset, the outermost first. */
function valuesAround(pos: number, at: Located): readonly Located[] {
  const around = parts(at).find(({ reach }) => reach.start <= pos && pos <= reach.end);
  return around ? [around, ...valuesAround(pos, around)] : [];
}

function leaves(at: Located): readonly Located[] {
  return at.entries || at.items ? parts(at).flatMap(leaves) : [at];
}

function refused(span: Span, message: string): PolicyDocument {
  return { problems: [{ span, message, severity: 'error' }], doubtful: new Set() };
}

/** The library's message as part of a sentence: `Flow map must end with a }`, without its full stop. */
function sentence(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/[.:]$/, '').trim();
}
