import * as vscode from 'vscode';

/** What a person would answer; the questions are drawn outside the extension host. */
export interface Answers {
  /** Of each list: the label to take, or nothing to leave it. */
  readonly pick?: (labels: readonly string[], title: string) => string | undefined;
  readonly folder?: string;
  readonly save?: (proposed: vscode.Uri | undefined) => vscode.Uri | undefined;
  /** Hears of a notification with progress and may cancel it. */
  readonly progress?: (message: string, cancel: () => void) => void;
}

/** Runs something that asks, and answers in a person's place. Returns the messages that were shown, with their buttons. */
export async function answering(answers: Answers, body: () => PromiseLike<unknown>): Promise<readonly string[]> {
  const { showQuickPick, showWorkspaceFolderPick, showSaveDialog, showInformationMessage, showWarningMessage, showErrorMessage, withProgress } = vscode.window;
  const messages: string[] = [];
  const say = (message: string, ...buttons: readonly string[]): Promise<undefined> => {
    messages.push([message, ...buttons.map((button) => `[${button}]`)].join(' '));
    return Promise.resolve(undefined);
  };
  Object.assign(vscode.window, {
    showQuickPick: (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) => {
      const chosen = answers.pick?.(items.map(({ label }) => label), options?.title ?? '');
      return Promise.resolve(items.find(({ label }) => label === chosen));
    },
    showWorkspaceFolderPick: () => Promise.resolve(vscode.workspace.workspaceFolders?.find(({ name }) => name === answers.folder)),
    showSaveDialog: (options?: vscode.SaveDialogOptions) => Promise.resolve(answers.save?.(options?.defaultUri)),
    showInformationMessage: say,
    showWarningMessage: say,
    showErrorMessage: say,
    withProgress: (_options: vscode.ProgressOptions, task: (bar: vscode.Progress<{ message?: string }>, token: vscode.CancellationToken) => PromiseLike<unknown>) => {
      const source = new vscode.CancellationTokenSource();
      return task({ report: ({ message }) => answers.progress?.(message ?? '', () => source.cancel()) }, source.token);
    },
  });
  try {
    await body();
  } finally {
    Object.assign(vscode.window, { showQuickPick, showWorkspaceFolderPick, showSaveDialog, showInformationMessage, showWarningMessage, showErrorMessage, withProgress });
  }
  return messages;
}
