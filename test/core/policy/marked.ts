import assert from 'node:assert/strict';
import { parsePolicy } from '../../../src/core/policy/parse';
import type { Declared, Policy } from '../../../src/core/policy/types';
import type { Span } from '../../../src/core/types';

/** Takes ‹ and › out of a text and gives the spans between them. */
export function marked(text: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let plain = '';
  for (const part of text.split(/(?=[‹›])/)) {
    if (part.startsWith('‹')) {
      spans.push({ start: plain.length, end: -1 });
    } else if (part.startsWith('›')) {
      const open = spans.findIndex((span) => span.end < 0);
      spans[open] = { start: spans[open]?.start ?? 0, end: plain.length };
    }
    plain += part.replace(/[‹›]/g, '');
  }
  return { text: plain, spans };
}

export function parsed(text: string): Policy {
  return parsePolicy(text, 'model-review.yaml');
}

/** Defines a test: the problems stand exactly at the marks, in order, with exactly these messages. Gives the policy to `then`. */
export function problems(title: string, source: string, messages: readonly string[], then?: (policy: Policy) => void): void {
  it(title, () => {
    const { text, spans } = marked(source);
    const policy = parsed(text);
    assert.deepEqual(policy.problems.map((each) => each.message), messages);
    assert.deepEqual(policy.problems.map((each) => text.slice(each.span.start, each.span.end)), spans.map((span) => text.slice(span.start, span.end)));
    assert.deepEqual(policy.problems.map((each) => each.span), spans);
    then?.(policy);
  });
}

/** The declared values alone, by key. */
export function values(declared: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(declared as Record<string, Declared<unknown>>).map(([key, each]) => [key, each.value]));
}
