import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, codes, open, problems, until } from './editing';

const TEXT = 'Built with Meta Llama 3';

async function write(path: string, text: string): Promise<vscode.Uri> {
  const root = vscode.workspace.workspaceFolders?.[0] ?? assert.fail('the test workspace is open');
  const uri = vscode.Uri.joinPath(root.uri, path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

describe('A text that a licence asks to be shown', () => {
  after(async () => {
    const root = vscode.workspace.workspaceFolders?.[0] ?? assert.fail('the test workspace is open');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(root.uri, 'shown'), { recursive: true });
  });

  it('is missed until a file shows it, and again when that file is gone', async () => {
    await write('shown/app.py', 'model = AutoModel.from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\n');
    await write('shown/model-review.yaml', 'version: 1\nusage: { distributes: [weights] }\n');
    const { document } = await open('shown/app.py');
    const missed = (): vscode.Diagnostic | undefined => problems(document.uri).find((each) => codeOf(each) === 'display-duty' && each.message.includes('was not found'));
    await until(() => missed() !== undefined, 'the finding that the text is shown nowhere');
    assert.equal(missed()?.severity, vscode.DiagnosticSeverity.Warning);

    const readme = await write('shown/README.md', `# Shop\n\n${TEXT}.\n`);
    await until(() => !codes(document.uri).includes('display-duty'), 'the finding to go');

    await vscode.workspace.fs.delete(readme);
    await until(() => missed() !== undefined, 'the finding to come back');
  });
});
