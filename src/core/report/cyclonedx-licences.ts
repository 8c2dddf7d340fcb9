import type { BomLicence } from './bom-facts';
import type { BomRoute } from './bom-types';
import type { LicenseChoice } from './cyclonedx-types';
import { iri } from './cyclonedx-references';

/** The licence that the publisher declares: one id of the SPDX list, else an expression. */
export function licenceChoices({ spdxId, expression, documents }: BomLicence): readonly LicenseChoice[] {
  if (spdxId === undefined) {
    return [{ expression, acknowledgement: 'declared' }];
  }
  const url = documents[0]?.url;
  return [{ license: { id: spdxId, acknowledgement: 'declared', ...(url ? { url: iri(url) } : {}) } }];
}

/** A host's own terms. */
export function termsChoices({ licence }: BomRoute['terms'] & object): readonly LicenseChoice[] {
  return [{ expression: licence, acknowledgement: 'declared' }];
}
