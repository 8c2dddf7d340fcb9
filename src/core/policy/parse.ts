import * as l10n from '@vscode/l10n';
import { readDocument } from './document';
import { Reader } from './reader';
import type { Policy, PolicyProblem } from './types';
import { validate } from './validate';

/**
 * Reads a `model-review.yaml`. Never throws: what is not certain is left out, and `problems` says where and why.
 * An absent value is unknown. An invalid waiver waives nothing.
 */
export function parsePolicy(text: string, path: string): Policy {
  const document = readDocument(text);
  if (!document.root) {
    return { ...NOTHING, path, problems: shortened(document.problems) };
  }
  const { problems, refused } = validate(document.root, document.doubtful);
  const reader = new Reader([...document.problems, ...problems], [document.doubtful, refused]);
  const root = reader.known(document.root) ? document.root : undefined;
  if (!reader.versionIsKnown(root)) {
    return { ...NOTHING, path, problems: shortened(reader.problems) };
  }
  const usage = reader.usage(reader.at(root, 'usage'), 'usage');
  const requirements = reader.requirements(reader.at(root, 'requirements'), 'requirements');
  const scopes = reader.list(root, 'scopes', (item, i) => reader.scope(item, `scopes[${i}]`));
  const usageKey = root?.entries?.get('usage')?.key;
  return {
    path,
    ...(usageKey ? { usageKey } : {}),
    usage,
    requirements,
    scopes,
    waivers: reader.list(root, 'waivers', (item) => reader.waiver(item)),
    models: reader.models(root),
    problems: shortened(reader.problems),
  };
}

/** A policy of which nothing could be read. It governs all the same: what stands further up is not taken in its place. */
export function unreadPolicy(path: string, message: string): Policy {
  return { ...NOTHING, path, problems: [{ span: { start: 0, end: 0 }, message, severity: 'error' }] };
}

/** More than anyone reads at once. */
const MAX_PROBLEMS = 100;

/** In the order of the file; of very many the first, and that more follow. */
function shortened(problems: readonly PolicyProblem[]): readonly PolicyProblem[] {
  const sorted = [...problems].sort((a, b) => a.span.start - b.span.start);
  const next = sorted[MAX_PROBLEMS];
  const more = l10n.t('More faults follow; correct the ones above first.');
  return next ? [...sorted.slice(0, MAX_PROBLEMS), { span: next.span, message: more, severity: 'error' }] : sorted;
}

const NOTHING = { usage: {}, requirements: {}, scopes: [], waivers: [], models: [] } as const;
