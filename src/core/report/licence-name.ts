import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Licence } from '../catalogue/types';
import { parseExpression, type LicenceTerm } from '../spdx';

const LONGEST = 48;

/** As a card or table names it: `Apache-2.0`, `Meta Llama 3 Community`, `OpenAI Services Agreement 2026-01-01`. */
export function licenceName(licence: Licence): string {
  if (licence.spdx) {
    return licence.id;
  }
  const plain = licence.name.replace(/(?<!\s)\s*\([^()]*\)/g, '').trim();
  const short = withoutKind(plain.replace(/ of Service$/, '')).trim();
  const { version } = licence;
  const name = version && !short.includes(version) ? `${short} ${version}` : short;
  return name.length <= LONGEST ? name : licence.shortName;
}

/** `Meta Llama 3 Community` for `… License Agreement`; of `MIT License` the kind is half the name and stays. */
function withoutKind(name: string): string {
  const found = / Licen[sc]e(?: Agreement)?(?=$| v?[\d.]+$)/.exec(name);
  if (found && /\S \S/.test(name.slice(0, found.index))) {
    return name.slice(0, found.index) + name.slice(found.index + found[0].length);
  }
  return name.replace(/(?<= Licen[sc]e) Agreement$/, '');
}

/** An SPDX expression with the names of its licences; ids without an entry stay as they are. */
export function expressionName(expression: string, index: CatalogueIndex): string {
  const parsed = parseExpression(expression);
  return parsed ? inWords(parsed, index) : expression;
}

function inWords(term: LicenceTerm, index: CatalogueIndex): string {
  if (term.kind === 'licence') {
    const licence = index.licence(term.id);
    const name = licence ? licenceName(licence) : term.id;
    return term.exception === undefined ? name : `${name} WITH ${term.exception}`;
  }
  const [left, right] = [inWords(term.left, index), inWords(term.right, index)];
  return term.kind === 'or' ? l10n.t('{0} or {1}', left, right) : l10n.t('{0} and {1}', left, right);
}
