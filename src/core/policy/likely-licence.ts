import exceptions from 'spdx-exceptions/index.json';
import ids from 'spdx-license-ids/index.json';
import { parseExpression } from '../spdx';
import { digitsOf, nearest } from './wording';

const OPERATORS: Readonly<Record<string, string>> = { '||': 'OR', '|': 'OR', '&&': 'AND', '&': 'AND' };

/**
 * What is most likely meant by a token that an SPDX expression cannot have: `Apache-2.0` for `apache2`, `LicenseRef-a-b`
 * for `LicenseRef-a_b`, `OR` for `||`; `undefined` where nothing is near, and never another version.
 */
export function likelyLicence(token: string): string | undefined {
  const operator = OPERATORS[token];
  if (operator !== undefined || token.length > 60) {
    return operator;
  }
  if (/^LicenseRef-/i.test(token)) {
    const whole = `LicenseRef-${token.slice('LicenseRef-'.length).replace(/[^A-Za-z0-9.-]+/g, '-')}`;
    return whole !== token && parseExpression(whole) ? whole : undefined;
  }
  const plain = squashed(token);
  return ids.find((id) => squashed(id) === plain) ?? nearest(token, ids.filter((id) => digitsOf(id) === digitsOf(token))) ?? ids.find((id) => plain.length > 3 && squashed(id) === `${plain}0`);
}

/** What is most likely meant by what stands behind `WITH` and is no exception: `LLVM-exception` for `llvm`. */
export function likelyException(token: string): string | undefined {
  const plain = squashed(token);
  const whole = plain.length > 3 ? exceptions.filter((id) => squashed(id).startsWith(plain)) : [];
  return token.length > 60 ? undefined : exceptions.find((id) => squashed(id) === plain) ?? nearest(token, exceptions) ?? (whole.length === 1 ? whole[0] : undefined);
}

function squashed(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]|^the\b|licen[sc]e$/g, '');
}
