import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CARD_COMMANDS } from '../../src/editor/commands';
import { codes, hoverAt, open, until } from './editing';

const tabs = (): readonly string[] => vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each.map(({ label }) => label));

/** Follows a link of a card, as a click does. */
async function follow(card: string, title: string): Promise<void> {
  const [, command = '', values = ''] = new RegExp(`\\[${title}\\]\\(command:([\\w.]+)\\?([^)]+)\\)`).exec(card) ?? assert.fail(`no link ${title} in ${card}`);
  await vscode.commands.executeCommand(command, ...JSON.parse(decodeURIComponent(values)) as string[]);
}

describe('The card under the pointer', () => {
  it('says what the model is, how open, under which licence, and where that comes from', async () => {
    const { document } = await open('src/app.py');
    await until(() => codes(document.uri).includes('threshold-exceeded'), 'the review');
    const text = (await hoverAt(document, 'meta-llama/Meta')).map(({ value }) => value).join('\n');
    for (const part of ['**Meta\\-Llama\\-3\\-8B\\-Instruct** · Meta', 'open weights, not open source', 'Openness', '16.7', 'Licence', 'Llama 3', 'CC BY 4.0']) {
      assert.ok(text.includes(part), `"${part}" is not in the card:\n${text}`);
    }
  });

  it('may run our own few commands and nothing else', async () => {
    const { document } = await open('src/app.py');
    const [card] = await hoverAt(document, 'meta-llama/Meta');
    assert.ok(card);
    assert.notEqual(card.isTrusted, true);
    const links = [...card.value.matchAll(/\(command:([\w.]+)/g)].map(([, name]) => name);
    assert.ok(links.length > 0);
    assert.ok(links.every((name) => CARD_COMMANDS.includes(name ?? '')), links.join());
  });

  it('leads from a conflict to the models that may stand in its place, side by side', async () => {
    const { document } = await open('src/app.py');
    const [card] = await hoverAt(document, 'meta-llama/Meta');
    await follow(card?.value ?? '', 'Alternatives');
    await until(() => tabs().some((label) => /Meta-Llama-3-8B-Instruct, [^,]+/.test(label)), `a comparison, among ${tabs().join(' | ')}`);
  });

  it('says of an unknown model that nothing is judged', async () => {
    const { document } = await open('src/app.py');
    const text = (await hoverAt(document, 'acme/helios')).map(({ value }) => value).join('\n');
    assert.match(text, /not in the catalogue/);
  });

  it('is not shown on a string that names no model', async () => {
    const { document } = await open('src/app.py');
    assert.deepEqual(await hoverAt(document, 'a plain sentence'), []);
  });
});
