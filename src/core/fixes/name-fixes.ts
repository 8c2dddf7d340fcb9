import * as l10n from '@vscode/l10n';
import { alternativesFor } from '../alternatives/alternatives';
import type { Code } from '../codes';
import { openFindings, DUTIES } from '../report/verdict-facts';
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
export function nameFixes(use: Use, reviewed: Reviewed): readonly NameFix[] {
  const open = openFindingsAt(use, reviewed.review);
  if (open.length === 0 || !isWritable(use)) {
    return [];
  }
  const tried = [...named(use, open, reviewed), ...others(use, open, reviewed)];
  return tried.filter((fix, i) => tried.findIndex(({ text }) => text === fix.text) === i);
}

/** The snapshots of every alias in a document that must be pinned, where that is a warning or more, each place once. */
export function pinsOf(reviewed: Reviewed): readonly NameFix[] {
  const { uses, findings } = reviewed.review;
  const moving = new Set(findings.filter(({ code, severity, waived }) => code === 'floating-alias' && severity !== 'information' && !waived).map(({ span }) => span.start));
  return uses.filter((use) => moving.has(use.mention.span.start)).flatMap((use, i, all) => {
    const isFirst = all.findIndex(({ mention }) => mention.text === use.mention.text) === i;
    return isFirst && isWritable(use) ? named(use, openFindingsAt(use, reviewed.review).filter(({ code }) => code === 'floating-alias'), reviewed) : [];
  });
}

function isWritable({ mention: { place, elsewhere, provider } }: Use): boolean {
  return place !== 'constant' && !elsewhere && (provider === undefined || !DEPLOYED.has(provider));
}

/** `us.anthropic.…`: which models a region's profile has is not known. */
function isRegional({ resolution }: Use): boolean {
  return resolution.kind === 'grammar' && resolution.steps.some(({ kind }) => kind === 'region');
}

const PIN: Code = 'floating-alias';

function named(use: Use, open: readonly Finding[], reviewed: Reviewed): readonly NameFix[] {
  return open.flatMap((finding): readonly NameFix[] => {
    const { code, data } = finding;
    const text = data?.replacement === undefined || isRegional(use) ? [] : code === PIN ? [data.replacement] : spellings(use, data.replacement);
    return firstThat(text, (each) => helped(use, each, { gone: code }, reviewed)).map(({ spans, text: name }) => ({
      kind: code === PIN ? 'pin' : 'replace', title: titleOf(code === PIN ? 'pin' : 'replace', name, spans.length), ...(code === PIN ? { preferred: true } : {}), findings: [finding], spans, text: name,
    }));
  });
}

/** Another model: not where the name itself can be mended, and not for a text that is merely to be shown. */
function others(use: Use, open: readonly Finding[], reviewed: Reviewed): readonly NameFix[] {
  const { index, scope: { policy, path, today, severities, includeTests, displayTexts, trusted } } = reviewed;
  const barring = open.filter(({ code, severity, data }) => severity !== 'information' && !DUTIES.has(code) && !(code === PIN && data?.replacement !== undefined));
  if (!policy || isRegional(use) || barring.length === 0 || policy.problems.some(({ severity }) => severity === 'error')) {
    return [];
  }
  const context = {
    index, policy, path, today, ...(severities ? { severities } : {}), ...(includeTests ? { includeTests } : {}), ...(displayTexts ? { displayTexts } : {}), ...(trusted === undefined ? {} : { trusted }),
  };
  return alternativesFor(use, context).flatMap(({ model, id, provider }) => firstThat([id, model.offers?.find((each) => each.provider === provider)?.id].filter((each) => each !== undefined), (text) => helped(use, text, { model: model.id }, reviewed))
    .map(({ spans, text }) => ({ kind: 'switch', title: titleOf('switch', text, spans.length), findings: barring, spans, text })));
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

function firstThat(texts: readonly string[], tried: (text: string) => readonly Span[]): readonly Helped[] {
  for (const text of texts) {
    const spans = tried(text);
    if (spans.length > 0) {
      return [{ spans, text }];
    }
  }
  return [];
}

/** All places that write the name so, or this one alone where it does not help at all of them: a model and its tokenizer are to be one. */
function helped(use: Use, text: string, wanted: Wanted, reviewed: Reviewed): readonly Span[] {
  const { span, provider, text: name } = { ...use.mention, provider: use.provider };
  const alike = reviewed.review.uses.filter((each) => each.mention.text === name && each.provider === provider && isWritable(each)).map(({ mention }) => mention.span);
  const spans = placesHelped({ spans: alike, text }, wanted, reviewed);
  if (spans.length === alike.length || alike.length === 1) {
    return spans;
  }
  return placesHelped({ spans: [span], text }, wanted, reviewed).filter((each) => isSame(each, span));
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
export function sameFix(name: string, { kind, text, findings }: Pick<NameFix, 'kind' | 'text'> & { readonly findings: readonly Pick<Finding, 'code'>[] }, reviewed: Reviewed): readonly Span[] {
  const codes = new Set(findings.map(({ code }) => code));
  const uses = reviewed.review.uses.filter((use) => use.mention.text === name && isWritable(use) && openFindings(openFindingsAt(use, reviewed.review)).some(({ code }) => codes.has(code)));
  const [gone] = kind === 'switch' ? [] : findings.map(({ code }) => code);
  return placesHelped({ spans: uses.map(({ mention }) => mention.span), text }, gone === undefined ? {} : { gone }, reviewed);
}
