import { execFileSync } from 'node:child_process';

describe('The grammar', () => {
  it('makes models, licences, codes, days and regions readable, and leaves other YAML alone, as in the snapshot', () => {
    // After a change that is wanted: the same with --updateSnapshot, and a look at what it wrote.
    execFileSync(process.execPath, ['node_modules/vscode-tmgrammar-test/dist/snapshot.js', '--scope', 'source.yaml', '--grammar', 'node_modules/tm-grammars/grammars/yaml.json', 'test/fixtures/grammar/*.yaml'], { stdio: 'pipe' });
  });
});
