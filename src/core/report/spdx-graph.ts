import type { ExternalReference, Property } from './cyclonedx-types';
import { compare } from './run';
import type { SpdxElement, SpdxExternalRef, SpdxNode, SpdxProperties, SpdxRelation, SpdxRelationship } from './spdx-types';

/** Says that nobody asserts a licence: neither that there is one nor that there is none. */
export const NO_ASSERTION = 'https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense';

type Kind = 'agent' | 'provider' | 'model' | 'file' | 'snippet' | 'licence' | 'relationship' | 'part';

/** The elements of one document by their ids: whatever is added twice is written once. */
export class SpdxGraph {
  private readonly elements = new Map<string, SpdxElement>();

  /** Ids are fragments of `namespace`, which is another one for each document. */
  constructor(private readonly namespace: string) {}

  id(kind: Kind, name: string): string {
    return `${this.namespace}#${kind}/${name.replace(/\p{Surrogate}/gu, '\ufffd').split('/').map(encodeURIComponent).join('/')}`;
  }

  node(kind: Kind, name: string): Pick<SpdxNode, 'spdxId' | 'creationInfo'> {
    return { spdxId: this.id(kind, name), creationInfo: '_:creation' };
  }

  has(id: string): boolean {
    return this.elements.has(id);
  }

  add(element: SpdxElement): string {
    this.elements.set(element.spdxId, element);
    return element.spdxId;
  }

  relate(from: string, relationshipType: SpdxRelation, to: readonly string[], more: Partial<Pick<SpdxRelationship, 'type' | 'scope' | 'completeness' | 'comment'>> = {}): void {
    if (to.length === 0) {
      return;
    }
    const name = `${this.local(from)}/${relationshipType}${more.scope === undefined ? '' : `-${more.scope}`}`;
    this.add({ type: 'Relationship', ...this.node('relationship', decodeURIComponent(name)), from, relationshipType, to: [...new Set(to)].sort(compare), ...more });
  }

  private local(id: string): string {
    return id.slice(this.namespace.length + 1);
  }

  sorted(): readonly SpdxElement[] {
    return [...this.elements.values()].sort((a, b) => compare(a.spdxId, b.spdxId));
  }
}

const KINDS: Readonly<Record<ExternalReference['type'], SpdxExternalRef['externalRefType']>> = {
  'model-card': 'documentation', license: 'license', website: 'altWebPage', evidence: 'other',
};

export function externalRefs(references: readonly ExternalReference[]): Pick<SpdxNode, 'externalRef'> {
  return references.length === 0 ? {} : {
    externalRef: references.map(({ type, url, comment }) => ({ type: 'ExternalRef', externalRefType: KINDS[type], locator: [url], ...(comment === undefined ? {} : { comment }) })),
  };
}

export function extension(properties: readonly Property[]): Pick<SpdxNode, 'extension'> {
  const entries = properties.map(({ name, value }): SpdxProperties['extension_cdxProperty'][number] => ({
    type: 'extension_CdxPropertyEntry', extension_cdxPropName: name, extension_cdxPropValue: value,
  }));
  return entries.length === 0 ? {} : { extension: [{ type: 'extension_CdxPropertiesExtension', extension_cdxProperty: entries }] };
}
