/** The parts of CycloneDX 1.6 and 1.7 that are written here. https://cyclonedx.org/docs/1.7/json/ */

export type CycloneDxVersion = '1.6' | '1.7';

export interface CycloneDxDocument {
  readonly $schema: `http://cyclonedx.org/schema/bom-${CycloneDxVersion}.schema.json`;
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: CycloneDxVersion;
  readonly serialNumber?: string;
  readonly version: 1;
  readonly metadata: {
    readonly timestamp?: string;
    readonly tools: { readonly components: readonly Component[] };
    readonly component: Component;
    readonly properties?: readonly Property[];
  };
  readonly components?: readonly Component[];
  readonly services?: readonly Service[];
  readonly dependencies: readonly Dependency[];
}

export interface Component {
  readonly type: 'machine-learning-model' | 'application';
  readonly 'bom-ref'?: string;
  readonly supplier?: Organization;
  readonly manufacturer?: Organization;
  readonly publisher?: string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly description?: string;
  /** From 1.7 on: not delivered, called at run time. */
  readonly isExternal?: true;
  /** Absent means `required`. `excluded`: not part of what runs. */
  readonly scope?: 'excluded';
  readonly licenses?: readonly LicenseChoice[];
  readonly purl?: string;
  readonly pedigree?: { readonly ancestors: readonly Component[] };
  readonly externalReferences?: readonly ExternalReference[];
  readonly evidence?: Evidence;
  readonly modelCard?: ModelCard;
  readonly properties?: readonly Property[];
}

export interface Service {
  readonly 'bom-ref': string;
  readonly provider: Organization;
  readonly name: string;
  readonly licenses?: readonly LicenseChoice[];
  readonly externalReferences?: readonly ExternalReference[];
  readonly properties?: readonly Property[];
}

export interface Organization {
  readonly name: string;
  readonly url?: readonly string[];
}

export type LicenseChoice =
  | { readonly license: { readonly id: string; readonly acknowledgement?: Acknowledgement; readonly url?: string } }
  | { readonly expression: string; readonly expressionDetails?: readonly ExpressionDetail[]; readonly acknowledgement?: Acknowledgement };

export type Acknowledgement = 'declared' | 'concluded';

/** From 1.7 on. */
export interface ExpressionDetail {
  readonly licenseIdentifier: string;
  readonly url: string;
}

export interface ExternalReference {
  readonly type: 'model-card' | 'license' | 'website' | 'evidence';
  readonly url: string;
  readonly comment?: string;
}

export interface Evidence {
  readonly identity: readonly IdentityEvidence[];
  readonly occurrences: readonly Occurrence[];
}

export interface IdentityEvidence {
  readonly field: 'name';
  readonly confidence?: number;
  readonly concludedValue: string;
  /** The format asks for a number here: a method stands only where it is certain. */
  readonly methods?: readonly { readonly technique: 'source-code-analysis'; readonly confidence: number; readonly value: string }[];
}

export interface Occurrence {
  /** Relative path. */
  readonly location: string;
  /** 1-based. */
  readonly line: number;
  readonly symbol?: string;
  readonly additionalContext: string;
}

export interface ModelCard {
  readonly modelParameters?: {
    readonly task?: string;
    readonly inputs?: readonly { readonly format: string }[];
    readonly outputs?: readonly { readonly format: string }[];
  };
  readonly properties?: readonly Property[];
}

export interface Property {
  readonly name: string;
  readonly value: string;
}

export interface Dependency {
  readonly ref: string;
  /** Empty for what depends on nothing: the schema lets it be left out, but readers such as cdxgen 12 fail without it. */
  readonly dependsOn: readonly string[];
}
