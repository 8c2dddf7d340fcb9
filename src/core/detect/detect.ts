import * as l10n from '@vscode/l10n';
import { inOne, type Steps } from '../steps';
import type { Near, Role } from '../types';
import { withoutMark } from './byte-order-mark';
import { Collector } from './collector';
import { DEFAULT_TEST_GLOBS, roleByPath } from './context/role';
import type { Detection, DetectOptions, Partial, SourceText } from './document';
import { languageOf, languageOfScript } from './language';
import { readerOf } from './readers/index';
import { readPlain } from './readers/plain';
import { readInSteps } from './readers/in-steps';
import type { Reader } from './readers/reader';
import type { Readings } from './reread/readings';
import { sayAll } from './reread/reread';
import { isResumable } from './reread/resumable';
import type { Sink } from './sink';

export type { Detection, DetectOptions, SourceText } from './document';

const LONGEST = 1_000_000;
const roleByDefault = roleByPath(DEFAULT_TEST_GLOBS);

/** Finds the places of one text that may name a model. For many texts with the same globs, `detector` is cheaper. */
export function detect(doc: SourceText, options: DetectOptions = {}): Detection {
  return detector(options)(doc);
}

/** Finds mentions in texts, with options that are prepared once. */
export function detector(options: DetectOptions): (doc: SourceText) => Detection {
  const steps = detectorInSteps(options);
  return (doc) => inOne(steps(doc));
}

/** The same with pauses, of which a long text has many: who lets others go first in them never holds them for long. */
export function detectorInSteps(options: DetectOptions): (doc: SourceText) => Steps<Detection> {
  const roleOf = options.testGlobs ? roleByPath(options.testGlobs) : roleByDefault;
  const longest = options.maxLength ?? LONGEST;
  return withoutMark((doc) => read(doc, roleOf(doc.path), longest, options.readings));
}

function* read({ path, languageId, text }: SourceText, role: Role, longest: number, readings: Readings | undefined): Steps<Detection> {
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    return { mentions: [], partial: { reason: l10n.t('binary'), span: { start: zero, end: zero + 1 } } };
  }
  const collector = new Collector(role, nearOf(path, text));
  if (text.length > longest) {
    yield* readPlain.inSteps(text, collector);
    return { mentions: yield* collector.inSteps(), partial: { reason: l10n.t('longer than {0} characters; read as plain text', longest), span: { start: 0, end: 1 } } };
  }
  const partial = yield* readBy(readerFor(path, languageId, text), path, text, collector, readings);
  return { mentions: yield* collector.inSteps(), ...(partial ? { partial } : {}) };
}

function* readBy(reader: Reader, path: string, text: string, sink: Sink, readings: Readings | undefined): Steps<Partial | undefined> {
  const reading = readings && isResumable(reader) ? yield* readings.reading(path, reader, text) : undefined;
  return reading ? yield* sayAll(reading, sink) : yield* readInSteps(reader, text, sink);
}

const SPOKEN_OF: readonly (readonly [RegExp, Near])[] = [[/ollama/i, 'ollama'], [/whisper/i, 'whisper']];
/** Calls that load Whisper. */
const LOADS_WHISPER = /WhisperModel\(|whisperx?\.load_model\(/;
/** Sizes that nothing else has, in quotes or between tags. */
const WHISPERS_SIZES = /["'`>](?:tiny|small|medium)\.en["'`<]/;

const OPENAI = /open[-_]?ai/i;
/** The key that OpenAI's first models were given to: `engine: 'davinci'`, `$engine_id = …`. */
const NAMES_ENGINE = /engine(?:_?id|_?name)?["']?\s{0,3}(?:=>?|:)\s{0,3}["']/i;

/** The libraries of which a document speaks. */
function nearOf(path: string, text: string): readonly Near[] | undefined {
  const near = SPOKEN_OF.filter(([name]) => name.test(path) || name.test(text)).map(([, each]) => each);
  const hasSizes = WHISPERS_SIZES.test(text);
  const more: readonly (Near | false)[] = [
    hasSizes && !near.includes('whisper') && 'whisper',
    (hasSizes || (near.includes('whisper') && (/whisper/i.test(path) || LOADS_WHISPER.test(text)))) && 'whisper-calls',
    NAMES_ENGINE.test(text) && (OPENAI.test(text) || OPENAI.test(path)) && 'openai-engines',
  ];
  const all = [...near, ...more.filter((each) => each !== false)];
  return all.length > 0 ? all : undefined;
}

/** Kinds of file that editors show as something wider: `.env` as a shell script, a notebook as JSON. The path knows better. */
const BY_PATH: ReadonlySet<string | undefined> = new Set(['dotenv', 'modelfile', 'jupyter', 'jsonl']);

/** What editors call a notebook that is open as text. A cell of one has its path too, and a language of its own. */
const WHOLE_NOTEBOOK: ReadonlySet<string> = new Set(['json', 'jsonc', 'jupyter', 'plaintext']);

/** By what the editor or its user calls the text, then by the path, then by a script's first line. Editors call plain text what they do not know. */
function readerFor(path: string, languageId: string | undefined, text: string): Reader {
  const byPath = languageOf(path);
  if (byPath === 'jupyter' && languageId !== undefined && !WHOLE_NOTEBOOK.has(languageId)) {
    return readerOf(languageId) ?? readPlain;
  }
  const named = languageId === undefined || languageId === 'plaintext' || BY_PATH.has(byPath) ? undefined : readerOf(languageId);
  const language = byPath ?? languageOfScript(text);
  return named ?? (language === undefined ? undefined : readerOf(language)) ?? readPlain;
}
