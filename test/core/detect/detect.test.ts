import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detect, detector } from '../../../src/core/detect/detect';
import { languageOf } from '../../../src/core/detect/language';
import { expectMentions, expectOne } from './marked';

const PATHS = ['a.py', 'a.ts', 'a.vue', 'a.go', 'a.java', 'a.kt', 'a.cs', 'a.rs', 'a.rb', 'a.php', 'a.swift', 'a.cpp', 'a.r', 'a.jl', 'a.scala', 'a.sh', 'a.sql', 'a.yaml', 'a.json', 'a.jsonl', 'a.toml',
  'a.ini', '.env', 'Dockerfile', 'a.tf', 'Modelfile', 'a.ipynb', 'a.md', 'a.mdx', 'a.json5', 'Makefile', 'a.properties', 'a.tpl', 'a.txt', 'a.lua', 'a.ex', 'a.ps1', 'a.dart', 'a.m', 'a.gradle'];
/** Text with everything that readers trip over, and with ids in it. */
const TRICKY = fc.array(fc.constantFrom(
  '"', "'", '`', '"""', "'''", '\\', '\n', '\r\n', ' ', '\t', '{', '}', '(', ')', '[', ']', '${', '#{', '\\(', ':', '=', '=>', ',', ';', '#', '//', '/*', '*/', '--', '<<EOF\n', 'EOF', '- ', '|', '>', '&a', '*a',
  'model', 'model: ', 'model="', '--model ', 'gpt-4o', 'org/x-7b', 'o1', 'hf.co/a/b:Q4', 'https://huggingface.co/a/b/resolve/main/c-7b.gguf', 'ENV ', 'FROM ', 'f"', '@"', '\\u0067', '\\x67', '文', '😀', '```', '```py\n', '<script>', '</script>',
  '{"cells":[{"cell_type":"code","source":["', '"]}]}', '?', '??', '==', 'import ', 'from ', 'r#"', '$', '%', '~', '@',
), { maxLength: 60 }).map((parts) => parts.join(''));

describe('detect', () => {
  it('never throws, and gives spans in order, inside the text and without overlaps', () => {
    fc.assert(fc.property(fc.constantFrom(...PATHS), fc.oneof(TRICKY, fc.string({ unit: 'binary', maxLength: 200 })), (path, text) => {
      const { mentions, partial } = detect({ path, text });
      let before = 0;
      for (const { span, text: id } of mentions) {
        assert.ok(span.start >= before && span.end > span.start && span.end <= text.length, `${span.start}-${span.end}`);
        assert.ok(id.length >= 2);
        before = span.end;
      }
      assert.ok(partial?.span === undefined || (partial.span.start >= 0 && partial.span.end <= text.length));
    }), { numRuns: 1000, examples: [['a.json', '/*']] });
  });

  it('says of which libraries a document speaks, by its text or its path', () => {
    const near = (path: string, text: string): unknown => detect({ path, text: `x = "a-1"\n${text}` }).mentions[0]?.near;
    assert.deepEqual(near('a.py', ''), undefined);
    assert.deepEqual(near('a.py', '# Ollama and Whisper'), ['ollama', 'whisper']);
    assert.deepEqual(near('a.py', 'WhisperModel(x)'), ['whisper', 'whisper-calls']);
    assert.deepEqual(near('a.html', '<option value="tiny.en">'), ['whisper', 'whisper-calls']);
    assert.deepEqual(near('a.py', 'open("base.en"), tiny.en'), undefined);
    assert.deepEqual(near('whisper/a.py', ''), ['whisper', 'whisper-calls']);
    assert.deepEqual(near('a.py', '# OpenAI\nengine = "ada"'), ['openai-engines']);
    assert.deepEqual([near('a.py', 'engine = "ada"'), near('openai/a.py', 'engine = x')], [undefined, undefined]);
  });

  it('gives the text that stands at the span where nothing is escaped', () => {
    fc.assert(fc.property(fc.constantFrom(...PATHS), TRICKY, (path, text) => {
      fc.pre(!text.includes('\\') && !/''|""/.test(text));
      for (const { span, text: id } of detect({ path, text }).mentions) {
        const source = text.slice(span.start, span.end);
        assert.ok(source === id || /["'`\n]/.test(source), `${source} is not ${id}`);
      }
    }), { numRuns: 1000 });
  });

  it('finds an id in a model argument whatever stands around it', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['a.py', 'x = f(model="', '")'], ['a.ts', 'const x = { model: "', '" };'], ['a.go', 'x := R{Model: "', '"}'], ['a.yaml', 'model: ', ''], ['a.json', '{"model": "', '"}'], ['a.toml', 'model = "', '"'], ['.env', 'MODEL=', ''],
      ['a.sh', 'run --model ', ''], ['a.tf', 'model = "', '"'], ['Modelfile', 'FROM ', ''],
    ];
    const id = fc.stringMatching(/^[a-z]{2,8}-[0-9][a-z0-9]{0,4}(\/[A-Z][a-z]{2,6}-[0-9]{1,2}[bB])?$/);
    fc.assert(fc.property(fc.constantFrom(...cases), id, ([path, before, after], text) => {
      fc.pre(!/^(mock|fake|dummy|your|hf|gpt|sk|pk|rk|ghp|gho)-/.test(text));
      const mentions = detect({ path, text: `${before}${text}${after}\n` }).mentions;
      assert.ok(mentions.some((each) => each.text === text && each.strength === 'strong' && each.span.start === before.length), JSON.stringify(mentions));
    }));
  });

  it('takes work that grows with the text and not with its square', () => {
    // Brackets, quotes and openers that never close: a reader that starts over at each of them, or calls itself for each, does not end here.
    const hostile = ['"', '`${', '"\\', '/[', '${', '{{', '[', '"a":[', '<script', 'x="', '`', "'''", '#{"', 'f"{', '- ', 'a: ', '/*', '<<A\n', '${A:-', '--model ', 'a-1 ', '[[', '```\n', 'hf.co/', '::', '_a'];
    for (const path of ['a.py', 'a.ts', 'a.cs', 'a.rb', 'a.sh', 'a.yaml', 'a.json', 'a.toml', 'Dockerfile', 'a.ipynb', 'a.md', 'a.tf', 'a.ini', 'a.json5', 'Makefile']) {
      for (const part of hostile) {
        const text = part.repeat(Math.ceil(20_000 / part.length));
        assert.ok(Array.isArray(detect({ path, text }).mentions), `${path} ${part}`);
      }
    }
  }).timeout(20_000);

  it('tells product code, tests and comments apart', () => {
    assert.equal(expectOne('src/a.py', 'x(model="«gpt-4o»")').role, 'product');
    assert.equal(expectOne('tests/a.py', 'x(model="«gpt-4o»")').role, 'test');
    assert.equal(expectOne('tests/a.py', '# model="«gpt-4o»"').role, 'comment');
    assert.equal(detect({ path: 'bench/a.py', text: 'x(model="gpt-4o")' }, { testGlobs: ['bench/**'] }).mentions[0]?.role, 'test');
    assert.equal(detector({ testGlobs: [] })({ path: 'tests/a.py', text: 'x(model="gpt-4o")' }).mentions[0]?.role, 'product');
  });

  it('believes the language id before the path, and reads unknown files as plain text', () => {
    assert.equal(detect({ path: 'Untitled-1', languageId: 'python', text: 'x(model="o1")' }).mentions[0]?.callee, 'x');
    assert.equal(detect({ path: '.env', languageId: 'shellscript', text: 'MODEL=o1' }).mentions[0]?.place, 'env');
    expectMentions('notes', 'model: «o1»');
    assert.equal(languageOf('notes'), undefined);
  });

  it('lets the path decide where an editor names something wider or does not know', () => {
    assert.equal(detect({ path: 'conf/app.toml', languageId: 'plaintext', text: 'model = "o1"' }).mentions[0]?.place, 'config-value');
    assert.equal(detect({ path: 'a.ipynb', languageId: 'json', text: '{"cells":[{"cell_type":"code","source":["f(model=\\"o1\\")"]}]}' }).mentions[0]?.callee, 'f');
    for (const [languageId, text, place] of [['python', 'f(model="o1")', 'string'], ['markdown', 'Run `ollama run llama3.1:8b`.', 'config-value'], ['raw', 'gpt-4o-2024-08-06', 'text']] as const) {
      const { mentions, partial } = detect({ path: 'notebook/a.ipynb', languageId, text });
      assert.deepEqual([mentions.length, mentions[0]?.place, partial], [1, place, undefined], `a cell in ${languageId}`);
    }
    assert.equal(detect({ path: 'log.jsonl', languageId: 'json', text: '{"model": "o1"}\n{"model": "o3"}\n' }).partial, undefined);
    assert.equal(detect({ path: 'a.py', languageId: 'klingon', text: 'f(model="o1")' }).mentions[0]?.callee, 'f');
  });

  it('reads a script without an extension as what its first line names', () => {
    assert.equal(detect({ path: 'bin/ask', text: '#!/usr/bin/env python3\nf(model="o1")\n' }).mentions[0]?.callee, 'f');
    assert.equal(detect({ path: 'bin/ask', languageId: 'plaintext', text: '#!/bin/sh\nMODEL=o1\n' }).mentions[0]?.place, 'env');
    assert.equal(detect({ path: 'bin/ask', text: 'f(model="o1")\n' }).mentions[0]?.callee, undefined);
  });

  it('says what it does not read: binary files, and long ones as what they are', () => {
    assert.deepEqual(detect({ path: 'a.py', text: 'model="o1"\0' }), { mentions: [], partial: { reason: 'binary', span: { start: 10, end: 11 } } });
    const { mentions, partial } = detect({ path: 'a.py', text: `${' '.repeat(50)}f(model="o1")` }, { maxLength: 50 });
    assert.deepEqual(mentions.map((each) => each.text), ['o1']);
    assert.deepEqual(partial, { reason: 'longer than 50 characters; read as plain text', span: { start: 0, end: 1 } });
  });
});
