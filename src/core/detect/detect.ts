import * as l10n from '@vscode/l10n';
import type { Role } from '../types';
import { Collector } from './collector';
import { DEFAULT_TEST_GLOBS, roleByPath } from './context/role';
import type { Detection, DetectOptions, SourceText } from './document';
import { languageOf } from './language';
import { readerOf } from './readers/index';
import { readPlain } from './readers/plain';

export type { Detection, DetectOptions, SourceText } from './document';

const LONGEST = 1_000_000;
const roleByDefault = roleByPath(DEFAULT_TEST_GLOBS);

/** Finds the places of one text that may name a model. For many texts with the same globs, `detector` is cheaper. */
export function detect(doc: SourceText, options: DetectOptions = {}): Detection {
  return detector(options)(doc);
}

/** Finds mentions in texts, with options that are prepared once. */
export function detector(options: DetectOptions): (doc: SourceText) => Detection {
  const roleOf = options.testGlobs ? roleByPath(options.testGlobs) : roleByDefault;
  const longest = options.maxLength ?? LONGEST;
  return (doc) => read(doc, roleOf(doc.path), longest);
}

function read({ path, languageId, text }: SourceText, role: Role, longest: number): Detection {
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    return { mentions: [], partial: { reason: l10n.t('binary'), span: { start: zero, end: zero + 1 } } };
  }
  const collector = new Collector(role);
  if (text.length > longest) {
    readPlain(text, collector);
    return { mentions: collector.mentions(), partial: { reason: l10n.t('longer than {0} characters; read as plain text', longest), span: { start: 0, end: text.length } } };
  }
  const byPath = languageOf(path);
  const reader = (languageId === undefined || byPath === 'dotenv' || byPath === 'modelfile' ? undefined : readerOf(languageId)) ?? (byPath === undefined ? undefined : readerOf(byPath)) ?? readPlain;
  const partial = reader(text, collector);
  return { mentions: collector.mentions(), ...(partial ? { partial } : {}) };
}
