import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Code } from '../codes';
import { knownModel } from '../known-model';
import { findingsAt } from '../findings-at';
import { openFindings } from '../report/verdict-facts';
import type { Reviewer, ReviewScope, SourceText } from '../review';
import type { Steps } from '../steps';
import type { Finding, Review, Severity, Span, Use } from '../types';

/** A document as it was reviewed, with all that is needed to review it again. */
export interface Reviewed {
  readonly document: SourceText;
  readonly scope: ReviewScope;
  readonly review: Review;
  readonly reviewer: Reviewer;
  readonly index: CatalogueIndex;
}

/** Another name at some places of a document. */
export interface Renaming {
  /** In document order. */
  readonly spans: readonly Span[];
  readonly text: string;
}

/** What the new name must be. */
export interface Wanted {
  /** The finding that must be gone; absent: all conflicts and warnings. */
  readonly gone?: Code;
  /** Catalogue id of the model; absent: any that is known. */
  readonly model?: string;
}

const RANK: Readonly<Record<Severity, number>> = { information: 0, warning: 1, error: 2 };

/** The findings that stand on a use and that nobody accepted, most severe first. */
export function openFindingsAt({ mention: { span } }: Use, { findings }: Review): readonly Finding[] {
  return openFindings(findings.filter((each) => each.span.start === span.start && each.span.end === span.end));
}

/**
 * The places where a name helps: the document is reviewed with it, and there it must be read as it is written, as a known model at the same provider, without
 * the finding that it is to repair and without a conflict or warning more.
 */
export function* placesHelped({ spans, text }: Renaming, wanted: Wanted, { document, scope, review, reviewer, index }: Reviewed): Steps<readonly Span[]> {
  let changed = '';
  let end = 0;
  const moved = spans.map((span) => {
    changed += document.text.slice(end, span.start);
    const start = changed.length;
    changed += text;
    end = span.end;
    return start;
  });
  const after = yield* reviewer.reviewInSteps({ ...document, text: changed + document.text.slice(end) }, scope);
  const [then, since] = [byStart(review.uses), byStart(after.uses)];
  const [findingsThen, findingsSince] = [findingsAt(review.findings), findingsAt(after.findings)];
  return spans.filter((span, i) => {
    const before = then.get(span.start)?.find(({ mention }) => isSame(mention.span, span));
    const now = since.get(moved[i] ?? -1)?.find(({ mention }) => mention.text === text);
    return before !== undefined && now !== undefined && isMeant(now, wanted) && isAtSameHost(now, before, index)
      && isBetter(openFindings(findingsSince(now.mention.span)), openFindings(findingsThen(before.mention.span)), wanted);
  });
}

function byStart(uses: readonly Use[]): ReadonlyMap<number, readonly Use[]> {
  const known = new Map<number, Use[]>();
  for (const use of uses) {
    const { start } = use.mention.span;
    known.set(start, [...known.get(start) ?? [], use]);
  }
  return known;
}

function isMeant({ resolution }: Use, { model }: Wanted): boolean {
  return 'model' in resolution && (model === undefined || resolution.model.id === model);
}

/** Where the old name told no provider, the new one may tell the maker of the old one. */
function isAtSameHost({ provider }: Use, before: Use, index: CatalogueIndex): boolean {
  const maker = provider !== undefined && before.provider === undefined ? index.provider(provider)?.publisher : undefined;
  return provider === before.provider || (maker !== undefined && maker === knownModel(before)?.publisher);
}

function isBetter(now: readonly Finding[], before: readonly Finding[], { gone }: Wanted): boolean {
  const isGone = gone === undefined ? now.every(({ severity }) => severity === 'information') : now.every(({ code }) => code !== gone);
  return isGone && now.every(({ code, severity }) => severity === 'information' || before.some((each) => each.code === code && RANK[each.severity] >= RANK[severity]));
}

export function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
