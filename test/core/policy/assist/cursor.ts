import assert from 'node:assert/strict';
import type { Choice } from '../../../../src/core/policy/assist/choice';
import { completeAt } from '../../../../src/core/policy/assist/complete';
import type { Facts } from '../../../../src/core/policy/assist/facts';
import { policyFacts } from '../../../../src/core/policy-facts';
import { policySchema } from '../../../../src/core/policy/schema';
import { realCatalogue } from '../../assess/real-catalogue';

let index: Facts['index'] | undefined;

/** The shipped catalogue, on one day, in English. */
export function facts(): Facts {
  index ??= realCatalogue();
  return policyFacts({ schema: policySchema, index, today: '2026-11-22', locale: 'en' });
}

/** Takes the `|` out of a text and gives its offset. */
export function cursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, 'the text has a cursor');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

export function choices(marked: string): readonly Choice[] {
  const { text, offset } = cursor(marked);
  return completeAt(text, offset, facts()).choices;
}

export function labels(marked: string): readonly string[] {
  return choices(marked).map(({ label }) => label);
}

/** The text once a choice was taken, with a `|` at its first stop. */
export function taken(marked: string, label: string): string {
  const { text } = cursor(marked);
  const choice = choices(marked).find((each) => each.label === label);
  assert.ok(choice, `${label} is offered, not only ${labels(marked).slice(0, 20).join(', ')}`);
  const stop = choice.stops?.[0] ?? choice.insert.length;
  return `${text.slice(0, choice.span.start)}${choice.insert.slice(0, stop)}|${choice.insert.slice(stop)}${text.slice(choice.span.end)}`;
}
