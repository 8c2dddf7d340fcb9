import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Finding, Use } from '../types';
import { knownModel } from '../known-model';
import { because } from './because';
import { derivationOf, type Derivation } from './derivation';
import { comparedFindings, type Baseline } from './fingerprint';
import { notWhollyRead, placeOf, type Place, type PlacedFinding, type Run, type Skipped } from './run';

/** What `check --format json` prints; `check.schema.json` is its published schema. */
export interface CheckReport {
  readonly version: 1;
  readonly tool: Run['tool'];
  readonly catalogue: { readonly date: string; readonly digest: string; readonly models: number };
  readonly files: { readonly reviewed: number; readonly skipped: readonly Skipped[]; readonly generated: number };
  readonly uses: readonly UseRow[];
  readonly findings: readonly FindingRow[];
}

export interface UseRow extends Place {
  /** As the program reads it. */
  readonly text: string;
  readonly role: Use['mention']['role'];
  readonly resolution: Use['resolution']['kind'];
  /** Catalogue id; of a derivative, its base. Null for a family and an unknown id. */
  readonly model: string | null;
  readonly release: string | null;
  readonly provider: string | null;
  readonly because: string;
}

export interface FindingRow extends Place {
  readonly code: Finding['code'];
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly model: string | null;
  readonly licence: string | null;
  readonly clause: string | null;
  readonly declared: string | null;
  readonly source: string | null;
  readonly confidence: Finding['confidence'] | null;
  readonly derivation: Derivation;
  readonly waived: { readonly reason: string; readonly owner: string; readonly expires: string } | null;
  /** Stays the same when lines move. */
  readonly fingerprint: string;
  /** Whether the baseline has it; null without a baseline. */
  readonly known: boolean | null;
}

export function checkReport(run: Run, baseline?: Baseline): CheckReport {
  const { date, digest, size } = run.index;
  return {
    version: 1,
    tool: run.tool,
    catalogue: { date, digest, models: size },
    files: { reviewed: run.reviewed, skipped: notWhollyRead(run), generated: run.generated },
    uses: run.files.flatMap(({ path, lines, review }) => review.uses.map((use) => useRow(use, { ...placeOf(path, lines, use.mention.span), ...(use.mention.cell ? { cell: use.mention.cell } : {}) }, run.index))),
    findings: comparedFindings(run, baseline).map((each) => ({ ...findingRow(each, run.index), fingerprint: each.fingerprint, known: baseline ? each.known : null })),
  };
}

function useRow(use: Use, place: Place, index: CatalogueIndex): UseRow {
  const model = knownModel(use);
  return {
    ...place,
    text: use.mention.text,
    role: use.mention.role,
    resolution: use.resolution.kind,
    model: model?.id ?? null,
    release: use.resolution.kind === 'derivative' ? null : model?.version ?? null,
    provider: use.provider ?? null,
    because: because(use, index),
  };
}

function findingRow({ finding, place, declaredAt }: PlacedFinding, index: CatalogueIndex): Omit<FindingRow, 'fingerprint' | 'known'> {
  const { code, severity, message, model, licence, clause, declared, source, confidence, waived } = finding;
  return {
    code,
    severity,
    message,
    ...place,
    model: model ?? null,
    licence: licence ?? null,
    clause: clause ?? null,
    declared: declared?.path ?? null,
    source: source === undefined ? null : sourceOf(source, index),
    confidence: confidence ?? null,
    derivation: derivationOf(finding, index, declaredAt && { policy: declaredAt.path, line: declaredAt.line, column: declaredAt.column }),
    waived: waived && { reason: waived.reason, owner: waived.owner, expires: waived.expires },
  };
}

/** An address where there is one, else name and date; what is no key of the catalogue stands as it is. */
export function sourceOf(key: string, index: CatalogueIndex): string {
  const source = index.source(key);
  return source ? source.url ?? `${source.name}, ${source.date}` : key;
}
