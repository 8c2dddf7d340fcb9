import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FindingAnswer, ModelAnswer } from '../../src/core/agents/answer';
import type { AlternativesAnswer } from '../../src/core/agents/permitted';
import type { Facts } from '../../src/core/report/facts';
import { bundleCommand, COMMAND, inFolder, modelReview, SHOP } from './command';
import { answer, at, BROKEN, call, DAY, LLAMA, refused, textOf } from './mcp-client';

const ask = (folder: string, args: Record<string, unknown>, options?: readonly string[]): Promise<ModelAnswer> =>
  at(folder, (client) => answer<ModelAnswer>(client, 'check_model', args), options);

describe('model-review mcp', () => {
  before(bundleCommand);

  it('lists four tools that only read, each with what it takes and gives back', async () => {
    const { tools } = await at(SHOP, (client) => client.listTools());
    assert.deepEqual(tools.map(({ name }) => name), ['check_model', 'permitted_alternatives', 'compare_models', 'check_project']);
    for (const { title, description, annotations, outputSchema } of tools) {
      assert.ok(title && description && outputSchema);
      assert.deepEqual([annotations?.readOnlyHint, annotations?.destructiveHint, annotations?.idempotentHint, annotations?.openWorldHint], [true, false, true, false]);
    }
  });

  it('says who it is, and that agents ask before they write a name', async () => {
    const [version, instructions] = await at(SHOP, (client) => Promise.resolve([client.getServerVersion(), client.getInstructions()]));
    assert.equal(version?.name, 'model-review');
    assert.match(instructions ?? '', /check_model/);
  });

  describe('check_model', () => {
    for (const id of [LLAMA, 'gpt-4o', 'claude-3-opus', 'acme/helios-9b-chat', 'someone/Llama-3-8B-Instruct-tuned-GGUF']) {
      it(`says of ${id} what explain says`, async () => {
        const [mine, explained, text] = await Promise.all([
          ask(SHOP, { id }), modelReview(['explain', id, '--format', 'json']), modelReview(['explain', id]),
        ]);
        const facts = JSON.parse(explained.stdout) as Facts;
        const sourceOf = (key: string): FindingAnswer['source'] => {
          const source = facts.sources[key];
          return source ? { name: source.name, date: source.date, url: source.url ?? null } : { name: key, date: null, url: /^https?:/.test(key) ? key : null };
        };
        const { because, resolution, provider, hosted, selfHosting, alternatives, catalogue, family } = facts;
        assert.deepEqual(
          { because: mine.because, resolution: mine.resolution, provider: mine.provider, hosted: mine.hosted, selfHosting: mine.selfHosting, alternatives: mine.alternatives, catalogue: mine.catalogue, family: mine.family },
          { because, resolution, provider, hosted, selfHosting, alternatives, catalogue, family },
        );
        assert.deepEqual([mine.model, mine.base, mine.publisher], [facts.model?.id ?? null, facts.base?.id ?? null, facts.publisher?.name ?? null]);
        assert.deepEqual(mine.findings.map(({ code, severity, message, clause, declared, source }) => [code, severity, message, clause, declared, source]),
          facts.findings.map(({ code, severity, message, clause, declared, source }) =>
            [code, severity, message, clause ?? null, declared ? { path: declared.path, value: declared.value } : null, source === undefined ? null : sourceOf(source)]));
        assert.deepEqual(mine.licences.map((each) => [each.id, each.via, each.confidence, each.coverage]), facts.licences.map(({ licence, via, confidence }) => [licence.id, via, confidence, licence.coverage]));
        assert.equal(mine.openness?.score, facts.openness?.score);
        const said = textOf(await at(SHOP, (client) => call(client, 'check_model', { id })));
        assert.ok(said.includes(text.stdout.trim()), said);
      });
    }

    it('names the conflict first, with clause and declared value', async () => {
      const { verdict, findings, policy } = await ask(SHOP, { id: LLAMA });
      assert.equal(verdict.state, 'conflict');
      assert.match(verdict.words, /^Conflict: 900M monthly users declared/);
      assert.deepEqual([findings[0]?.clause, findings[0]?.declared?.path, policy?.path], ['2', 'usage.monthlyActiveUsersOn.2024-04-18', 'model-review.yaml']);
    });

    it('says of an unknown id that nothing was judged', async () => {
      const { verdict, notKnown, model } = await ask(SHOP, { id: 'acme/helios-9b-chat' });
      assert.deepEqual([verdict.state, model], ['not-judged', null]);
      assert.match(verdict.words, /^Unknown model:/);
      assert.match(notKnown.join(), /licence/);
    });

    it('says that nothing is declared where there is no policy', async () => {
      await inFolder({ 'a.py': '' }, async (folder) => {
        const { verdict, policy } = await ask(folder, { id: 'gpt-4o' });
        assert.deepEqual([verdict.state, policy], ['not-judged', null]);
      });
    });

    it('gives no all-clear by a policy that has faults, and says where they are', async () => {
      await inFolder({ 'model-review.yaml': BROKEN }, async (folder) => {
        const { verdict, policy } = await ask(folder, { id: 'gpt-4o' });
        assert.notEqual(verdict.state, 'no-conflict');
        assert.match(policy?.faults[0] ?? '', /^model-review\.yaml:3:15: /);
      });
    });

    it('gives no all-clear by a policy that cannot be read', async () => {
      await inFolder({ 'model-review.yaml': new Uint8Array([0xc3, 0x28, 0xff]) }, async (folder) => {
        const { verdict, policy } = await ask(folder, { id: 'Qwen/Qwen3-8B' });
        assert.notEqual(verdict.state, 'no-conflict');
        assert.equal(policy?.faults.length, 1);
      });
    });

    it('judges by the policy nearest to the file, which need not exist', async () => {
      await inFolder({ 'model-review.yaml': 'version: 1\nusage: { commercial: true }\n', 'lab/model-review.yaml': 'version: 1\nrequirements:\n  models:\n    deny: [gpt-4o]\n' }, async (folder) => {
        const { verdict, policy } = await ask(folder, { id: 'gpt-4o', file: 'lab/src/new.py' });
        assert.deepEqual([verdict.state, policy?.path], ['conflict', 'lab/model-review.yaml']);
        assert.equal((await ask(folder, { id: 'gpt-4o' })).policy?.path, 'model-review.yaml');
      });
    });

    it('reads the policy anew for each question', async () => {
      await inFolder({ 'model-review.yaml': 'version: 1\nusage: { commercial: true }\n' }, (folder) => at(folder, async (client) => {
        const before = await answer<ModelAnswer>(client, 'check_model', { id: 'gpt-4o' });
        writeFileSync(path.join(folder, 'model-review.yaml'), 'version: 1\nrequirements:\n  models:\n    deny: [gpt-4o]\n');
        const after = await answer<ModelAnswer>(client, 'check_model', { id: 'gpt-4o' });
        assert.deepEqual([before.verdict.state === 'conflict', after.verdict.state], [false, 'conflict']);
      }));
    });

    it('knows the models that the policy adds', async () => {
      await inFolder({ 'model-review.yaml': 'version: 1\nmodels:\n  - id: acme/helios-9b-chat\n    licence: Apache-2.0\n' }, async (folder) => {
        const { resolution, licences } = await ask(folder, { id: 'acme/helios-9b-chat' });
        assert.deepEqual([resolution, licences.map(({ id }) => id)], ['exact', ['Apache-2.0']]);
      });
    });

    it('takes the policy that it was started with', async () => {
      await inFolder({ 'rules/own.yaml': 'version: 1\nrequirements:\n  models:\n    deny: [gpt-4o]\n' }, async (folder) => {
        const { verdict, policy } = await ask(folder, { id: 'gpt-4o' }, [...DAY, '--policy', 'rules/own.yaml']);
        assert.deepEqual([verdict.state, policy?.path], ['conflict', 'rules/own.yaml']);
      });
    });
  });

  describe('permitted_alternatives', () => {
    it('lists what explain lists, or says why there is nothing', async () => {
      const { alternatives, none, verdict } = await at(SHOP, (client) => answer<AlternativesAnswer>(client, 'permitted_alternatives', { id: LLAMA }));
      const facts = JSON.parse((await modelReview(['explain', LLAMA, '--format', 'json'])).stdout) as Facts;
      assert.deepEqual(alternatives, facts.alternatives);
      assert.equal(verdict.state, 'conflict');
      assert.equal(none === null, alternatives.length > 0);
    });

    it('calls nothing permitted where nothing is declared, or the policy has faults', async () => {
      for (const [files, why] of [[{ 'a.py': '' }, /no model-review\.yaml declares/], [{ 'model-review.yaml': BROKEN }, /Mend the policy first: model-review\.yaml:3:15/]] as const) {
        const { alternatives, none } = await inFolder(files, (folder) => at(folder, (client) => answer<AlternativesAnswer>(client, 'permitted_alternatives', { id: LLAMA })));
        assert.deepEqual(alternatives, []);
        assert.match(none ?? '', why);
      }
    });

    it('compares nothing with a model that nobody knows', async () => {
      const { none } = await at(SHOP, (client) => answer<AlternativesAnswer>(client, 'permitted_alternatives', { id: 'acme/helios-9b-chat' }));
      assert.match(none ?? '', /which model it is, is not known/);
    });
  });

  it('compares as compare --format json does', async () => {
    const ids = ['gpt-4o', LLAMA];
    const { policy, ...comparison } = await at(SHOP, (client) => answer<Record<string, unknown>>(client, 'compare_models', { ids }));
    assert.deepEqual(comparison, JSON.parse((await modelReview(['compare', ...ids, '--format', 'json'])).stdout));
    assert.deepEqual(policy, { path: 'model-review.yaml', faults: [] });
  });

  it('calls nothing clear in a comparison by a policy that has faults', async () => {
    await inFolder({ 'model-review.yaml': BROKEN }, (folder) => at(folder, async (client) => {
      const said = textOf(await call(client, 'compare_models', { ids: ['gpt-4o', 'Qwen/Qwen3-8B'] }));
      assert.match(said, /^What is declared cannot be relied on\./);
      assert.doesNotMatch(said, /no conflict/);
    }));
  });

  it('refuses what lies outside the folder it was started in', async () => {
    await inFolder({ 'inner/a.py': '', 'outer/model-review.yaml': 'version: 1\n' }, async (folder) => {
      const inner = path.join(folder, 'inner');
      symlinkSync(path.join(folder, 'outer'), path.join(inner, 'link'));
      await at(inner, async (client) => {
        for (const file of ['../outer/a.py', '/etc/passwd', 'link/new.py']) {
          assert.match(await refused(client, 'check_model', { id: 'gpt-4o', file }), /lies outside .*inner, the folder in which this server was started/);
          assert.match(await refused(client, 'check_project', { paths: [file] }), /lies outside/);
        }
        assert.doesNotMatch(JSON.stringify(await call(client, 'check_model', { id: 'gpt-4o', file: '..a.py' })), /outside/);
      });
    });
  });

  it('says in words what is wrong with a question, and goes on', async () => {
    await at(SHOP, async (client) => {
      for (const [name, args, words] of [
        ['check_model', {}, /^The argument "id" is missing\. The model id as/],
        ['check_model', { id: '  ' }, /^"id" must be a text of 1 to 1000 characters/],
        ['check_model', { id: 7 }, /^"id" must be a text/],
        ['check_model', { id: 'gpt-4o', model: 'x' }, /^There is no argument "model"; write "id", "provider", "file"\.$/],
        ['check_model', { id: 'x'.repeat(5000) }, /^"id" must be a text/],
        ['compare_models', { ids: ['gpt-4o'] }, /^"ids" holds 1, and must hold 2 to 8\.$/],
        ['compare_models', { ids: ['gpt-4o', 'gpt-4o'] }, /^Name two or more different models/],
        ['check_project', { paths: 'src' }, /^"paths" must be a list of texts/],
        ['explain', { id: 'gpt-4o' }, /^There is no tool "explain"; there are check_model, /],
      ] as const) {
        assert.match(await refused(client, name, args), words);
      }
      assert.equal((await answer<ModelAnswer>(client, 'check_model', { id: 'gpt-4o' })).model, 'openai/gpt-4o');
    });
  });

  it('says of a given policy that cannot be read that it cannot', async () => {
    await at(SHOP, async (client) => {
      assert.match(await refused(client, 'check_model', { id: 'gpt-4o' }), /none\.yaml cannot be read \(does not exist\)/);
      assert.match(await refused(client, 'check_project', {}), /none\.yaml cannot be read \(does not exist\)/);
    }, [...DAY, '--policy', 'none.yaml']);
  });

  it('writes nothing but the protocol to stdout, whatever it reads, and ends with its input', async () => {
    await inFolder({ 'model-review.yaml': BROKEN }, async (folder) => {
      const child = spawn(process.execPath, [COMMAND, 'mcp', ...DAY], { cwd: folder });
      let stdout = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      const send = (message: object): void => void child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
      child.stdin.write('no protocol\n{"half":\n');
      send({ id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '0' } } });
      send({ method: 'notifications/initialized' });
      send({ id: 2, method: 'tools/call', params: { name: 'check_model', arguments: { id: 'gpt-4o' } } });
      send({ id: 3, method: 'nothing/such' });
      setTimeout(() => child.stdin.end(), 1500);
      const code = await new Promise((resolve) => child.on('close', resolve));
      const messages = stdout.trim().split('\n').map((line) => JSON.parse(line) as { id: number; error?: object; result?: object });
      assert.equal(code, 0);
      assert.deepEqual(messages.map(({ id }) => id).sort(), [1, 2, 3]);
      assert.ok(messages.find(({ id }) => id === 3)?.error && messages.find(({ id }) => id === 2)?.result);
    });
  });
});
