import assert from 'node:assert/strict';
import { inventory, openFindings, worst, type Basis, type InventoryFile, type InventoryModel, type PlacedUse, type Verdict } from '../../../src/core/inventory/inventory';
import { GROUPINGS, rows, type Row } from '../../../src/core/inventory/rows';
import { badge, statusText, statusTooltip, viewMessage, type Ground } from '../../../src/core/inventory/summary';
import { asideInWords, countOfFiles, countOfModels, countOfUses, linesInWords, reasonsInWords, verdictCounts, verdictTitle } from '../../../src/core/inventory/words';
import type { Finding, Mention, Use } from '../../../src/core/types';
import { exactly, finding, terms, use } from '../report/catalogue';

const LLAMA = exactly('meta-llama/Meta-Llama-3-8B-Instruct');
const GPT = exactly('openai/gpt-4o');
const HELIOS = use({ kind: 'unknown' }, 'acme/helios-9b-chat');
const FAMILY = use({ kind: 'family', family: 'Llama 3' } as Use['resolution'], 'llama3');
const ALL: readonly Verdict[] = ['conflict', 'warning', 'to-check', 'unknown', 'not-judged', 'fine'];

function placed(what: Use, line = 1, findings: readonly Finding[] = [], more: Partial<PlacedUse> = {}): PlacedUse {
  return { use: what, findings, range: { line: line - 1, character: 0, endLine: line - 1, endCharacter: 9 }, ...more };
}

function file(path: string, uses: readonly PlacedUse[], basis: Basis = 'declared', partial?: string): InventoryFile {
  return { key: `file:///${path}`, path, basis, uses, ...(partial === undefined ? {} : { partial }) };
}

const models = (...files: readonly InventoryFile[]): readonly InventoryModel[] => inventory(files, () => [terms('LicenseRef-llama-3-community')]);
const inPlace = (what: Use, mention: Partial<Mention>): Use => ({ ...what, mention: { ...what.mention, ...mention } });
const withVerdict = (...verdicts: readonly Verdict[]): readonly InventoryModel[] => verdicts.map((verdict, at) => ({ key: String(at), name: String(at), id: String(at), verdict, uses: [] }));
const error = (message: string): Finding => finding('threshold-exceeded', 'error', { message });
const warning = (message: string): Finding => finding('display-duty', 'warning', { message });
const question = (message: string): Finding => finding('licence-unknown', 'information', { message });
const accepted = (message: string): Finding => finding('threshold-exceeded', 'error', { message, waived: { code: 'threshold-exceeded', model: 'm', owner: 'legal', reason: 'r', expires: '2027-01-01', span: { start: 0, end: 1 } } });

/** The reasons of one model that has these findings. */
function reasons(what: Use, findings: readonly Finding[], basis: Basis = 'declared', more: Partial<PlacedUse> = {}): readonly string[] {
  const [model] = models(file('a.py', [placed(what, 1, findings, more)], basis));
  return model ? reasonsInWords(model.uses, model.verdict) : [];
}

describe('The words of the list', () => {
  it('head each group, and count one and many', () => {
    assert.deepEqual(ALL.map(verdictTitle), ['Conflicts', 'Warnings', 'To check', 'Unknown', 'Not judged', 'Fine']);
    assert.deepEqual([countOfModels(1), countOfModels(2), countOfFiles(1), countOfFiles(2), countOfUses(1), countOfUses(2)], ['1 model', '2 models', '1 file', '2 files', '1 use', '2 uses']);
  });

  it('say what stands against a model, the worst first, and what was accepted', () => {
    assert.deepEqual(reasons(LLAMA, [error('a')]), ['1 conflict']);
    assert.deepEqual(reasons(LLAMA, [warning('a'), question('b'), error('c'), error('d'), warning('e'), question('f')]), ['2 conflicts', '2 warnings', '2 to check']);
    assert.deepEqual(reasons(LLAMA, [error('a'), warning('b'), question('c')]), ['1 conflict', '1 warning', '1 to check']);
    assert.deepEqual(reasons(LLAMA, [accepted('a')]), ['no conflict', '1 accepted']);
    assert.deepEqual(reasons(LLAMA, [accepted('a'), accepted('b'), error('c')]), ['1 conflict', '2 accepted']);
  });

  it('have the reason itself where there is one and it is no conflict', () => {
    const of = (severity: Finding['severity'], more: Partial<Finding> = { data: { reason: 'moving alias' } }) => reasons(GPT, [finding('floating-alias', severity, more)]);
    assert.deepEqual([of('warning'), of('information'), of('error'), of('warning', {})], [['moving alias'], ['moving alias'], ['1 conflict'], ['1 warning']]);
    assert.deepEqual(reasons(GPT, [finding('floating-alias', 'warning', { data: { reason: 'moving alias' } }), warning('x')]), ['2 warnings']);
  });

  it('say once what a test has as a question and the product as a conflict: as the conflict, before what is less', () => {
    const [model] = models(file('a_test.py', [placed(LLAMA, 1, [question('b'), { ...error('a'), severity: 'information' }])]), file('b.py', [placed(LLAMA, 1, [error('a')])]));
    assert.deepEqual(openFindings(model?.uses ?? []).map(({ message, severity }) => `${severity} ${message}`), ['error a', 'information b']);
    assert.deepEqual(model && reasonsInWords(model.uses, model.verdict), ['1 conflict', '1 to check']);
  });

  it('say why nothing was judged, and what is not known', () => {
    assert.deepEqual(reasons(HELIOS, []), ['not in the catalogue']);
    assert.deepEqual(reasons(FAMILY, []), ['only the family is known']);
    assert.deepEqual(reasons(LLAMA, [], 'undeclared'), ['no usage declared']);
    assert.deepEqual(reasons(LLAMA, [], 'faulty'), ['the policy has faults']);
    assert.deepEqual(reasons(LLAMA, [], 'declared', { undeclared: ['usage.distributes'] }), ['not all declared']);
    const [unlicensed] = inventory([file('a.py', [placed(LLAMA)])], () => []);
    assert.deepEqual(unlicensed && reasonsInWords(unlicensed.uses, unlicensed.verdict), ['licence not known']);
  });

  it('count the verdicts that there are', () => {
    assert.equal(verdictCounts(withVerdict(...ALL, 'conflict')), 'Models: 2 with conflicts, 1 with warnings, 1 to check, 1 unknown, 1 not judged, 1 fine');
    assert.equal(verdictCounts(withVerdict('fine')), 'Models: 1 fine');
  });

  it('name lines once each, and cells of notebooks', () => {
    const cell = (index: number, line: number) => inPlace(LLAMA, { cell: { index, line } } as Partial<Mention>);
    assert.equal(linesInWords([placed(LLAMA, 6)]), 'line 6');
    assert.equal(linesInWords([placed(LLAMA, 6), placed(LLAMA, 6), placed(LLAMA, 31)]), 'lines 6, 31');
    assert.equal(linesInWords([placed(cell(2, 4), 90), placed(cell(3, 1), 99)]), 'cell 2, line 4; cell 3, line 1');
  });

  it('name the first twenty of many lines, and count the others', () => {
    const uses = Array.from({ length: 23 }, (_, n) => placed(LLAMA, n + 1));
    assert.equal(linesInWords(uses), `lines ${uses.slice(0, 20).map((_, n) => n + 1).join(', ')} and 3 more`);
    assert.ok(linesInWords(uses.slice(0, 20)).endsWith('19, 20'));
  });

  it('say that all uses are in tests or comments, and nothing of a mixture', () => {
    const [test, comment] = [inPlace(LLAMA, { role: 'test' }), inPlace(LLAMA, { role: 'comment' })];
    assert.deepEqual([asideInWords([placed(test), placed(test)]), asideInWords([placed(comment)]), asideInWords([placed(test), placed(comment)]), asideInWords([placed(LLAMA)])], [['test'], ['comment'], [], []]);
  });
});

describe('The models of the list', () => {
  it('stand by verdict, then by name in any case, then by id', () => {
    const all = models(file('a.py', [placed(GPT), placed(LLAMA), placed(inPlace(HELIOS, { text: 'zeta' })), placed(inPlace(HELIOS, { text: 'Alpha' })), placed(FAMILY, 2, [error('x')])]));
    assert.deepEqual(all.map(({ name, verdict }) => `${verdict} ${name}`), ['conflict llama3', 'unknown Alpha', 'unknown zeta', 'fine GPT-4o', 'fine Meta-Llama-3-8B-Instruct']);
  });

  it('are one for spellings in any case, and two for an unknown and a family of one name', () => {
    assert.equal(models(file('a.py', [placed(HELIOS), placed(inPlace(HELIOS, { text: 'ACME/Helios-9B-chat' }))])).length, 1);
    assert.equal(models(file('a.py', [placed(FAMILY), placed(inPlace(HELIOS, { text: 'llama3' }))])).length, 2);
  });

  it('have what is open once, though it stands on several uses', () => {
    const uses = [placed(LLAMA, 1, [error('a'), accepted('b')]), placed(LLAMA, 2, [error('a'), error('c'), finding('display-duty', 'warning', { message: 'a' })])];
    assert.deepEqual(openFindings(uses).map(({ code, message }) => `${code} ${message}`), ['threshold-exceeded a', 'threshold-exceeded c', 'display-duty a']);
  });

  it('are as bad as the worst', () => {
    assert.deepEqual(ALL.map((_verdict, at) => worst(withVerdict(...ALL.slice(at)))), ALL);
    assert.equal(worst([]), 'fine');
  });
});

describe('The rows of the list', () => {
  const NOTHING = { notRead: [], excluded: [] };
  const four = ['one', 'two', 'three', 'four'].map((name) => placed(inPlace(HELIOS, { text: `acme/${name}-9b` }), 1, [error('x')]));

  it('are unfolded where few models have conflicts', () => {
    const folded = (count: number): readonly (true | undefined)[] => rows({ models: models(file('a.py', four.slice(0, count))), ...NOTHING }, 'verdict')[0]?.children.map(({ isFolded }) => isFolded) ?? [];
    assert.deepEqual([folded(3), folded(4)], [[undefined, undefined, undefined], [true, true, true, true]]);
    const fine = rows({ models: models(file('a.py', [placed(LLAMA)])), ...NOTHING }, 'verdict')[0];
    assert.deepEqual([fine?.isFolded, fine?.children[0]?.isFolded], [true, true]);
  });

  const all = models(file('src/a.py', [placed(LLAMA, 6, [error('Too many users.'), accepted('Bought.')]), placed(LLAMA, 9)], 'declared', 'too long'));
  const told = (each: readonly Row[]): readonly unknown[] => each.map(({ id, kind, symbol, spoken, tooltip }) => [id, kind, symbol, spoken, tooltip]);

  it('tell a screen reader all that they show, and say the messages when pointed at', () => {
    const found = rows({ models: all, ...NOTHING }, 'verdict');
    const model = found.flatMap(({ children }) => children);
    const place = model.flatMap(({ children }) => children);
    const key = 'conflict/meta-llama/meta-llama-3-8b-instruct';
    assert.deepEqual(told(found), [['conflict', 'verdict', 'conflict', 'Conflicts, 1 model', ['Conflicts, 1 model']]]);
    assert.deepEqual(told(model), [[key, 'model', undefined, 'Meta-Llama-3-8B-Instruct, Conflicts, 1 conflict, 1 accepted, 2 uses, 1 file',
      ['Meta-Llama-3-8B-Instruct (meta-llama/Meta-Llama-3-8B-Instruct)', 'Conflicts, 1 conflict, 1 accepted', 'Too many users.']]]);
    assert.deepEqual(told(place), [[`${key}/file:///src/a.py`, 'use', 'file', 'src/a.py, lines 6, 9', ['src/a.py', 'Too many users.']]]);
    assert.deepEqual(told(place.flatMap(({ children }) => children)), [
      [`${key}/file:///src/a.py/0`, 'use', undefined, 'line 6, meta-llama/Meta-Llama-3-8B-Instruct', ['meta-llama/Meta-Llama-3-8B-Instruct', 'Too many users.']],
      [`${key}/file:///src/a.py/1`, 'use', undefined, 'line 9, meta-llama/Meta-Llama-3-8B-Instruct', ['meta-llama/Meta-Llama-3-8B-Instruct']],
    ]);
    assert.deepEqual(found.map(({ uses }) => uses.length), [2]);
  });

  it('of a file say that it was read in part', () => {
    const found = rows({ models: all, ...NOTHING }, 'file');
    assert.deepEqual(found.map(({ description }) => description), ['Conflicts · 1 model · read in part']);
    assert.deepEqual(told(found), [['file/file:///src/a.py', 'file', 'conflict', 'src/a.py, Conflicts, 1 model, read in part', ['src/a.py', 'read in part: too long', 'Too many users.']]]);
    assert.deepEqual(found.flatMap(({ children }) => children).map(({ spoken }) => spoken), ['Meta-Llama-3-8B-Instruct, Conflicts, 1 conflict, 1 accepted, lines 6, 9']);
  });

  it('mark files of tests, and places in comments', () => {
    const [test, comment] = [inPlace(LLAMA, { role: 'test' }), inPlace(LLAMA, { role: 'comment' })];
    const places = (...uses: readonly Use[]): Row | undefined => rows({ models: models(file('a.py', uses.map((each, at) => placed(each, at + 1)))), ...NOTHING }, 'model')[0]?.children[0];
    assert.deepEqual([places(test)?.symbol, places(test)?.description, places(test)?.spoken], ['test', 'line 1 · test', 'a.py, line 1, test']);
    assert.deepEqual([places(test, LLAMA)?.symbol, places(test, LLAMA)?.description], ['file', 'lines 1, 2']);
    assert.deepEqual(places(LLAMA, comment)?.children.map(({ description }) => description), ['meta-llama/Meta-Llama-3-8B-Instruct', 'meta-llama/Meta-Llama-3-8B-Instruct · comment']);
  });

  it('by model are in the order of names and bear their verdict, with an id of its own each', () => {
    const all = models(file('b.py', [placed(LLAMA, 1, [error('x')]), placed(GPT)]), file('a.py', [placed(inPlace(HELIOS, { text: 'alpha' }))]));
    assert.deepEqual(rows({ models: all, ...NOTHING }, 'model').map(({ label, symbol }) => [label, symbol]), [['alpha', 'unknown'], ['GPT-4o', 'fine'], ['Meta-Llama-3-8B-Instruct', 'conflict']]);
    for (const by of GROUPINGS) {
      const ids = (each: readonly Row[]): readonly string[] => each.flatMap(({ id, children }) => [id, ...ids(children)]);
      const found = ids(rows({ models: all, notRead: [{ path: 'x', reason: 'binary' }, { path: 'x', reason: 'binary' }], excluded: [{ path: 'x', reason: 'y' }] }, by));
      assert.equal(new Set(found).size, found.length, by);
    }
    assert.deepEqual(rows({ models: all, ...NOTHING }, 'file').map(({ label }) => label), ['a.py', 'b.py']);
  });

  it('of what was not read say why, when pointed at too', () => {
    const [row] = rows({ models: [], notRead: [{ path: 'x.bin', reason: 'binary' }, { path: 'y.bin', reason: 'too long' }], excluded: [] }, 'verdict');
    assert.deepEqual([row?.label, row?.description, row?.kind, row?.symbol, row?.spoken, row?.tooltip, row?.isFolded], ['Not read', '2 files', 'left-out', 'left-out', 'Not read, 2 files', ['Not read, 2 files'], true]);
    assert.deepEqual(row?.children.map(({ kind, label, spoken, tooltip, path }) => [kind, label, spoken, tooltip, path]), [['unread', 'x.bin', 'x.bin, binary', ['x.bin', 'binary'], 'x.bin'], ['unread', 'y.bin', 'y.bin, too long', ['y.bin', 'too long'], 'y.bin']]);
  });

  it('offer to declare usage only where none is', () => {
    const kinds = (basis: Basis) => rows({ models: models(file('a.py', [placed(LLAMA)], basis)), ...NOTHING }, 'verdict').map(({ kind, spoken, tooltip, symbol }) => [kind, spoken, tooltip.length, symbol]);
    assert.deepEqual(kinds('undeclared')[0], ['declare', 'Declare usage…, until then terms are listed, not judged', 1, 'declare']);
    assert.equal(kinds('declared').some(([kind]) => kind === 'declare'), false);
  });
});

describe('The sentences above the list', () => {
  const GROUND: Ground = { scanned: 2, notRead: 0, faults: [], trusted: true, hidden: 0, hidesAside: false };
  const said = (verdicts: readonly Verdict[], more: Partial<Ground> = {}): string => viewMessage(withVerdict(...verdicts), { ...GROUND, ...more });

  it('count one and many', () => {
    assert.equal(said(['fine']), '1 model, no conflict with the usage you declared.');
    assert.equal(said(['fine', 'to-check', 'unknown']), '3 models, no conflict with the usage you declared. 1 is to check. 1 is unknown.');
    assert.equal(said(['to-check', 'to-check', 'unknown', 'unknown'], { notRead: 1 }), '4 models, no conflict with the usage you declared. 2 are to check. 2 are unknown. 1 file was not read or only in part.');
    assert.equal(said([], { scanned: 1 }), 'No model names found in 1 file.');
    assert.equal(said([], { scanned: 2, notRead: 2 }), 'No model names found in 2 files. 2 files were not read or only in part.');
  });

  it('claim nothing beside what speaks against it', () => {
    for (const verdict of ['conflict', 'warning', 'not-judged'] as const) {
      assert.equal(said(['fine', verdict]), '');
      assert.equal(said(['fine', verdict], { notRead: 1 }), '1 file was not read or only in part.');
    }
    assert.equal(said(['fine'], { hidden: 1 }), 'A filter hides 1 model.');
    assert.equal(said(['fine'], { hidesAside: true, notRead: 1 }), 'Uses in tests, examples and comments are hidden. 1 file was not read or only in part.');
    assert.equal(viewMessage([], { notRead: 0, faults: [], trusted: true, hidden: 0, hidesAside: false }), '');
  });

  it('name the first policy with errors', () => {
    assert.equal(said(['conflict'], { faults: [{ name: 'a/model-review.yaml', line: 3 }, { name: 'b/model-review.yaml', line: 9 }] }), 'a/model-review.yaml has an error in line 3; the rest is used. The review is partial.');
  });
});

describe('The status of the file in front', () => {
  it('is the worst verdict, counted', () => {
    const text = (...verdicts: readonly Verdict[]): string => statusText(withVerdict(...verdicts), false);
    assert.deepEqual(ALL.map((verdict) => text(verdict, verdict)), ['2 model conflicts', '2 model warnings', '2 models to check', '2 unknown models', '2 models, not judged', '2 models, no conflict']);
    assert.deepEqual(ALL.map((verdict) => text(verdict, 'fine')), ['1 model conflict', '1 model warning', '1 model to check', '1 unknown model', '2 models, not judged', '2 models, no conflict']);
    assert.deepEqual(ALL.slice(0, -1).map((_verdict, at) => text(...ALL.slice(at)).replace(/\d /, '')), ['model conflict', 'model warning', 'model to check', 'unknown model', 'models, not judged']);
  });

  it('claims nothing where the file was read in part', () => {
    assert.equal(statusText(withVerdict('fine', 'fine'), true), '2 models, partly read');
    assert.equal(statusText(withVerdict('conflict'), true), '1 model conflict, partly read');
  });

  it('says in its tooltip how all models stand', () => {
    assert.deepEqual(statusTooltip('a.py', withVerdict('conflict', 'fine'), 'too long'), ['a.py: Models: 1 with conflicts, 1 fine', 'read in part: too long', 'Click for the list.']);
    assert.deepEqual(statusTooltip('a.py', withVerdict('fine'), undefined), ['a.py: Models: 1 fine', 'Click for the list.']);
  });

  it('counts conflicts and warnings in the badge', () => {
    assert.deepEqual(badge(withVerdict(...ALL)), { value: 2, tooltip: 'Models: 1 with conflicts, 1 with warnings' });
    assert.equal(badge(withVerdict('to-check', 'unknown', 'not-judged', 'fine')), undefined);
  });
});
