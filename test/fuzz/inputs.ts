import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Cache } from '../../src/cli/sweep-cache';
import { pathMatcher } from '../../src/core/glob';
import { IgnoreRules } from '../../src/core/ignore-rules';
import { policyFindings } from '../../src/core/policy-findings';
import { policyFacts } from '../../src/core/policy-facts';
import { completeAt } from '../../src/core/policy/assist/complete';
import { noteAt } from '../../src/core/policy/assist/hover';
import { outlineOf } from '../../src/core/policy/assist/outline';
import { parsePolicy } from '../../src/core/policy/parse';
import { policySchema } from '../../src/core/policy/schema';
import { baselineOf, BaselineError } from '../../src/core/report/baseline';
import { escapeMarkdown } from '../../src/core/report/escape';
import { isOwnReport } from '../../src/core/report/own-report';
import { projectOf } from '../../src/core/report/project';
import { shownBy } from '../../src/core/shown-texts';
import { DAY, INDEX } from './catalogue';
import { CRAFTED } from './mutate';
import { assertMarkdownOurs } from './pages';
import { reviewer } from './readers';
import { headed, type Target } from './target';

const POLICIES = ['examples/support-desk/model-review.yaml', 'examples/web-shop/model-review.yaml', 'test/fixtures/cli/shop/model-review.yaml', 'test/fixtures/cli/shop/research/model-review.yaml', 'test/fixtures/grammar/policy.yaml'];
const USES = 'ask(model="gpt-4o")\nload("meta-llama/Llama-3.1-8B-Instruct")\nask(model="house-model")\n';

export const POLICY: Target = {
  name: 'policy', weight: 3,
  seeds: () => [...POLICIES.map((file) => readFileSync(file, 'utf8')), 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nversion: 1\nusage: *c\n', 'version: 1\n<<: &x { usage: { commercial: true } }\nscopes: [{ paths: ["**"], <<: *x }]\n',
    '%YAML 1.1\n---\nversion: 1\n...\n---\nversion: 2\n', '{"version": 1, "models": [{"id": "a", "alias": "b"}, {"id": "b", "alias": "a"}]}', 'version: 1\nmodels:\n  - id: a\n    base: b\n  - id: b\n    base: a\n'],
  run(text) {
    const policy = parsePolicy(text, 'model-review.yaml');
    assert.deepEqual(parsePolicy(text, 'model-review.yaml'), policy);
    for (const { span, message } of [...policy.problems, ...policy.waivers.map((waiver) => ({ ...waiver, message: 'a waiver' }))]) {
      assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length && message !== '', `span ${span.start}-${span.end} in ${text.length}`);
    }
    const review = reviewer().review({ path: 'src/a.py', text: USES }, { path: 'src/a.py', today: DAY, policy });
    policyFindings(policy, [review], INDEX(), DAY, true).forEach(({ span }) => assert.ok(span.start <= span.end && span.end <= text.length));
  },
};

/** The cursor stands at `‸`, else at the end. */
export const ASSIST: Target = {
  name: 'assist', weight: 2, seeds: () => POLICY.seeds().map((text) => text.replace(/: /, ': ‸')),
  run(input) {
    const offset = input.includes('‸') ? input.indexOf('‸') : input.length;
    const text = input.replace('‸', '');
    const facts = policyFacts({ schema: policySchema, index: INDEX(), today: DAY, locale: 'en' });
    completeAt(text, offset, facts);
    for (const line of noteAt(text, offset, facts)?.meaning ?? []) {
      assertMarkdownOurs(escapeMarkdown(line));
    }
    outlineOf(text);
  },
};

export const NAMES: Target = {
  name: 'names', weight: 3,
  seeds: () => ['gpt-4o', 'openai/gpt-4o-2024-08-06', 'us.anthropic.claude-3-haiku-20240307-v1:0', 'hf.co/TheBloke/MythoMax-L2-13B-GGUF:Q4_K_M', 'ollama/llama3.1:8b-instruct-q4_0', 'models/gemini-1.5-pro-latest', 'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2:1',
    'ft:gpt-3.5-turbo-0125:acme::abc', 'https://huggingface.co/meta-llama/Llama-3.1-8B/resolve/main/model.safetensors', './models/qwen2.5-7b-instruct-q4_k_m.gguf', 'azure/my-gpt4', 'openrouter/meta-llama/llama-3-8b:free', '@cf/meta/llama-3-8b-instruct', 'Systran/faster-whisper-large-v3', ...CRAFTED].map((id) => `groq\n${id}`),
  heads: ['', 'openai', 'bedrock', 'ollama', 'groq', 'azure', 'huggingface', 'nobody'],
  run(input) {
    const { head, body: id } = headed(input);
    const use = reviewer().useOf(id, head === '' ? undefined : head);
    assert.deepEqual(reviewer().useOf(id, head === '' ? undefined : head), use);
    if ('model' in use.resolution) {
      assert.equal(INDEX().model(use.resolution.model.id)?.id, use.resolution.model.id);
    }
    reviewer().termsOf(use);
  },
};

export const IGNORE: Target = {
  name: 'ignore', weight: 1, seeds: () => ['/r/a/b.py\n*.log\n!keep.log\n/build/\n**/x/**\n[a-z]*.p[yc]\n\\#a\nfoo\\ \n', '/r/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n*a*a*a*a*b', '/r/a/b/c/d/e/f/g/h\n**/**/**/a/**/**/b', '/r/[\n[', '/r/a\n[!a-\\]]\n[[:alpha:]]'],
  run(input) {
    const { head, body } = headed(input);
    const name = head.replace(/^\/r\//, '').replace(/^\/+|\/\/+|(?:^|\/)\.{1,2}(?=\/|$)|\u0000|\/$/g, '') || 'a';
    const rules = IgnoreRules.NONE.with('/r', body).with('/r/', '!kept');
    for (const isFolder of [false, true]) {
      assert.equal(rules.ignores(`/r/${name}`, isFolder), rules.ignores(`/r/${name}`, isFolder));
    }
    pathMatcher(body.split('\n').slice(0, 8))(name);
  },
};

/** A file of the cache with this content, with and without a sum that is right. */
export const CACHE: Target = {
  name: 'cache', weight: 1, seeds: () => ['[]', '[["k",0]]', '[["k",{"detection":{"mentions":[]},"lines":[0,4],"length":9}]]', '[["k",{"detection":{"mentions":[{"text":"gpt-4o","span":{"start":0,"end":6},"place":"string","role":"product","strength":"strong"}]},"lines":[0],"length":6}]]', '{}', 'null', '[[]]', '["a"]', '[[1,2]]'],
  run(body) {
    const folder = mkdtempSync(path.join(tmpdir(), 'model-review-fuzz-'));
    try {
      const made = new Cache(folder, '/r');
      made.put({ key: 'k' });
      made.write();
      const file = path.join(folder, readdirSync(folder)[0] ?? '');
      const [format = ''] = readFileSync(file, 'utf8').split('\n');
      for (const content of [body, `${format}\n${createHash('sha256').update(body).digest('hex')}\n${body}`]) {
        writeFileSync(file, content);
        const cache = new Cache(folder, '/r');
        const found = cache.get('k');
        if (found?.candidates) {
          reviewer().judge(found.candidates.detection, { path: 'a.py', today: DAY });
        }
        cache.put({ key: 'new' });
        cache.write();
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

export const SMALL: Target = {
  name: 'small', weight: 1, seeds: () => ['{"version":1,"findings":[{"fingerprint":"a"}]}', '{"findings":[null]}', '{"name":"x","version":"1"}', '[]', 'Built with Llama', '<!doctype html>\n<meta name="generator" content="model-review report">', '{"__proto__":{"findings":[]}}'],
  run(text) {
    try {
      baselineOf(text);
    } catch (error) {
      assert.ok(error instanceof BaselineError, 'a baseline is refused with a reason');
    }
    assert.notEqual(projectOf('x', text).name, '');
    shownBy(text)('Built with Llama');
    isOwnReport(text);
  },
};
