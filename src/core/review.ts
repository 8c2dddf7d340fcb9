import { assess, type AssessContext } from './assess/assess';
import { termsInForce } from './assess/subject';
import { undeclaredFor } from './assess/undeclared';
import type { CatalogueIndex } from './catalogue/catalogue';
import type { Day } from './catalogue/types';
import type { Code } from './codes';
import { detector, readingSteps, type Detection, type SourceText } from './detect/detect';
import { effective } from './effective';
import { Readings } from './detect/reread/readings';
import type { OwnModel, Policy } from './policy/types';
import { resolveAll, worthJudging } from './resolve/company';
import { createResolver, type Resolve } from './resolve/resolve';
import type { Mention, Review, Severity, TermsInForce, Use } from './types';

export type { SourceText } from './detect/detect';

/** What a document is judged against. */
export interface ReviewScope {
  /** The policy that governs the document; none means that terms are listed, not judged. */
  readonly policy?: Policy;
  /** The document's path relative to the policy's folder, or to the reviewed root where there is no policy. */
  readonly path: string;
  readonly today: Day;
  readonly severities?: Readonly<Partial<Record<Code, Severity | 'off'>>>;
  /** Globs of tests, fixtures and examples; absent means the built-in list. */
  readonly testGlobs?: readonly string[];
  /** Judge uses in tests as firmly as in the product; else their findings are information. */
  readonly includeTests?: boolean;
  /** The texts that licences ask to be shown and that the workspace shows; absent where nobody looked. */
  readonly displayTexts?: AssessContext['displayTexts'];
  /** False where the workspace is not trusted: its waivers are not applied. */
  readonly trusted?: boolean;
}

/** All that the first half of a review rests on beside the document. */
export interface CandidateScope extends Pick<ReviewScope, 'testGlobs'> {
  readonly ownModels?: readonly OwnModel[];
}

type Detect = (document: SourceText) => Detection;

/** The pipeline over one catalogue: detect, resolve, assess. */
export interface Reviewer {
  review(document: SourceText, scope: ReviewScope): Review;
  /**
   * The first half of a review, plain data that may be kept or sent: the mentions without those that no judgement can make a use. Rests on the document, its path,
   * the catalogue, the scope's globs of tests and the policy's own models, and on nothing else.
   */
  candidates(document: SourceText, scope: CandidateScope): Detection;
  /**
   * Reads a long document in steps of some milliseconds, for hosts that are nobody's alone; `review` or `candidates` after the last costs little. No step where the
   * document is short or its reader takes it as a whole only, or where nothing is remembered.
   */
  steps(document: SourceText): Iterable<undefined>;
  /** The second half: `judge(candidates(document, scope), scope)` is `review(document, scope)`. */
  judge(candidates: Detection, scope: ReviewScope): Review;
  /** What an id names when a person asks for it by itself; `own` are the models that the project's policy adds. */
  useOf(id: string, provider?: string, own?: readonly OwnModel[]): Use;
  /** Every licence document that binds a use. */
  termsOf(use: Use): readonly TermsInForce[];
}

export interface ReviewerOptions {
  /** Of how many documents the last reading is kept, so that of a changed one only what has changed is read again; none where absent. The reviews are the same. */
  readonly rememberDocuments?: number;
}

export function createReviewer(index: CatalogueIndex, { rememberDocuments = 0 }: ReviewerOptions = {}): Reviewer {
  const remembered = rememberDocuments > 0 ? new Readings(rememberDocuments) : undefined;
  const readings = remembered ? { readings: remembered } : {};
  const resolvers = new WeakMap<readonly OwnModel[], Resolve>();
  const plain = createResolver(index);
  const resolverFor = (own: readonly OwnModel[] | undefined): Resolve => {
    if (!own || own.length === 0) {
      return plain;
    }
    const known = resolvers.get(own) ?? createResolver(index, own);
    resolvers.set(own, known);
    return known;
  };
  const byDefault = detector(readings);
  const detectors = new WeakMap<readonly string[], Detect>();
  const detectorFor = (testGlobs: readonly string[] | undefined): Detect => {
    if (!testGlobs) {
      return byDefault;
    }
    const known = detectors.get(testGlobs) ?? detector({ testGlobs, ...readings });
    detectors.set(testGlobs, known);
    return known;
  };
  const undeclaredIn = (uses: readonly Use[], policy: Policy, path: string): NonNullable<Review['undeclared']> => {
    const { usage } = effective(policy, path);
    return uses.map((use) => undeclaredFor(use, usage, index));
  };
  const judge: Reviewer['judge'] = ({ mentions, partial }, scope) => {
    const uses = resolveAll(mentions, resolverFor(scope.policy?.models));
    const policy = scope.policy && scope.trusted === false ? { ...scope.policy, waivers: [] } : scope.policy;
    const findings = assess(uses, {
      index,
      path: scope.path,
      today: scope.today,
      ...(policy ? { policy } : {}),
      ...(scope.severities ? { severities: scope.severities } : {}),
      ...(scope.includeTests ? { includeTests: true } : {}),
      ...(scope.displayTexts ? { displayTexts: scope.displayTexts } : {}),
    });
    const undeclared = policy ? { undeclared: undeclaredIn(uses, policy, scope.path) } : {};
    return { uses, findings, ...undeclared, ...(partial ? { partial } : {}) };
  };
  return {
    review: (document, scope) => judge(detectorFor(scope.testGlobs)(document), scope),
    candidates(document, scope) {
      const { mentions, partial } = detectorFor(scope.testGlobs)(document);
      return { mentions: worthJudging(mentions, resolverFor(scope.ownModels)), ...(partial ? { partial } : {}) };
    },
    steps: (document) => (remembered ? readingSteps(document, remembered) : []),
    judge,
    useOf(id, provider, own) {
      const mention: Mention = {
        text: id, span: { start: 0, end: id.length }, place: 'string', role: 'product', strength: 'strong',
        ...(provider === undefined ? {} : { provider }),
      };
      return resolverFor(own)(mention) ?? { mention, resolution: { kind: 'unknown' } };
    },
    termsOf: (use) => termsInForce(use, index),
  };
}
