import assert from 'node:assert/strict';
import type { CheckReport, FindingRow } from '../../src/core/report/check-json';
import { bundleCommand, inFolder, modelReview } from './command';

const LLAMA = 'load = from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\n';
const MANY = 'version: 1\nusage: { monthlyActiveUsers: 900M, monthlyActiveUsersOn: { 2024-04-18: 900M } }\n';
const FEW = 'version: 1\nusage: { monthlyActiveUsers: 5000, monthlyActiveUsersOn: { 2024-04-18: 5000 } }\n';

interface Checked extends CheckReport {
  readonly code: number | null;
  readonly stderr: string;
}

/** The report on a folder with these files, or on parts of it. */
function checked(files: Readonly<Record<string, string | Uint8Array>>, test: (found: Checked) => void, args: readonly string[] = []): Promise<void> {
  return inFolder(files, async (cwd) => {
    const { stdout, stderr, code } = await modelReview(['check', ...args, '--format', 'json'], { cwd });
    test({ ...(JSON.parse(stdout) as CheckReport), code, stderr });
  });
}

const files = ({ findings }: CheckReport, code: FindingRow['code']): readonly string[] => findings.filter((each) => each.code === code).map(({ path }) => path);

describe('Several policies in one tree', () => {
  before(bundleCommand);

  it('the nearest governs each file, and alone: nothing of an outer one is mixed in', () =>
    checked({ 'model-review.yaml': MANY, 'a.py': LLAMA, 'lab/model-review.yaml': FEW, 'lab/deep/b.py': LLAMA, 'lab/deep/er/model-review.yaml': 'version: 1\nusage: { commercial: true }\n', 'lab/deep/er/c.py': LLAMA }, (found) => {
      assert.deepEqual(files(found, 'threshold-exceeded'), ['a.py']);
      assert.deepEqual(found.findings.filter(({ path, code }) => path.endsWith('.py') && code.startsWith('threshold')).map(({ path, derivation }) => [path, derivation.declared?.policy, derivation.declared?.line]), [['a.py', 'model-review.yaml', 2]]);
    }));

  it('scopes of a policy in a sub-folder go by its own folder', () =>
    checked({
      'model-review.yaml': FEW, 'lab/a.py': LLAMA,
      'app/model-review.yaml': `${FEW}scopes:\n  - paths: ["lab/**"]\n    usage: { monthlyActiveUsersOn: { 2024-04-18: 900M } }\n`, 'app/lab/b.py': LLAMA, 'app/c.py': LLAMA,
    }, (found) => {
      assert.deepEqual(files(found, 'threshold-exceeded'), ['app/lab/b.py']);
      assert.deepEqual(found.findings.find(({ code }) => code === 'threshold-exceeded')?.derivation.declared, {
        path: 'scopes[0].usage.monthlyActiveUsersOn.2024-04-18', value: 900_000_000, policy: 'app/model-review.yaml', line: 5, column: 50,
      });
    }));

  for (const [title, broken, message] of [
    ['YAML that nobody can read', 'usage: {{{', /^model-review: app\/model-review\.yaml:1:\d+: YAML syntax/],
    ['a later version', 'version: 2\nusage: { commercial: false }\n', /app\/model-review\.yaml:1:10: version 2 is not known here/],
    ['no UTF-8', new Uint8Array([0x76, 0xe4, 0x0a]), /^model-review: app\/model-review\.yaml is not UTF-8, so nothing in it is used/],
    ['a binary file', new Uint8Array([0, 1, 2]), /^model-review: app\/model-review\.yaml is binary/],
  ] as const) {
    it(`one that is broken, ${title}, never lets an outer one govern in its place, and says so`, () =>
      checked({ 'model-review.yaml': MANY, 'a.py': LLAMA, 'app/model-review.yaml': broken, 'app/b.py': LLAMA }, (found) => {
        assert.deepEqual(files(found, 'threshold-exceeded'), ['a.py']);
        assert.ok(files(found, 'policy-invalid').includes('app/model-review.yaml'));
        assert.equal(found.code, 2);
        assert.match(found.stderr, message);
        assert.equal(found.stderr.trim().split('\n').filter((line) => line.includes('UTF-8') || line.includes('binary')).length <= 1, true, 'once');
      }));
  }

  it('an explanation in a folder with a broken policy says so too', () => inFolder({ 'model-review.yaml': 'version: 1\nusage: { comercial: true }\n' }, async (cwd) => {
    const { code, stderr } = await modelReview(['explain', 'openai/gpt-4o'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /^model-review: model-review\.yaml:2:10: comercial is not a key here/);
  }));
});

describe('Waivers that nothing needs', () => {
  before(bundleCommand);
  const waiver = (model: string): string => `  - { code: threshold-exceeded, model: ${model}, reason: r, owner: o, expires: 2027-01-31 }\n`;
  const POLICY = `${MANY}waivers:\n${waiver('meta-llama/Meta-Llama-3-8B-Instruct')}${waiver('openai/gpt-4o')}`;
  const lines = ({ findings }: CheckReport): readonly number[] => findings.filter(({ code }) => code === 'waiver-unused').map(({ line }) => line);

  it('are told exactly when the whole folder is checked', () => checked({ 'model-review.yaml': POLICY, 'src/a.py': LLAMA }, (found) => assert.deepEqual(lines(found), [5])));
  it('are told of a policy of which the folder is a part of what is checked', () => checked({ 'app/model-review.yaml': POLICY, 'app/a.py': LLAMA, 'b.py': LLAMA }, (found) => assert.deepEqual(lines(found), [5])));
  it('are not told when only a part is checked', () => checked({ 'model-review.yaml': POLICY, 'src/a.py': LLAMA }, (found) => assert.deepEqual(lines(found), []), ['src']));
  it('are not told when a file is larger than what is read', () => checked({ 'model-review.yaml': POLICY, 'a.py': LLAMA, 'b.py': `# ${'x'.repeat(1_100_000)}\n` }, (found) => assert.deepEqual(lines(found), [])));
  it('are not told when a file could be read only in part', () => checked({ 'model-review.yaml': POLICY, 'a.py': LLAMA, 'b.json': '{ "model": "openai/gpt-4o", "a": [ }' }, (found) => {
    assert.ok(found.files.skipped.some(({ path }) => path === 'b.json'), JSON.stringify(found.files));
    assert.deepEqual(lines(found), []);
  }));
  it('are told beside a binary file, in which no name is looked for', () => checked({ 'model-review.yaml': POLICY, 'a.py': LLAMA, 'b.py': new Uint8Array([0, 1]) }, (found) => assert.deepEqual(lines(found), [5])));
  it('are told of each policy by what it governs itself', () => checked({ 'model-review.yaml': POLICY, 'lab/model-review.yaml': MANY, 'lab/a.py': LLAMA }, (found) => assert.deepEqual(lines(found), [4, 5])));
});
