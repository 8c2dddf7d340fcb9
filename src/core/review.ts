import { assessInSteps, type AssessContext } from './assess/assess';
import { termsInForce } from './assess/subject';
import { undeclaredFor } from './assess/undeclared';
import type { CatalogueIndex } from './catalogue/catalogue';
import type { Day } from './catalogue/types';
import type { Code } from './codes';
import { detectorInSteps, type Detection, type SourceText } from './detect/detect';
import { effective } from './effective';
import { Readings } from './detect/reread/readings';
import type { OwnModel, Policy } from './policy/types';
import { resolveAll, worthJudging } from './resolve/company';
import { createResolver, type Resolve } from './resolve/resolve';
import { inOne, type Steps } from './steps';
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
  /** False where the workspace is not trusted: its waivers are claims, and not applied. */
  readonly trusted?: boolean;
}

/** All that the first half of a review rests on beside the document. */
export interface CandidateScope extends Pick<ReviewScope, 'testGlobs'> {
  readonly ownModels?: readonly OwnModel[];
}

type Detect = (document: SourceText) => Steps<Detection>;

/** The pipeline over one catalogue: detect, resolve, assess. What ends in `InSteps` is the same with pauses, for hosts that are nobody's alone: a long text has many. */
export interface Reviewer {
  review(document: SourceText, scope: ReviewScope): Review;
  reviewInSteps(document: SourceText, scope: ReviewScope): Steps<Review>;
  /**
   * The first half of a review, plain data that may be kept or sent: the mentions without those that no judgement can make a use. Rests on the document, its path,
   * the catalogue, the scope's globs of tests and the policy's own models, and on nothing else.
   */
  candidates(document: SourceText, scope: CandidateScope): Detection;
  candidatesInSteps(document: SourceText, scope: CandidateScope): Steps<Detection>;
  /** The second half: `judge(candidates(document, scope), scope)` is `review(document, scope)`. */
  judge(candidates: Detection, scope: ReviewScope): Review;
  judgeInSteps(candidates: Detection, scope: ReviewScope): Steps<Review>;
  /** What an id names when a person asks for it by itself; `own` are the models that the project's policy adds. */
  useOf(id: string, provider?: string, own?: readonly OwnModel[]): Use;
  /** Every licence document that binds a use. */
  termsOf(use: Use): readonly TermsInForce[];
}

/** Uses that are looked at between two pauses. */
const STEP = 250;

export interface ReviewerOptions {
  /** Of how many documents the last reading is kept, so that of a changed one only what has changed is read again; none where absent. The reviews are the same. */
  readonly rememberDocuments?: number;
}

export function createReviewer(index: CatalogueIndex, { rememberDocuments = 0 }: ReviewerOptions = {}): Reviewer {
  const resolverFor = resolversOf(index);
  const detectorFor = detectorsWith(rememberDocuments > 0 ? { readings: new Readings(rememberDocuments) } : {});
  const judge = function* ({ mentions, partial }: Detection, scope: ReviewScope): Steps<Review> {
    const uses = yield* resolveAll(mentions, resolverFor(scope.policy?.models));
    const { policy } = scope;
    const findings = yield* assessInSteps(uses, {
      index,
      path: scope.path,
      today: scope.today,
      ...(policy ? { policy } : {}),
      ...(scope.severities ? { severities: scope.severities } : {}),
      ...(scope.includeTests ? { includeTests: true } : {}),
      ...(scope.displayTexts ? { displayTexts: scope.displayTexts } : {}),
      ...(scope.trusted === undefined ? {} : { trusted: scope.trusted }),
    });
    const undeclared = policy ? { undeclared: yield* undeclaredIn(uses, policy, scope.path, index) } : {};
    return { uses, findings, ...undeclared, ...(partial ? { partial } : {}) };
  };
  const review = function* (document: SourceText, scope: ReviewScope): Steps<Review> {
    return yield* judge(yield* detectorFor(scope.testGlobs)(document), scope);
  };
  const candidates = function* (document: SourceText, scope: CandidateScope): Steps<Detection> {
    const { mentions, partial } = yield* detectorFor(scope.testGlobs)(document);
    return { mentions: yield* worthJudging(mentions, resolverFor(scope.ownModels)), ...(partial ? { partial } : {}) };
  };
  return {
    review: (document, scope) => inOne(review(document, scope)),
    reviewInSteps: review,
    candidates: (document, scope) => inOne(candidates(document, scope)),
    candidatesInSteps: candidates,
    judge: (found, scope) => inOne(judge(found, scope)),
    judgeInSteps: judge,
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

/** A resolver for each list of own models, made once. */
function resolversOf(index: CatalogueIndex): (own: readonly OwnModel[] | undefined) => Resolve {
  const resolvers = new WeakMap<readonly OwnModel[], Resolve>();
  const plain = createResolver(index);
  return (own) => {
    if (!own || own.length === 0) {
      return plain;
    }
    const known = resolvers.get(own) ?? createResolver(index, own);
    resolvers.set(own, known);
    return known;
  };
}

/** A detector for each list of globs, made once. */
function detectorsWith(readings: { readonly readings?: Readings }): (testGlobs: readonly string[] | undefined) => Detect {
  const byDefault = detectorInSteps(readings);
  const detectors = new WeakMap<readonly string[], Detect>();
  return (testGlobs) => {
    if (!testGlobs) {
      return byDefault;
    }
    const known = detectors.get(testGlobs) ?? detectorInSteps({ testGlobs, ...readings });
    detectors.set(testGlobs, known);
    return known;
  };
}

function* undeclaredIn(uses: readonly Use[], policy: Policy, path: string, index: CatalogueIndex): Steps<NonNullable<Review['undeclared']>> {
  const { usage } = effective(policy, path);
  const all: NonNullable<Review['undeclared']>[number][] = [];
  for (const use of uses) {
    all.push(undeclaredFor(use, usage, index));
    if (all.length % STEP === 0) {
      yield;
    }
  }
  return all;
}
