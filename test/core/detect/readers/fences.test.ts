import assert from 'node:assert/strict';
import { readerOf } from '../../../../src/core/detect/readers/fences';
import { expectMentions } from '../marked';

/** What editors and code blocks call languages, after ours. */
const NAMES = `python: py python3 ipython sage
javascript: js mjs cjs node
javascriptreact: jsx
typescript: ts
typescriptreact: tsx
shellscript: sh bash zsh shell fish ksh
makefile: just make
diff: patch
console: shell-session shellsession terminal
yaml: yml github-actions-workflow dockercompose helm azure-pipelines
jsonc: jsonc-with-comments
jsonl: ndjson
dotenv: env
dockerfile: docker containerfile
terraform: tf opentofu terraform-vars
rust: rs
ruby: rb
kotlin: kt
csharp: cs c#
cpp: c c++ cc h cuda-cpp
objective-c: objc objective-cpp
go: golang
julia: jl
powershell: ps1 pwsh
elixir: ex
bat: cmd batch batchfile dosbatch
csv: tsv
xml: plist xsl
plaintext: text txt
groovy: gradle
properties: java-properties`;

describe('readers/fences', () => {
  for (const line of NAMES.split('\n')) {
    const [language = '', names = ''] = line.split(': ');
    it(`reads ${names} as ${language}`, () => {
      assert.ok(readerOf(language));
      assert.deepEqual(names.split(' ').filter((name) => readerOf(name) !== readerOf(language)), []);
    });
  }

  it('knows no other names', () => {
    assert.deepEqual(['mermaid', '', 'constructor', 'toString'].filter((name) => readerOf(name) !== undefined), []);
  });

  it('reads what code blocks say in their own language', () => {
    expectMentions('a.md', '```diff\n-model = "«o1»"\n+model = "«o3»"\n```\n');
    expectMentions('a.md', '```pycon\n>>> model = "«o1»"\n```\n');
    expectMentions('a.md', '```starlark\nmodel = "«o1»"\n```\n');
  });
});
