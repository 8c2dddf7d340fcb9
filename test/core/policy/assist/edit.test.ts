import assert from 'node:assert/strict';
import { OPEN, type Change, type NewValue } from '../../../../src/core/policy/assist/change';
import { editPolicy } from '../../../../src/core/policy/assist/edit';

function edited(text: string, change: Change): string {
  const result = editPolicy(text, change);
  assert.ok('edit' in result, 'refused' in result ? result.refused : '');
  const { span, text: written } = result.edit;
  return text.slice(0, span.start) + written + text.slice(span.end);
}

const set = (path: string, value: NewValue): Change => ({ kind: 'set', path: path.split('.'), value });
const add = (path: string, value: NewValue): Change => ({ kind: 'add', path: path.split('.'), value });
const WAIVER = { code: 'model-retired', model: 'gpt-4', reason: 'until the move: Q3', owner: 'a@b.example', expires: '2027-01-31' };

/** Defines a test: the text, after the change. */
function becomes(title: string, before: string, change: Change, after: string): void {
  it(title, () => assert.equal(edited(before, change), after));
}

function refuses(title: string, before: string, change: Change, reason: RegExp): void {
  it(title, () => {
    const result = editPolicy(before, change);
    assert.ok('refused' in result);
    assert.match(result.refused, reason);
  });
}

describe('declaring a key', () => {
  becomes('puts it behind the keys that come before it in the format', 'usage:\n  commercial: true # yes\n  offersModelApi: false\n', set('usage.monthlyActiveUsers', '12M'),
    'usage:\n  commercial: true # yes\n  monthlyActiveUsers: 12M\n  offersModelApi: false\n');
  becomes('puts it last where none comes before it', 'usage:\n  offersModelApi: false\n', set('usage.commercial', true), 'usage:\n  offersModelApi: false\n  commercial: true\n');
  becomes('makes usage behind version, before what follows', 'version: 1\n\n# rules\nrequirements:\n  pinned: true\n', set('usage.commercial', true),
    'version: 1\nusage:\n  commercial: true\n\n# rules\nrequirements:\n  pinned: true\n');
  becomes('fills an empty usage, above its comments', 'version: 1\nusage:\n  # commercial: true\nrequirements:\n', set('usage.commercial', false),
    'version: 1\nusage:\n  commercial: false\n  # commercial: true\nrequirements:\n');
  becomes('keeps the comment beside an empty usage', 'usage: # ours\n', set('usage.commercial', false), 'usage: # ours\n  commercial: false\n');
  becomes('writes a date into a mapping that is not there', 'version: 1\nusage:\n  monthlyActiveUsers: 900M\n', set('usage.monthlyActiveUsersOn.2024-12-06', '700M'),
    'version: 1\nusage:\n  monthlyActiveUsers: 900M\n  monthlyActiveUsersOn:\n    2024-12-06: 700M\n');
  becomes('writes a date among others, in brackets', 'usage: { monthlyActiveUsersOn: { 2024-07-23: 40M } } # c\n', set('usage.monthlyActiveUsersOn.2024-12-06', '50M'),
    'usage: { monthlyActiveUsersOn: { 2024-07-23: 40M, 2024-12-06: 50M } } # c\n');
  becomes('writes into empty brackets', 'usage: {}\n', set('usage.commercial', true), 'usage: { commercial: true }\n');
  becomes('writes into empty brackets with a blank', 'usage: { }\n', set('usage.userRegions', ['EU', 'NO']), 'usage: { userRegions: [EU, NO] }\n');
  becomes('keeps a comma at the end of brackets', 'usage: { commercial: true, }\n', set('usage.userRegions', ['EU']), 'usage: { commercial: true, userRegions: [EU], }\n');
  becomes('keeps a line for each key in brackets', 'usage: {\n  commercial: true, # yes\n  }\n', set('usage.offersModelApi', false),
    'usage: {\n  commercial: true,\n  offersModelApi: false, # yes\n  }\n');
  becomes('keeps Windows line breaks', 'version: 1\r\nusage:\r\n  commercial: true\r\n', set('usage.distributes', ['product']), 'version: 1\r\nusage:\r\n  commercial: true\r\n  distributes: [product]\r\n');
  becomes('keeps a byte order mark', '\uFEFFusage:\n  commercial: true\n', set('usage.offersModelApi', true), '\uFEFFusage:\n  commercial: true\n  offersModelApi: true\n');
  becomes('keeps tabs in comments', 'usage:\t# a\tb\n  commercial: true\t# c\n', set('usage.offersModelApi', true), 'usage:\t# a\tb\n  commercial: true\t# c\n  offersModelApi: true\n');
  becomes('needs no line break at the end', 'usage:\n  commercial: true', set('usage.offersModelApi', true), 'usage:\n  commercial: true\n  offersModelApi: true');
  becomes('stays before the end of the document', '---\nusage:\n  commercial: true\n...\n', set('usage.offersModelApi', true), '---\nusage:\n  commercial: true\n  offersModelApi: true\n...\n');
  becomes('keeps the indentation of the file', 'usage:\n    commercial: true\n', set('requirements.openness.minScore', 50), 'usage:\n    commercial: true\nrequirements:\n    openness:\n        minScore: 50\n');
  becomes('stays before comments that follow', 'usage:\n  userRegions:\n    - EU # c\n    # more\n\n  # offersModelApi\n', set('usage.offersModelApi', false),
    'usage:\n  userRegions:\n    - EU # c\n  offersModelApi: false\n    # more\n\n  # offersModelApi\n');
  becomes('begins an empty file', '', set('usage.commercial', true), 'version: 1\nusage:\n  commercial: true\n');
  becomes('begins a file of comments', '# ours', set('usage.commercial', true), '# ours\nversion: 1\nusage:\n  commercial: true');
  becomes('leaves an anchor where it is', 'usage: &u\n  commercial: true\n', set('usage.offersModelApi', true), 'usage: &u\n  commercial: true\n  offersModelApi: true\n');
  becomes('declares it in a scope', 'scopes:\n  - paths: [research/**]\n    usage: { commercial: false }\n', set('scopes.0.usage.offersModelApi', true),
    'scopes:\n  - paths: [research/**]\n    usage: { commercial: false, offersModelApi: true }\n');

  it('leaves a hole for a value that is still to be written', () => {
    const result = editPolicy('usage:\n  commercial: false', set('usage.monthlyActiveUsers', OPEN));
    assert.deepEqual(result, { edit: { span: { start: 26, end: 26 }, text: '\n  monthlyActiveUsers: ', holes: [23] } });
  });
});

describe('changing a key', () => {
  becomes('changes the value alone', 'usage: { commercial: true, monthlyActiveUsers: 900M } # c\n', set('usage.monthlyActiveUsers', '600M'), 'usage: { commercial: true, monthlyActiveUsers: 600M } # c\n');
  becomes('changes a quoted value', 'usage:\n  monthlyActiveUsers: "900M" # c\n', set('usage.monthlyActiveUsers', 5), 'usage:\n  monthlyActiveUsers: 5 # c\n');
  becomes('gives a value to a key that has none', 'usage:\n  commercial: # c\n  offersModelApi:\n', set('usage.offersModelApi', false), 'usage:\n  commercial: # c\n  offersModelApi: false\n');
  becomes('changes a list in brackets', 'usage:\n  userRegions: [EU] # c\n', set('usage.userRegions', ['US']), 'usage:\n  userRegions: [US] # c\n');
  refuses('leaves a list over several lines to people', 'usage:\n  userRegions:\n    - EU\n    - US\n', set('usage.userRegions', ['US']), /by hand/);
  refuses('leaves what an alias would change along', 'usage: &u\n  commercial: true\nscopes:\n  - paths: [a]\n    usage: *u\n', set('usage.commercial', false), /other parts/);
  refuses('leaves what stands behind an alias', 'x: &u { commercial: true }\nusage: *u\n', set('usage.commercial', false), /by hand/);
});

describe('adding to a list', () => {
  becomes('makes the list', 'version: 1\n', add('waivers', WAIVER),
    'version: 1\nwaivers:\n  - code: model-retired\n    model: gpt-4\n    reason: "until the move: Q3"\n    owner: a@b.example\n    expires: 2027-01-31\n');
  becomes('writes as the last member is written', 'waivers:\n- { code: x } # c\n\nmodels:\n', add('waivers', WAIVER),
    'waivers:\n- { code: x } # c\n- { code: model-retired, model: gpt-4, reason: "until the move: Q3", owner: a@b.example, expires: 2027-01-31 }\n\nmodels:\n');
  becomes('writes over several lines as the last member does', 'models:\n  - id: a\n    alias: b\n# end', add('models', { id: '@cf/x', provider: 'azure' }),
    'models:\n  - id: a\n    alias: b\n  - id: "@cf/x"\n    provider: azure\n# end');
  becomes('writes into brackets', 'models: [{ id: a }]\n', add('models', { id: 'b, c' }), 'models: [{ id: a }, { id: "b, c" }]\n');
  becomes('writes into empty brackets', 'models: []\n', add('models', { id: 'b' }), 'models: [{ id: b }]\n');
  becomes('adds a scope', 'usage:\n  commercial: true\n', add('scopes', { paths: ['research/**'], usage: { commercial: false } }),
    'usage:\n  commercial: true\nscopes:\n  - paths: [research/**]\n    usage:\n      commercial: false\n');
  becomes('adds a provider to those that are allowed', 'requirements:\n  providers: { allow: [bedrock] }\n', add('requirements.providers.allow', 'self-hosted'),
    'requirements:\n  providers: { allow: [bedrock, self-hosted] }\n');
  becomes('writes a reason over several lines on one', 'version: 1\n', add('waivers', { ...WAIVER, reason: 'a\nb' }),
    'version: 1\nwaivers:\n  - code: model-retired\n    model: gpt-4\n    reason: "a\\nb"\n    owner: a@b.example\n    expires: 2027-01-31\n');
});

describe('allowing a licence', () => {
  const allow: Change = { kind: 'allow', path: ['requirements', 'licences', 'allow'], licence: 'LicenseRef-qwen' };
  becomes('adds an alternative inside the quotation marks', 'requirements: { licences: { allow: "MIT OR Apache-2.0" } }\n', allow, 'requirements: { licences: { allow: "MIT OR Apache-2.0 OR LicenseRef-qwen" } }\n');
  becomes('adds an alternative without any', 'requirements:\n  licences:\n    allow: MIT # c\n', allow, 'requirements:\n  licences:\n    allow: MIT OR LicenseRef-qwen # c\n');
  becomes('begins the expression', 'requirements: { pinned: true }\n', allow, 'requirements: { pinned: true, licences: { allow: LicenseRef-qwen } }\n');
  refuses('leaves a folded expression to people', 'requirements:\n  licences:\n    allow: >\n      MIT OR\n      ISC\n', allow, /^The place of requirements\.licences\.allow /);
  refuses('leaves a list to people', 'requirements:\n  licences:\n    allow: [MIT]\n', allow, /^The place of /);
  becomes('adds an alternative inside single quotation marks', "requirements:\n  licences:\n    allow: 'MIT'\n", allow, "requirements:\n  licences:\n    allow: 'MIT OR LicenseRef-qwen'\n");
});

describe('removing from a list', () => {
  const remove = (index: number): Change => ({ kind: 'remove', path: ['waivers'], index });
  becomes('takes the lines of the member', 'waivers:\n  # first\n  - code: a\n    model: x # c\n  # second\n  - code: b\n', remove(0), 'waivers:\n  # first\n  # second\n  - code: b\n');
  becomes('takes the last member', 'waivers:\n  - code: a\n  - code: b', remove(1), 'waivers:\n  - code: a');
  becomes('takes the key of the only member', 'version: 1\nwaivers:\n  - code: a\nmodels: []\n', remove(0), 'version: 1\nmodels: []\n');
  becomes('takes the comma before the last one in brackets', 'waivers: [{ code: a }, { code: b }]\n', remove(1), 'waivers: [{ code: a }]\n');
  becomes('takes the comma behind an earlier one in brackets', 'waivers: [{ code: a }, { code: b }]\n', remove(0), 'waivers: [{ code: b }]\n');
  becomes('leaves empty brackets', 'waivers: [{ code: a }]\n', remove(0), 'waivers: []\n');
  refuses('knows a member that is not there', 'waivers: [{ code: a }]\n', remove(3), /^The place of .* by hand/);
  becomes('takes the key of the only member behind one other', 'version: 1\nwaivers:\n  - code: a', remove(0), 'version: 1');
  becomes('takes a member whose dash stands alone', 'waivers:\n  -\n    code: a\n  - code: b\n', remove(0), 'waivers:\n  - code: b\n');
  becomes('takes a member that has dashes in it', 'requirements:\n  providers:\n    deny:\n      - x-ai\n      - azure\n', { kind: 'remove', path: ['requirements', 'providers', 'deny'], index: 0 },
    'requirements:\n  providers:\n    deny:\n      - azure\n');
  refuses('knows a list that is not there', 'version: 1\n', remove(0), /^The place of waivers /);
  refuses('knows a list that has nothing', 'waivers:\nversion: 1\n', remove(0), /^The place of waivers /);
  refuses('knows an empty file', '', remove(0), /^The place of waivers /);
  refuses('knows what is no list', 'waivers: none\n', remove(0), /^The place of waivers /);
  refuses('leaves a file its last key', 'waivers:\n  - code: a\n', remove(0), /^The place of waivers /);
  refuses('leaves a key behind a dash to people', 'scopes:\n  - paths:\n      - a\n    usage: {}\n', { kind: 'remove', path: ['scopes', '0', 'paths'], index: 0 }, /^The place of scopes\.0\.paths /);
});

describe('the order of keys', () => {
  becomes('is that of the format, not of the alphabet', 'usage:\n  commercial: true\n  userRegions: [EU]\n  offersModelApi: false\n', set('usage.monthlyActiveUsers', 5),
    'usage:\n  commercial: true\n  userRegions: [EU]\n  monthlyActiveUsers: 5\n  offersModelApi: false\n');
  becomes('is kept in a scope', 'scopes:\n  - paths: [a]\n    usage:\n      commercial: true\n      userRegions: [EU]\n      offersModelApi: false\n', set('scopes.0.usage.monthlyActiveUsers', 5),
    'scopes:\n  - paths: [a]\n    usage:\n      commercial: true\n      userRegions: [EU]\n      monthlyActiveUsers: 5\n      offersModelApi: false\n');
  becomes('does not count keys that the format does not have', 'usage:\n  commercial: true\n  offersModelApi: false\n  aaa: 1\n', set('usage.monthlyActiveUsers', 5),
    'usage:\n  commercial: true\n  monthlyActiveUsers: 5\n  offersModelApi: false\n  aaa: 1\n');
  becomes('is by day among days', 'usage:\n  monthlyActiveUsersOn:\n    2023-07-18: 1\n    2024-12-06: 3\n', set('usage.monthlyActiveUsersOn.2024-07-23', 2),
    'usage:\n  monthlyActiveUsersOn:\n    2023-07-18: 1\n    2024-07-23: 2\n    2024-12-06: 3\n');
  becomes('is free in a part that the format does not have', 'colour:\n  a: 1\n', set('colour.b', 2), 'colour:\n  a: 1\n  b: 2\n');
});

describe('a value in place of nothing or of another', () => {
  becomes('is written for a null', 'usage: ~\n', set('usage.commercial', true), 'usage: { commercial: true }\n');
  becomes('is written for a null on lines of its own', 'usage:\n  commercial: null # c\n', set('usage.commercial', true), 'usage:\n  commercial: true # c\n');
  becomes('is written behind a key in braces that lacks its colon', 'usage: { commercial }\n', set('usage.commercial', true), 'usage: { commercial: true }\n');
  becomes('stays in braces', 'requirements: { openness:, pinned: true }\n', set('requirements.openness.minScore', 5), 'requirements: { openness: { minScore: 5 }, pinned: true }\n');
  becomes('has quotation marks in braces where it needs them', 'models: [{ id:, alias: ~ }]\n', set('models.0.id', 'b, c'), 'models: [{ id: "b, c", alias: ~ }]\n');
  becomes('has them for a null too', 'models: [{ id:, alias: ~ }]\n', set('models.0.alias', 'b, c'), 'models: [{ id:, alias: "b, c" }]\n');
  becomes('has them for another value too', 'models: [{ id: a }]\n', set('models.0.id', 'b, c'), 'models: [{ id: "b, c" }]\n');
  becomes('is a list beside its key', 'usage:\n  userRegions:\n', set('usage.userRegions', ['EU']), 'usage:\n  userRegions: [EU]\n');
  becomes('is a list of entries below its key', 'scopes:\n', add('scopes', { paths: ['a'] }), 'scopes:\n  - paths: [a]\n');
  becomes('is a mapping for one on the same line', 'usage: { commercial: true } # c\n', set('usage', { commercial: false, userRegions: ['EU'] }), 'usage: { commercial: false, userRegions: [EU] } # c\n');
  becomes('begins a file that has a byte order mark alone', '\uFEFF', set('usage.commercial', true), '\uFEFFversion: 1\nusage:\n  commercial: true\n');
  becomes('begins a file of comments with a line break at its end', '# ours\n', set('usage.commercial', true), '# ours\nversion: 1\nusage:\n  commercial: true\n');
  becomes('stays in the braces of the whole file', '{ version: 1 }\n', set('usage.commercial', true), '{ version: 1, usage: { commercial: true } }\n');
  refuses('is not put in place of a whole member', 'scopes:\n  - paths: [a]\n', set('scopes.0', { paths: ['b'] }), /^The place of scopes\.0 /);
  becomes('is found in the eleventh member', `models:\n${'  - id: a\n'.repeat(11)}`, set('models.10.alias', 'b'), `models:\n${'  - id: a\n'.repeat(11)}    alias: b\n`);

  it('leaves open what is still to be written, and says where', () => {
    const result = editPolicy('version: 1\n', add('waivers', { code: OPEN, model: 'gpt-4', reason: OPEN, owner: OPEN }));
    assert.ok('edit' in result);
    const { text, holes } = result.edit;
    assert.deepEqual(holes.map((hole) => text.slice(0, hole).split('\n').at(-1)), ['  - code: ', '    reason: ', '    owner: ']);
  });
});

describe('members of a list in brackets', () => {
  becomes('are written on a line each where the last one is', 'models: [\n  { id: a }\n]\n', add('models', { id: 'b' }), 'models: [\n  { id: a },\n  { id: b }\n]\n');
  becomes('are written behind the last one where that shares its line', 'models: [{ id: a },\n  { id: b }, { id: c }]\n', add('models', { id: 'd' }), 'models: [{ id: a },\n  { id: b }, { id: c }, { id: d }]\n');
});

describe('a scope that is not there', () => {
  refuses('is not made up', 'version: 1\n', set('scopes.0.usage.commercial', true), /^The place of .* by hand/);
  refuses('is not made up in an empty file', '', set('scopes.0.usage.commercial', true), /^The place of .* by hand/);
});

describe('a file that is too broken', () => {
  refuses('is not edited where it is too large, and says so', `version: 1\n${'#'.repeat(200_000)}`, set('usage.commercial', true), /^The file is too large/);
  becomes('is edited up to that size', '#'.repeat(200_000), set('version', 1), `${'#'.repeat(200_000)}\nversion: 1`);
  refuses('is not edited where it is nested too deeply', `usage: ${'['.repeat(600)}`, set('usage.commercial', true), /^The file is nested too deeply/);
  refuses('is not edited where an alias stands for what would change, and the place is named', 'x: &u { commercial: true }\nusage: &v\n  commercial: true\nscopes:\n  - usage: *v\n', set('usage.commercial', false), /usage\.commercial/);
  refuses('is not edited, and the line is named', 'version: 1\nusage: { commercial: true\nx: y\n', set('usage.offersModelApi', true), /Line [23] is no valid YAML/);
  refuses('is not edited where the key stands twice', 'usage:\n  commercial: true\nusage:\n  commercial: false\n', set('usage.offersModelApi', true), /^The place of .* by hand/);
  refuses('is not edited where usage is no mapping', 'usage: [a]\n', set('usage.offersModelApi', true), /^The place of .* by hand/);
  refuses('is not edited where the file is a list', '- a\n', set('usage.offersModelApi', true), /^The place of .* by hand/);
  refuses('is not edited where a document has ended', '# nothing\n...\n', set('usage.offersModelApi', true), /by hand|other parts|declare/);
});
