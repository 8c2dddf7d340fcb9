import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sumsOf, wrongTag } from '../../scripts/release.mjs';

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: { readonly workflow_dispatch?: { readonly inputs?: Readonly<Record<string, { readonly options?: readonly string[] }>> }; readonly push?: unknown; readonly pull_request?: unknown };
  readonly permissions: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly permissions?: unknown; readonly 'timeout-minutes'?: number; readonly if?: string; readonly steps: readonly Step[] }>>;
}

const FOLDER = '.github/workflows';
const SCRIPTS = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> }).scripts;
const TEXTS = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]));
const WORKFLOWS = new Map([...TEXTS].map(([name, text]) => [name, parse(text) as Workflow]));
const STEPS = [...WORKFLOWS].flatMap(([name, { jobs }]) => Object.entries(jobs).flatMap(([job, { steps }]) => steps.map((step) => ({ at: `${name} ${job}`, step }))));

function workflow(name: string): Workflow {
  const found = WORKFLOWS.get(name);
  assert.ok(found);
  return found;
}

describe('The workflows', () => {
  it('are those of every change, of the long proofs, and of a release', () => {
    assert.deepEqual([...WORKFLOWS.keys()].sort(), ['ci.yml', 'proofs.yml', 'release.yml']);
    assert.ok(workflow('ci.yml').jobs['test']?.steps.some(({ run }) => run === 'npm test'));
    assert.ok('push' in workflow('ci.yml').on && 'pull_request' in workflow('ci.yml').on);
  });

  it('run what npm has a script for', () => {
    const runs = STEPS.flatMap(({ at, step: { run } }) => (run === undefined ? [] : [{ at, run }]));
    assert.ok(runs.length > 15);
    assert.deepEqual(runs.filter(({ run }) => !['npm ci', 'npm test'].includes(run) && !((/^npm run ([\w:]+)(?: -- [^\n]+)?$/.exec(run)?.[1] ?? '') in SCRIPTS)), []);
  });

  it('offer each long proof by its name, each in a job of its own', () => {
    const { on, jobs } = workflow('proofs.yml');
    const names = Object.keys(jobs);
    assert.deepEqual([...on.workflow_dispatch?.inputs?.['proof']?.options ?? []].sort(), ['all', ...names].sort());
    for (const name of names) {
      assert.equal(jobs[name]?.if, `github.event_name == 'schedule' || inputs.proof == 'all' || inputs.proof == '${name}'`);
    }
    const run = Object.values(jobs).flatMap(({ steps }) => steps.map((step) => step.run ?? '')).join('\n');
    for (const script of ['coverage', 'mutation', 'fuzz', 'fuzz:system', 'test:soak', 'test:oldest', 'test:web', 'bench']) {
      assert.match(run, new RegExp(`^npm run ${script}\\b(?!:)`, 'm'));
    }
  });

  it('take actions of others at one commit, whose version stands beside it', () => {
    for (const [name, text] of TEXTS) {
      const uses = [...text.matchAll(/uses: (.+)$/gm)].map(([, what = '']) => what);
      assert.ok(uses.length > 0);
      assert.deepEqual(uses.filter((what) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what)), [], name);
    }
    const pinned = new Set([...TEXTS.values()].flatMap((text) => [...text.matchAll(/uses: (\S+)@(\S+)/g)].map(([, action = '', commit = '']) => `${action} ${commit}`)));
    assert.equal(pinned.size, new Set([...pinned].map((one) => one.split(' ')[0])).size, 'one action at two commits');
  });

  it('may read the repository and no more, keep no credentials, and end', () => {
    for (const [name, { permissions, jobs }] of WORKFLOWS) {
      assert.deepEqual(permissions, { contents: 'read' }, name);
      for (const job of Object.values(jobs)) {
        assert.equal(job.permissions, undefined);
        assert.ok((job['timeout-minutes'] ?? 0) > 0);
      }
    }
    for (const { at, step } of STEPS.filter(({ step: { uses } }) => uses?.startsWith('actions/checkout@'))) {
      assert.equal(step.with?.['persist-credentials'], false, at);
    }
  });

  it('put nothing from outside into a command, and secrets into publishing alone', () => {
    assert.deepEqual(STEPS.filter(({ step: { run } }) => run?.includes('${{')), []);
    const secret = STEPS.filter(({ step: { env } }) => Object.values(env ?? {}).some((value) => value.includes('secrets.')));
    assert.deepEqual(secret.map(({ at, step: { run } }) => `${at}: ${run ?? ''}`), ['release.yml publish: npm run release -- --publish']);
    assert.equal([...TEXTS.values()].join('').split('secrets.').length - 1, Object.keys(secret[0]?.step.env ?? {}).length);
    assert.equal(workflow('release.yml').jobs['publish']?.if, "github.ref_type == 'tag'");
  });
});

describe('A release', () => {
  it('is refused where its tag is not the version, or the CHANGELOG does not know it', () => {
    assert.equal(wrongTag('v1.2.0', '1.2.0', '# Changelog\n\n## 1.2.0 (2026-12-01)\n'), undefined);
    assert.match(wrongTag('v1.2.1', '1.2.0', '## 1.2.0') ?? '', /The tag is v1\.2\.1, and package\.json has 1\.2\.0/);
    assert.match(wrongTag('v1.2.0', '1.2.0', '# Changelog\n\n## Unreleased\n\n## 1.1.0\n') ?? '', /no heading for 1\.2\.0/);
  });

  it('has checksums as sha256sum reads them', () => {
    const sums = sumsOf('syntaxes');
    assert.match(sums, /^[0-9a-f]{64} {2}\S+\n/);
    assert.equal(sums.trimEnd().split('\n').length, readdirSync('syntaxes').length);
  });
});
