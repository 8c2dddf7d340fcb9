import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Lines } from '../../../src/core/lines';
import { lineageOf } from '../../../src/core/report/page/lineage-graph';
import { matrix } from '../../../src/core/report/page/matrix';
import { pageModels } from '../../../src/core/report/page/models';
import { reportPage, waitingPage, type PageInput } from '../../../src/core/report/page/page';
import { STYLE, STYLE_HASH } from '../../../src/core/report/page/style';
import { topics } from '../../../src/core/report/page/topics';
import type { Run } from '../../../src/core/report/run';
import type { Finding, Use } from '../../../src/core/types';
import { exactly, finding, INDEX, terms, TODAY, use } from './catalogue';
import { RUN, termsOf } from './run-fixture';

const INPUT: PageInput = { run: RUN, project: { name: 'support-desk' }, termsOf, today: TODAY };
const LLAMA = exactly('meta-llama/Meta-Llama-3-8B-Instruct');
const EDITOR = { nonce: 'c2VjcmV0', number: '7' };

/** A run of one file with one use. */
function runOf(of: Use, findings: readonly Finding[] = [], more: Partial<Run> = {}, path = 'src/a.py'): Run {
  return { ...RUN, files: [{ path, lines: new Lines(of.mention.text), review: { uses: [of], findings } }], policies: [], skipped: [], generated: 0, ...more };
}

/** The words of a page, one piece a line. */
function words(html: string): string {
  return html.replace(/<style[^]*?<\/style>|<script[^]*?<\/script>/g, '').replace(/<[^>]+>/g, '\n').replace(/\n\s*/g, '\n');
}

describe('the page of a review', () => {
  const page = reportPage(INPUT).html;

  it('lists every model, the worst first, and those that were not judged as such', () => {
    const models = pageModels(RUN, termsOf);
    assert.deepEqual(models.map(({ name, state }) => `${name}: ${state}`), [
      'Meta-Llama-3-8B-Instruct: conflict', 'acme/helios-9b-chat: unknown', 'Claude 3 Opus: listed', 'MythoMax-L2-13B-GGUF: listed', 'GPT-4o: fine',
    ].sort((a, b) => models.findIndex(({ name }) => a.startsWith(name)) - models.findIndex(({ name }) => b.startsWith(name))));
    assert.equal(models[0]?.state, 'conflict');
    assert.equal(models[1]?.state, 'unknown');
  });

  it('says what was not read or only in part, what was accepted, what is unknown, and what stands in the policy', () => {
    const said = words(page);
    for (const each of ['logo.py', 'read in part: a cell is not text', 'until the pilot ends', 'ai@example.com', 'Unknown models', 'acme/helios-9b-chat', 'In the policy', 'model-review.yaml:3']) {
      assert.ok(said.includes(each), each);
    }
    assert.match(said, /2 lock files, minified and generated files were left out/);
  });

  it('begins with the sentence that a scan says', () => {
    assert.match(words(page), /Reviewed 41 files, 5 model uses: 1 conflict.*1 accepted.*1 model is unknown\. 2 files were not read or only in part/);
  });

  it('is the same for the same run', () => {
    assert.equal(reportPage(INPUT).html, page);
  });

  it('has a table for each picture, and words for each symbol', () => {
    assert.equal((page.match(/<svg class="ch"/g) ?? []).length, 4);
    assert.equal((page.match(/<details id="[\w-]+-table">/g) ?? []).length, 4);
    assert.deepEqual(page.match(/<svg(?![^>]*(?:aria-hidden="true"|role="img" aria-label="[^"]+"))[^>]*>/g), null);
  });

  it('gives each source with its date and the licence of its data', () => {
    assert.match(words(page), /OSAI Index\s+European Open Source AI Index\s+2026-06-12\s+CC-BY-4\.0/);
  });

  it('has no model and says so, and is no all-clear where files were not read', () => {
    const nothing = { ...RUN, files: [], policies: [], skipped: [], generated: 0 };
    assert.match(words(reportPage({ ...INPUT, run: nothing }).html), /No models found, so there is nothing to report\.\s*\n(?!.*This says nothing)/);
    assert.match(words(reportPage({ ...INPUT, run: { ...nothing, skipped: RUN.skipped } }).html), /This says nothing of the files that were not read/);
    assert.match(words(reportPage({ ...INPUT, run: nothing, isPartial: true, notes: ['The scan was stopped.'] }).html), /The scan was stopped\.[^]*This says nothing of the files/);
  });
});

describe('what the page calls fine', () => {
  const olmo = exactly('allenai/Olmo-3.1-32B-Think');
  const policy = RUN.policies[0] ?? assert.fail('there is one');
  const stateOf = (run: Run): string | undefined => pageModels(run, termsOf)[0]?.state;
  const governed = (more: Partial<typeof policy.policy>): Run => {
    const run = runOf(olmo, [], { policies: [{ ...policy, findings: [], policy: { ...policy.policy, ...more } }] });
    return { ...run, files: run.files.map((file) => ({ ...file, policy: { path: policy.path, lines: policy.lines } })) };
  };

  it('is a known model under a declared usage with nothing against it', () => {
    assert.equal(stateOf(governed({})), 'fine');
  });

  it('is nothing where no usage is declared, or where the policy has faults', () => {
    assert.equal(stateOf(runOf(olmo)), 'listed');
    assert.equal(stateOf(governed({ usage: {} })), 'listed');
    assert.equal(stateOf(governed({ problems: [{ severity: 'error', message: 'no', span: { start: 0, end: 1 } }] })), 'listed');
  });

  it('is no model without a licence, none that leaked, and no family', () => {
    const alone = (of: Use): string | undefined => {
      const run = governed({});
      return pageModels({ ...run, files: run.files.map((file) => ({ ...file, review: { uses: [of], findings: [] } })) }, termsOf)[0]?.state;
    };
    assert.equal(alone(exactly('midjourney/midjourney')), 'question');
    assert.equal(alone(exactly('miqudev/miqu-1-70b')), 'question');
    assert.equal(alone(use({ kind: 'family', family: 'Llama 3', steps: [] }, 'llama-3')), 'unknown');
  });
});

describe('the matrix of licences', () => {
  const cells = (of: Use, findings: readonly Finding[] = []): readonly (readonly string[])[] =>
    (matrix(pageModels(runOf(of, findings), termsOf), topics())[0]?.cells ?? []).map((lines) => lines.map(({ kind, words: said }) => `${kind} ${said}`));

  it('ticks only what a text that was read allows', () => {
    assert.deepEqual(cells(exactly('meta-llama/Meta-Llama-3-8B-Instruct'))[0], ['fine allowed (1.a)']);
    assert.deepEqual(cells(exactly('allenai/Olmo-3.1-32B-Think'))[0], ['plain text is silent']);
  });

  it('shows a finding in place of the term that it rests on', () => {
    const llama = exactly('meta-llama/Meta-Llama-3-8B-Instruct');
    const found = finding('threshold-exceeded', 'error', { span: llama.mention.span, licence: 'LicenseRef-llama-3-community', clause: '2', data: { reason: 'over 700M users' } });
    assert.deepEqual(cells(llama)[1], ['duty own licence above 700M users (2)']);
    assert.deepEqual(cells(llama, [found])[1], ['conflict over 700M users (2)']);
    const waived = { code: 'threshold-exceeded', model: 'x', reason: 'r', owner: 'o', expires: '2099-01-01', span: { start: 0, end: 1 } } as const;
    assert.deepEqual(cells(llama, [{ ...found, waived }])[1], ['plain accepted: over 700M users (2)']);
  });

  it('says of each of several licences its own, a finding on one of them or not', () => {
    const both = [terms('LicenseRef-llama-3-community'), terms('LicenseRef-llama-2-community', 'inherited')];
    const of = (findings: readonly Finding[]): readonly string[] => (matrix(pageModels(runOf(LLAMA, findings), () => both), topics())[0]?.cells[2] ?? []).map(({ kind, words: said }) => `${kind} ${said}`);
    const found = (licence?: string): Finding => finding('output-training-prohibited', 'error', { span: LLAMA.mention.span, data: { reason: 'trains a model' }, ...(licence === undefined ? {} : { licence }) });
    assert.deepEqual(of([]), ['duty Llama 3: outputs may not train other models (1.b.v)', 'duty Llama 2: outputs may not train other models (1.b.v)']);
    assert.deepEqual(of([found('LicenseRef-llama-2-community')]), ['conflict Llama 2: trains a model', 'duty Llama 3: outputs may not train other models (1.b.v)']);
    assert.deepEqual(of([found()]), ['conflict trains a model']);
  });

  it('says that nothing is known where nothing is, and where a text was not read', () => {
    assert.deepEqual(cells(use({ kind: 'unknown' }, 'acme/x')), topics().map(() => ['unknown not known']));
    assert.deepEqual(cells(exactly('miqudev/miqu-1-70b'))[1], ['unknown text not read']);
  });
});

describe('the lineage in the page', () => {
  it('goes from the oldest to what the project uses, through what nobody has read', () => {
    const of = use({ kind: 'derivative', base: INDEX.model('Gryphe/MythoMax-L2-13b') ?? assert.fail('it is there'), steps: [] }, 'TheBloke/MythoMax-L2-13B-GGUF');
    const [only, ...more] = lineageOf(pageModels(runOf(of), termsOf), INDEX);
    assert.deepEqual(more, []);
    assert.deepEqual(only?.columns.map((nodes) => nodes.map(({ name }) => name)), [['MythoLogic-L2-13b', 'Huginn-13b'], ['MythoMax-L2-13b'], ['MythoMax-L2-13B-GGUF']]);
    assert.deepEqual(only?.columns.flat().filter(({ isUsed }) => isUsed).map(({ name }) => name), ['MythoMax-L2-13B-GGUF']);
  });
});

describe('what the page lets in', () => {
  const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>\' $(error) &lt; \u202e\u0000';

  it('is nothing of an id, a path, a reason or a name but its letters', () => {
    const of = use({ kind: 'unknown' }, HOSTILE);
    const found = finding('model-unknown', 'information', { span: of.mention.span, message: HOSTILE, waived: { code: 'model-unknown', model: HOSTILE, reason: HOSTILE, owner: HOSTILE, expires: '2099-01-01', span: { start: 0, end: 1 } } });
    const run = runOf(of, [found], { skipped: [{ path: HOSTILE, reason: HOSTILE }], tool: { name: 'model-review', version: HOSTILE } }, HOSTILE);
    for (const editor of [undefined, EDITOR]) {
      const { html } = reportPage({ ...INPUT, run, project: { name: HOSTILE }, notes: [HOSTILE] }, { language: HOSTILE, ...(editor ? { editor } : {}) });
      assert.ok(!/<img|onerror=alert\(2\)>'|<script>alert/.test(html));
      assert.equal((html.match(/<script/g) ?? []).length, editor ? 1 : 0);
      assert.ok(html.includes('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'));
      assert.ok(!/[\u202e\u0000]/.test(html));
      assert.ok(!/ on\w+=|javascript:|command:/i.test(html.replace(/&[#\w]+;[^<]*/g, '')), 'no handler and no command');
    }
  });

  it('is no style but its own, and no script outside of an editor', () => {
    assert.equal(STYLE_HASH, createHash('sha256').update(STYLE).digest('base64'));
    const { html } = reportPage(INPUT);
    assert.match(html, /content="default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'"/);
    assert.ok(html.includes(`<style>${STYLE}</style>`) && !/<script| style=|<link|<iframe|url\((?!#)|@import/.test(html));
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
    assert.deepEqual(addresses.filter((address) => !/^(?:https:\/\/|#)/.test(address)), []);
  });

  it('is in an editor what has its nonce', () => {
    const { html } = reportPage(INPUT, { editor: EDITOR });
    assert.match(html, /content="default-src 'none'; style-src 'nonce-c2VjcmV0'; script-src 'nonce-c2VjcmV0'; base-uri 'none'; form-action 'none'"/);
    assert.equal((html.match(/<(?:script|style) nonce="c2VjcmV0">/g) ?? []).length, 2);
    assert.match(waitingPage(EDITOR), /No scan yet[^]*data-do="scan"/);
  });
});

describe('the links of the page', () => {
  it('lead to the places of uses and policies by their numbers, in an editor only', () => {
    const { html, places } = reportPage(INPUT, { editor: EDITOR });
    const numbers = [...html.matchAll(/data-place="(\d+)"/g)].map(([, number]) => Number(number));
    assert.deepEqual(numbers, places.map((_, i) => i));
    assert.ok(places.some(({ path, line }) => path === 'src/chat.py' && line === 3) && places.some(({ path }) => path === 'model-review.yaml'));
    assert.match(html, /<body data-page="7">/);
    const saved = reportPage(INPUT);
    assert.deepEqual(saved.places, []);
    assert.ok(!saved.html.includes('data-place') && saved.html.includes('<code>src/chat.py:3</code>'));
  });
});
