import exceptions from 'spdx-exceptions/index.json';
import type { Span } from '../../types';
import type { Candidate } from './choice';
import type { Facts } from './facts';
import { summary } from './meaning';

/**
 * What may stand next in an SPDX expression, and the word that it takes the place of.
 * @param typed the expression as far as the cursor, which `span` begins with
 * @param ahead what of it stands behind the cursor
 */
export function inExpression(typed: string, ahead: string, span: Span, facts: Facts): { readonly all: readonly Candidate[]; readonly span: Span } {
  const last = tokensOf(typed).at(-1) ?? '';
  const word = last === '(' || last === ')' ? '' : last;
  const start = span.start + typed.length - word.length;
  const next = expected(typed.slice(0, typed.length - word.length));
  const end = span.start + typed.length + (tokensOf(ahead)[0] ?? '').replace(/[()]/, '').length;
  return { span: { start, end }, all: next === 'licence' ? licences(facts) : next === 'operator' ? OPERATORS : EXCEPTIONS };
}

const OPERATORS: readonly Candidate[] = ['OR', 'AND', 'WITH'].map((word) => ({ label: word, value: word, kind: 'operator' }));
const EXCEPTIONS: readonly Candidate[] = exceptions.map((id) => ({ label: id, value: id, kind: 'licence' }));

function expected(before: string): 'licence' | 'operator' | 'exception' {
  const last = tokensOf(before).filter((token) => token !== '').at(-1);
  if (last === undefined || last === '(' || /^(?:and|or)$/i.test(last)) {
    return 'licence';
  }
  return /^with$/i.test(last) ? 'exception' : 'operator';
}

/** The last one is empty where no word has begun yet. */
function tokensOf(text: string): readonly string[] {
  return text.split(/\s|(?<=[()])|(?=[()])/);
}

function licences({ index }: Facts): Candidate[] {
  return index.licences().map((licence) => ({ label: licence.id, value: licence.id, kind: 'licence', detail: licence.name, docs: summary(licence).join(' ') }));
}
