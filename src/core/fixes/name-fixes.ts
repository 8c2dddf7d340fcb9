import * as l10n from '@vscode/l10n';
import { alternativesFor } from '../alternatives/alternatives';
import type { Code } from '../codes';
import { findingsAt } from '../findings-at';
import { DUTIES } from '../report/verdict-facts';
import type { Steps } from '../steps';
import type { Finding, Span, Use } from '../types';
import { openFindingsAt, isSame, placesHelped, type Reviewed, type Wanted } from './try';

/** Another name for a model in code. It was tried: the document was reviewed with it. */
export interface NameFix {
  readonly kind: 'pin' | 'replace' | 'switch';
  readonly title: string;
  readonly preferred?: true;
  /** What is gone with it. */
  readonly findings: readonly Finding[];
  /** Every place of the document that writes the name as this one does and is helped in the same way, in document order. */
  readonly spans: readonly Span[];
  readonly text: string;
}

/** There an id is the name of a deployment, which somebody must make before it can be written. */
const DEPLOYED: ReadonlySet<string> = new Set(['azure']);

/**
 * The names that may be written in place of a use's own: the snapshot of an alias, the replacement that the provider names, at most three other models that meet what
 * is declared. None where nobody knows which names are understood there, or where the name would not help.
 */
export function* nameFixes(use: Use, reviewed: Reviewed): Steps<readonly NameFix[]> {
  const open = openFindingsAt(use, reviewed.review);
  if (open.length === 0 || !isWritable(use)) {
    return [];
  }
  const tried = [...yield* named(use, open, reviewed), ...yield* others(use, open, reviewed)];
  return tried.filter((fix, i) => tried.findIndex(({ text }) => text === fix.text) === i);
}

/** The snapshots of every alias in a document that must be pinned, where that is a warning or more, each place once. */
export function* pinsOf(reviewed: Reviewed): Steps<readonly NameFix[]> {
  const { uses, findings } = reviewed.review;
  const moving = new Set(findings.filter(({ code, severity, waived }) => code === 'floating-alias' && severity !== 'information' && !waived).map(({ span }) => span.start));
  const firsts = new Map<string, Use>();
  for (const use of uses) {
    const { text, span } = use.mention;
    if (moving.has(span.start) && !firsts.has(text)) {
      firsts.set(text, use);
    }
  }
  const pins: NameFix[] = [];
  for (const use of [...firsts.values()].filter(isWritable)) {
    pins.push(...yield* named(use, openFindingsAt(use, reviewed.review).filter(({ code }) => code === 'floating-alias'), reviewed));
  }
  return pins;
}

function isWritable({ mention: { place, elsewhere, provider } }: Use): boolean {
  return place !== 'constant' && !elsewhere && (provider === undefined || !DEPLOYED.has(provider));
}

/** `us.anthropic.…`: which models a region's profile has is not known. */
function isRegional({ resolution }: Use): boolean {
  return resolution.kind === 'grammar' && resolution.steps.some(({ kind }) => kind === 'region');
}

const PIN: Code = 'floating-alias';

function* named(use: Use, open: readonly Finding[], reviewed: Reviewed): Steps<readonly NameFix[]> {
  const fixes: NameFix[] = [];
  for (const finding of open) {
    const { code, data } = finding;
    const texts = data?.replacement === undefined || isRegional(use) ? [] : code === PIN ? [data.replacement] : spellings(use, data.replacement);
    const found = yield* firstThat(texts, use, { gone: code }, reviewed);
    if (found) {
      const kind = code === PIN ? 'pin' : 'replace';
      fixes.push({ kind, title: titleOf(kind, found.text, found.spans.length), ...(code === PIN ? { preferred: true } : {}), findings: [finding], ...found });
    }
  }
  return fixes;
}

/** Another model: not where the name itself can be mended, and not for a text that is merely to be shown. */
function* others(use: Use, open: readonly Finding[], reviewed: Reviewed): Steps<readonly NameFix[]> {
  const { index, scope: { policy, path, today, severities, includeTests, displayTexts, trusted } } = reviewed;
  const barring = open.filter(({ code, severity, data }) => severity !== 'information' && !DUTIES.has(code) && !(code === PIN && data?.replacement !== undefined));
  if (!policy || isRegional(use) || barring.length === 0 || policy.problems.some(({ severity }) => severity === 'error')) {
    return [];
  }
  const context = {
    index, policy, path, today, ...(severities ? { severities } : {}), ...(includeTests ? { includeTests } : {}), ...(displayTexts ? { displayTexts } : {}), ...(trusted === undefined ? {} : { trusted }),
  };
  const fixes: NameFix[] = [];
  for (const { model, id, provider } of alternativesFor(use, context)) {
    const texts = [id, model.offers?.find((each) => each.provider === provider)?.id].filter((each) => each !== undefined);
    const found = yield* firstThat(texts, use, { model: model.id }, reviewed);
    if (found) {
      fixes.push({ kind: 'switch', title: titleOf('switch', found.text, found.spans.length), findings: barring, ...found });
    }
  }
  return fixes;
}

/** How the place may write what its provider calls so: with what stands before the present id, e.g. `openai/`, or without. */
function spellings({ mention: { text }, resolution }: Use, id: string): readonly string[] {
  const now = 'offer' in resolution ? resolution.offer?.id : undefined;
  const before = now !== undefined && text.toLowerCase().endsWith(now.toLowerCase()) ? text.slice(0, text.length - now.length) : text.slice(0, text.lastIndexOf('/') + 1);
  return [...new Set([before + id, id])];
}

interface Helped {
  readonly spans: readonly Span[];
  readonly text: string;
}

function* firstThat(texts: readonly string[], use: Use, wanted: Wanted, reviewed: Reviewed): Steps<Helped | undefined> {
  for (const text of texts) {
    const spans = yield* helped(use, text, wanted, reviewed);
    if (spans.length > 0) {
      return { spans, text };
    }
  }
  return undefined;
}

/** All places that write the name so, or this one alone where it does not help at all of them: a model and its tokenizer are to be one. */
function* helped(use: Use, text: string, wanted: Wanted, reviewed: Reviewed): Steps<readonly Span[]> {
  const { span, provider, text: name } = { ...use.mention, provider: use.provider };
  const alike = reviewed.review.uses.filter((each) => each.mention.text === name && each.provider === provider && isWritable(each)).map(({ mention }) => mention.span);
  const spans = yield* placesHelped({ spans: alike, text }, wanted, reviewed);
  if (spans.length === alike.length || alike.length === 1) {
    return spans;
  }
  return (yield* placesHelped({ spans: [span], text }, wanted, reviewed)).filter((each) => isSame(each, span));
}

function titleOf(kind: NameFix['kind'], text: string, places: number): string {
  switch (kind) {
    case 'pin': return places === 1 ? l10n.t('Pin to {0}', text) : l10n.t('Pin to {0} in {1} places of this file', text, places);
    case 'replace': return places === 1 ? l10n.t('Replace with {0}', text) : l10n.t('Replace with {0} in {1} places of this file', text, places);
    case 'switch': return places === 1 ? l10n.t('Switch to {0} (fits what you declared)', text) : l10n.t('Switch to {0} in {1} places of this file (fits what you declared)', text, places);
  }
}

/** The same change in several files. */
export function titleInFiles({ kind, text }: Pick<NameFix, 'kind' | 'text'>, files: number): string {
  switch (kind) {
    case 'pin': return l10n.t('Pin to {0} in {1} files', text, files);
    case 'replace': return l10n.t('Replace with {0} in {1} files', text, files);
    case 'switch': return l10n.t('Switch to {0} in {1} files', text, files);
  }
}

/** The change that was made in one file, made in another: nothing where it does not help there. */
export function* sameFix(name: string, { kind, text, findings }: Pick<NameFix, 'kind' | 'text'> & { readonly findings: readonly Pick<Finding, 'code'>[] }, reviewed: Reviewed): Steps<readonly Span[]> {
  const codes = new Set(findings.map(({ code }) => code));
  const found = findingsAt(reviewed.review.findings);
  const uses = reviewed.review.uses.filter((use) => use.mention.text === name && isWritable(use) && found(use.mention.span).some(({ code, waived }) => !waived && codes.has(code)));
  const [gone] = kind === 'switch' ? [] : findings.map(({ code }) => code);
  return yield* placesHelped({ spans: uses.map(({ mention }) => mention.span), text }, gone === undefined ? {} : { gone }, reviewed);
}
