import assert from 'node:assert/strict';
import { effective } from '../../../src/core/effective';
import { readDocument } from '../../../src/core/policy/document';
import { parsed, problems, values } from './marked';

describe('YAML that a policy file cannot have', () => {
  problems('is a second document, of which nothing is used', 'version: 1\nusage: { commercial: true }\n‹---›\nusage: { commercial: false }\n',
    ['A second YAML document begins here, and nothing from here on is used; keep one.'], ({ usage }) => assert.deepEqual(values(usage), { commercial: true }));
  problems('is not the marks of one document', '---\nversion: 1\nusage: { commercial: true }\n...\n', [], ({ usage }) => assert.deepEqual(values(usage), { commercial: true }));
  problems('is a document behind an empty one', '---\n‹---›\nversion: 1\nusage: { commercial: true }\n', ['A second YAML document begins here, and nothing from here on is used; keep one.'],
    ({ usage }) => assert.deepEqual(usage, {}));

  problems('is another version: the file is read as YAML 1.2 all the same, in which NO is Norway', '# ours\n‹%YAML 1.1›\n---\nversion: 1\nusage: { userRegions: [NO], commercial: yes }\n',
    ['The file is read as YAML 1.2, not 1.1; delete this line.'], ({ usage }) => assert.deepEqual(values(usage), { userRegions: ['NO'], commercial: true }));
  problems('is a version that is none yet, behind a byte order mark and with Windows line breaks', '\uFEFF‹%YAML 1.3›\r\n---\r\nversion: 1\r\nusage: { commercial: true }\r\n',
    ['The file is read as YAML 1.2, not 1.3; delete this line.']);
  problems('is not the version that is read', '%YAML 1.2\n---\nversion: 1\nusage: { commercial: true }\n', []);
  problems('is a directive that no document follows', '‹%›YAML 1.2\nversion: 1\nusage: { commercial: true }\n', ['A line that begins with % needs a line of --- below it; add that or delete it.']);

  const merged = '<< is not used: YAML 1.2 has no merging of keys; write them out here.';
  problems('is a merge key', 'version: 1\nusage: &u { commercial: true }\nscopes:\n  - paths: [lab/**]\n    usage:\n      ‹<<›: *u\n      offersModelApi: true\n', [merged], (policy) => {
    assert.deepEqual(values(effective(policy, 'lab/a.py').usage), { offersModelApi: true }, 'what it may have merged is unknown in the scope, not inherited');
    assert.deepEqual(values(effective(policy, 'a.py').usage), { commercial: true });
  });
  problems('is a merge key deeper down', 'version: 1\nrequirements: { licences: { deny: ISC }, pinned: true }\nscopes: [{ paths: ["lab/**"], requirements: { licences: { ‹<<›: { allow: MIT } } } }]\n', [merged], (policy) => {
    assert.deepEqual(values(effective(policy, 'lab/a.py').requirements), { pinned: true });
  });

  const tagged = (tag: string): string => `${tag} is a YAML tag, with which no value is used here; write the value without it.`;
  problems('is a tag that means something elsewhere', 'version: 1\nusage: { commercial: ‹!secret› x, companyRegions: ‹!ours› [US], userRegions: [KR, ‹!env› EU] }\n', [tagged('!secret'), tagged('!ours'), tagged('!env')],
    ({ usage }) => assert.deepEqual(values(usage), { userRegions: ['KR'] }));
  problems('is a tag that makes a text of a truth value', 'version: 1\nusage: { commercial: ‹!!str› true, offersModelApi: ‹!› true }\n', [tagged('!!str'), tagged('!')], ({ usage }) => assert.deepEqual(usage, {}));
  problems('is a tag on a whole part', 'version: 1\nusage: ‹!!set›\n  ? commercial\nrequirements: ‹!ours› &r\n  pinned: true\n', [tagged('!!set'), tagged('!ours')],
    ({ usage, requirements }) => assert.deepEqual([usage, requirements], [{}, {}]));
  problems('is not a tag that says what is plain anyway', 'version: !!int 1\nusage: !!map { commercial: !!bool true, userRegions: !!seq [!!str KR, !!str "EU"], monthlyActiveUsers: !!int 5 }\n', [],
    ({ usage }) => assert.deepEqual(values(usage), { commercial: true, userRegions: ['KR', 'EU'], monthlyActiveUsers: 5 }));
});

/** `severity message` of each fault, with the text at its place. */
function faults(text: string): readonly (readonly string[])[] {
  return parsed(text).problems.map(({ span, severity, message }) => [`${severity} ${message}`, text.slice(span.start, span.end)]);
}

describe('Faults of a whole policy file', () => {
  it('are errors, but for those that only leave something open', () => {
    assert.deepEqual(faults('# later'), [['warning The file declares nothing; add usage: or delete it.', '#']]);
    assert.deepEqual(faults('~'), [['warning The file declares nothing; add usage: or delete it.', '~']]);
    assert.deepEqual(faults('version: 1\nusage: {}\n---\na: 1\n'), [['error A second YAML document begins here, and nothing from here on is used; keep one.', '---']]);
    assert.deepEqual(faults('%YAML 1.1\n---\nversion: 1\n'), [['warning The file is read as YAML 1.2, not 1.1; delete this line.', '%YAML 1.1']]);
    assert.deepEqual(faults('# %\n%YAML 1.2\nversion: 1\n')[0], ['error A line that begins with % needs a line of --- below it; add that or delete it.', '%']);
    assert.deepEqual(faults(`# ${'x'.repeat(1_000_000)}`), [['error The file is larger than 1 MB, so nothing in it is used; keep only declarations in it.', '#']]);
    assert.deepEqual(faults(`#${'x'.repeat(999_999)}`), [['warning The file declares nothing; add usage: or delete it.', '#']]);
    assert.deepEqual(faults(`a: ${'['.repeat(600)}`), [['error The file is nested too deeply to be read, so nothing in it is used; flatten it.', 'a']]);
    assert.deepEqual(faults('version: 1\nusage: { commercial: !x true }\n')[0]?.[0]?.slice(0, 9), 'error !x ');
    assert.deepEqual(faults('version: 1\nusage: {}\nusage: {}\n'), [['error usage stands twice, so neither value is used; delete one.', 'usage']]);
  });

  it('of the syntax are sentences, each at its place', () => {
    const syntax = (what: string): string => `error YAML syntax: ${what}; correct it, values that it touches are not used.`;
    const version = ['warning The file names no version; add version: 1.'];
    const first = (text: string): readonly string[] => faults(text).find(([line]) => !version.some((each) => each === line) && !line?.includes('is not a key here')) ?? [];
    assert.deepEqual(first('version: 1\nusage: { commercial: true\nscopes: []\n'), [syntax('Flow map in block collection must be sufficiently indented and end with a }'), 's']);
    assert.deepEqual(first('a: "x\n'), [syntax('Missing closing "quote'), '\n']);
    assert.deepEqual(first('a: b: c\n'), [syntax('Nested mappings are not allowed in compact mappings'), 'b']);
    assert.deepEqual(first('version: 1\n} b: 2\n'), [syntax('Unexpected flow-map-end token in YAML stream: "}"'), '}']);
  });

  it('leave nothing certain where there are more than fifty of the syntax', () => {
    const broken = (count: number): string => `version: 1\nusage:\n  commercial: true\n${'scopes: @\n'.repeat(count)}`;
    assert.deepEqual(values(parsed(broken(50)).usage), { commercial: true });
    assert.deepEqual(parsed(broken(51)).usage, {});
  });
});

describe('What a syntax error touches', () => {
  /** The values of a file that are not certain, as they stand in it. */
  const doubtful = (text: string): readonly string[] => [...readDocument(text).doubtful].map(({ span }) => text.slice(span.start, span.end)).sort();

  it('is the innermost value around it', () => {
    assert.deepEqual(doubtful('a: 1\nb: { c: "x" y, d: 2 }\ne: 3\n'), ['{ c: "x" y, d: 2 }']);
    assert.deepEqual(doubtful('a: 1\nb: @x\nc: 3\n'), ['@x']);
    assert.deepEqual(doubtful('a: [1, [2, @x], 3]\n'), ['@x']);
  });

  it('is what stands on its line, where it lies in no value', () => {
    assert.deepEqual(doubtful('a: 1\nb: "2" x\nc: 3\n'), ['"2"']);
    assert.deepEqual(doubtful('a: 1\n\tb: 2\nc: 3\n'), ['2']);
    assert.deepEqual(doubtful('a: 1\nb: 2\n@: 3\nd: 4\n'), ['3']);
    assert.deepEqual(doubtful('a: 1\n@: [2, { b: 3 }]\nd: 4\n'), ['2', '3']);
    assert.deepEqual(doubtful('@: 3'), ['3']);
  });
});
