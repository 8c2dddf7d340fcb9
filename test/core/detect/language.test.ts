import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isGenerated, isReviewable, languageOf, languageOfScript, mayBeScript } from '../../../src/core/detect/language';
import { readerOf } from '../../../src/core/detect/readers/index';

const LANGUAGES = {
  'src/a.py': 'python', 'docs/modelfile.mdx': 'mdx', 'Modelfile.gpu': 'modelfile', 'dockerfile.py': 'python', 'a.tsx': 'typescriptreact', 'b.mjs': 'javascript', 'App.vue': 'vue', 'main.go': 'go', 'A.java': 'java', 'a.kt': 'kotlin', 'A.cs': 'csharp', 'a.rs': 'rust', 'a.rb': 'ruby',
  'a.php': 'php', 'a.swift': 'swift', 'a.cpp': 'cpp', 'a.R': 'r', 'a.jl': 'julia', 'a.scala': 'scala', 'run.sh': 'shellscript', 'q.sql': 'sql', 'x.yaml': 'yaml', 'x.json': 'json', 'pyproject.toml': 'toml',
  'a.ini': 'ini', 'a.properties': 'properties', '.env': 'dotenv', '.env.local': 'dotenv', 'prod.env': 'dotenv', '.env.example': 'dotenv', Dockerfile: 'dockerfile', 'Dockerfile.gpu': 'dockerfile', 'docker-compose.yml': 'yaml',
  'main.tf': 'terraform', Modelfile: 'modelfile', 'n.ipynb': 'jupyter', 'README.md': 'markdown', 'templates/deploy.tpl': 'yaml', 'docs/a.rst': 'restructuredtext', 'a.adoc': 'asciidoc', 'pom.xml': 'xml', 'Info.plist': 'xml', 'run.bat': 'bat', 'run.cmd': 'bat',
};

describe('language', () => {
  it('knows languages by path, and has a reader for each', () => {
    for (const [path, language] of Object.entries(LANGUAGES)) {
      assert.equal(languageOf(path), language, path);
      assert.ok(readerOf(language), language);
    }
    assert.equal(languageOf('a/constructor'), undefined);
    assert.equal(languageOf('a.constructor'), undefined);
  });

  it('knows the language of a script by its first line', () => {
    const lines = {
      '#!/usr/bin/env python3': 'python', '#!/usr/bin/python3.12 -u': 'python', '#!/usr/bin/env -S uv run --script': 'python', '#! /bin/bash': 'shellscript', '#!/usr/bin/env -S FOO=1 node --no-warnings': 'javascript',
      '#!/usr/bin/Rscript': 'r', '#!/usr/bin/env pwsh\r': 'powershell',
    };
    assert.deepEqual(Object.keys(lines).map((line) => languageOfScript(`${line}\nx`)), Object.values(lines));
    assert.deepEqual(['#!/usr/bin/perl', '#!', '#!/usr/bin/env', ' #!/bin/sh', '# python', ''].map(languageOfScript), Array(6).fill(undefined));
    assert.deepEqual(['bin/ask', 'a.b/ask', 'ask.bin', 'Makefile', '.hidden', 'Dockerfile'].filter(mayBeScript), ['bin/ask', 'a.b/ask']);
  });

  it('reviews code and configuration, and leaves what machines write', () => {
    assert.ok(Object.keys(LANGUAGES).every(isReviewable));
    const left = ['package-lock.json', 'web/pnpm-lock.yaml', 'Cargo.lock', 'poetry.lock', 'app.min.js', 'a.js.map', 'logo.svg', 'p.png', 'a.gguf', 'LICENSE', 'x.unknown', 'tokenizer.json', '.terraform.lock.hcl'];
    assert.deepEqual(left.filter(isReviewable), []);
    assert.deepEqual([...left, 'src/a.py'].filter(isGenerated), ['package-lock.json', 'web/pnpm-lock.yaml', 'Cargo.lock', 'poetry.lock', 'app.min.js', 'tokenizer.json', '.terraform.lock.hcl']);
  });

  it('looks below the ending of a template', () => {
    assert.deepEqual(['README.md.tpl', 'config.yaml.example', 'a.json.j2', 'x.tpl', 'a.unknown.dist'].map(languageOf), ['markdown', 'yaml', 'json', 'yaml', undefined]);
  });

  it('reads tables that somebody opens, and sweeps over none', () => {
    assert.equal(languageOf('prices.csv'), 'csv');
    assert.equal(isReviewable('prices.csv'), false);
  });
});

describe('The names of files', () => {
  for (const line of readFileSync('test/core/detect/language.tsv', 'utf8').split('\n').filter((each) => each !== '' && !each.startsWith('# '))) {
    const [path = '', ...expected] = line.split('\t');
    it(`are known: ${path}`, () => {
      assert.deepEqual([languageOf(path) ?? '', ...(isGenerated(path) ? ['generated'] : [])], expected);
    });
  }
});

describe('Programs of a first line', () => {
  const programs = `python3:python pypy3:python uv:python sh:shellscript bash:shellscript zsh:shellscript dash:shellscript
  ksh:shellscript fish:shellscript node:javascript bun:typescript deno:typescript tsx:typescript ts-node:typescript ruby:ruby php8:php Rscript:r julia:julia lua5.4:lua pwsh:powershell groovy:groovy
  scala:scala elixir:elixir kotlin:kotlin swift:swift perl: xbash:`;
  for (const [program, language] of programs.split(/\s+/).map((each) => each.split(':'))) {
    it(`are known: ${program}`, () => {
      assert.equal(languageOfScript(`#!/usr/bin/env ${program}\nx`) ?? '', language);
    });
  }
});
