import * as vscode from 'vscode';
import { IgnoreRules } from '../core/ignore-rules';
import { readBytes } from './texts';

/**
 * What the parents of a folder ignore, up to the root of its repository; nothing where they hide the folder itself, as whoever opens it wants it.
 * What the user ignores in every repository is git's own and not looked up here.
 */
export async function rulesAbove(folder: vscode.Uri): Promise<IgnoreRules> {
  const parents: vscode.Uri[] = [];
  for (let at = folder; !(await exists(vscode.Uri.joinPath(at, '.git'))); ) {
    const parent = vscode.Uri.joinPath(at, '..');
    if (parent.path === at.path) {
      return IgnoreRules.NONE;
    }
    parents.unshift(parent);
    at = parent;
  }
  let rules = IgnoreRules.NONE;
  for (const parent of parents) {
    rules = await rulesWithin(rules, parent);
  }
  return parents.length > 0 && rules.ignores(folder.path, true) ? IgnoreRules.NONE : rules;
}

/** With those of the files that stand in the folder; `names` is what does, where it is known. */
export async function rulesWithin(above: IgnoreRules, folder: vscode.Uri, names?: ReadonlySet<string>): Promise<IgnoreRules> {
  const files = [...(names?.has('.git') === false ? [] : ['.git/info/exclude']), ...(names?.has('.gitignore') === false ? [] : ['.gitignore'])];
  const texts = await Promise.all(files.map((name) => textOf(vscode.Uri.joinPath(folder, name))));
  // One that is not there or not readable ignores nothing: what it would hide is reviewed.
  return texts.reduce<IgnoreRules>((rules, text) => (text === undefined ? rules : rules.with(folder.path, text)), above);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const read = await readBytes(uri);
  return 'bytes' in read ? new TextDecoder().decode(read.bytes) : undefined;
}
