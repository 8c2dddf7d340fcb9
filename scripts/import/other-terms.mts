import type { OtherTerm } from '../../src/core/catalogue/types';
import type { RawTerm, RawTerms } from './terms.mjs';

type Topic = OtherTerm['topic'];

/** Terms of the facts that the product shows and does not judge, in the order in which it shows them. */
const TOPICS: Readonly<Record<string, Topic>> = {
  patent: 'patent', trademark: 'trademark', termination: 'termination', terms_mutable: 'changes', remote_restriction: 'remote-restriction',
  governing_law: 'governing-law', export: 'export', sanctions: 'sanctions', indemnity_by_licensee: 'indemnity',
  indemnity_by_licensor: 'licensor-indemnity', licensor_entity: 'licensor', scope: 'scope', personal_data_caveat: 'personal-data',
  publicity: 'publicity', acceptance: 'acceptance',
};

const API_TOPICS: Readonly<Record<string, readonly [Topic, (v: unknown) => string]>> = {
  service_change: ['service-changes', String],
  beta_change_without_notice: ['service-changes', () => 'beta services without notice'],
  preview_terms: ['service-changes', () => 'preview services have terms of their own'],
  terms_change_notice_days: ['changes', (days) => `${String(days)} days notice`],
  terms_change: ['changes', String],
  price_change_days: ['price-changes', (days) => `${String(days)} days notice`],
  price_change: ['price-changes', String],
  termination_for_convenience_days: ['termination', (days) => `for convenience with ${String(days)} days notice`],
  breach_cure_days: ['termination', (days) => `on breach after ${String(days)} days to cure`],
  deletion_after_end_days: ['retention', (days) => `deleted ${String(days)} days after the end`],
  deletion_after_end: ['retention', (when) => `deleted ${String(when)}`],
  retention: ['retention', String],
  grounding_cache: ['retention', String],
  prompt_logging: ['retention', (when) => `prompts are logged ${String(when)}`],
  abuse_monitoring: ['retention', String],
  processing_location: ['processing-location', String],
  precedence: ['precedence', String],
};

const TERMINATION: Readonly<Record<string, string>> = {
  on_breach: 'on breach', at_will: 'at will', revocable: 'revocable', 'irrevocable-grant': 'the grant is irrevocable',
  on_litigation: 'on litigation', 'conditional-revocable': 'revocable where the text says so', suspension: 'suspension',
};

function termination({ v, ...more }: RawTerm): string {
  return [
    TERMINATION[String(v)] ?? String(v),
    more['auto'] === true ? 'by itself' : undefined,
    more['auto_on_breach'] === true ? `by itself on breach${typeof more['clause_auto'] === 'string' ? ` (${more['clause_auto']})` : ''}` : undefined,
    more['auto_on_guardrail_bypass'] === true ? 'by itself where guardrails are bypassed' : undefined,
    more['cure_days'] === undefined ? undefined : `${String(more['cure_days'])} days to cure`,
    more['licence_itself'] === 'irrevocable' ? 'otherwise irrevocable' : undefined,
    more['revocable'] === true && v !== 'revocable' ? 'revocable' : undefined,
    more['delete_on_termination'] === true ? 'copies to be deleted' : undefined,
    more.note,
  ].filter((part) => part !== undefined).join('; ');
}

const PATENT: Readonly<Record<string, string>> = { grant: 'granted', excluded: 'excluded', none: 'no grant', silent: 'not named' };

/** `patent-claims` and `any-ip-claim (5.c)` say which suits end the licence. */
function patent({ v, retaliation, note }: RawTerm): string {
  const suits = typeof retaliation === 'string' ? `ends on ${retaliation.replaceAll('-', ' ')}` : undefined;
  return [PATENT[String(v)], suits, note].filter(Boolean).join('; ');
}

function words(topic: Topic, raw: RawTerm): string {
  switch (topic) {
    case 'termination': return termination(raw);
    case 'patent': return patent(raw);
    case 'changes': return raw.note ?? 'may change';
    case 'remote-restriction': return raw.note ?? 'use may be restricted from afar';
    case 'indemnity': return raw.note ?? 'by the licensee';
    default: return [String(raw.v).replace(/[-_]/g, (mark: string, _at: number, all: string) => (all.includes(' ') ? mark : ' ')), raw.note].filter(Boolean).join('; ');
  }
}

/** A text that is silent, or only does not grant, is the same as one that does not speak of the topic. */
function saysNothing(raw: RawTerm): boolean {
  return raw.v === null || (raw.clause === null && /^(?:silent|none)$/.test(String(raw.v)) && !raw.note && typeof raw['retaliation'] !== 'string');
}

function row(topic: Topic, v: string, { clause, confidence }: RawTerm): OtherTerm {
  return { topic, v, clause, ...(confidence === 'text' ? {} : { confidence }) };
}

export function otherTerms(raw: RawTerms): OtherTerm[] {
  const own = Object.entries(TOPICS).flatMap(([key, topic]) => {
    const found = raw[key] as RawTerm | undefined;
    return found && !saysNothing(found) ? [row(topic, words(topic, found), found)] : [];
  });
  const api = Object.entries((raw['api'] ?? {}) as Record<string, RawTerm>).flatMap(([key, found]) => {
    const [topic, say] = API_TOPICS[key] ?? [];
    return topic && say ? [row(topic, [say(found.v), found.note].filter(Boolean).join('; '), found)] : [];
  });
  return [...own, ...api];
}
