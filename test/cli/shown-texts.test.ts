import assert from 'node:assert/strict';
import type { CheckReport } from '../../src/core/report/check-json';
import { bundleCommand, inFolder, modelReview } from './command';

const CODE = { 'src/app.py': 'load = from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\n', 'model-review.yaml': 'version: 1\nusage: { distributes: [weights] }\n' };
const TEXT = 'Built with Meta Llama 3';

async function duties(files: Readonly<Record<string, string>>): Promise<string[]> {
  return inFolder({ ...CODE, ...files }, async (cwd) => {
    const { stdout } = await modelReview(['check', 'src', '--format', 'json'], { cwd });
    return (JSON.parse(stdout) as CheckReport).findings.filter(({ code }) => code === 'display-duty').map(({ severity, message }) => `${severity} ${message}`);
  });
}

describe('A text that a licence asks to be shown', () => {
  before(bundleCommand);

  it('is missed where no file shows it', async () => {
    assert.deepEqual(await duties({ 'README.md': '# Shop\n' }), [`warning “${TEXT}” must be shown (Llama 3, clause 1.b.i) and was not found; add it to README, NOTICE or the UI.`]);
  });

  for (const [file, text] of Object.entries({ 'README.md': `${TEXT}.`, 'NOTICE': TEXT, 'web/Footer.tsx': `<a>built with\n  Meta Llama 3</a>`, 'locales/en.json': `{"footer": "${TEXT}"}` })) {
    it(`is found in ${file}, outside of what is reviewed`, async () => {
      assert.deepEqual(await duties({ [file]: text }), []);
    });
  }

  it('is not shown by the licence, by code, nor by what is ignored', async () => {
    assert.equal((await duties({ LICENSE: TEXT, 'src/notes.py': `# ${TEXT}`, '.gitignore': 'web/\n', 'web/index.html': TEXT })).length, 1);
  });
});
