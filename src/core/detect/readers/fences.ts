import { codeReaderOf } from './c-like';
import { readDockerfile } from './dockerfile';
import { readHcl } from './hcl';
import { readComponent, readJavaScript } from './javascript';
import { readJson, readJsonLines } from './json';
import { readModelfile } from './modelfile';
import { readPlain } from './plain';
import { readPython } from './python';
import type { Reader } from './reader';
import { readDotenv, readIni } from './settings';
import { readShell } from './shell';
import { readToml } from './toml';
import { readYaml } from './yaml';

/** Readers by language id; those of `c-like.ts` come on top. */
const READERS: Readonly<Record<string, Reader>> = {
  python: readPython, starlark: readPython,
  javascript: readJavaScript, javascriptreact: readJavaScript, typescript: readJavaScript, typescriptreact: readJavaScript,
  vue: readComponent, svelte: readComponent, astro: readComponent, html: readComponent,
  shellscript: readShell, yaml: readYaml, json: readJson, jsonc: readJson, jsonl: readJsonLines, toml: readToml,
  properties: readIni, ini: readIni, dotenv: readDotenv, dockerfile: readDockerfile, modelfile: readModelfile, terraform: readHcl, hcl: readHcl,
  plaintext: readPlain,
};

/** Language ids that hosts and code blocks use, to ours. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  py: 'python', python3: 'python', pycon: 'python', ipython: 'python', sage: 'python', js: 'javascript', jsx: 'javascriptreact', mjs: 'javascript', cjs: 'javascript', node: 'javascript',
  ts: 'typescript', tsx: 'typescriptreact', sh: 'shellscript', bash: 'shellscript', zsh: 'shellscript', shell: 'shellscript', console: 'shellscript',
  'shell-session': 'shellscript', fish: 'shellscript', ksh: 'shellscript', yml: 'yaml', 'github-actions-workflow': 'yaml', dockercompose: 'yaml', helm: 'yaml', 'azure-pipelines': 'yaml',
  json5: 'jsonc', 'jsonc-with-comments': 'jsonc', ndjson: 'jsonl', env: 'dotenv', docker: 'dockerfile', containerfile: 'dockerfile', tf: 'terraform', opentofu: 'terraform', 'terraform-vars': 'terraform',
  rs: 'rust', rb: 'ruby', kt: 'kotlin', cs: 'csharp', 'c#': 'csharp', c: 'cpp', 'c++': 'cpp', cc: 'cpp', h: 'cpp', 'cuda-cpp': 'cpp', objc: 'objective-c', 'objective-cpp': 'objective-c',
  golang: 'go', jl: 'julia', ps1: 'powershell', pwsh: 'powershell', ex: 'elixir', text: 'plaintext', txt: 'plaintext', gradle: 'groovy', 'java-properties': 'properties',
};

/** The reader of a language by its id, e.g. `typescriptreact`. */
export function readerOf(languageId: string): Reader | undefined {
  const id = Object.hasOwn(OTHER_NAMES, languageId) ? OTHER_NAMES[languageId] ?? languageId : languageId;
  return Object.hasOwn(READERS, id) ? READERS[id] : codeReaderOf(id);
}

/** The reader of a code block by its info word, e.g. `py`; plain text where the word is not a language. */
export function readerOfFence(word: string): Reader {
  return readerOf(word.toLowerCase()) ?? readPlain;
}
