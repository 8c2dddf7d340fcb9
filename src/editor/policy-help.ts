import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ruleUrl } from '../core/codes';
import { listed } from '../core/clause';
import type { Choice } from '../core/policy/assist/choice';
import { completeAt } from '../core/policy/assist/complete';
import { noteAt, type Note } from '../core/policy/assist/hover';
import { outlineOf, type OutlineItem } from '../core/policy/assist/outline';
import { escapeMarkdown } from '../core/report/escape';
import { toRange } from './convert';
import { POLICY_FILES, type PolicyFacts } from './policy-facts';
import { settingsFor } from './settings';

/** Completion, hovers and outline of policy files, whatever language the editor takes them for. */
export function registerPolicyHelp(facts: PolicyFacts): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(POLICY_FILES, {
      async provideCompletionItems(document, position, token) {
        const known = await facts.get();
        if (token.isCancellationRequested) {
          return undefined;
        }
        const { choices, incomplete } = completeAt(document.getText(), document.offsetAt(position), known);
        return new vscode.CompletionList(ofUs(choices).map((choice, i) => toItem(document, position, choice, i)), incomplete);
      },
    }, ' ', ':', '[', '{', '-', ',', '"', '(', '/'),
    vscode.languages.registerHoverProvider(POLICY_FILES, {
      async provideHover(document, position) {
        const note = settingsFor(document).hover ? noteAt(document.getText(), document.offsetAt(position), await facts.get()) : undefined;
        return note && new vscode.Hover(markdown(note), toRange(document, note.span));
      },
    }),
    vscode.languages.registerDocumentSymbolProvider(POLICY_FILES, {
      provideDocumentSymbols: (document) => outlineOf(document.getText()).map((item) => toSymbol(document, item)),
    }, { label: 'Model Review' }),
  );
}

/** What a YAML extension offers by the schema as well; two of each would be in the way. */
const BY_SCHEMA: ReadonlySet<Choice['kind']> = new Set<Choice['kind']>(['key', 'value', 'code']);
const YAML_EXTENSION = 'redhat.vscode-yaml';

function ofUs(choices: readonly Choice[]): readonly Choice[] {
  return vscode.extensions.getExtension(YAML_EXTENSION) ? choices.filter(({ kind }) => !BY_SCHEMA.has(kind)) : choices;
}

const ITEM: Readonly<Record<Choice['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  licence: vscode.CompletionItemKind.Reference,
  model: vscode.CompletionItemKind.Class,
  provider: vscode.CompletionItemKind.Module,
  code: vscode.CompletionItemKind.Constant,
  region: vscode.CompletionItemKind.Value,
  field: vscode.CompletionItemKind.EnumMember,
  day: vscode.CompletionItemKind.Event,
  operator: vscode.CompletionItemKind.Operator,
  entry: vscode.CompletionItemKind.Snippet,
};

function toItem(document: vscode.TextDocument, position: vscode.Position, choice: Choice, rank: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: choice.label, ...(choice.detail === undefined ? {} : { description: choice.detail }) }, ITEM[choice.kind]);
  const replacing = toRange(document, choice.span);
  item.range = { inserting: new vscode.Range(replacing.start, position), replacing };
  item.insertText = toSnippet(choice.insert, choice.stops ?? []);
  item.keepWhitespace = true;
  item.sortText = String(rank).padStart(5, '0');
  if (choice.docs !== undefined) {
    item.documentation = choice.docs;
  }
  if (choice.goesOn) {
    item.command = { command: 'editor.action.triggerSuggest', title: '' };
  }
  return item;
}

/** A text in which the cursor goes from place to place. */
export function toSnippet(text: string, stops: readonly number[]): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let from = 0;
  for (const [i, stop] of stops.entries()) {
    snippet.appendText(text.slice(from, stop)).appendTabstop(i === stops.length - 1 ? 0 : i + 1);
    from = stop;
  }
  return snippet.appendText(text.slice(from));
}

function markdown({ path, type, docs, decides, meaning }: Note): vscode.MarkdownString {
  const text = new vscode.MarkdownString(`**${escapeMarkdown(path)}**${type === undefined ? '' : ` · ${escapeMarkdown(type)}`}`);
  meaning.forEach((line) => text.appendMarkdown(`\n\n${escapeMarkdown(line)}`));
  if (docs !== undefined) {
    text.appendMarkdown(`\n\n${escapeMarkdown(docs)}`);
  }
  if (decides.length > 0) {
    text.appendMarkdown(`\n\n${l10n.t('Decides: {0}', listed(decides.map((code) => `[${code}](${ruleUrl(code)})`)))}`);
  }
  return text;
}

const SYMBOL: Readonly<Record<OutlineItem['kind'], vscode.SymbolKind>> = {
  section: vscode.SymbolKind.Namespace,
  key: vscode.SymbolKind.Property,
  scope: vscode.SymbolKind.File,
  waiver: vscode.SymbolKind.Event,
  model: vscode.SymbolKind.Class,
};

function toSymbol(document: vscode.TextDocument, item: OutlineItem): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(item.name, item.detail, SYMBOL[item.kind], toRange(document, item.span), toRange(document, item.selection));
  symbol.children = item.children.map((each) => toSymbol(document, each));
  return symbol;
}
