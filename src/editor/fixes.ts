import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { editPolicy } from '../core/policy/assist/edit';
import type { Change } from '../core/policy/assist/change';
import { nameFixes, pinsOf, titleInFiles, type NameFix } from '../core/fixes/name-fixes';
import { readFixes } from '../core/fixes/read-fixes';
import { openFindingsAt, type Reviewed } from '../core/fixes/try';
import { fixesOfPolicy, fixesOfUse, type PolicyFix } from '../core/policy-fixes';
import { Lines } from '../core/lines';
import { escapeTerminal } from '../core/report/escape';
import type { Finding, Review, Use } from '../core/types';
import { APPLY_FIX } from './commands';
import { shownMessage, toRange, toRangeIn } from './convert';
import { otherFiles, type FileChange } from './fix-in-files';
import { noticeFix } from './notice-fix';
import { isPolicy, POLICY_NAME, type Governing } from './policies';
import { reviewedAs, type ActionParts } from './reviewed';
import { Slices } from './slices';
import { readText } from './texts';
import { NOTE_FIX } from './walkthrough';

export interface Asked {
  readonly document: vscode.TextDocument;
  /** That stand where the user asks, none of them accepted. */
  readonly findings: readonly Finding[];
  readonly context: vscode.CodeActionContext;
  readonly token: vscode.CancellationToken;
}

/**
 * Quick fixes, in the order: mend the name, declare, accept, read. What needs no more words is an edit, which the editor can show before it is made;
 * what asks for words is a command that shows the file it writes to.
 */
export async function fixesAt(asked: Asked, parts: ActionParts): Promise<vscode.CodeAction[]> {
  if (isPolicy(asked.document.uri)) {
    return onPolicy(asked, parts);
  }
  const reviewed = await reviewedAs(asked.document, parts);
  if (!reviewed || asked.token.isCancellationRequested) {
    return [];
  }
  const uses = reviewed.review.uses.filter(({ mention }) => asked.findings.some(({ span }) => span.start === mention.span.start && span.end === mention.span.end));
  const governing = parts.reviews.current(asked.document)?.governing;
  return onePreferred([
    ...(await Promise.all(uses.map((use) => namesAt(use, asked, reviewed, parts)))).flat(),
    ...await notices(asked, governing),
    ...await inPolicy(asked, reviewed.review, governing, parts.clock.today()),
    ...readFixes(asked.findings, reviewed.index).map((fix) => command(fix.title, fix.findings, asked, { command: 'vscode.open', title: fix.title, arguments: [vscode.Uri.parse(fix.url)] })),
  ]);
}

/** All pins of a file, for those who have it run on saving. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('modelReview');

/** *Auto Fix* asks which of several is meant, so only the first is preferred. */
function onePreferred(actions: vscode.CodeAction[]): vscode.CodeAction[] {
  const first = actions.findIndex(({ isPreferred }) => isPreferred === true);
  return actions.map((each, i) => (each.isPreferred && i !== first ? Object.assign(each, { isPreferred: false }) : each));
}

/** Pins every alias that must be pinned, as one edit. */
export async function fixAll(document: vscode.TextDocument, parts: ActionParts): Promise<vscode.CodeAction[]> {
  const reviewed = isPolicy(document.uri) ? undefined : await reviewedAs(document, parts);
  const { version } = document;
  const pins = reviewed ? await SLICES.take(pinsOf(reviewed)) : [];
  if (pins.length === 0 || document.version !== version) {
    return [];
  }
  const made = new vscode.CodeAction(l10n.t('Pin all moving aliases'), FIX_ALL);
  made.edit = new vscode.WorkspaceEdit();
  for (const { spans, text } of pins) {
    spans.forEach((span) => made.edit?.replace(document.uri, toRange(document, span), text));
  }
  return [made];
}

interface Tried {
  readonly fix: NameFix;
  /** Of each kind the best is offered for all files too. */
  readonly others: readonly FileChange[];
}

/** Asked for at each move of the cursor, and tried once for each review. */
const TRIED = new WeakMap<Review, Map<number, Promise<readonly Tried[]>>>();
/** A name is tried by reviewing the document with it. */
const SLICES = new Slices();

async function namesAt(use: Use, asked: Asked, reviewed: Reviewed, parts: ActionParts): Promise<readonly vscode.CodeAction[]> {
  const tried = TRIED.get(reviewed.review) ?? new Map<number, Promise<readonly Tried[]>>();
  const { start } = use.mention.span;
  const { document } = asked;
  const trying = tried.get(start) ?? tryAll(use, reviewed, document.uri, parts).catch((cause: unknown) => {
    tried.delete(start);
    throw cause;
  });
  TRIED.set(reviewed.review, tried.set(start, trying));
  const all = await trying;
  if (asked.token.isCancellationRequested) {
    return [];
  }
  const changed = ({ fix: { spans, text, findings, preferred } }: Tried, title: string, others: readonly FileChange[]): vscode.CodeAction => {
    const edit = new vscode.WorkspaceEdit();
    spans.forEach((span) => edit.replace(document.uri, toRange(document, span), text));
    others.forEach(({ uri, ranges }) => ranges.forEach((range) => edit.replace(uri, range, text)));
    return Object.assign(action(title, findings, asked), { edit }, preferred && others.length === 0 ? { isPreferred: true } : {});
  };
  return [
    ...all.map((each) => changed(each, each.fix.title, [])),
    ...all.filter(({ others }) => others.length > 0).map((each) => changed(each, titleInFiles(each.fix, each.others.length + 1), each.others)),
  ];
}

async function tryAll(use: Use, reviewed: Reviewed, uri: vscode.Uri, parts: ActionParts): Promise<readonly Tried[]> {
  const fixes = await SLICES.take(nameFixes(use, reviewed));
  return Promise.all(fixes.map(async (fix, i): Promise<Tried> => ({
    fix, others: fixes.findIndex(({ kind }) => kind === fix.kind) === i ? await otherFiles(use.mention.text, fix, uri, parts) : [],
  })));
}

async function notices(asked: Asked, governing: Governing | undefined): Promise<readonly vscode.CodeAction[]> {
  const made = await Promise.all(asked.findings.map(async (finding) => {
    const fix = governing && await noticeFix(finding, governing);
    const offered = fix && action(fix.title, [finding], asked);
    return offered && Object.assign(offered, { edit: fix.edit, isPreferred: true, command: { command: NOTE_FIX, title: fix.title, arguments: [fix.uri] } });
  }));
  return made.filter((each) => each !== undefined);
}

interface Offered {
  readonly fix: Pick<PolicyFix, 'title' | 'preferred'>;
  readonly finding: Finding;
  /** In this file; absent: there is none yet. */
  readonly uri?: vscode.Uri;
  readonly does?: PolicyFix['does'];
}

/** What the policy that governs the file may say to findings; nothing that it would refuse, and no acceptance where none counts. */
async function inPolicy(asked: Asked, review: Review, governing: Governing | undefined, today: string): Promise<readonly vscode.CodeAction[]> {
  if (!governing) {
    const title = l10n.t('Create {0}', POLICY_NAME);
    return [command(title, asked.findings, asked, { command: 'modelReview.createPolicy', title })];
  }
  const read = await readText(governing.uri);
  const starts = new Set(asked.findings.map(({ span }) => span.start));
  const here = review.uses.filter(({ mention }) => starts.has(mention.span.start));
  const offered = here.flatMap((use) => openFindingsAt(use, review).filter((finding) => asked.findings.includes(finding)).flatMap((finding) => fixesOfUse(finding, use.mention.text, governing.policy, today)
    .filter(({ does }) => 'text' in read && isPossible(does, read.text))
    .map((fix): Offered => ({ fix, finding, uri: governing.uri, does: fix.does }))));
  return told(offered).map(({ fix: { title, preferred }, finding, uri, does }) => {
    const edit = does && 'text' in read ? wordless(does, governing.uri, read.text) : undefined;
    const made = edit ? Object.assign(command(title, [finding], asked, { command: NOTE_FIX, title, arguments: [governing.uri] }), { edit })
      : command(title, [finding], asked, { command: APPLY_FIX, title, arguments: [uri, does] });
    return Object.assign(made, preferred ? { isPreferred: true } : {});
  });
}

/** A change of the policy that leaves nothing to write, so that the editor can show it before it is made. */
function wordless(does: PolicyFix['does'], uri: vscode.Uri, text: string): vscode.WorkspaceEdit | undefined {
  const result = does.kind === 'change' ? editPolicy(text, does.change) : undefined;
  if (!result || 'refused' in result || result.edit.holes.length > 0) {
    return undefined;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, toRangeIn(new Lines(text), result.edit.span), result.edit.text);
  return edit;
}

function isPossible(does: PolicyFix['does'], text: string): boolean {
  switch (does.kind) {
    case 'change': return !('refused' in editPolicy(text, does.change));
    case 'waive': return vscode.workspace.isTrusted && !('refused' in editPolicy(text, { kind: 'add', path: ['waivers'], value: { code: does.code, model: does.model, reason: '-', owner: '-', expires: does.expires } }));
    case 'open': case 'replace': return true;
  }
}

function onPolicy(asked: Asked, { policies, clock }: ActionParts): vscode.CodeAction[] {
  const { document, findings } = asked;
  const { uri } = document;
  const offered = policies.file(uri) ? findings.flatMap((finding) => fixesOfPolicy(finding, document.getText(), clock.today()).map((fix): Offered => ({ fix, finding, uri, does: fix.does }))) : [];
  return told(offered).flatMap(({ fix: { title, preferred }, finding, does }) => {
    const edit = does && directEdit(does, document);
    const made = edit && edit !== 'refused' ? Object.assign(action(title, [finding], asked), { edit }) : command(title, [finding], asked, { command: APPLY_FIX, title, arguments: [uri, does] });
    return edit === 'refused' ? [] : [Object.assign(made, preferred ? { isPreferred: true } : {})];
  });
}

/** Each once, the acceptance last; of several with one title each names its finding. */
function told(offered: readonly Offered[]): readonly Offered[] {
  const nameOf = ({ fix, finding, does }: Offered): string => JSON.stringify([fix.title, does && finding.code, does]);
  const once = offered.filter((each, i) => offered.findIndex((other) => nameOf(other) === nameOf(each)) === i);
  const titled = once.map((each) => (once.some((other) => other !== each && other.fix.title === each.fix.title)
    ? { ...each, fix: { ...each.fix, title: `${each.fix.title} (${each.finding.code})` } } : each));
  return [...titled.filter(({ does }) => does?.kind !== 'waive'), ...titled.filter(({ does }) => does?.kind === 'waive')];
}

function directEdit(does: PolicyFix['does'], document: vscode.TextDocument): vscode.WorkspaceEdit | 'refused' | undefined {
  const edit = new vscode.WorkspaceEdit();
  if (does.kind === 'replace') {
    edit.replace(document.uri, toRange(document, does.span), does.text);
    return edit;
  }
  const result = does.kind === 'change' ? changed(document, does.change) : undefined;
  if (!result || 'refused' in result) {
    return result && 'refused';
  }
  if (result.edit.holes.length > 0) {
    return undefined;
  }
  edit.replace(document.uri, toRange(document, result.edit.span), result.edit.text);
  return edit;
}

function changed(document: vscode.TextDocument, change: Change): ReturnType<typeof editPolicy> {
  return editPolicy(document.getText(), change);
}

function action(title: string, findings: readonly Finding[], { context: { diagnostics } }: Asked): vscode.CodeAction {
  const made = new vscode.CodeAction(escapeTerminal(title), vscode.CodeActionKind.QuickFix);
  made.diagnostics = diagnostics.filter((each) => each.source === 'Model Review'
    && findings.some((finding) => each.message === shownMessage(finding) && (typeof each.code === 'object' ? each.code.value : each.code) === finding.code));
  return made;
}

function command(title: string, findings: readonly Finding[], asked: Asked, run: vscode.Command): vscode.CodeAction {
  return Object.assign(action(title, findings, asked), { command: run });
}
