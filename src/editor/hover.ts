import * as vscode from 'vscode';
import { declaresUsage } from '../core/effective';
import type { CardSubject } from '../core/report/card';
import type { Use } from '../core/types';
import type { Clock } from '../core/ports';
import type { CatalogueFile } from './catalogue-file';
import { toRange } from './convert';
import type { DocumentReview, Reviews } from './reviews';
import { POLICY_NAME } from './policies';
import { settingsFor } from './settings';
import { CARD_COMMANDS } from './commands';
import { note } from './walkthrough';

/** The card under the pointer: what the name is, and what its terms mean for this project. */
export function registerHover(reviews: Reviews, catalogue: CatalogueFile, clock: Clock): vscode.Disposable {
  return vscode.languages.registerHoverProvider({ pattern: '**' }, {
    async provideHover(document, position, token) {
      if (!settingsFor(document).hover) {
        return undefined;
      }
      const done = await reviews.of(document);
      const use = done && useAt(done, document.offsetAt(position));
      if (!use || token.isCancellationRequested) {
        return undefined;
      }
      const [reviewer, { card }] = await Promise.all([reviews.reviewer(), import('../core/report/card')]);
      const markdown = new vscode.MarkdownString(card(subject(use, done, await catalogue.index(), reviewer.termsOf(use), clock.today())));
      markdown.supportHtml = true;
      markdown.supportThemeIcons = true;
      markdown.isTrusted = { enabledCommands: CARD_COMMANDS };
      note('hasSeenCard');
      return new vscode.Hover(markdown, toRange(document, use.mention.span));
    },
  });
}

function useAt({ review }: DocumentReview, offset: number): Use | undefined {
  return review.uses.find(({ mention: { span } }) => span.start <= offset && offset <= span.end);
}

function subject(use: Use, { review, governing }: DocumentReview, index: CardSubject['index'], terms: CardSubject['terms'], today: string): CardSubject {
  const findings = review.findings.filter(({ span }) => span.start === use.mention.span.start && span.end === use.mention.span.end);
  return {
    use,
    findings,
    undeclared: review.undeclared?.[review.uses.indexOf(use)],
    index,
    terms,
    today,
    ...(governing ? { policy: { name: POLICY_NAME, uri: governing.uri.toString(), lines: governing.lines } } : {}),
    declared: governing !== undefined && declaresUsage(governing.policy, governing.path),
    problemsShown: findings.filter(({ waived }) => !waived).length,
  };
}
