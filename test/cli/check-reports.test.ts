import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckReport } from '../../src/core/report/check-json';
import { bundleCommand, inFolder, modelReview, type Call } from './command';

const USE = 'client.create(model="gpt-4o")\nload = from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\n';

async function report(args: readonly string[], call?: Call): Promise<CheckReport & { code: number | null; stderr: string }> {
  const { stdout, stderr, code } = await modelReview(['check', ...args, '--format', 'json'], call);
  return { ...(JSON.parse(stdout) as CheckReport), code, stderr };
}

describe('The reports of model-review check', () => {
  before(bundleCommand);

  it('counts only what is new beside a baseline, and fails where that is none', async () => {
    await inFolder({ 'chat.py': USE, 'model-review.yaml': 'version: 1\nusage: { monthlyActiveUsersOn: { 2024-04-18: 900M } }\n' }, async (cwd) => {
      assert.equal((await modelReview(['check'], { cwd })).code, 1);
      assert.equal((await modelReview(['check', '--format', 'json', '-o', 'known.json'], { cwd })).code, 1);
      const again = await modelReview(['check', '--baseline', 'known.json'], { cwd });
      assert.equal(again.code, 0);
      assert.match(again.stdout, /no new conflict; \d+ known from the baseline/);
      writeFileSync(path.join(cwd, 'new.py'), USE);
      assert.equal((await modelReview(['check', '--baseline', 'known.json'], { cwd })).code, 1);
      const wrong = await modelReview(['check', '--baseline', 'chat.py'], { cwd });
      assert.deepEqual([wrong.code, wrong.stderr], [2, 'model-review: chat.py is no baseline: it is not JSON; write one with check --format json.\n']);
    });
  });

  it('prints for code scanning, for GitHub, for GitLab and for a pull request', async () => {
    const print = async (format: string): Promise<string> => (await modelReview(['check', '--format', format])).stdout;
    const log = JSON.parse(await print('sarif')) as { runs: [{ tool: { driver: { rules: { id: string; help: { markdown?: string } }[] } }; results: { ruleId: string }[] }] };
    assert.equal(log.runs[0].tool.driver.rules.find(({ id }) => id === 'threshold-exceeded')?.help.markdown, '# threshold-exceeded');
    const codes = (await report([])).findings.map(({ code }) => code);
    assert.deepEqual(log.runs[0].results.map(({ ruleId }) => ruleId), codes);
    assert.match(await print('github'), /^::error file=\S+src\/chat\.py,line=4,/m);
    assert.equal((JSON.parse(await print('gitlab')) as unknown[]).length <= codes.length, true);
    assert.match(await print('markdown'), /^### Model Review\n\nreviewed /);
  });

  it('prints a page that needs nothing else, and knows it again', async () => {
    await inFolder({ 'chat.py': USE, 'package.json': '{ "name": "help-desk" }' }, async (cwd) => {
      const { stdout } = await modelReview(['check', '--format', 'html', '--report', 'html=report.html', '--report', 'html=again.html'], { cwd });
      assert.match(stdout, /^<!DOCTYPE html>\n[^]*<h1>Model review: help-desk<\/h1>[^]*<code>chat\.py:2<\/code>/);
      assert.equal(readFileSync(path.join(cwd, 'report.html'), 'utf8'), stdout);
      assert.equal((await report([], { cwd })).files.reviewed, 2, 'the pages are no input');
    });
  });

  it('writes further reports of the same run, which are no input of the next', async () => {
    await inFolder({ 'chat.py': USE }, async (cwd) => {
      const args = ['check', '--format', 'github', '--report', 'sarif=models.sarif', '--report', 'markdown=summary.md'];
      const first = await modelReview(args, { cwd });
      assert.match(first.stderr, /written to models\.sarif\n.*written to summary\.md\n/);
      assert.equal((JSON.parse(readFileSync(path.join(cwd, 'models.sarif'), 'utf8')) as { version: string }).version, '2.1.0');
      assert.match(readFileSync(path.join(cwd, 'summary.md'), 'utf8'), /^### Model Review\n\nreviewed 1 file, /);
      assert.deepEqual(await modelReview(args, { cwd }), first);
      for (const wrong of ['sarif', 'sarif=', 'xml=a.xml']) {
        const { code, stderr } = await modelReview(['check', '--report', wrong], { cwd });
        assert.deepEqual([code, /Write a format, = and a file/.test(stderr)], [2, true]);
      }
    });
  });

  it('names files from the root of the repository where that is above the reviewed folder', async () => {
    await inFolder({ '.git/HEAD': '', 'services/api/chat.py': USE, 'services/api/model-review.yaml': 'version: 1\nusage: { monthlyActiveUsersOn: { 2024-04-18: 900M } }\n' }, async (cwd) => {
      assert.match((await modelReview(['check', 'services/api', '--format', 'github'], { cwd })).stdout, /^::error file=services\/api\/chat\.py,line=2,/m);
    });
  });

  it('replaces its own report, and nothing else', async () => {
    await inFolder({ 'chat.py': USE, 'notes.txt': 'mine' }, async (cwd) => {
      for (const format of ['text', 'json', 'sarif', 'gitlab', 'markdown']) {
        assert.equal((await modelReview(['check', '--format', format, '-o', 'out.txt'], { cwd })).code, 0);
      }
      const below = await modelReview(['check', '-o', 'chat.py/out.txt'], { cwd });
      assert.deepEqual([below.code, /chat\.py\/out\.txt cannot be written/.test(below.stderr)], [2, true]);
      const refused = await modelReview(['check', '-o', 'notes.txt'], { cwd });
      assert.equal(refused.code, 2);
      assert.equal(readFileSync(path.join(cwd, 'notes.txt'), 'utf8'), 'mine');
    });
  });
});
