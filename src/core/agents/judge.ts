import { alternativesFor } from '../alternatives/alternatives';
import { assess, type AssessContext } from '../assess/assess';
import { undeclaredUsage } from '../assess/undeclared';
import type { CatalogueIndex } from '../catalogue/catalogue';
import { effective } from '../effective';
import type { Lines } from '../lines';
import type { Policy } from '../policy/types';
import type { Explained } from '../report/facts';
import type { Reviewer } from '../review';
import type { Day, Finding, Use } from '../types';

/** The policy that governs the place for which somebody asks. */
export interface GoverningPolicy {
  /** As people know the file, e.g. `services/api/model-review.yaml`. */
  readonly name: string;
  readonly policy: Policy;
  readonly lines: Lines;
  /** Of the file that is asked for, relative to the policy's folder. */
  readonly path: string;
  readonly displayTexts?: AssessContext['displayTexts'];
}

/** All that an id is judged by. */
export interface Surroundings {
  readonly index: CatalogueIndex;
  readonly reviewer: Reviewer;
  readonly today: Day;
  readonly governing?: GoverningPolicy;
  readonly severities?: AssessContext['severities'];
  /** False where the workspace is not trusted: its waivers are claims, and not applied. */
  readonly trusted?: boolean;
}

/** An id that somebody asked for by itself, judged for the place. */
export interface Judged {
  readonly explained: Explained;
  /** Absent where nothing is declared. */
  readonly governing?: GoverningPolicy;
  /** What is wrong with the policy, so that it may not say what was meant: place and message. */
  readonly faults: readonly string[];
  /** That its terms ask for usage which nobody declared: then no answer is the whole one. Absent where all is declared, or nothing is. */
  readonly undeclared?: Finding;
  /** To assess another id in the same way. */
  readonly context: AssessContext;
}

/** What the card, `explain`, the editor's tools and the server of `mcp` say of an id rests on this. */
export function judge(id: string, provider: string | undefined, { index, reviewer, today, governing, severities, trusted }: Surroundings): Judged {
  const declared = governing?.policy;
  const use = reviewer.useOf(id, provider, declared?.models);
  const context: AssessContext = {
    index, today, path: governing?.path ?? '', ...(declared ? { policy: declared } : {}), ...(severities ? { severities } : {}),
    ...(governing?.displayTexts ? { displayTexts: governing.displayTexts } : {}), ...(trusted === undefined ? {} : { trusted }),
  };
  const findings = assess([use], context);
  const hasConflict = findings.some(({ severity, waived }) => severity !== 'information' && !waived);
  const undeclared = undeclaredHere(use, declared, context);
  return {
    explained: { use, index, today, findings, terms: reviewer.termsOf(use), undeclared: keysIn(undeclared), alternatives: declared && hasConflict ? alternativesFor(use, context) : [] },
    ...(governing ? { governing } : {}), faults: governing ? faultsOf(governing) : [], ...(undeclared ? { undeclared } : {}), context,
  };
}

/** By what a scope declares for the file, too. */
function undeclaredHere(use: Use, policy: Policy | undefined, { path, index }: AssessContext): Finding | undefined {
  return policy && undeclaredUsage([use], { ...policy, usage: effective(policy, path).usage }, index)[0];
}

function keysIn(undeclared: Finding | undefined): readonly string[] {
  return Object.keys(undeclared?.data?.asked ?? {});
}

function faultsOf({ name, policy, lines }: GoverningPolicy): readonly string[] {
  return policy.problems.filter(({ severity }) => severity === 'error').map(({ span, message }) => {
    const { line, character } = lines.positionAt(span.start);
    return span.end > 0 ? `${name}:${line + 1}:${character + 1}: ${message}` : `${name}: ${message}`;
  });
}
