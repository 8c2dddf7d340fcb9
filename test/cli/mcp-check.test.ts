import assert from 'node:assert/strict';
import type { ModelAnswer } from '../../src/core/agents/answer';
import type { ProjectAnswer } from '../../src/core/agents/project';
import type { CheckReport } from '../../src/core/report/check-json';
import { bundleCommand, inFolder, modelReview, SHOP } from './command';
import { answer, at, BROKEN, call, textOf } from './mcp-client';

describe('check_project of model-review mcp', () => {
  before(bundleCommand);

  it('finds what check --format json finds', async () => {
    const project = await at(SHOP, (client) => answer<ProjectAnswer>(client, 'check_project', {}));
    const report = JSON.parse((await modelReview(['check', '--format', 'json'])).stdout) as CheckReport;
    const inOrder = (findings: ProjectAnswer['findings']): readonly string[] => findings.map((each) => JSON.stringify(each)).sort();
    assert.ok(report.findings.length > 0);
    assert.deepEqual(inOrder(project.findings), inOrder(report.findings));
    assert.deepEqual([project.files.reviewed, project.complete, project.findingsInAll], [report.files.reviewed, true, report.findings.length]);
  });

  it('gives paths from the folder it was started in, also of a part', async () => {
    const { findings } = await at(SHOP, (client) => answer<ProjectAnswer>(client, 'check_project', { paths: ['src'] }));
    assert.ok(findings.length > 0 && findings.some(({ path: file }) => file.startsWith('src/')), JSON.stringify(findings));
  });

  it('cuts a long list and says what is left out', async () => {
    const files = { 'model-review.yaml': 'version: 1\nrequirements:\n  models:\n    deny: [gpt-4o]\n', 'a.py': Array.from({ length: 70 }, (_, i) => `m${i} = OpenAI(model="gpt-4o")`).join('\n') };
    await inFolder(files, (folder) => at(folder, async (client) => {
      const result = await call(client, 'check_project');
      const { findings, findingsInAll } = result.structuredContent as unknown as ProjectAnswer;
      assert.deepEqual([findings.length, findingsInAll >= 70], [50, true]);
      assert.match(textOf(result), new RegExp(`Findings \\(50 of ${findingsInAll}, the rest is left out\\)`));
    }));
  });

  it('says that it is not complete where the policy has faults', async () => {
    await inFolder({ 'model-review.yaml': BROKEN, 'a.py': 'x = OpenAI(model="gpt-4o")\n' }, (folder) => at(folder, async (client) => {
      const result = await call(client, 'check_project');
      const { complete, errors } = result.structuredContent as unknown as ProjectAnswer;
      assert.equal(complete, false);
      assert.match(errors[0] ?? '', /^model-review\.yaml:3:15: /);
      assert.match(textOf(result), /^NOT COMPLETE/);
    }));
  });

  it('takes a path that looks like an option for a path', async () => {
    await at(SHOP, async (client) => {
      const { errors } = await answer<ProjectAnswer>(client, 'check_project', { paths: ['--policy'] });
      assert.match(errors.join(), /--policy does not exist/);
    });
  });

  it('stops when the agent asks it to, and goes on answering', async () => {
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`src/f${i}.py`, 'x = OpenAI(model="gpt-4o")\n'.repeat(200)]));
    await inFolder(files, (folder) => at(folder, async (client) => {
      const stop = new AbortController();
      const running = client.callTool({ name: 'check_project', arguments: {} }, undefined, { signal: stop.signal });
      setTimeout(() => stop.abort('enough'), 100);
      await assert.rejects(running, /enough/);
      assert.equal((await answer<ModelAnswer>(client, 'check_model', { id: 'gpt-4o' })).model, 'openai/gpt-4o');
    }));
  });
});
