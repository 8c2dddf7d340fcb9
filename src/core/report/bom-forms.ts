/** A format of a bill of materials, in the version that is to be written. */
export type BomForm = 'cyclonedx-1.6' | 'cyclonedx-1.7' | 'spdx-3.0.1' | 'markdown' | 'csv' | 'html';

export const BOM_FORMS: readonly BomForm[] = ['cyclonedx-1.6', 'cyclonedx-1.7', 'spdx-3.0.1', 'markdown', 'csv', 'html'];

interface About {
  readonly name: string;
  /** Of a file, such that a review knows it for a bill of materials. */
  readonly ending: string;
  /** Names of the official schemas that it must fit: the form's own first, then those that it refers to. */
  readonly schemas: readonly string[];
}

const ABOUT: Readonly<Record<BomForm, About>> = {
  'cyclonedx-1.6': { name: 'CycloneDX 1.6', ending: 'cdx.json', schemas: ['bom-1.6', 'spdx', 'jsf-0.82'] },
  'cyclonedx-1.7': { name: 'CycloneDX 1.7', ending: 'cdx.json', schemas: ['bom-1.7', 'spdx', 'jsf-0.82', 'cryptography-defs'] },
  'spdx-3.0.1': { name: 'SPDX 3.0.1', ending: 'spdx.json', schemas: ['spdx-3.0.1'] },
  markdown: { name: 'Markdown', ending: 'md', schemas: [] },
  csv: { name: 'CSV', ending: 'csv', schemas: [] },
  html: { name: 'HTML', ending: 'html', schemas: [] },
};

export function aboutForm(form: BomForm): About {
  return ABOUT[form];
}
