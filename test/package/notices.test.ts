import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

describe('THIRD-PARTY-NOTICES', () => {
  it('names all third-party code and data that ships', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
