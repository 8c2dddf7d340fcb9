import { bom, type Bom } from '../../../src/core/report/bom';
import { bomDocument } from '../../../src/core/report/bom-document';
import { aboutForm, BOM_FORMS, type BomForm } from '../../../src/core/report/bom-forms';
import type { Run } from '../../../src/core/report/run';
import { assertGolden, byElement } from '../golden';
import { CLEAN, FEW, RUN, termsOf } from './rich-project';

const OPTIONS = { timestamp: '2026-11-22T08:30:00Z' };

/** Not that of the content, which stands in every id of SPDX: a difference would be one of all lines. */
const DIGEST = '0123456789abcdef'.repeat(4);

function written(form: BomForm, of: Bom): string {
  const text = bomDocument(form, of, OPTIONS, DIGEST);
  return form === 'html' ? byElement(text) : text.replaceAll('\r\n', '\n'); // as git has it
}

const billOf = (run: Run): Bom => bom({ run, project: { name: 'three-projects', version: '2.0.0' }, termsOf });

describe('a bill of materials', () => {
  for (const form of BOM_FORMS) {
    const runs = { 'markdown': { 'three-projects': RUN }, 'csv': { 'three-projects': RUN }, 'html': { 'three-projects': RUN, 'one-model': CLEAN }, 'cyclonedx-1.6': { 'one-model': CLEAN }, 'cyclonedx-1.7': { 'some-models': FEW }, 'spdx-3.0.1': { 'some-models': FEW } }[form];
    for (const [name, run] of Object.entries(runs)) {
      it(`of ${name} is, as ${form}, what its golden file shows`, () => assertGolden(`bom/${name}-${form}.${aboutForm(form).ending}`, written(form, billOf(run))));
    }
  }
});
