import { reportPage, waitingPage, type PageInput } from '../../../src/core/report/page/page';
import type { Run } from '../../../src/core/report/run';
import { assertGolden, byElement } from '../golden';
import { TODAY } from './catalogue';
import { CLEAN, RUN, runOf, termsOf, UNDECLARED, UNTRUSTED } from './rich-project';

function page(run: Run, more: Partial<PageInput> = {}, editor?: { readonly nonce: string; readonly number: string }): string {
  return byElement(reportPage({ run, project: { name: 'shop' }, termsOf, today: TODAY, ...more }, editor ? { editor } : {}).html);
}

const EDITOR = { nonce: 'c2VjcmV0', number: '7' };
const DOCUMENTS: Readonly<Record<string, () => string>> = {
  'three-projects': () => page(RUN),
  'nothing-declared': () => page(UNDECLARED),
  'not-trusted': () => page(UNTRUSTED, { notes: ['The workspace is not trusted, so its waivers are not applied.'] }),
  'one-model': () => page(CLEAN),
  'in-an-editor': () => page(UNTRUSTED, { isPartial: true, notes: ['The scan was stopped: files that were not reviewed are missing here.'] }, EDITOR),
  'no-model': () => page(runOf({}, [], { reviewed: 3, generated: 0 })),
  'waiting': () => byElement(waitingPage(EDITOR)),
};

describe('the report page', () => {
  for (const [name, drawn] of Object.entries(DOCUMENTS)) {
    it(`shows ${name} as its golden file does`, () => assertGolden(`page/${name}.html`, drawn()));
  }
});
