/** A language as the property tests write it. */
export interface Language {
  /** The name of a file that its reader takes. */
  readonly path: string;
  /** Whole pieces of text, each sound by itself, in any order and choice. */
  readonly parts: readonly string[];
  /** A line that changes nothing between two parts: no quote, bracket or comment mark. */
  readonly neutral: string;
  /** A line with an id after free text, for which `§` stands. */
  readonly line: string;
  readonly wrap?: (parts: readonly string[]) => string;
}

const braces = (parts: readonly string[]): string => `{\n${parts.join(',\n')}\n}\n`;
const cells = (parts: readonly string[]): string => `{ "cells": [\n${parts.join(',\n')}\n], "metadata": { "language_info": { "name": "python" } }, "nbformat": 4, "nbformat_minor": 5 }\n`;

const SCRIPT = {
  parts: [
    `import OpenAI from 'openai';`,
    `const a = await client.chat.completions.create({\n  model: 'gpt-4o-2024-08-06',\n  messages: [{ role: "user", content: "hi" }],\n});`,
    'const b = `claude-3-5-sonnet-20240620`; // or claude-3-opus-20240229',
    `const names = ["llama3.1:8b", 'meta-llama/Llama-3.1-8B', "it\\'s"];`,
    'export const c = { name: `${prefix}/gpt-4o`, modelId: "anthropic." + "claude-v2:1" };',
    `/** The default is "gpt-4o-mini".\n * @example run("mistral-large-2407")\n */\nfunction run(model = "gemini-1.5-pro-002") {}`,
    `const pattern = /gpt-4o["']/g, half = 1 / 2; type M = 'o3-mini' | "o1-preview";`,
  ],
  neutral: 'total = total + 1;',
  line: 'log("§"); create({ model: "gpt-4o-2024-08-06" });',
};

const MARKUP = { ...SCRIPT, parts: [`<script>\nconst model = "gpt-4o-2024-08-06"\n</script>`, '<p title="claude-3-opus-20240229">text of gpt-4o</p>', '<style>\na { color: red }\n</style>'], neutral: 'plain words', line: '<p title="§"></p><Chat model="gpt-4o-2024-08-06" />' };

/** Languages of braces, whose strings stand in double quotes. */
const BRACED = {
  parts: [
    'call("gpt-4o-2024-08-06", 1.0, \'x\');',
    'model = "claude-3-5-sonnet-20240620";',
    'names = list("llama3.1:8b", "meta-llama/Llama-3.1-8B", "a\\"b", "\\u0067pt-4o");',
    'run(builder().model("gemini-1.5-pro-002").temperature(0.5).build());',
    'id = "anthropic." + "claude-v2:1";',
  ],
  neutral: 'total = total + 1;',
  line: 'log("§"); run("gpt-4o-2024-08-06");',
};
const SLASHED = { ...BRACED, parts: [...BRACED.parts, '// was: model = "gpt-3.5-turbo-0125"', '/* "o1-preview"\n   and more */'] };
const HASHED = { ...BRACED, parts: [...BRACED.parts, '# was: model = "gpt-3.5-turbo-0125"'], neutral: 'total = total + 1' };

const PYTHON: Language = {
  path: 'src/a.py',
  parts: [
    'import openai\nfrom langchain_openai import ChatOpenAI',
    'llm = ChatOpenAI(\n    model="gpt-4o-2024-08-06",  # not gpt-4\n    temperature=0,\n)',
    `model = os.environ.get('MODEL', "claude-3-opus-20240229")`,
    '"""Runs `gpt-4o-mini`.\n\n>>> run("o1-preview")\n"""',
    `names = ['meta-llama/Llama-3.1-8B', r"llama3.1:8b", f"{a}/gpt-4o", b'x', u"\\u0067pt-4o"]`,
    'tok = AutoTokenizer.from_pretrained("mistralai/"\n    "Mistral-7B-v0.1")',
    `if model.startswith("gpt-4"):\n    pass`,
    '# default: "gemini-1.5-pro-002"',
  ],
  neutral: 'total = total + 1',
  line: 'log("§"); create(model="gpt-4o-2024-08-06")',
};

const YAML: Language = {
  path: 'config/a.yaml',
  parts: ['model: gpt-4o-2024-08-06 # not gpt-4', 'models:\n  - "claude-3-opus-20240229"\n  - name: llama3.1:8b\n    provider: ollama', "env: { OPENAI_MODEL: 'gpt-4o-mini' }",
    'script: |\n  ollama pull llama3.1:8b\n  export MODEL=gpt-4o', 'args: ["--model", "mistralai/Mistral-7B-v0.1"]', 'image: ghcr.io/a/b:1.2', 'default: ${MODEL:-gpt-4o-mini}', 'text: >-\n  folded\n  words'],
  neutral: 'plain: 1',
  line: '{ note: "§", model: gpt-4o-2024-08-06 }',
};

const JSON_PARTS = ['"model": "gpt-4o-2024-08-06"', '"models": ["claude-3-opus-20240229", { "id": "meta-llama\\/Llama-3.1-8B" }]', '"gpt-4o-mini": { "maxTokens": 4096 }', '"description": "an \\u0067pt \\"model\\""', '"n": -1.5e3', '"args": ["--model", "llama3.1:8b"]'];

const SHELL = {
  parts: ['export OPENAI_MODEL="gpt-4o-2024-08-06"', 'ollama run llama3.1:8b', "python run.py --model 'claude-3-opus-20240229' \\\n  --n 3", 'curl https://x.test/v1 -d \'{"model": "gpt-4o-mini"}\'', 'MODEL=${MODEL:-mistral-large-2407}',
    'cat <<EOF\n{"model": "gemini-1.5-pro-002"}\nEOF', 'huggingface-cli download meta-llama/Llama-3.1-8B # big'],
  neutral: 'true',
  line: 'echo "§"; export MODEL=gpt-4o-2024-08-06',
};

export const LANGUAGES: readonly Language[] = [
  PYTHON,
  ...['a.js', 'a.ts', 'a.tsx', 'a.mjs'].map((path) => ({ path: `src/${path}`, ...SCRIPT })),
  ...['a.vue', 'a.svelte', 'a.astro'].map((path) => ({ path: `src/${path}`, ...MARKUP })),
  ...['a.go', 'a.java', 'a.kt', 'a.cs', 'a.rs', 'a.swift', 'a.cpp', 'a.m', 'a.scala', 'a.groovy', 'a.dart', 'a.php'].map((path) => ({ path: `src/${path}`, ...SLASHED })),
  ...['a.rb', 'a.r', 'a.jl', 'a.ex', 'a.ps1'].map((path) => ({ path: `src/${path}`, ...HASHED })),
  { path: 'src/a.lua', ...BRACED, parts: [...BRACED.parts, '-- "o1-preview"', 'm = [[gpt-4o-mini]]'] },
  { path: 'src/a.sql', parts: [`INSERT INTO t (model) VALUES ('gpt-4o-2024-08-06');`, `-- was 'gpt-4'`, `SELECT ai('claude-3-opus-20240229', 'it''s') FROM t;`], neutral: 'SELECT 1;', line: `SELECT '§', ai('gpt-4o-2024-08-06');` },
  YAML,
  { path: 'config/a.json', parts: JSON_PARTS, neutral: '', line: '{ "note": "§", "model": "gpt-4o-2024-08-06" }', wrap: braces },
  { path: 'config/a.jsonc', parts: [...JSON_PARTS, '// "model": "gpt-4"\n"last": 1'], neutral: '', line: '{ "note": "§", "model": "gpt-4o-2024-08-06" }', wrap: braces },
  { path: 'config/a.jsonl', parts: JSON_PARTS.map((part) => `{${part}}`), neutral: '{}', line: '{ "note": "§", "model": "gpt-4o-2024-08-06" }' },
  { path: 'config/a.toml', parts: ['[llm]\nmodel = "gpt-4o-2024-08-06"', "[[models]]\nname = 'claude-3-opus-20240229' # not gpt-4", '[x]\nids = ["llama3.1:8b", "a\\u0062"]\ntext = """\ngpt-4o-mini\n"""'], neutral: '', line: 'a = { note = "§", model = "gpt-4o-2024-08-06" }' },
  { path: 'config/a.ini', parts: ['[llm]\nmodel = gpt-4o-2024-08-06', '; model = gpt-4', 'name: claude-3-opus-20240229'], neutral: 'plain = 1', line: 'model§ = gpt-4o-2024-08-06' },
  { path: 'config/a.properties', parts: ['spring.ai.openai.chat.options.model=gpt-4o-2024-08-06', '# model=gpt-4', 'a.model : claude-3-opus-20240229'], neutral: 'plain=1', line: 'model.§=gpt-4o-2024-08-06' },
  { path: '.env.example', parts: ['OPENAI_MODEL=gpt-4o-2024-08-06', '# MODEL=gpt-4', `MODEL="claude-3-opus-20240229"`, `export B='llama3.1:8b'`], neutral: 'PLAIN=1', line: 'MODEL_§=gpt-4o-2024-08-06' },
  { path: 'Dockerfile', parts: ['FROM python:3.12', 'ENV MODEL=gpt-4o-2024-08-06', 'ARG MODEL="claude-3-opus-20240229"', 'RUN ollama pull llama3.1:8b && \\\n    echo ok', 'CMD ["serve", "--model", "mistralai/Mistral-7B-v0.1"]', '# ENV MODEL=gpt-4'], neutral: 'WORKDIR app', line: 'ENV NOTE="§" MODEL=gpt-4o-2024-08-06' },
  { path: 'Modelfile', parts: ['FROM llama3.1:8b', 'PARAMETER temperature 1', 'SYSTEM """\nYou are gpt-4o.\n"""', '# FROM mistral:7b'], neutral: 'PARAMETER seed 1', line: 'FROM llama3.1:8b' },
  { path: 'main.tf', parts: ['resource "aws_bedrock" "a" {\n  model_id = "anthropic.claude-3-haiku-20240307-v1:0"\n}', 'variable "model" {\n  default = "gpt-4o-2024-08-06" # or gpt-4\n}', 'locals { ids = ["amazon.titan-text-lite-v1", "${var.p}/x"] }'], neutral: '', line: 'a = { note = "§", model = "gpt-4o-2024-08-06" }' },
  { path: 'run.sh', ...SHELL },
  { path: 'Makefile', ...SHELL, line: 'all:\n\techo "§"; ollama run llama3.1:8b', neutral: 'A = 1', parts: ['MODEL ?= gpt-4o-2024-08-06', 'all:\n\tollama pull llama3.1:8b', '# gpt-4'] },
  { path: 'nb/a.ipynb', neutral: '', wrap: cells, line: '{ "cells": [{ "cell_type": "code", "metadata": {}, "source": ["log(\'§\'); create(model=\'gpt-4o-2024-08-06\')"] }] }',
    parts: ['{ "cell_type": "code", "metadata": {}, "outputs": [], "source": ["model = \\"gpt-4o-2024-08-06\\"\\n", "run(model=\'claude-3-opus-20240229\')"] }', '{ "cell_type": "markdown", "metadata": {}, "source": "Use `gpt-4o-mini`.\\n\\n```python\\nrun(model=\\"o1-preview\\")\\n```" }'] },
  { path: 'docs/a.md', parts: ['# Use of gpt-4o', 'Set `model` to `gpt-4o-2024-08-06`, see [x](https://huggingface.co/meta-llama/Llama-3.1-8B).', '```python\nllm = ChatOpenAI(model="claude-3-opus-20240229")\n```', '```yaml\nmodel: llama3.1:8b\n```', '| Model | Price |\n|---|---|\n| `gpt-4o-mini` | 1 |', '```\nollama run llama3.1:8b\n```'], neutral: '', line: '`§` and `gpt-4o-2024-08-06`' },
  { path: 'docs/a.mdx', parts: ['import X from "x"', '<Chat model="gpt-4o-2024-08-06" />', '```ts\nconst m = openai("claude-3-opus-20240229")\n```', '- `gpt-4o-mini`'], neutral: '', line: '`§` and `gpt-4o-2024-08-06`' },
  { path: 'notes.txt', parts: ['We use gpt-4o-2024-08-06 here.', 'model: "claude-3-opus-20240229"'], neutral: 'plain words', line: '"§" "gpt-4o-2024-08-06"' },
];

/** Marks and pieces that readers treat in a way of their own, and text that breaks what stands around it. */
export const NOISE: readonly string[] = [
  '"', "'", '`', '"""', "'''", '```', '```python', '~~~', '{', '}', '(', ')', '[', ']', '[[', ']]', '<', '>', '</script>', '<script lang="ts">', '<!--', '-->', '//', '/*', '*/', '#', '--', '=begin', '=end',
  '\\', '\\\n', '\\"', '\\u00', '\\ud83d', '\\x4', '${', '#{', '{{', '}}', '$(', '<<EOF', 'EOF', '<<~A', 'r#"', '"#', '@"', '$"', '%q(', 'f"{', '/a"/', '?', ':', ' : ', '=', '==', '+', '.', ',', ';', '|', '>-', '&a', '*a', '- ', '? ',
  '---', '...', '%YAML 1.2', '!!binary', '\t', '\t\tx', '\r', '\r\n', '\u2028', '\ufeff', '\ud83d\ude00', '\ud83d', '日本', '\u0000', '\u202e', 'model', 'model=', 'model: ', '"model":', 'MODEL=', 'FROM ', 'ENV A ', '--model ', 'from_pretrained(', 'ChatOpenAI(', 'openai/',
  'gpt-4o', '"gpt-4o-2024-08-06"', "'llama3.1:8b'", 'meta-llama/Llama-3.1-8B', 'hf.co/a/b-7B-GGUF:Q4_K_M', 'anthropic.claude-v2:1', '__proto__', 'constructor', '{"cells": [', '"source": [',
];
