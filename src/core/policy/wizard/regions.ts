import * as l10n from '@vscode/l10n';
import { regionNames } from '../assist/locale';
import { regionCodes } from '../regions';
import type { Answers, Input, Step } from './step';

export function companyRegions(locale: string, answers: Answers): Step {
  return {
    id: 'companyRegions', question: 'regions', asks: l10n.t('Where is the company domiciled?'), why: l10n.t('Some grants leave regions out.'),
    input: countries(locale, answers['companyRegions']), declares: (value) => [{ path: ['usage', 'companyRegions'], value }],
  };
}

export function userRegions(locale: string, answers: Answers): Step {
  return {
    id: 'userRegions', question: 'regions', asks: l10n.t('Where are the users?'), why: l10n.t('Some grants leave regions out.'),
    input: countries(locale, answers['userRegions']), declares: (value) => [{ path: ['usage', 'userRegions'], value }],
  };
}

/** The European Union first, then by name; what is declared already may be a part of a country. */
function countries(locale: string, given: readonly string[] = []): Input {
  const nameOf = regionNames(locale);
  const [union, ...all] = regionCodes();
  const parts = given.filter((code) => code !== union && !all.includes(code));
  const options = [...all, ...parts].map((id) => ({ id, label: parts.includes(id) ? id : nameOf(id), description: id })).sort((a, b) => compared(a.label, b.label, locale));
  return { kind: 'several', options: [...(union === undefined ? [] : [{ id: union, label: nameOf(union), description: union }]), ...options] };
}

function compared(a: string, b: string, locale: string): number {
  try {
    return a.localeCompare(b, locale);
  } catch {
    return a < b ? -1 : 1; // the locale is none
  }
}
