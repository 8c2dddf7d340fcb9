import assert from 'node:assert/strict';
import { hint } from '../../../src/core/inventory/hints';
import { inventory, inventoryInSteps, type Basis, type InventoryFile, type InventoryModel, type PlacedUse } from '../../../src/core/inventory/inventory';
import { rows, type Row } from '../../../src/core/inventory/rows';
import { badge, statusText, viewMessage, type Ground } from '../../../src/core/inventory/summary';
import type { Finding, Use } from '../../../src/core/types';
import { exactly, finding, terms, use } from '../report/catalogue';

const LLAMA = exactly('meta-llama/Meta-Llama-3-8B-Instruct');
const GPT = exactly('openai/gpt-4o');
const HELIOS = use({ kind: 'unknown' }, 'acme/helios-9b-chat');
const KNOWN = (): ReturnType<typeof terms>[] => [terms('LicenseRef-llama-3-community')];

function placed(what: Use, line = 1, findings: readonly Finding[] = []): PlacedUse {
  return { use: what, findings, range: { line: line - 1, character: 0, endLine: line - 1, endCharacter: 9 } };
}

function file(path: string, uses: readonly PlacedUse[], basis: Basis = 'declared', partial?: string): InventoryFile {
  return { key: `file:///${path}`, path, basis, uses, ...(partial === undefined ? {} : { partial }) };
}

function models(...files: readonly InventoryFile[]): readonly InventoryModel[] {
  return inventory(files, KNOWN);
}

function listed(all: readonly InventoryModel[], by: Parameters<typeof rows>[1] = 'verdict'): readonly string[] {
  const lines = (each: readonly Row[], depth: number): readonly string[] => each.flatMap(({ label, description, children }) => [`${'  '.repeat(depth)}${label} · ${description}`, ...lines(children, depth + 1)]);
  return lines(rows({ models: all, notRead: [], excluded: [] }, by), 0);
}

const waived = (code: Finding['code']): Finding => finding(code, 'error', { waived: { code, model: 'm', owner: 'legal', reason: 'r', expires: '2027-01-01', span: { start: 0, end: 1 } } });

describe('The list of models', () => {
  it('gathers the uses of a model over all files, with the worst of their verdicts', () => {
    const [llama, ...others] = models(file('b.py', [placed(LLAMA, 3), placed(LLAMA, 9)]), file('a.py', [placed(LLAMA, 1, [finding('threshold-exceeded', 'error')])]));
    assert.deepEqual(others, []);
    assert.deepEqual([llama?.verdict, llama?.uses.map(({ file: { path }, range }) => `${path}:${range.line + 1}`)], ['conflict', ['a.py:1', 'b.py:3', 'b.py:9']]);
  });

  it('calls nothing fine that was not judged: no usage, a policy with faults, a licence that is not known', () => {
    const verdict = (basis: Basis, termsOf = KNOWN): string | undefined => inventory([file('a.py', [placed(LLAMA)], basis)], termsOf)[0]?.verdict;
    assert.deepEqual([verdict('declared'), verdict('undeclared'), verdict('faulty'), verdict('declared', () => [])], ['fine', 'not-judged', 'not-judged', 'to-check']);
  });

  it('keeps an unknown model unknown whatever is to be checked of it, but not where something stands firmly against it', () => {
    assert.equal(models(file('a.py', [placed(HELIOS, 1, [finding('model-unknown', 'information')])]))[0]?.verdict, 'unknown');
    assert.equal(models(file('a.py', [placed(HELIOS, 1, [finding('model-denied', 'error')])]))[0]?.verdict, 'conflict');
  });

  it('has two hundred rows for the places in one file at most: the last leads to the first of all others', () => {
    const uses = Array.from({ length: 230 }, (_, n) => placed(LLAMA, n + 1));
    for (const by of ['model', 'file'] as const) {
      const [top] = rows({ models: models(file('a.py', uses)), notRead: [], excluded: [] }, by);
      const places = top?.children[0]?.children ?? [];
      const last = places.at(-1);
      assert.deepEqual([places.length, last?.kind, last?.label, last?.uses.length, last?.uses[0]?.range.line, places.at(-2)?.uses[0]?.range.line], [200, 'use', '31 more uses', 31, 199, 198]);
      assert.equal(new Set(places.map(({ id }) => id)).size, 200);
    }
    assert.equal(rows({ models: models(file('a.py', uses.slice(0, 200))), notRead: [], excluded: [] }, 'model')[0]?.children[0]?.children.at(-1)?.label, 'line 200');
  });

  it('is made with pauses, and is the same', () => {
    const files = [file('a.py', Array.from({ length: 5000 }, (_, n) => placed(n % 2 === 0 ? LLAMA : GPT, n + 1, n % 3 === 0 ? [finding('threshold-exceeded', 'error')] : []))), file('b.py', [placed(HELIOS, 2)])];
    const steps = inventoryInSteps(files, KNOWN);
    let [pauses, step] = [0, steps.next()];
    for (; !step.done; step = steps.next()) {
      pauses++;
    }
    assert.ok(pauses >= 4, String(pauses));
    assert.deepEqual(step.value, models(...files));
  });

  it('counts what was accepted as accepted', () => {
    const all = models(file('a.py', [placed(LLAMA, 1, [waived('threshold-exceeded')])]));
    assert.deepEqual(listed(all), ['Fine · 1 model', '  Meta-Llama-3-8B-Instruct · no conflict · 1 use · 1 accepted', '    a.py · line 1']);
  });

  it('has the worst group first, and a row for each place where a file has several', () => {
    const all = models(file('a.py', [placed(HELIOS, 2), placed(LLAMA, 6, [finding('threshold-exceeded', 'error'), finding('display-duty', 'warning')]), placed(LLAMA, 9)]), file('b.py', [placed(GPT, 1)]));
    assert.deepEqual(listed(all), [
      'Conflicts · 1 model',
      '  Meta-Llama-3-8B-Instruct · 1 conflict · 2 uses · 1 warning',
      '    a.py · lines 6, 9',
      '      line 6 · meta-llama/Meta-Llama-3-8B-Instruct',
      '      line 9 · meta-llama/Meta-Llama-3-8B-Instruct',
      'Unknown · 1 model', '  acme/helios-9b-chat · not in the catalogue · 1 use', '    a.py · line 2',
      'Fine · 1 model', '  GPT-4o · no conflict · 1 use', '    b.py · line 1',
    ]);
    assert.deepEqual(listed(all, 'file'), [
      'a.py · Conflicts · 2 models', '  Meta-Llama-3-8B-Instruct · 1 conflict · lines 6, 9 · 1 warning',
      '    line 6 · meta-llama/Meta-Llama-3-8B-Instruct', '    line 9 · meta-llama/Meta-Llama-3-8B-Instruct',
      '  acme/helios-9b-chat · not in the catalogue · line 2', 'b.py · Fine · 1 model', '  GPT-4o · no conflict · line 1',
    ]);
  });

  it('offers to declare usage where none is, and lists what was not read with the reason', () => {
    const found = rows({ models: models(file('a.py', [placed(LLAMA)], 'undeclared')), notRead: [{ path: 'x.bin', reason: 'binary' }], excluded: [{ path: 'out', reason: 'excluded' }] }, 'verdict');
    assert.deepEqual(found.map(({ label, description }) => `${label} · ${description}`), ['Declare usage… · until then terms are listed, not judged', 'Not judged · 1 model', 'Not read · 1 file', 'Excluded by settings · not reviewed']);
    assert.equal(found[2]?.children[0]?.description, 'binary');
  });
});

describe('The words above the list', () => {
  const GROUND: Ground = { scanned: 412, notRead: 0, faults: [], trusted: true, hidden: 0, hidesAside: false };
  const fine = models(file('a.py', [placed(LLAMA)]));

  it('say that there is no conflict only beside what is unknown and not read', () => {
    const all = models(file('a.py', [placed(LLAMA), placed(HELIOS)]));
    assert.equal(viewMessage(all, { ...GROUND, notRead: 3 }), '2 models, no conflict with the usage you declared. 1 is unknown. 3 files were not read or only in part.');
    assert.equal(viewMessage([], { ...GROUND, notRead: 3 }), 'No model names found in 412 files. 3 files were not read or only in part.');
  });

  it('claim nothing where the list is cut, filtered or not judged', () => {
    assert.equal(viewMessage(fine, { ...GROUND, stopped: 'part' }), 'The scan was stopped, so the list is not whole.');
    assert.equal(viewMessage(fine, { ...GROUND, hidden: 2 }), 'A filter hides 2 models.');
    assert.equal(viewMessage(fine, { notRead: 0, faults: [], trusted: true, hidden: 0, hidesAside: false }), 'No scan yet: only open files are listed.');
    assert.equal(viewMessage(models(file('a.py', [placed(LLAMA)], 'undeclared')), GROUND), '');
  });

  it('name what the list rests on', () => {
    assert.equal(viewMessage([], { ...GROUND, stopped: { listed: '10:14' }, faults: [{ name: 'model-review.yaml', line: 9 }], trusted: false }),
      'No model names found in 412 files. Stopped. The list shows the last complete scan, 10:14. model-review.yaml has an error in line 9; the rest is used. The review is partial. Waivers are shown as claimed and not applied, because this workspace is not trusted.');
  });

  it('count conflicts and warnings in the badge, and nothing else', () => {
    const all = models(file('a.py', [placed(LLAMA, 1, [finding('threshold-exceeded', 'error')]), placed(GPT, 2, [finding('floating-alias', 'warning')]), placed(HELIOS)]));
    assert.deepEqual(badge(all), { value: 2, tooltip: 'Models: 1 with conflicts, 1 with warnings' });
    assert.equal(badge(fine), undefined);
  });

  it('give the file in front its verdict, the worst first', () => {
    const text = (what: readonly InventoryModel[], partial = false): string => statusText(what, partial);
    assert.equal(text(models(file('a.py', [placed(LLAMA, 1, [finding('threshold-exceeded', 'error')]), placed(GPT)]))), '1 model conflict');
    assert.equal(text(models(file('a.py', [placed(HELIOS)]))), '1 unknown model');
    assert.equal(text(models(file('a.py', [placed(LLAMA)], 'undeclared'))), '1 model, not judged');
    assert.equal(text(fine), '1 model, no conflict');
    assert.equal(text(fine, true), '1 model, partly read');
  });
});

describe('A hint at the end of a line', () => {
  it('is at most twenty characters, counts where there are several, and keeps silent about what is only to check', () => {
    assert.equal(hint([finding('commercial-prohibited', 'error')])?.words, 'non-commercial');
    assert.equal(hint([finding('threshold-exceeded', 'error'), finding('output-training-prohibited', 'error'), finding('display-duty', 'warning')])?.words, '2 conflicts');
    assert.equal(hint([finding('model-retired', 'warning', { data: { reason: 'retired 2026-01-05' } })])?.words, 'retired 2026-01-05');
    assert.equal(hint([finding('provider-denied', 'error', { data: { reason: 'a reason of many more characters' } })])?.words, '1 conflict');
    assert.equal(hint([finding('licence-unknown', 'information'), waived('threshold-exceeded')]), undefined);
  });
});
