import { readBat } from './bat';
import { codeReaderOf } from './c-like';
import { withCommands } from './command-lines';
import { readConsole, readDiff, withPrompts, withRows } from './console';
import { readCsv } from './csv';
import { dockerfileReader } from './dockerfile';
import { readHcl } from './hcl';
import { htmlReader, readComponent, readJavaScript } from './javascript';
import { jsonReader, readJsonLines } from './json';
import { readMakefile } from './makefile';
import { json5Reader } from './json5';
import { readModelfile } from './modelfile';
import { readPlain } from './plain';
import { readPython } from './python';
import { readInSteps } from './in-steps';
import { stepped, type Reader, type SteppedReader } from './reader';
import { readDotenv, readIni } from './settings';
import { shellReader } from './shell';
import { readToml } from './toml';
import { readXml } from './xml';
import { yamlReader } from './yaml';

/** Readers by language id; those of `c-like.ts` come on top. */
const READERS: Readonly<Record<string, Reader>> = {
  python: readPython, starlark: readPython,
  javascript: readJavaScript, javascriptreact: readJavaScript, typescript: readJavaScript, typescriptreact: readJavaScript,
  vue: readComponent, svelte: readComponent, astro: readComponent, html: htmlReader(readerInside),
  shellscript: shellReader(readerInside), yaml: yamlReader(readerInside), json: jsonReader, jsonc: jsonReader, json5: json5Reader, jsonl: readJsonLines, toml: readToml,
  properties: readIni, ini: readIni, dotenv: readDotenv, dockerfile: dockerfileReader(readerInside), makefile: readMakefile, console: readConsole, diff: readDiff, pycon: withPrompts(readPython), modelfile: readModelfile, terraform: readHcl, hcl: readHcl,
  bat: readBat, csv: readCsv, xml: readXml, plaintext: readPlain,
};

/** Language ids that hosts and code blocks use, to ours. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  py: 'python', python3: 'python', ipython: 'python', sage: 'python', js: 'javascript', jsx: 'javascriptreact', mjs: 'javascript', cjs: 'javascript', node: 'javascript',
  ts: 'typescript', tsx: 'typescriptreact', sh: 'shellscript', bash: 'shellscript', zsh: 'shellscript', shell: 'shellscript', 'just': 'makefile', make: 'makefile', patch: 'diff',
  'shell-session': 'console', shellsession: 'console', terminal: 'console', fish: 'shellscript', ksh: 'shellscript', yml: 'yaml', 'github-actions-workflow': 'yaml', dockercompose: 'yaml', helm: 'yaml', 'azure-pipelines': 'yaml',
  'jsonc-with-comments': 'jsonc', ndjson: 'jsonl', env: 'dotenv', docker: 'dockerfile', containerfile: 'dockerfile', tf: 'terraform', opentofu: 'terraform', 'terraform-vars': 'terraform',
  rs: 'rust', rb: 'ruby', kt: 'kotlin', cs: 'csharp', 'c#': 'csharp', c: 'cpp', 'c++': 'cpp', cc: 'cpp', h: 'cpp', 'cuda-cpp': 'cpp', objc: 'objective-c', 'objective-cpp': 'objective-c',
  golang: 'go', jl: 'julia', ps1: 'powershell', pwsh: 'powershell', ex: 'elixir', cmd: 'bat', batch: 'bat', batchfile: 'bat', dosbatch: 'bat', tsv: 'csv', plist: 'xml', xsl: 'xml', text: 'plaintext', txt: 'plaintext', gradle: 'groovy', 'java-properties': 'properties',
};

/** Languages beside those of `c-like.ts` in whose code blocks people put commands too. */
const PROGRAMS = new Set(['python', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact']);

/** The reader of a language by its id, e.g. `typescriptreact`. */
export function readerOf(languageId: string): Reader | undefined {
  const id = idOf(languageId);
  return Object.hasOwn(READERS, id) ? READERS[id] : codeReaderOf(id);
}

/** Readers of texts inside texts; what is inside those is read without its own. */
const INSIDE: Readonly<Record<string, Reader>> = {
  yaml: yamlReader(), shellscript: shellReader(), dockerfile: dockerfileReader(),
};

function readerInside(languageId: string): Reader | undefined {
  const id = idOf(languageId);
  return Object.hasOwn(INSIDE, id) ? INSIDE[id] : readerOf(id);
}

function idOf(languageId: string): string {
  return Object.hasOwn(OTHER_NAMES, languageId) ? OTHER_NAMES[languageId] ?? languageId : languageId;
}

/** Instructions that only Ollama's files have, and that only Docker's have. */
const MODELFILE = /^(?:PARAMETER|SYSTEM|TEMPLATE|ADAPTER|MESSAGE) /m;
const DOCKERS = /^(?:RUN|CMD|COPY|ENTRYPOINT|WORKDIR|EXPOSE) /m;
const PYTHON = /^(?:from [\w.]+ import \w|import [\w.]+(?: as \w+)?[ \t]*$|[a-z_]\w* = [\w.]+\()/m;
/** Python within a command of a shell's. */
const INLINE = /<<|-c *["']/;

/** Reads a block that says it is a shell's and is a program in Python. */
function unlessPython(reader: Reader): Reader {
  const python = withCommands(readPython);
  return (text, sink) => (PYTHON.test(text) && !INLINE.test(text) ? python : reader)(text, sink);
}

/** Ollama's files, which documents show as Docker's. */
function unlessModelfile(reader: Reader): SteppedReader {
  return stepped((text, sink) => readInSteps(MODELFILE.test(text) && !DOCKERS.test(text) ? readModelfile : reader, text, sink));
}

/** The reader of a code block by its info word, e.g. `py`; plain text where the word is not a language. */
export function readerOfFence(word: string): Reader {
  const id = idOf(word.toLowerCase());
  const reader = readerOf(id) ?? readPlain;
  if (id === 'dockerfile') {
    return unlessModelfile(reader);
  }
  if (id === 'shellscript' || id === 'console') {
    return unlessPython(withRows(reader));
  }
  return PROGRAMS.has(id) || codeReaderOf(id) ? withCommands(reader) : reader;
}
