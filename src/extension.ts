import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerAgentTools } from './editor/agent-tools';
import { registerBom } from './editor/bom';
import { CatalogueFile } from './editor/catalogue-file';
import { localClock } from './editor/clock';
import { registerCodeActions } from './editor/code-actions';
import { registerCreatePolicy } from './editor/create-policy';
import { registerDiagnostics } from './editor/diagnostics';
import { registerExplain } from './editor/explain';
import { registerHover } from './editor/hover';
import { registerInlayHints } from './editor/inlay-hints';
import { Inventory } from './editor/inventory';
import { registerInventoryCommands } from './editor/inventory-commands';
import { InventoryView } from './editor/inventory-view';
import { channelLog } from './editor/log';
import { Policies } from './editor/policies';
import { PolicyFacts } from './editor/policy-facts';
import { registerPolicyHelp } from './editor/policy-help';
import { PolicyProblems } from './editor/policy-problems';
import { Report } from './editor/report';
import { Reviews } from './editor/reviews';
import { registerScan } from './editor/scan-command';
import { ScanFollower } from './editor/scan-follower';
import { ScanProgress } from './editor/scan-progress';
import { Scanner } from './editor/scanner';
import { watchSettings } from './editor/settings';
import { ShownTexts } from './editor/shown-texts';
import { registerStatusItem } from './editor/status-item';
import { registerWalkthrough } from './editor/walkthrough';
import { WorkspaceScan } from './editor/workspace-scan';

/** Composes the features and returns; nothing is read before the first document asks for it. The answer is what tests in an editor cannot see otherwise. */
export function activate(context: vscode.ExtensionContext): { readonly inventory: InventoryView; readonly report: Report } {
  if (vscode.l10n.bundle) {
    l10n.config({ contents: vscode.l10n.bundle });
  }
  context.subscriptions.push(watchSettings());
  const channel = vscode.window.createOutputChannel('Model Review', { log: true });
  const log = channelLog(channel);
  const catalogue = new CatalogueFile(context.extensionUri, log);
  const policies = new Policies(log);
  const { version } = context.extension.packageJSON as { readonly version: string };
  const tool = { name: 'model-review', version };
  const shown = new ShownTexts(catalogue, policies, log);
  const reviews = new Reviews(catalogue, policies, shown, localClock, log);
  const scanner = new Scanner(catalogue, reviews, policies, shown);
  const scan = new WorkspaceScan(scanner);
  const follower = new ScanFollower(scan, policies, shown, log);
  const parts = { scanner, catalogue, clock: localClock, tool, log };
  const progress = new ScanProgress();
  const inventory = new Inventory(reviews, scan, policies, log);
  const view = new InventoryView(inventory, context.workspaceState, log);
  const judging = { catalogue, reviews, policies, shown };
  const report = new Report({ ...parts, reviews, scan }, vscode.Uri.joinPath(context.extensionUri, 'media', 'icon-128.png'), inventory.onDidChange);
  const policyProblems = new PolicyProblems(policies, reviews, scan, catalogue, localClock, log);
  context.subscriptions.push(
    channel,
    policies,
    shown,
    reviews,
    scan,
    follower,
    progress,
    inventory,
    view,
    policyProblems,
    registerDiagnostics(reviews, policies, policyProblems, scan),
    registerHover(reviews, catalogue, localClock),
    registerInlayHints(reviews),
    registerInventoryCommands(policies, localClock),
    registerStatusItem(inventory, view, progress, log),
    registerExplain(judging, inventory),
    registerScan(parts, scan, follower, progress),
    report,
    registerBom(parts, context.workspaceState),
    registerWalkthrough(),
    registerCreatePolicy({ ...parts, scan, policies }),
    registerPolicyHelp(new PolicyFacts(context.extensionUri, catalogue, localClock, log)),
    registerCodeActions({ reviews, policies, found: policyProblems, scan, catalogue, clock: localClock }),
    registerAgentTools(judging),
    vscode.commands.registerCommand('modelReview.showLog', () => channel.show()),
  );
  return { inventory: view, report };
}
