// "Nothing leaves the machine" is proven on what ships, so these tests need a build.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { referencesOf, type References } from './references';

const NETWORK = [
  'fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'sendBeacon', 'RTCPeerConnection', 'importScripts',
];
const CODE_FROM_TEXT = ['eval', 'Function'];
/** `events`, `child_process` and `process` come with commander, whose sub-commands in files of their own we do not use. */
const CLI_MODULES = new Set(['fs', 'path', 'os', 'url', 'util', 'events', 'child_process', 'process', 'readline', 'stream', 'crypto', 'buffer', 'worker_threads']);

/** The names among `forbidden` that the script mentions. */
function mentioned({ names }: References, forbidden: readonly string[]): string[] {
  return forbidden.filter((name) => names.has(name));
}

describe('dist/extension.js', () => {
  let references: References;
  before(() => {
    references = referencesOf('dist/extension.js');
  });

  it('loads the editor and nothing else, so it runs on desktop and web', () => {
    assert.deepEqual([...references.modules], ['vscode']);
  });

  it('has no way to a network', () => {
    assert.deepEqual(mentioned(references, NETWORK), []);
  });

  it('has no way to run text as code', () => {
    assert.deepEqual(mentioned(references, CODE_FROM_TEXT), []);
  });
});

describe('dist/cli.js', () => {
  let references: References;
  before(() => {
    references = referencesOf('dist/cli.js');
  });

  it('loads only built-in modules, and none that opens a connection', () => {
    const names = [...references.modules].map((name) => name.replace(/^node:/, '').replace(/\/promises$/, ''));
    assert.deepEqual(names.filter((name) => !CLI_MODULES.has(name)), []);
  });

  it('has no way to a network', () => {
    assert.deepEqual(mentioned(references, NETWORK), []);
  });
});

describe('the reading of a bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'model-review-bundle-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const read = (code: string): References => {
    const file = join(folder, 'bundle.js');
    writeFileSync(file, code);
    return referencesOf(file);
  };

  for (const code of ['fetch("https://example.com")', 'globalThis.fetch(u)', 'self["fetch"](u)', 'const {fetch:f}=self;f(u)']) {
    it(`sees the network in ${code}`, () => {
      assert.deepEqual(mentioned(read(code), NETWORK), ['fetch']);
    });
  }

  it('sees what is loaded by require and by import', () => {
    assert.deepEqual([...read('require("node:fs");import("net");require(x)').modules], ['node:fs', 'net', 'computed: require(x)']);
  });

  it('does not take words in texts for code', () => {
    assert.deepEqual(mentioned(read('const a = "we fetch nothing, eval nothing"; // fetch'), [...NETWORK, ...CODE_FROM_TEXT]), []);
  });
});
