// "Nothing leaves the machine" is proven on what ships, so these tests need a build.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { referencesOf, type References } from './references';

const NETWORK = [
  'fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'sendBeacon', 'RTCPeerConnection', 'importScripts',
];
/** How an extension would tell somebody of its users, or have an address opened without being asked. */
const TELEMETRY = ['createTelemetryLogger', 'TelemetryReporter', 'applicationinsights', 'isTelemetryEnabled', 'machineId', 'openExternal', 'asExternalUri', 'registerUriHandler'];
/** Modules of Node that reach a network; `require` of a name that is worked out counts as one. */
const NETWORK_MODULES = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'inspector', 'cluster', 'wasi', 'undici', 'ws'];
const CODE_FROM_TEXT = ['eval', 'Function'];
/** `events`, `child_process` and `process` come with commander, whose sub-commands in files of their own we do not use. */
const CLI_MODULES = new Set(['fs', 'path', 'os', 'url', 'util', 'events', 'child_process', 'process', 'readline', 'stream', 'crypto', 'buffer', 'worker_threads']);

/** The names among `forbidden` that the script mentions. */
function mentioned({ names }: References, forbidden: readonly string[]): string[] {
  return forbidden.filter((name) => names.has(name));
}

/** Loads what the extension is made of on the desktop: the file that starts it, and its parts. */
function desktop(): readonly References[] {
  return ['dist/extension.js', ...readdirSync('dist/parts').map((name) => `dist/parts/${name}`)].map(referencesOf);
}

for (const [name, load] of [['dist/extension.js with its parts', desktop], ['dist/web.js', () => [referencesOf('dist/web.js')]]] as const) {
  describe(name, () => {
    let all: readonly References[];
    before(() => {
      all = load();
    });

    it('loads the editor and its own parts, and nothing else', () => {
      const modules = all.flatMap((each) => [...each.modules]).filter((module) => name === 'dist/web.js' || !/^\.\/(?:parts\/)?[\w-]+\.js$/.test(module));
      assert.deepEqual([...new Set(modules)], ['vscode']);
    });

    it('has no way to a network', () => {
      assert.deepEqual(all.flatMap((each) => mentioned(each, NETWORK)), []);
    });

    it('tells nobody of its users, and opens no address by itself', () => {
      assert.deepEqual(all.flatMap((each) => mentioned(each, TELEMETRY)), []);
    });

    it('has no way to run text as code', () => {
      assert.deepEqual(all.flatMap((each) => mentioned(each, CODE_FROM_TEXT)), []);
    });
  });
}

describe('dist/web.js in its host', () => {
  it('does not ask for the address of its worker, which is none that one can read there', () => {
    assert.doesNotMatch(readFileSync('dist/web.js', 'utf8'), /\bself\.location\b|\blocation\.origin\b/);
  });
});

describe('The start of the extension', () => {
  it('loads neither the reading of code nor the formats of a bill of materials', () => {
    const { modules } = referencesOf('dist/extension.js');
    const parts = [...modules].filter((module) => module.startsWith('./parts/'));
    assert.ok(parts.some((part) => part.startsWith('./parts/review-')) && parts.some((part) => part.startsWith('./parts/bom-writer-')), parts.join());
    const loaded = execFileSync(process.execPath, ['-e', LOADED], { encoding: 'utf8' }).trim().split('\n');
    assert.deepEqual(loaded.filter((file) => /(?:review|bom-writer)-/.test(file)), []);
  });
});

describe('dist/web.js', () => {
  it('starts where there is no Node', () => {
    const editor: unknown = new Proxy(function () {}, { getPrototypeOf: () => editor as object, get: (_, key) => (key === 'bundle' || key === 'then' ? undefined : key === Symbol.toPrimitive ? () => '' : key === 'textDocuments' || key === 'workspaceFolders' ? [] : editor), apply: () => editor, construct: () => editor as object });
    const module = { exports: {} as { activate?: (context: unknown) => void } };
    const require = (name: string): unknown => (name === 'vscode' ? editor : assert.fail(`${name} is not there`));
    runInNewContext(readFileSync('dist/web.js', 'utf8'), { module, exports: module.exports, require, TextDecoder, TextEncoder, performance, setTimeout, clearTimeout, URL });
    module.exports.activate?.({ extensionUri: editor, workspaceState: editor, subscriptions: { push() {} }, extension: { packageJSON: { version: '0' } } });
    assert.equal(typeof module.exports.activate, 'function');
  });
});

/** Prints what is in memory once dist/extension.js is loaded, with an editor of which each member is a function that returns it again. */
const LOADED = `
const Module = require('node:module');
const editor = new Proxy(function () {}, { get: () => editor, apply: () => editor, construct: () => editor, getPrototypeOf: () => editor });
const load = Module._load;
Module._load = function (request, ...rest) { return request === 'vscode' ? editor : load.call(this, request, ...rest); };
require(require('node:path').resolve('dist/extension.js'));
console.log(Object.keys(require.cache).join('\\n'));
process.exit(0);`;

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
    assert.deepEqual([...references.modules].filter((name) => NETWORK_MODULES.includes(name.replace(/^node:|\/promises$/g, '')) || name.startsWith('computed')), []);
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
