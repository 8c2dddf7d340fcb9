import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import parse, { type Info } from 'spdx-expression-parse';
import { createBomValidator } from '../../src/core/report/validate-bom';
import { officialSchemas } from '../core/report/official-schemas';

interface Component {
  readonly type: string;
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

function written(): string {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/sbom.mjs'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return readFileSync('out/model-review.cdx.json', 'utf8');
}

describe('the bill of materials of the product itself', () => {
  let text: string;
  let components: readonly Component[];
  before(function () {
    this.timeout(60_000);
    text = written();
    ({ components } = JSON.parse(text) as { readonly components: readonly Component[] });
  });

  it('is valid by the official schema', () => {
    assert.deepEqual(createBomValidator(officialSchemas()).validate(JSON.parse(text)), []);
  });

  it('names the packages that the notices name, in the same versions', () => {
    const noticed = [...readFileSync('THIRD-PARTY-NOTICES', 'utf8').matchAll(/^={80}\n((?:@[\w.-]+\/)?[\w.-]+) (\d\S*) \(.+\)\n={80}$/gm)].map(([, name, version]) => `${name ?? ''} ${version ?? ''}`);
    assert.ok(noticed.length > 10);
    const listed = components.filter(({ type }) => type === 'library').map(({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name} ${version}`);
    assert.deepEqual(listed.sort(), noticed.sort());
  });

  it('has the checksum of every package and of the catalogue, which has its own version', () => {
    assert.deepEqual(components.filter(({ hashes = [] }) => hashes.length === 0), []);
    const { date } = JSON.parse(readFileSync('dist/catalogue.json', 'utf8')) as { readonly date: string };
    assert.deepEqual(components.filter(({ type }) => type === 'data').map(({ name, version }) => [name, version]), [['model-review-catalogue', date]]);
  });

  it('has the same bytes each time', () => {
    assert.equal(written(), text);
  }).timeout(60_000);
});

describe('a licence of what ships', () => {
  let isPermissive: (licence: Info) => boolean;
  before(async () => {
    ({ isPermissive } = await import(pathToFileURL('scripts/notices/packages.mjs').href) as { readonly isPermissive: (licence: Info) => boolean });
  });

  for (const [expression, may] of [
    ['MIT', true], ['(BSD-2-Clause OR GPL-3.0-only)', true], ['MIT AND CC-BY-3.0', true],
    ['GPL-3.0-only', false], ['MPL-2.0', false], ['MIT AND LGPL-2.1-only', false],
  ] as const) {
    it(`${expression} ${may ? 'may ship' : 'must not ship'}`, () => {
      assert.equal(isPermissive(parse(expression)), may);
    });
  }
});
