/** Language ids by file extension. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  py: 'python', pyi: 'python', pyw: 'python', bzl: 'python', js: 'javascript', mjs: 'javascript', cjs: 'javascript', jsx: 'javascriptreact', ts: 'typescript', mts: 'typescript', cts: 'typescript',
  tsx: 'typescriptreact', vue: 'vue', svelte: 'svelte', astro: 'astro', go: 'go', java: 'java', kt: 'kotlin', kts: 'kotlin', cs: 'csharp', csx: 'csharp', rs: 'rust', rb: 'ruby', rake: 'ruby',
  gemspec: 'ruby', php: 'php', swift: 'swift', c: 'cpp', h: 'cpp', cc: 'cpp', cpp: 'cpp', cxx: 'cpp', hpp: 'cpp', hh: 'cpp', cu: 'cpp', m: 'objective-c', mm: 'objective-c', r: 'r', jl: 'julia',
  scala: 'scala', sc: 'scala', groovy: 'groovy', gradle: 'groovy', dart: 'dart', lua: 'lua', ex: 'elixir', exs: 'elixir', ps1: 'powershell', psm1: 'powershell', sql: 'sql',
  sh: 'shellscript', bash: 'shellscript', zsh: 'shellscript', ksh: 'shellscript', fish: 'shellscript', yaml: 'yaml', yml: 'yaml', json: 'json', jsonc: 'jsonc', json5: 'jsonc', jsonl: 'jsonl', ndjson: 'jsonl',
  toml: 'toml', ini: 'ini', cfg: 'ini', conf: 'ini', properties: 'properties', env: 'dotenv', dockerfile: 'dockerfile', containerfile: 'dockerfile', modelfile: 'modelfile', tf: 'terraform', tfvars: 'terraform', hcl: 'hcl', nomad: 'hcl',
  tpl: 'yaml', ipynb: 'jupyter', md: 'markdown', markdown: 'markdown', mdx: 'mdx', qmd: 'markdown', rmd: 'markdown',
};
/** Language ids by whole file name, lower case. */
const NAMES: Readonly<Record<string, string>> = {
  dockerfile: 'dockerfile', containerfile: 'dockerfile', modelfile: 'modelfile', makefile: 'shellscript', justfile: 'shellscript', procfile: 'shellscript', jenkinsfile: 'groovy', gemfile: 'ruby', rakefile: 'ruby',
  '.envrc': 'shellscript', '.bashrc': 'shellscript', '.zshrc': 'shellscript', '.profile': 'shellscript', pipfile: 'toml', '.babelrc': 'jsonc', '.aider.conf': 'yaml', tiltfile: 'python', 'build.bazel': 'python',
};
/** Files that machines write, or that hold no use of a model. */
const NOT_READ = new Set([
  'package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'composer.lock', 'cargo.lock', 'poetry.lock', 'uv.lock', 'pdm.lock', 'pipfile.lock', 'gemfile.lock', 'go.sum',
  'flake.lock', 'packages.lock.json', 'deno.lock', '.terraform.lock.hcl', 'pubspec.lock', 'podfile.lock', 'mix.lock', 'gradle.lockfile', 'conda-lock.yml', 'vocab.json', 'tokenizer.json', 'merges.txt',
]);
const NOT_READ_ENDING = /\.(min\.(js|mjs|css)|map|svg|bundle\.js|chunk\.js|g\.dart|pb\.go|designer\.cs|snap|excalidraw|cdx\.json|spdx\.json|geojson|tsbuildinfo)$/;

/** The language of a file by its name: `Dockerfile.gpu`, `.env.local` and `a/b.tsx` have one; `undefined` for names we do not read. */
export function languageOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (Object.hasOwn(NAMES, name)) {
    return NAMES[name];
  }
  if (/^\.env($|[.-])/.test(name) || /(^|[.-])env\.(example|sample|template|dist|local|test)$/.test(name)) {
    return 'dotenv';
  }
  if (/^(dockerfile|containerfile)[.-]/.test(name)) {
    return 'dockerfile';
  }
  if (/^modelfile[.-]/.test(name)) {
    return 'modelfile';
  }
  const dot = name.lastIndexOf('.');
  const extension = name.slice(dot + 1);
  return dot >= 0 && Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
}

/** True for files that code or configuration lives in, by name alone: no lock files, minified or generated files, pictures. */
export function isReviewable(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return languageOf(path) !== undefined && !NOT_READ.has(name) && !NOT_READ_ENDING.test(name);
}
