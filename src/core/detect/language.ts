/** Language ids by file extension. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  py: 'python', pyi: 'python', pyw: 'python', bzl: 'python', js: 'javascript', mjs: 'javascript', cjs: 'javascript', jsx: 'javascriptreact', ts: 'typescript', mts: 'typescript', cts: 'typescript',
  tsx: 'typescriptreact', vue: 'vue', svelte: 'svelte', astro: 'astro', html: 'html', htm: 'html', go: 'go', java: 'java', kt: 'kotlin', kts: 'kotlin', cs: 'csharp', csx: 'csharp', rs: 'rust', rb: 'ruby', rake: 'ruby',
  gemspec: 'ruby', php: 'php', swift: 'swift', c: 'cpp', h: 'cpp', cc: 'cpp', cpp: 'cpp', cxx: 'cpp', hpp: 'cpp', hh: 'cpp', cu: 'cpp', m: 'objective-c', mm: 'objective-c', r: 'r', jl: 'julia',
  scala: 'scala', sc: 'scala', groovy: 'groovy', gradle: 'groovy', dart: 'dart', lua: 'lua', ex: 'elixir', exs: 'elixir', ps1: 'powershell', psm1: 'powershell', sql: 'sql',
  sh: 'shellscript', bash: 'shellscript', zsh: 'shellscript', ksh: 'shellscript', fish: 'shellscript', yaml: 'yaml', yml: 'yaml', json: 'json', jsonc: 'jsonc', json5: 'json5', jsonl: 'jsonl', ndjson: 'jsonl',
  mk: 'makefile', toml: 'toml', ini: 'ini', cfg: 'ini', conf: 'ini', properties: 'properties', env: 'dotenv', dockerfile: 'dockerfile', containerfile: 'dockerfile', modelfile: 'modelfile', tf: 'terraform', tfvars: 'terraform', hcl: 'hcl', nomad: 'hcl',
  tpl: 'yaml', ipynb: 'jupyter', rst: 'restructuredtext', adoc: 'asciidoc', asciidoc: 'asciidoc', xml: 'xml', plist: 'xml', pom: 'xml', bat: 'bat', cmd: 'bat', csv: 'csv', tsv: 'csv', md: 'markdown', markdown: 'markdown', mdx: 'mdx', qmd: 'markdown', rmd: 'markdown',
};
/** Language ids by whole file name, lower case. */
const NAMES: Readonly<Record<string, string>> = {
  dockerfile: 'dockerfile', containerfile: 'dockerfile', modelfile: 'modelfile', makefile: 'makefile', gnumakefile: 'makefile', justfile: 'makefile', procfile: 'shellscript', jenkinsfile: 'groovy', gemfile: 'ruby', rakefile: 'ruby',
  '.envrc': 'shellscript', '.bashrc': 'shellscript', '.zshrc': 'shellscript', '.profile': 'shellscript', pipfile: 'toml', '.babelrc': 'jsonc', '.aider.conf': 'yaml', tiltfile: 'python', 'build.bazel': 'python',
};
/** Files that machines write, or that hold no use of a model. */
const NOT_READ = new Set([
  'package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'composer.lock', 'cargo.lock', 'poetry.lock', 'uv.lock', 'pdm.lock', 'pipfile.lock', 'gemfile.lock', 'go.sum',
  'flake.lock', 'packages.lock.json', 'deno.lock', '.terraform.lock.hcl', 'pubspec.lock', 'podfile.lock', 'mix.lock', 'gradle.lockfile', 'conda-lock.yml', 'vocab.json', 'tokenizer.json', 'merges.txt',
]);
const NOT_READ_ENDING = /\.(min\.m?js|bundle\.js|chunk\.js|g\.dart|pb\.go|designer\.cs|cdx\.json|spdx\.json|csv|tsv)$/;

/** What is made into a file of the name before: `README.md.tpl`, `config.yaml.example`. */
const TEMPLATE = /\.([a-z\d]{1,10})\.(?:tpl|tmpl|template|j2|jinja2?|erb|hbs|in|dist|example|sample|default)$/;

/** The language of a file by its name: `Dockerfile.gpu`, `.env.local` and `a/b.tsx` have one; `undefined` for names we do not read. */
export function languageOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (Object.hasOwn(NAMES, name)) {
    return NAMES[name];
  }
  if (/^\.env($|[.-])/.test(name) || /(^|[.-])env\.(example|sample|template|dist|local|test)$/.test(name)) {
    return 'dotenv';
  }
  if (/^(dockerfile|containerfile)[.-]/.test(name) && !isDocument(name)) {
    return 'dockerfile';
  }
  if (/^modelfile[.-]/.test(name) && !isDocument(name)) {
    return 'modelfile';
  }
  const inner = TEMPLATE.exec(name)?.[1];
  if (inner !== undefined && Object.hasOwn(EXTENSIONS, inner)) {
    return EXTENSIONS[inner];
  }
  const dot = name.lastIndexOf('.');
  const extension = name.slice(dot + 1);
  return dot >= 0 && Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
}

/** `modelfile.mdx` tells about Modelfiles. */
function isDocument(name: string): boolean {
  return /\.(?:mdx?|markdown|rst|adoc|txt|html?|ipynb|py|[jt]sx?|go|java|rb|rs|cs)$/.test(name);
}

/** True for files that code or configuration lives in, by name alone: no lock files, minified or generated files, pictures. */
export function isReviewable(path: string): boolean {
  return languageOf(path) !== undefined && !isGenerated(path);
}

/** True for files that machines write in a language we read: lock files, minified and generated code. */
export function isGenerated(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return NOT_READ.has(name) || (NOT_READ_ENDING.test(name) && languageOf(path) !== undefined);
}

/** Programs of a first line `#!…` by name, without their version. */
const PROGRAMS: Readonly<Record<string, string>> = {
  python: 'python', pypy: 'python', uv: 'python', sh: 'shellscript', bash: 'shellscript', zsh: 'shellscript', dash: 'shellscript', ksh: 'shellscript', fish: 'shellscript', node: 'javascript', bun: 'typescript',
  deno: 'typescript', tsx: 'typescript', 'ts-node': 'typescript', ruby: 'ruby', php: 'php', rscript: 'r', julia: 'julia', lua: 'lua', pwsh: 'powershell', groovy: 'groovy', scala: 'scala', elixir: 'elixir', kotlin: 'kotlin', swift: 'swift',
};

/** The language that a script's first line names: `#!/usr/bin/env -S python3 -u`, `#!/bin/bash`. For files without an extension. */
export function languageOfScript(text: string): string | undefined {
  if (!text.startsWith('#!')) {
    return undefined;
  }
  const [command = '', ...rest] = (text.slice(2, 200).split('\n', 1)[0] ?? '').trim().split(/\s+/).map((word) => word.slice(word.lastIndexOf('/') + 1).toLowerCase());
  const name = command === 'env' ? rest.find((word) => !word.startsWith('-') && !word.includes('=')) ?? '' : command;
  const program = /^[a-z]+(?:-[a-z]+)*/.exec(name)?.[0] ?? '';
  return Object.hasOwn(PROGRAMS, program) ? PROGRAMS[program] : undefined;
}

/** True for names that only a first line can make a script of: `bin/deploy`. */
export function mayBeScript(path: string): boolean {
  return !path.slice(path.lastIndexOf('/') + 1).includes('.') && languageOf(path) === undefined;
}
