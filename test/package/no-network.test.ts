// "Nothing leaves the machine", seen from outside: where there is no network at all, the command says the same, byte for byte. Needs a build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Without any interface that is up, not even the machine's own. Rights are asked of the user's own namespace where the system gives them to root only. */
const WAYS = [['unshare', '--net', '--'], ['unshare', '--map-root-user', '--net', '--']] as const;
const CONNECT = 'require("node:net").connect(9, "127.0.0.1").on("error", ({ code }) => console.log(code))';

function run([program = '', ...args]: readonly string[], input = ''): Ran {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8', input, maxBuffer: 1 << 28 });
  return { stdout, stderr, status };
}

/** How a program is started without a network; nothing where this system does not let anybody. */
function withoutNetwork(): readonly string[] | undefined {
  return process.platform === 'linux' ? WAYS.find((way) => run([...way, process.execPath, '-e', CONNECT]).stdout.trim() === 'ENETUNREACH') : undefined;
}

const DAY = ['--today', '2026-11-22'];
const MESSAGES = [
  { jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '0' } } },
  { jsonrpc: '2.0', method: 'notifications/initialized' },
  { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'check_model', arguments: { id: 'gpt-4o' } } },
].map((each) => `${JSON.stringify(each)}\n`).join('');

describe('the command without a network', function () {
  this.timeout(120_000);
  let way: readonly string[] | undefined;
  before(function () {
    way = withoutNetwork();
    if (!way) {
      console.warn('      skipped: this system lets nobody have a namespace without a network (unshare --net)');
      this.skip();
    }
  });

  const calls = [
    ...['text', 'json', 'sarif', 'github', 'gitlab', 'markdown', 'html'].map((format) => ['check', 'examples', '--format', format, ...DAY]),
    ...['cyclonedx', 'spdx', 'markdown', 'csv', 'html'].map((format) => ['bom', 'examples', '--format', format, ...DAY]),
    ['explain', 'meta-llama/Llama-3.1-8B-Instruct', ...DAY], ['compare', 'gpt-4o', 'claude-3-opus-20240229', ...DAY], ['init', '--print'], ['--version'],
  ];
  for (const args of calls) {
    it(`says the same: ${args.slice(0, 4).join(' ')}`, () => {
      const command = [process.execPath, 'dist/cli.js', ...args];
      const alone = run([...(way ?? []), ...command]);
      assert.ok(alone.stdout.length > 0);
      assert.deepEqual(alone, run(command));
    });
  }

  it('answers agents the same', () => {
    const command = [process.execPath, 'dist/cli.js', 'mcp', ...DAY];
    const alone = run([...(way ?? []), ...command], MESSAGES);
    assert.match(alone.stdout, /"id":2/);
    assert.deepEqual(alone, run(command, MESSAGES));
  });
});
