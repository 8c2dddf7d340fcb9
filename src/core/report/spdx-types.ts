/** The parts of SPDX 3.0.1 (core, software, simple licensing, AI, extension) that are written here. https://spdx.github.io/spdx-spec/v3.0.1/ */

export interface SpdxDocumentFile {
  readonly '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld';
  readonly '@graph': readonly (SpdxCreationInfo | SpdxElement)[];
}

export interface SpdxCreationInfo {
  readonly type: 'CreationInfo';
  readonly '@id': '_:creation';
  readonly specVersion: '3.0.1';
  readonly created: string;
  readonly createdBy: readonly string[];
  readonly createdUsing: readonly string[];
}

/** What every element has; each kind adds its own. */
export interface SpdxNode {
  readonly spdxId: string;
  readonly creationInfo: SpdxCreationInfo['@id'];
  readonly name?: string;
  readonly summary?: string;
  readonly comment?: string;
  readonly externalRef?: readonly SpdxExternalRef[];
  readonly extension?: readonly SpdxProperties[];
}

export type SpdxElement = SpdxCollection | SpdxAgent | SpdxPackage | SpdxFile | SpdxSnippet | SpdxLicence | SpdxRelationship;

export interface SpdxCollection extends SpdxNode {
  readonly type: 'SpdxDocument' | 'software_Sbom';
  readonly profileConformance: readonly string[];
  readonly rootElement: readonly string[];
  readonly element: readonly string[];
  readonly software_sbomType?: readonly ['source'];
}

export interface SpdxAgent extends SpdxNode {
  readonly type: 'Organization' | 'SoftwareAgent' | 'Tool';
  readonly name: string;
}

export interface SpdxPackage extends SpdxNode {
  readonly type: 'ai_AIPackage' | 'software_Package';
  readonly name: string;
  readonly software_primaryPurpose: 'model' | 'application';
  readonly software_packageVersion?: string;
  readonly software_downloadLocation?: string;
  readonly software_packageUrl?: string;
  readonly releaseTime?: string;
  readonly originatedBy?: readonly string[];
  readonly suppliedBy?: string;
}

export interface SpdxFile extends SpdxNode {
  readonly type: 'software_File';
  readonly name: string;
}

export interface SpdxSnippet extends SpdxNode {
  readonly type: 'software_Snippet';
  readonly software_snippetFromFile: string;
  readonly software_lineRange: { readonly type: 'PositiveIntegerRange'; readonly beginIntegerRange: number; readonly endIntegerRange: number };
}

export interface SpdxLicence extends SpdxNode {
  readonly type: 'simplelicensing_LicenseExpression';
  readonly simplelicensing_licenseExpression: string;
}

export interface SpdxRelationship extends SpdxNode {
  readonly type: 'Relationship' | 'LifecycleScopedRelationship';
  readonly from: string;
  readonly relationshipType: SpdxRelation;
  readonly to: readonly string[];
  readonly completeness?: 'incomplete';
  readonly scope?: 'test';
}

export type SpdxRelation = 'dependsOn' | 'hasConcludedLicense' | 'hasDeclaredLicense' | 'descendantOf' | 'availableFrom' | 'hasEvidence' | 'other';

export interface SpdxExternalRef {
  readonly type: 'ExternalRef';
  readonly externalRefType: 'license' | 'documentation' | 'altWebPage' | 'other';
  readonly locator: readonly string[];
  readonly comment?: string;
}

/** The official extension that carries CycloneDX properties. */
export interface SpdxProperties {
  readonly type: 'extension_CdxPropertiesExtension';
  readonly extension_cdxProperty: readonly { readonly type: 'extension_CdxPropertyEntry'; readonly extension_cdxPropName: string; readonly extension_cdxPropValue: string }[];
}
