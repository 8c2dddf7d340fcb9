import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Inventory } from './inventory';
import type { JudgingParts } from './surroundings';

/** More are not shown: one more word finds them. */
const SHOWN = 50;
/** A page with more columns than this is no page. */
const MOST_COMPARED = 5;

interface Choice extends vscode.QuickPickItem {
  readonly id?: string;
  readonly isDone?: true;
}

type Search = (query: string) => readonly Choice[];

/** Asks for one model of the whole catalogue, or for any id; the models of the workspace come first. */
export async function pickModel(parts: JudgingParts, inventory: Inventory, title: string): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<Choice>();
  return ask(picker, async (search, used) => {
    picker.title = title;
    const draw = (): void => { picker.items = listed(picker.value, search, used); };
    draw();
    return new Promise((resolve) => {
      picker.onDidChangeValue(draw);
      picker.onDidAccept(() => resolve(picker.selectedItems[0]?.id));
      picker.onDidHide(() => resolve(undefined));
    });
  }, parts, inventory);
}

/** Asks for two to five models, one after the other; who has enough takes the first line. */
export async function pickModels(parts: JudgingParts, inventory: Inventory, first: readonly string[]): Promise<readonly string[] | undefined> {
  const picker = vscode.window.createQuickPick<Choice>();
  const chosen = [...first];
  return ask(picker, async (search, used) => {
    const draw = (): void => {
      picker.title = chosen.length === 0 ? l10n.t('Compare Models') : l10n.t('Compare Models: {0}', chosen.join(l10n.t(', ')));
      picker.items = [...(picker.value === '' ? ownLines(chosen) : []), ...(chosen.length < MOST_COMPARED ? listed(picker.value, search, used).filter(({ id }) => id === undefined || !chosen.includes(id)) : [])];
    };
    draw();
    return new Promise((resolve) => {
      picker.onDidChangeValue(draw);
      picker.onDidAccept(() => {
        const [item] = picker.selectedItems;
        if (item?.isDone) {
          resolve(chosen);
        } else if (item?.id !== undefined) {
          const at = chosen.indexOf(item.id);
          if (at < 0) {
            chosen.push(item.id);
          } else {
            chosen.splice(at, 1);
          }
          picker.value = '';
          draw();
        }
      });
      picker.onDidHide(() => resolve(undefined));
    });
  }, parts, inventory);
}

/** Shows the picker at once, busy until the catalogue is read. */
async function ask<T>(picker: vscode.QuickPick<Choice>, body: (search: Search, used: readonly Choice[]) => Promise<T>, { catalogue }: JudgingParts, inventory: Inventory): Promise<T> {
  picker.busy = true;
  picker.placeholder = l10n.t('A name, an id, a provider’s spelling or a publisher');
  picker.show();
  try {
    const [index, { ModelSearch }, { kindInWords }, { models }] = await Promise.all([catalogue.index(), import('../core/catalogue/search'), import('../core/report/identity'), inventory.known()]);
    const search = new ModelSearch(index);
    const find: Search = (query) => search.find(query, SHOWN).map(({ model, spelling }) => ({
      label: model.name, description: spelling === undefined ? model.id : l10n.t('{0} · found as {1}', model.id, spelling),
      detail: `${index.publisherName(model)} · ${kindInWords(model, index)}`, alwaysShow: true, id: model.id,
    }));
    const used = models.map(({ name, id, uses }) => ({ label: name, description: id, detail: uses.length === 1 ? l10n.t('1 use found') : l10n.t('{0} uses found', uses.length), alwaysShow: true, id }));
    picker.placeholder = l10n.t('A name, an id, a provider’s spelling or a publisher, of {0} models', search.size.toLocaleString('en'));
    picker.busy = false;
    return await body(find, used);
  } finally {
    picker.dispose();
  }
}

/** What a query finds, and the query itself: an id that nobody lists may still be read. */
function listed(value: string, search: Search, used: readonly Choice[]): readonly Choice[] {
  const query = value.trim();
  if (query === '') {
    return used.length === 0 ? [] : [heading(l10n.t('models found in this workspace')), ...used];
  }
  const found = search(query);
  const isListed = found.some(({ id }) => id?.toLowerCase() === query.toLowerCase());
  const asItIs: readonly Choice[] = isListed ? [] : [heading(l10n.t('not listed so')), { label: l10n.t('Take the id as it is'), description: query, detail: l10n.t('Spellings of providers, copies and files are read too'), alwaysShow: true, id: query }];
  return [...(found.length === 0 ? [] : [heading(found.length < SHOWN ? l10n.t('models of the catalogue') : l10n.t('the first {0} of the catalogue; one more word finds others', SHOWN))]), ...found, ...asItIs];
}

function ownLines(chosen: readonly string[]): readonly Choice[] {
  return [
    ...(chosen.length > 1 ? [{ label: l10n.t('$(check) Compare {0} models', chosen.length), alwaysShow: true, isDone: true as const }] : []),
    ...(chosen.length > 0 ? [heading(chosen.length < MOST_COMPARED ? l10n.t('chosen; take one to remove it') : l10n.t('chosen, as many as fit; take one to remove it')), ...chosen.map((id) => ({ label: id, description: l10n.t('chosen'), iconPath: new vscode.ThemeIcon('close'), alwaysShow: true, id }))] : []),
  ];
}

function heading(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
