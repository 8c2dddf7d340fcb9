import { nameOf } from '../report/identity';
import { stateOf, type State } from '../report/page/state';
import { compare } from '../report/run';
import { askedFor } from '../report/subject';
import { inOne, type Steps } from '../steps';
import type { Finding, TermsInForce, Use } from '../types';

/** What is to be said of a model for this project, the worst first. Only `fine` says that nothing speaks against it. */
export const VERDICTS = ['conflict', 'warning', 'to-check', 'unknown', 'not-judged', 'fine'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the judgements of a file rest on: `faulty` is a policy that may not say what was meant. */
export type Basis = 'declared' | 'undeclared' | 'faulty';

export interface PlacedUse {
  readonly use: Use;
  /** Those that stand on the use. */
  readonly findings: readonly Finding[];
  /** Keys of usage that its terms ask for and nobody declared. */
  readonly undeclared?: readonly string[] | undefined;
  /** 0-based lines and columns, end exclusive. */
  readonly range: { readonly line: number; readonly character: number; readonly endLine: number; readonly endCharacter: number };
}

/** A file that names models, as it was reviewed last. */
export interface InventoryFile {
  /** Its address. */
  readonly key: string;
  readonly path: string;
  readonly basis: Basis;
  /** In document order. */
  readonly uses: readonly PlacedUse[];
  /** Why only a part of it was read. */
  readonly partial?: string;
}

/** A use with its file and what is to be said of it there. */
export interface JudgedUse extends PlacedUse {
  readonly file: InventoryFile;
  readonly verdict: Verdict;
}

/** One model, wherever it is used. */
export interface InventoryModel {
  readonly key: string;
  /** As the card has it; the id where two models have one name. */
  readonly name: string;
  /** As the code spells it first. */
  readonly id: string;
  /** The worst of its uses. */
  readonly verdict: Verdict;
  /** In order of files and places. */
  readonly uses: readonly JudgedUse[];
}

/** Models in order of verdicts and names. */
export function inventory(files: readonly InventoryFile[], termsOf: (use: Use) => readonly TermsInForce[]): readonly InventoryModel[] {
  return inOne(inventoryInSteps(files, termsOf));
}

/** Uses that are judged between two pauses. */
const STEP = 2000;

/** The same, for who must not be held. */
export function* inventoryInSteps(files: readonly InventoryFile[], termsOf: (use: Use) => readonly TermsInForce[]): Steps<readonly InventoryModel[]> {
  const byKey = new Map<string, JudgedUse[]>();
  let judgedUses = 0;
  for (const file of [...files].sort((a, b) => compare(a.path, b.path))) {
    for (const placed of file.uses) {
      if (++judgedUses % STEP === 0) {
        yield;
      }
      const key = keyOf(placed.use);
      const judged = { ...placed, file, verdict: verdictOf(placed, file.basis, termsOf) };
      const known = byKey.get(key);
      if (known) {
        known.push(judged);
      } else {
        byKey.set(key, [judged]);
      }
    }
  }
  const models: InventoryModel[] = [];
  for (const [key, uses] of byKey) {
    const [first] = uses;
    if (first) {
      models.push({ key, name: nameOf(first.use), id: askedFor(first.use), verdict: worst(uses), uses });
      // Remembered, so that who writes the rows is not held for it.
      standingOf(uses);
      if (uses.length >= STEP) {
        yield;
      }
    }
  }
  return told(models).sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.key, b.key));
}

export function worst(of: readonly { readonly verdict: Verdict }[]): Verdict {
  return VERDICTS.find((verdict) => of.some((each) => each.verdict === verdict)) ?? 'fine';
}

/** What stands on several uses. */
export interface Standing {
  /** The findings that nobody accepted, each once though it stands on several uses, the gravest first. */
  readonly open: readonly Finding[];
  readonly accepted: number;
  readonly claimed: number;
}

const RANK = { error: 0, warning: 1, information: 2 } as const;

/** Several words on the same uses ask for it, and there may be tens of thousands of them. */
const standings = new WeakMap<readonly PlacedUse[], Standing>();

export function standingOf(uses: readonly PlacedUse[]): Standing {
  const standing = standings.get(uses) ?? summedUp(uses);
  standings.set(uses, standing);
  return standing;
}

export function openFindings(uses: readonly PlacedUse[]): readonly Finding[] {
  return standingOf(uses).open;
}

function summedUp(uses: readonly PlacedUse[]): Standing {
  const told = new Map<string, Map<string, number>>();
  const open: Finding[] = [];
  let [accepted, claimed] = [0, 0];
  for (const { findings } of uses) {
    for (const finding of findings) {
      accepted += finding.waived ? 1 : 0;
      claimed += finding.claimed ? 1 : 0;
      const messages = told.get(finding.code) ?? new Map<string, number>();
      told.set(finding.code, messages);
      const known = messages.get(finding.message);
      if (finding.waived) {
        continue;
      }
      if (known === undefined) {
        messages.set(finding.message, open.push(finding) - 1);
      } else if (RANK[finding.severity] < RANK[open[known]?.severity ?? 'error']) {
        // In a test the same is only to check: it is said once, as gravely as it stands anywhere.
        open[known] = finding;
      }
    }
  }
  return { open: open.sort((a, b) => RANK[a.severity] - RANK[b.severity]), accepted, claimed };
}

/** By the catalogue's model; what is only derived, of a family or unknown, by its spelling. */
function keyOf({ resolution, mention }: Use): string {
  return 'model' in resolution ? resolution.model.id.toLowerCase() : `${resolution.kind} ${mention.text.toLowerCase()}`;
}

/** The report's states under the names of the view. */
const VERDICT_OF: Readonly<Record<State, Verdict>> = { conflict: 'conflict', warning: 'warning', question: 'to-check', unknown: 'unknown', listed: 'not-judged', fine: 'fine' };

function verdictOf({ use, findings, undeclared = [] }: PlacedUse, basis: Basis, termsOf: (use: Use) => readonly TermsInForce[]): Verdict {
  return VERDICT_OF[stateOf({ use, findings, terms: termsOf(use), declared: basis === 'declared', faulty: basis === 'faulty', undeclared })];
}

function told(models: readonly InventoryModel[]): InventoryModel[] {
  const times = new Map<string, number>();
  models.forEach(({ name }) => times.set(name, (times.get(name) ?? 0) + 1));
  return models.map((model) => ((times.get(model.name) ?? 0) > 1 ? { ...model, name: model.id } : model));
}
