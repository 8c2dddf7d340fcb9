import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Judged } from '../core/agents/judge';
import type * as AgentAnswers from './agent-answers';
import { inFolder, presentFolder, surroundingsAt, type JudgingParts } from './surroundings';

type Answers = typeof AgentAnswers;

/** The tools by which the editor's agents ask before they write a model's name. They read, and nothing else. */
export function registerAgentTools(parts: JudgingParts): vscode.Disposable {
  // Editors that are built from VS Code without its agents lack it.
  if (typeof (vscode as Partial<typeof vscode>).lm?.registerTool !== 'function') {
    return new vscode.Disposable(() => undefined);
  }
  return vscode.Disposable.from(
    vscode.lm.registerTool('modelReview_checkModel', tool(parts, (id) => l10n.t('Checking {0} for this project', id), ({ modelAnswer }, judged) => modelAnswer(judged).text)),
    vscode.lm.registerTool('modelReview_permittedAlternatives', tool(parts, (id) => l10n.t('Looking for alternatives to {0}', id), ({ alternativesAnswer }, judged) => alternativesAnswer(judged).text)),
  );
}

function tool(parts: JudgingParts, underWay: (id: string) => string, say: (answers: Answers, judged: Judged) => string): vscode.LanguageModelTool<unknown> {
  return {
    prepareInvocation: ({ input }) => ({ invocationMessage: underWay(idIn(input)) }),
    async invoke({ input }) {
      const answers = await import('./agent-answers');
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(say(answers, await judged(input, answers, parts)))]);
    },
  };
}

/** Of what an agent sent, which may be anything. */
function idIn(input: unknown): string {
  const id: unknown = typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined;
  return typeof id === 'string' ? id : '';
}

/** Throws an `Error` in words where the question cannot be answered: the agent is told. */
async function judged(input: unknown, { judge, readArguments, CHECK_MODEL }: Answers, parts: JudgingParts): Promise<Judged> {
  const read = readArguments(input, CHECK_MODEL.inputSchema);
  if ('fault' in read) {
    throw new Error(read.fault);
  }
  const { id = '', provider, file } = read.texts;
  const uri = file === undefined ? inFolder() : await named(file);
  return judge(id, provider, await surroundingsAt(uri, parts));
}

/** The file that an agent names, in one of the folders of the workspace; it need not exist. Throws an `Error` where it lies elsewhere. */
async function named(file: string): Promise<vscode.Uri> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const uri = /^(?:[\\/]|[a-z]:[\\/])/i.test(file) ? folders.map((folder) => absolute(file, folder)).find((each) => vscode.workspace.getWorkspaceFolder(each)) : await relative(file, folders);
  if (!uri || !vscode.workspace.getWorkspaceFolder(uri)) {
    throw new Error(l10n.t('{0} lies outside the folders of this workspace, so nothing here judges it. Name a file within them.', file));
  }
  return uri;
}

function absolute(file: string, { uri }: vscode.WorkspaceFolder): vscode.Uri {
  return uri.with({ path: vscode.Uri.file(file).path });
}

/** Where several folders are open, the folder's name may stand first; else the one that has the file is meant, else the one in which somebody works. */
async function relative(file: string, folders: readonly vscode.WorkspaceFolder[]): Promise<vscode.Uri | undefined> {
  const path = file.replaceAll('\\', '/');
  const [only, ...others] = folders;
  if (!only || others.length === 0) {
    return only && vscode.Uri.joinPath(only.uri, path);
  }
  const first = folders.find(({ name }) => path.startsWith(`${name}/`));
  if (first) {
    return vscode.Uri.joinPath(first.uri, path.slice(first.name.length + 1));
  }
  for (const folder of folders) {
    const uri = vscode.Uri.joinPath(folder.uri, path);
    if (await exists(uri)) {
      return uri;
    }
  }
  const folder = presentFolder() ?? only;
  return vscode.Uri.joinPath(folder.uri, path);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
