/** The part of CycloneDX 1.6 that we write. Field names and values are the specification's. */
export interface CycloneDxDocument {
  readonly $schema: string;
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly serialNumber?: string;
  readonly version: 1;
  readonly metadata: {
    readonly timestamp?: string;
    readonly tools: { readonly components: readonly Component[] };
    readonly component: Component;
    readonly properties: readonly Property[];
  };
  readonly components: readonly Component[];
  readonly services: readonly Service[];
  readonly dependencies: readonly Dependency[];
}

export interface Property {
  readonly name: string;
  readonly value: string;
}

export interface Organisation {
  readonly name: string;
  readonly url?: readonly string[];
}

export type LicenceChoice =
  | { readonly license: { readonly id: string; readonly acknowledgement: 'declared'; readonly url?: string } }
  | { readonly expression: string; readonly acknowledgement: 'declared' };

export interface ExternalReference {
  readonly type: 'model-card' | 'license' | 'evidence' | 'website';
  readonly url: string;
}

export interface Component {
  readonly type: 'application' | 'machine-learning-model';
  readonly 'bom-ref'?: string;
  readonly supplier?: Organisation;
  readonly manufacturer?: Organisation;
  readonly publisher?: string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly scope?: 'excluded';
  readonly licenses?: readonly LicenceChoice[];
  readonly purl?: string;
  readonly pedigree?: { readonly ancestors: readonly Component[] };
  readonly externalReferences?: readonly ExternalReference[];
  readonly evidence?: { readonly occurrences: readonly { readonly location: string; readonly line: number; readonly symbol: string; readonly additionalContext: string }[] };
  readonly modelCard?: { readonly modelParameters: { readonly inputs?: readonly Format[]; readonly outputs: readonly Format[] } };
  readonly properties?: readonly Property[];
}

interface Format {
  readonly format: string;
}

export interface Service {
  readonly 'bom-ref': string;
  readonly provider: Organisation;
  readonly name: string;
  readonly licenses?: readonly LicenceChoice[];
  readonly externalReferences?: readonly ExternalReference[];
}

export interface Dependency {
  readonly ref: string;
  readonly dependsOn: readonly string[];
}
