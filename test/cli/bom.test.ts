import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import type { CycloneDxDocument } from '../../src/core/report/cyclonedx-types';
import { bundleCommand, inFolder, modelReview } from './command';

describe('model-review bom', () => {
  before(bundleCommand);

  it('prints a valid CycloneDX document of the models in use', async () => {
    const { code, stdout, stderr } = await modelReview(['bom']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(stdout), null);
    const { metadata, components = [] } = JSON.parse(stdout) as CycloneDxDocument;
    assert.deepEqual([metadata.component.name, metadata.component.version, metadata.timestamp], ['shop', '1.2.3', '2026-11-22T00:00:00Z']);
    assert.deepEqual(components.map(({ 'bom-ref': ref }) => ref), [
      'unknown:acme/helios-9b-chat', 'model:anthropic/claude-3-opus-20240229', 'model:meta-llama/Meta-Llama-3-8B-Instruct', 'model:openai/gpt-4o',
    ]);
  });

  for (const [format, ...more] of [['cyclonedx', '--spec-version', '1.7'], ['spdx'], ['spdx', '--spec-version', '3.0.1'], ['markdown'], ['csv'], ['html']] as const) {
    it(`writes ${[format, ...more].join(' ')}, twice the same, and replaces its own file`, async () => {
      await inFolder({ 'a.py': 'ask(model="gpt-4o")\n' }, async (cwd) => {
        const texts: string[] = [];
        for (const run of [1, 2]) {
          const { code, stderr } = await modelReview(['bom', '--format', format, ...more, '-o', 'bom.out'], { cwd });
          assert.equal(code, 0, `run ${run}: ${stderr}`);
          texts.push(readFileSync(path.join(cwd, 'bom.out'), 'utf8'));
        }
        assert.equal(texts[0], texts[1]);
        assert.match(texts[0] ?? '', /gpt/);
      });
    });
  }

  it('is valid CycloneDX 1.7 where that is asked for', async () => {
    const { stdout } = await modelReview(['bom', '--spec-version', '1.7']);
    assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot7).validate(stdout), null);
  });

  for (const [args, said] of [[['--format', 'spdx', '--spec-version', '1.6'], 'spdx is not written in version 1.6'], [['--format', 'csv', '--spec-version', '1.6'], 'csv has no versions'], [['--spec-version', '1.5'], 'use 1.6 or 1.7'], [['--format', 'xml'], 'use cyclonedx or spdx']] as const) {
    it(`refuses ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await modelReview(['bom', ...args]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.ok(stderr.includes(said), stderr);
    });
  }

  it('has the same bytes for the same input', async () => {
    const env = { SOURCE_DATE_EPOCH: '1795000000' };
    const [first, second] = [await modelReview(['bom'], { env }), await modelReview(['bom'], { env })];
    assert.equal(first.stdout, second.stdout);
    assert.match(first.stdout, /"timestamp": "2026-11-18T/);
  });

  it('writes a file whole, replaces its own, and leaves nothing else behind', async () => {
    await inFolder({ 'a.py': 'ask(model="gpt-4o")\n' }, async (cwd) => {
      for (const run of [1, 2]) {
        const { code, stdout, stderr } = await modelReview(['bom', '-o', 'bom.json'], { cwd });
        assert.deepEqual([code, stdout], [0, ''], `run ${run}: ${stderr}`);
      }
      assert.deepEqual(readdirSync(cwd).sort(), ['a.py', 'bom.json']);
      assert.equal((JSON.parse(readFileSync(path.join(cwd, 'bom.json'), 'utf8')) as CycloneDxDocument).components?.length, 1);
    });
  });

  it('never writes over somebody else’s file', async () => {
    await inFolder({ 'a.py': 'ask(model="gpt-4o")\n' }, async (cwd) => {
      writeFileSync(path.join(cwd, 'notes.json'), '{"mine": true}');
      const { code, stderr } = await modelReview(['bom', '-o', 'notes.json'], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /notes.json exists and was not written by model-review/);
      assert.equal(readFileSync(path.join(cwd, 'notes.json'), 'utf8'), '{"mine": true}');
    });
  });

  it('says where it could not write', async () => {
    const { code, stderr } = await modelReview(['bom', '-o', 'no/such/folder/bom.json']);
    assert.equal(code, 2);
    assert.match(stderr, /cannot be written/);
    assert.equal(existsSync('no'), false);
  });
});
