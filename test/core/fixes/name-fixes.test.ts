import assert from 'node:assert/strict';
import { nameFixes, pinsOf, sameFix, titleInFiles, type NameFix } from '../../../src/core/fixes/name-fixes';
import { openFindingsAt, type Reviewed } from '../../../src/core/fixes/try';
import { inOne } from '../../../src/core/steps';
import { parsePolicy } from '../../../src/core/policy/parse';
import { createReviewer } from '../../../src/core/review';
import type { Review, Span, Use } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';

const TODAY = '2026-11-22';
const index = realCatalogue();
const reviewer = createReviewer(index);

const PINNED = 'version: 1\nrequirements: { pinned: true }\n';
const CONFLICT = 'version: 1\nusage: { commercial: true, monthlyActiveUsers: 900M, monthlyActiveUsersOn: { 2024-04-18: 900M } }\n';

function reviewed(text: string, declared: string, path = 'src/a.py'): Reviewed {
  const policy = parsePolicy(declared, 'model-review.yaml');
  assert.deepEqual(policy.problems, []);
  const scope = { path, today: TODAY, policy };
  return { document: { path, text }, scope, review: reviewer.review({ path, text }, scope), reviewer, index };
}

function useOf(name: string, { review }: Reviewed): Use {
  const found = review.uses.find(({ mention }) => mention.text === name);
  assert.ok(found, `${name} is read as a model, not only ${review.uses.map(({ mention }) => mention.text).join(', ')}`);
  return found;
}

const fixesOf = (name: string, at: Reviewed): readonly NameFix[] => inOne(nameFixes(useOf(name, at), at));
const titles = (fixes: readonly NameFix[]): readonly string[] => fixes.map(({ title }) => title);

function written(text: string, spans: readonly Span[], by: string): string {
  return [...spans].sort((a, b) => b.start - a.start).reduce((all, { start, end }) => all.slice(0, start) + by + all.slice(end), text);
}

/** Conflicts and warnings of a document, by code. */
function grave({ findings }: Review): readonly string[] {
  return findings.filter(({ severity, waived }) => severity !== 'information' && !waived).map(({ code }) => code).sort();
}

describe('fixes of a name', () => {
  it('pin an alias to its snapshot, as the place writes names', () => {
    const [pin, ...others] = fixesOf('openai/gpt-4o', reviewed('litellm.completion(model="openai/gpt-4o")\n', PINNED));
    assert.equal(pin?.title, 'Pin to openai/gpt-4o-2024-08-06');
    assert.equal(pin?.preferred, true);
    assert.deepEqual(others, []);
  });

  it('pin to what the API calls the snapshot, not to what the Hub does', () => {
    assert.deepEqual(titles(fixesOf('mistral/mistral-large-latest', reviewed('litellm.completion(model="mistral/mistral-large-latest")\n', PINNED))), ['Pin to mistral/mistral-large-2512']);
  });

  it('write the replacement that the provider names', () => {
    const [replace] = fixesOf('groq/llama-3.3-70b-versatile', reviewed('litellm.completion(model="groq/llama-3.3-70b-versatile")\n', PINNED));
    assert.equal(replace?.title, 'Replace with groq/openai/gpt-oss-120b');
    assert.equal(replace?.preferred, undefined);
  });

  it('switch to at most three models whose terms meet what is declared, in all places of the file that must stay one', () => {
    const id = 'meta-llama/Meta-Llama-3-8B-Instruct';
    const fixes = fixesOf(id, reviewed(`tokenizer = AutoTokenizer.from_pretrained("${id}")\nmodel = AutoModel.from_pretrained("${id}")\n`, CONFLICT));
    assert.ok(fixes.length > 0 && fixes.length <= 3);
    for (const { kind, title, spans, preferred } of fixes) {
      assert.equal(kind, 'switch');
      assert.match(title, /^Switch to [\w.-]+\/[\w.-]+ in 2 places of this file \(fits what you declared\)$/);
      assert.equal(spans.length, 2);
      assert.equal(preferred, undefined);
    }
  });

  const none: Readonly<Record<string, readonly [name: string, text: string, policy: string]>> = {
    'where the name is a deployment\'s': ['gpt-4o', 'client = AzureOpenAI()\nclient.chat.completions.create(model="gpt-4o")\n', PINNED],
    'at an address that nobody knows': ['gpt-4o', 'client = OpenAI(base_url="https://llm.acme.example/v1")\nclient.chat.completions.create(model="gpt-4o")\n', PINNED],
    'where the name is a folder\'s, whose other name nothing has': ['meta-llama/Meta-Llama-3-8B-Instruct', 'path = "/home/me/.cache/huggingface/hub/models--meta-llama--Meta-Llama-3-8B-Instruct/snapshots/a"\n', CONFLICT],
    'over a constant of an SDK': ['GPT_4_O', 'import dev.langchain4j.model.openai.OpenAiChatModelName;\nvar m = OpenAiChatModelName.GPT_4_O;\n', PINNED],
    'where a region\'s profile is asked for': ['us.anthropic.claude-3-haiku-20240307-v1:0', 'bedrock.converse(modelId="us.anthropic.claude-3-haiku-20240307-v1:0")\n', PINNED],
    'where nothing is found': ['allenai/Olmo-3.1-32B-Think', 'AutoModel.from_pretrained("allenai/Olmo-3.1-32B-Think")\n', PINNED],
    'for a file of weights, which is no Hub id': ['llama-3-8b-instruct.Q4_K_M.gguf', 'Llama(model_path="llama-3-8b-instruct.Q4_K_M.gguf")\n', CONFLICT],
    'where the finding is accepted': ['gpt-4o', 'client = OpenAI()\nclient.chat.completions.create(model="gpt-4o")\n', `${PINNED}waivers:\n  - { code: floating-alias, model: openai/gpt-4o, reason: r, owner: o, expires: 2027-01-01 }\n`],
  };
  for (const [when, [name, text, policy]] of Object.entries(none)) {
    it(`are none ${when}`, () => {
      const at = reviewed(text, policy, text.includes('langchain4j') ? 'src/A.java' : 'src/a.py');
      assert.deepEqual(titles(fixesOf(name, at)), []);
    });
  }

  it('are no other models where what is declared cannot be relied on, or nothing is', () => {
    const text = 'AutoModel.from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\n';
    const at = reviewed(text, CONFLICT);
    const faulty = { ...at, scope: { ...at.scope, policy: parsePolicy(`${CONFLICT}comercial: 1\n`, 'p') } };
    assert.deepEqual(titles(inOne(nameFixes(useOf('meta-llama/Meta-Llama-3-8B-Instruct', at), faulty))), []);
    assert.deepEqual(titles(inOne(nameFixes(useOf('meta-llama/Meta-Llama-3-8B-Instruct', at), { ...at, scope: { path: 'src/a.py', today: TODAY } }))), []);
  });

  it('pin all aliases of a file at once, those of tests and comments left alone', () => {
    const at = reviewed('client = OpenAI()\nclient.chat.completions.create(model="gpt-4o")\nclient.chat.completions.create(model="gpt-4o-mini")\nclient.chat.completions.create(model="gpt-4o")\n', PINNED);
    const pins = inOne(pinsOf(at));
    assert.deepEqual(pins.map(({ text, spans }) => [text, spans.length]), [['gpt-4o-2024-08-06', 2], ['gpt-4o-mini-2024-07-18', 1]]);
    assert.deepEqual(inOne(pinsOf(reviewed(at.document.text, PINNED, 'tests/test_a.py'))), []);
    assert.deepEqual(inOne(pinsOf(reviewed(at.document.text, 'version: 1\n'))), []);
  });

  it('are called what they do, in several files too', () => {
    assert.deepEqual((['pin', 'replace', 'switch'] as const).map((kind) => titleInFiles({ kind, text: 'a-1' }, 3)), ['Pin to a-1 in 3 files', 'Replace with a-1 in 3 files', 'Switch to a-1 in 3 files']);
  });

  it('pin an alias in all its places of a file, and say in how many', () => {
    const text = 'client = OpenAI()\nclient.chat.completions.create(model="gpt-4o")\nclient.chat.completions.create(model="gpt-4o")\n';
    const [pin] = fixesOf('gpt-4o', reviewed(text, PINNED));
    assert.deepEqual([pin?.kind, pin?.title, pin?.spans.map(({ start, end }) => text.slice(start, end)), pin?.findings.map(({ code }) => code)], ['pin', 'Pin to gpt-4o-2024-08-06 in 2 places of this file', ['gpt-4o', 'gpt-4o'], ['floating-alias']]);
  });

  it('are made in another file only where they help there', () => {
    const text = 'client = OpenAI()\nclient.chat.completions.create(model="gpt-4o")\n';
    const [pin] = fixesOf('gpt-4o', reviewed(text, PINNED));
    assert.ok(pin);
    assert.equal(titleInFiles(pin, 2), 'Pin to gpt-4o-2024-08-06 in 2 files');
    assert.equal(inOne(sameFix('gpt-4o', pin, reviewed(text, PINNED, 'src/b.py'))).length, 1);
    assert.equal(inOne(sameFix('gpt-4o', pin, reviewed(text.replace('OpenAI', 'AzureOpenAI'), PINNED, 'src/b.py'))).length, 0);
    assert.equal(inOne(sameFix('gpt-4o', pin, reviewed(text, 'version: 1\n', 'src/b.py'))).length, 0);
  });
});

describe('every fix of a name', () => {
  const PLACES: readonly ((id: string) => string)[] = [
    (id) => `client = OpenAI()\nclient.chat.completions.create(model="${id}")\n`,
    (id) => `client = anthropic.Anthropic()\nclient.messages.create(model='${id}')\n`,
    (id) => `litellm.completion(model="openrouter/${id}")\n`,
    (id) => `MODEL = "${id}"\n`,
    (id) => `tokenizer = AutoTokenizer.from_pretrained("${id}")\nmodel = AutoModelForCausalLM.from_pretrained("${id}")\n`,
    (id) => `bedrock.converse(modelId="${id}")\n`,
  ];
  const POLICY = `${CONFLICT}requirements: { pinned: true, retirementNoticeDays: 90, weightsAvailable: false }\n`;

  it('leaves its finding gone and adds no conflict and no warning, for the models of the catalogue in several places', function () {
    this.timeout(240_000);
    const ids = [...new Set(index.models().flatMap(({ id, offers = [] }) => [id, ...offers.map((offer) => offer.id)]))].filter((_, i) => i % 23 === 0);
    let made = 0;
    const bad: string[] = [];
    for (const id of ids) {
      for (const place of PLACES) {
        const at = reviewed(place(id), POLICY);
        for (const fix of at.review.uses.flatMap((use) => inOne(nameFixes(use, at)))) {
          made++;
          const text = written(at.document.text, fix.spans, fix.text);
          const after = reviewer.review({ ...at.document, text }, at.scope);
          const starts = after.uses.filter(({ mention }) => mention.text === fix.text);
          const isGone = starts.every((use) => fix.findings.every(({ code }) => !openFindingsAt(use, after).some((each) => each.code === code && (fix.kind !== 'switch' || each.severity !== 'information'))));
          const isNoWorse = grave(after).every((code) => grave(at.review).includes(code));
          if (!isGone || !isNoWorse || starts.length < fix.spans.length || fix.text === id) {
            bad.push(`${fix.title} in ${at.document.text}: ${grave(at.review).join()} -> ${grave(after).join()}`);
          }
        }
      }
    }
    assert.deepEqual(bad.slice(0, 5), []);
    assert.ok(made > 100, `${made} fixes were tried`);
  });
});
