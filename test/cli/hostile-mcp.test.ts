import assert from 'node:assert/strict';
import { CRAFTED } from '../fuzz/mutate';
import { assertForTerminal } from '../fuzz/pages';
import { bundleCommand, COMMAND, inFolder } from './command';
import { output } from './output';

const USE = 'client.create(model="gpt-4o")\n';
const PATIENCE_MS = 120_000;

describe('hostile messages of an agent', () => {
  before(bundleCommand);

  it('are answered or refused, and the next one is answered', async function () {
    this.timeout(PATIENCE_MS);
    await inFolder({ 'a.py': USE }, async (cwd) => {
      const call = (id: number, params: unknown): string => JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params });
      const lines = [
        '', 'x', '{', '[]', 'null', '0', '"a"', '{}', '{"jsonrpc":"1.0"}', '{"jsonrpc":"2.0","id":{},"method":1}', `${'['.repeat(100_000)}`, `{"jsonrpc":"2.0","id":9,"method":"${'x'.repeat(1_000_000)}"}`, '\u0000\u001b]0;x\u0007', '{"jsonrpc":"2.0","id":1,"method":"__proto__"}',
        JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } } }), JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }),
        call(10, { name: '__proto__', arguments: {} }), call(11, { name: 'check_model', arguments: null }), call(12, { name: 'check_model', arguments: { id: 'x'.repeat(500_000) } }), call(13, { name: 'check_model', arguments: { id: ['gpt-4o'], file: {} } }),
        call(14, { name: 'check_model', arguments: { id: 'gpt-4o', file: '../../../../etc/passwd' } }), call(15, { name: 'check_project', arguments: { paths: ['/etc', '--policy=/etc/passwd', '-o', '\u0000'] } }), call(16, { name: 'compare_models', arguments: { ids: Array.from({ length: 50 }, (_none, at) => `a${at}/${CRAFTED[at] ?? ''}`) } }),
        JSON.stringify({ jsonrpc: '2.0', id: 99, method: 'tools/list' }),
      ];
      const { stdout, stderr, code } = await output(process.execPath, [COMMAND, 'mcp'], cwd, `${lines.join('\n')}\n`);
      const answers = stdout.trim().split('\n').map((line) => JSON.parse(line) as { readonly id?: unknown; readonly result?: { readonly isError?: boolean; readonly tools?: readonly unknown[] } });
      const answer = (id: number): (typeof answers)[number]['result'] => answers.find((each) => each.id === id)?.result;
      assert.equal(answer(99)?.tools?.length, 4);
      assert.deepEqual([10, 11, 13, 14, 15].map((id) => answer(id)?.isError ?? answers.some((each) => each.id === id && !each.result)), [true, true, true, true, true]);
      assert.ok(answer(12) && answer(16));
      assert.doesNotMatch(stdout, /root:/);
      assertForTerminal(stderr);
      assert.equal(code, 0);
    });
  });
});
