import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest {
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
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
});
