import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerBom } from './editor/bom';
import { CatalogueFile } from './editor/catalogue-file';
import { localClock } from './editor/clock';
import { registerCreatePolicy } from './editor/create-policy';
import { registerDiagnostics } from './editor/diagnostics';
import { registerExplain } from './editor/explain';
import { registerHover } from './editor/hover';
import { channelLog } from './editor/log';
import { Policies } from './editor/policies';
import { registerPolicyActions } from './editor/policy-actions';
import { registerPolicyEdit, registerShowDeclaration } from './editor/policy-edit';
import { PolicyFacts } from './editor/policy-facts';
import { registerPolicyHelp } from './editor/policy-help';
import { PolicyProblems } from './editor/policy-problems';
import { Reviews } from './editor/reviews';
import { ShownTexts } from './editor/shown-texts';

/** Composes the features and returns; nothing is read before the first document asks for it. */
export function activate(context: vscode.ExtensionContext): void {
  if (vscode.l10n.bundle) {
    l10n.config({ contents: vscode.l10n.bundle });
  }
  const channel = vscode.window.createOutputChannel('Model Review', { log: true });
  const log = channelLog(channel);
  const catalogue = new CatalogueFile(context.extensionUri, log);
  const policies = new Policies(log);
  const { version } = context.extension.packageJSON as { readonly version: string };
  const tool = { name: 'model-review', version };
  const shown = new ShownTexts(catalogue, policies, log);
  const reviews = new Reviews(catalogue, policies, shown, localClock, log);
  const policyProblems = new PolicyProblems(policies, reviews, catalogue, localClock, log);
  context.subscriptions.push(
    channel,
    policies,
    shown,
    reviews,
    policyProblems,
    registerDiagnostics(reviews, policies, policyProblems),
    registerHover(reviews, catalogue, localClock),
    registerExplain(reviews, catalogue, localClock),
    registerBom({ reviews, policies, clock: localClock, tool }, catalogue, log),
    registerCreatePolicy(),
    registerPolicyHelp(new PolicyFacts(context.extensionUri, catalogue, localClock, log)),
    registerPolicyActions(reviews, policies, policyProblems, localClock),
    registerPolicyEdit(),
    registerShowDeclaration(policies),
    vscode.commands.registerCommand('modelReview.showLog', () => channel.show()),
  );
}
