import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { languageOf } from '../../src/core/detect/language';

interface Manifest {
  readonly activationEvents?: readonly string[];
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[]; readonly languages?: readonly Language[] };
}

interface Language {
  readonly id: string;
  readonly extensions?: readonly string[];
  readonly filenames?: readonly string[];
}

const ID = 'model-review.model-review';

describe('activation', () => {
  it('is known to the editor under its published name', () => {
    assert.ok(vscode.extensions.getExtension(ID), `${ID} is not installed`);
  });

  it('activates without an error', async () => {
    const extension = vscode.extensions.getExtension(ID);
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });

  it('registers every command that the manifest offers', async () => {
    const extension = vscode.extensions.getExtension(ID);
    const manifest = extension?.packageJSON as Manifest;
    const offered = (manifest.contributes?.commands ?? []).map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.notEqual(offered.length, 0, 'the manifest offers no command');
    assert.deepEqual(offered.filter((command) => !registered.has(command)), []);
  });

  it('wakes for every language of the editor whose files it reads', () => {
    const manifests = vscode.extensions.all.map(({ packageJSON }) => packageJSON as Manifest);
    const read = manifests.flatMap(({ contributes }) => contributes?.languages ?? []).filter(({ extensions = [], filenames = [] }) =>
      [...extensions.map((extension) => `file${extension}`), ...filenames].some((name) => languageOf(name) !== undefined));
    const wakes = new Set((vscode.extensions.getExtension(ID)?.packageJSON as Manifest).activationEvents);
    assert.ok(read.length > 30, 'the editor brings fewer languages than it is known to');
    assert.deepEqual(read.map(({ id }) => id).filter((id) => !wakes.has(`onLanguage:${id}`)), []);
  });
});
