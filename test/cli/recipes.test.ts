/** What the recipes for CI run, run: the Action's script, the job for GitLab, the hook for pre-commit. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { bundleCommand, COMMAND, inFolder } from './command';

const SCRIPT = path.resolve('ci/run.sh');
const USE = 'from transformers import AutoModel\nmodel = AutoModel.from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\n';
const CONFLICT = { 'chat.py': USE, 'model-review.yaml': 'version: 1\nusage: { monthlyActiveUsersOn: { 2024-04-18: 900M } }\n' };
const VERSION = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
const RUN = `${process.execPath} ${COMMAND}`;

interface Step { readonly run: string; readonly env: Readonly<Record<string, string>> }
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly [Step] };
}

/** The Action's script in a folder, as the runner would call it. */
function action(cwd: string, env: Readonly<Record<string, string>> = {}): { code: number | null; stdout: string; outputs: string; summary: string } {
  const files = { GITHUB_OUTPUT: path.join(cwd, '.output.txt'), GITHUB_STEP_SUMMARY: path.join(cwd, '.summary.txt') };
  const { status, stdout } = spawnSync(SCRIPT, [], { cwd, encoding: 'utf8', env: { ...process.env, MODEL_REVIEW: RUN, ...files, ...env } });
  const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  return { code: status, stdout, outputs: read(files.GITHUB_OUTPUT), summary: read(files.GITHUB_STEP_SUMMARY) };
}

describe('The recipes for CI', () => {
  before(bundleCommand);

  describe('GitHub', () => {
    it('annotates, sums up, writes SARIF, and fails at a conflict', () => inFolder(CONFLICT, (cwd) => {
      const { code, stdout, outputs, summary } = action(cwd);
      assert.equal(code, 1);
      assert.match(stdout, /^::error file=chat\.py,line=2,/m);
      assert.match(summary, /^### Model Review\n/);
      assert.equal(outputs, 'sarif=model-review.sarif\nexit-code=1\n');
      assert.equal((JSON.parse(readFileSync(path.join(cwd, 'model-review.sarif'), 'utf8')) as { version: string }).version, '2.1.0');
      return Promise.resolve();
    }));

    it('passes what the workflow asks for on to the command', () => inFolder({ ...CONFLICT, 'a b/one.py': USE, 'other.yaml': 'version: 1\n' }, (cwd) => {
      assert.equal(action(cwd, { INPUT_FAIL_ON: 'never' }).code, 0);
      assert.equal(action(cwd, { INPUT_POLICY: 'other.yaml' }).code, 0);
      const two = action(cwd, { INPUT_PATHS: 'a b\nchat.py\n' });
      assert.equal(two.stdout.match(/^::error file=(?:a b\/one|chat)\.py/gm)?.length, 2, two.stdout);
      return Promise.resolve();
    }));

    it('writes the bill of materials where one is asked for, and says so with 2 where it cannot', () => inFolder(CONFLICT, (cwd) => {
      assert.equal(action(cwd, { INPUT_BOM: 'bom.json', INPUT_FAIL_ON: 'never' }).code, 0);
      assert.equal((JSON.parse(readFileSync(path.join(cwd, 'bom.json'), 'utf8')) as { bomFormat: string }).bomFormat, 'CycloneDX');
      assert.equal(action(cwd, { INPUT_BOM: 'chat.py', INPUT_FAIL_ON: 'never' }).code, 2);
      assert.equal(readFileSync(path.join(cwd, 'chat.py'), 'utf8'), USE);
      return Promise.resolve();
    }));

    it('takes no input for code', () => inFolder(CONFLICT, (cwd) => {
      const { code } = action(cwd, { INPUT_PATHS: '$(touch owned)\n`touch owned`\n; touch owned', INPUT_SARIF: '$(touch owned)', INPUT_FAIL_ON: 'never; touch owned' });
      assert.equal(code, 2);
      assert.equal(existsSync(path.join(cwd, 'owned')), false);
      return Promise.resolve();
    }));

    it('has every input of the Action in its script, and none spelt into the command', () => {
      const { inputs, runs: { steps: [step] } } = parse(readFileSync('action.yml', 'utf8')) as Action;
      assert.equal(step.run, '"$GITHUB_ACTION_PATH/ci/run.sh"');
      const script = readFileSync(SCRIPT, 'utf8');
      const given = Object.entries(step.env).map(([name, value]) => [name, /inputs\.([\w-]+) \}\}$/.exec(value)?.[1]] as const);
      assert.deepEqual(given.map(([, input]) => input).sort(), Object.keys(inputs).sort());
      assert.deepEqual(given.filter(([name]) => !script.includes(`\${${name}:-`)), []);
      assert.equal(inputs['version']?.default, VERSION);
    });
  });

  it('GitLab’s job writes a code quality report and SARIF, and fails at a conflict', () => inFolder(CONFLICT, (cwd) => {
    const { 'model-review': job } = parse(readFileSync('ci/gitlab.yml', 'utf8')) as Record<string, { variables: Record<string, string>; script: string[]; artifacts: { paths: string[]; reports: { codequality: string } } }>;
    assert.ok(job);
    assert.equal(job.variables['MODEL_REVIEW_VERSION'], VERSION);
    const script = job.script.join('\n').replace('npx --yes "model-review@$MODEL_REVIEW_VERSION"', RUN);
    const { status } = spawnSync('sh', ['-e', '-c', script], { cwd, encoding: 'utf8', env: { ...process.env, ...job.variables } });
    assert.equal(status, 1);
    assert.ok((JSON.parse(readFileSync(path.join(cwd, job.artifacts.reports.codequality), 'utf8')) as unknown[]).length > 0);
    assert.ok(job.artifacts.paths.every((file) => existsSync(path.join(cwd, file))));
    return Promise.resolve();
  }));

  it('the hooks for pre-commit judge the files that they are given, and the whole repository', () => inFolder({ ...CONFLICT, 'fine.py': 'x = 1\n' }, (cwd) => {
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly { readonly id: string; readonly entry: string }[];
    const codes = hooks.flatMap(({ entry }) => (entry.endsWith(' .') ? [[]] : [['fine.py'], ['fine.py', 'chat.py']]).map((files) => {
      const command = entry.replace(`npx --yes model-review@${VERSION}`, RUN);
      assert.notEqual(command, entry);
      return spawnSync('sh', ['-c', `${command} "$@"`, 'hook', ...files], { cwd }).status;
    }));
    assert.deepEqual(codes, [0, 1, 1]);
    return Promise.resolve();
  }));
});
