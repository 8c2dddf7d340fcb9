// The documents of 50,000 characters that a review is measured with: hard ones, with a model in every line, and files of this
// repository: its own code and texts are ordinary ones, the fixtures of the tests have every way to name a model close together.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Measured {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

const LENGTH = 50_000;

const HARD: readonly (readonly [string, string])[] = [
  ['app.py', 'reply = client.chat.completions.create(model="gpt-4o", messages=messages)  # one more line\n'],
  ['app.ts', "const reply = await generateText({ model: openai('gpt-4o'), prompt: `Suggest ${item}` });\n"],
  ['App.java', 'var reply = ChatModel.builder().modelName("gpt-4o").temperature(0.2).build(); // one more line\n'],
  ['app.go', 'reply, err := client.Chat(ctx, openai.Request{Model: "gpt-4o", Messages: messages}) // one more line\n'],
  ['app.yaml', '- model_name: chat\n  litellm_params:\n    model: azure/gpt-4o-2024-08-06\n'],
  ['app.jsonl', '{"model_name": "chat", "litellm_params": {"model": "azure/gpt-4o-2024-08-06"}}\n'],
  ['app.toml', '[[models]]\nname = "chat"\nprovider = "azure"\nmodel = "gpt-4o-2024-08-06"\n'],
  ['app.md', 'Call `gpt-4o`, or see [how](https://example.org/docs/models).\n\n```python\nclient.create(model="gpt-4o")\n```\n'],
  ['app.sh', 'OPENAI_MODEL=${MODEL:-gpt-4o} python serve.py --model "gpt-4o" --port 8000 # one more line\n'],
];

/** Folder, and how the names of its files end, deep down. */
const JOINED: readonly (readonly [string, string])[] = [
  ['test/fixtures', '.py'], ['src', '.ts'], ['test/fixtures', '.java'], ['test/fixtures', '.go'], ['data/providers', '.yml'], ['data/schema', '.json'], ['test/fixtures', '.toml'], ['docs', '.md'], ['test/fixtures', '.sh'],
];

export function documents(root: string): readonly Measured[] {
  return [
    ...HARD.map(([file, line]) => ({ name: `hard ${path.extname(file)}`, path: file, text: filled(line) })),
    ...JOINED.map(([folder, ending]) => ({ name: `${folder}, ${ending}`, path: `joined${ending}`, text: ending === '.json' ? list(filesOf(root, folder, ending)) : filled(filesOf(root, folder, ending).join('\n')) })),
  ];
}

/** The text with one letter in its middle changed, another for each round. */
export function edited(text: string, round: number): string {
  const middle = Math.floor(text.length / 2);
  return text.slice(0, middle) + String.fromCharCode(97 + round % 26) + text.slice(middle + 1);
}

function filled(text: string): string {
  return text.repeat(Math.ceil(LENGTH / Math.max(1, text.length))).slice(0, LENGTH);
}

/** As many JSON texts as there is room for, as one. */
function list(texts: readonly string[]): string {
  let length = 0;
  const all = Array.from({ length: LENGTH }, (_none, at) => texts[at % texts.length] ?? '');
  return `[${all.slice(0, all.findIndex((text) => (length += text.length) > LENGTH)).join(',')}]`;
}

function filesOf(root: string, folder: string, ending: string): readonly string[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).sort();
  return names.map((name) => readFileSync(path.join(root, folder, name), 'utf8'));
}
