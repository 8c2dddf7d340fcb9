import type { BomLicence, LicenceDocument } from './bom-facts';
import type { BomRoute } from './bom-types';
import { iri } from './cyclonedx-references';
import type { CycloneDxVersion, ExpressionDetail, LicenseChoice } from './cyclonedx-types';

/** One id of the SPDX list, else an expression; 1.7 says where each part of an expression can be read. */
export function licenceChoices({ spdxId, expression, documents, acknowledgement }: BomLicence, version: CycloneDxVersion): readonly LicenseChoice[] {
  const said = acknowledgement === undefined ? {} : { acknowledgement };
  if (spdxId === undefined) {
    return [{ expression, ...details(documents, version), ...said }];
  }
  const url = documents[0]?.url;
  return [{ license: { id: spdxId, ...said, ...(url ? { url: iri(url) } : {}) } }];
}

/** A host's own terms. */
export function termsChoices({ licence, name, url }: BomRoute['terms'] & object, version: CycloneDxVersion): readonly LicenseChoice[] {
  return [{ expression: licence, ...details([{ id: licence, name, ...(url === undefined ? {} : { url }) }], version), acknowledgement: 'declared' }];
}

function details(documents: readonly LicenceDocument[], version: CycloneDxVersion): { readonly expressionDetails?: readonly ExpressionDetail[] } {
  const found = version === '1.6' ? [] : documents.flatMap(({ id, url }) => (url ? [{ licenseIdentifier: id, url: iri(url) }] : []));
  return found.length > 0 ? { expressionDetails: found } : {};
}
