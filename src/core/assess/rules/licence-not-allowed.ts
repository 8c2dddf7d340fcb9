import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../../catalogue/catalogue';
import type { Declared } from '../../policy/types';
import { atoms, parseExpression, type LicenceAtom } from '../../spdx';
import type { Answer, Rule } from '../rule';
import type { Subject } from '../subject';
import { fitting, some } from '../wording';

const NOASSERTION = 'NOASSERTION';

/**
 * The project's own lists of licences. Every licence of the choice must be on the list of allowed ones, and none on the
 * other; a licence that nobody knows is on no list. Hosts' terms are contracts beside the licence and are not compared.
 */
export const licenceNotAllowed: Rule = {
  code: 'licence-not-allowed',
  describe: () => l10n.t('The licence is not one that the project allows'),
  severity: 'error',
  needs: 'policy',
  assess: (subject) => {
    const { licencesAllow, licencesDeny } = subject.requirements;
    return subject.model ? [...denied(subject, licencesDeny), ...notAllowed(subject, licencesAllow)] : [];
  },
};

function denied(subject: Subject, deny: Declared<string> | undefined): readonly Answer[] {
  const barred = deny && listed(deny.value, subject.index);
  const found = licencesOf(subject).filter((atom) => barred?.some((each) => covers(each, atom)));
  const [first] = found;
  return !deny || !first ? [] : [{
    ...base(subject, first, deny),
    message: naming(found, (licences) => l10n.t('{0} is under {1}, which licences.deny names; change the model.', subject.label, licences)),
    data: { reason: l10n.t('licence denied') },
  }];
}

function notAllowed(subject: Subject, allow: Declared<string> | undefined): readonly Answer[] {
  const allowed = allow && listed(allow.value, subject.index);
  if (!allow || !allowed) {
    return [];
  }
  if (subject.unknownTerms.includes(NOASSERTION)) {
    return [{
      message: l10n.t('The licence of {0} is unknown, so licences.allow does not cover it; find it out or change the model.', subject.label),
      severity: 'warning',
      declared: allow,
      data: { reason: l10n.t('licence unknown') },
    }];
  }
  const outside = licencesOf(subject).filter((atom) => !allowed.some((each) => covers(each, atom)));
  const [first] = outside;
  return !first ? [] : [{
    ...base(subject, first, allow),
    message: fitting(
      naming(outside, (licences) => l10n.t('{0} is under {1}, not in licences.allow; allow it or change the model.', subject.label, licences)),
      naming(outside, (licences) => l10n.t('{0} is under {1}, not in licences.allow; change one.', subject.label, licences)),
    ),
    data: { reason: l10n.t('licence not allowed') },
  }];
}

function naming(licences: readonly LicenceAtom[], sentence: (licences: string) => string): string {
  const [first = '', ...others] = licences.map(written);
  return others.length === 0
    ? sentence(first)
    : fitting(sentence(some([first, ...others])), sentence(l10n.t('{0} and {1} more', first, others.length)));
}

function base({ terms, model, use }: Subject, { id }: LicenceAtom, declared: Declared<string>): Omit<Answer, 'message'> {
  const known = terms.find(({ licence }) => licence.id === id);
  const granted = use.resolution.kind === 'derivative' ? undefined : model?.licence;
  // A licence without an entry that the model does not name itself comes from what it was made of.
  const confidence = known?.confidence ?? (granted && namedBy(granted.expression).has(id) ? granted.confidence : 'secondary');
  return { licence: id, declared, confidence, ...(model?.licence ? { source: model.licence.url ?? model.licence.source } : {}) };
}

/** What the model itself is licensed under, in the choice at hand: own and inherited licences, with their exceptions. */
function licencesOf({ terms, unknownTerms, model }: Subject): readonly LicenceAtom[] {
  const ids = new Set([...terms.filter(({ via }) => via !== 'host').map(({ licence }) => licence.id), ...unknownTerms]);
  const named = namedBy(model?.licence?.expression ?? NOASSERTION);
  return [...ids].map((id) => named.get(id) ?? { kind: 'licence', id });
}

function namedBy(expression: string): ReadonlyMap<string, LicenceAtom> {
  const term = parseExpression(expression);
  return new Map(term ? atoms(term).map((atom) => [atom.id, atom]) : []);
}

function listed(expression: string, index: CatalogueIndex): readonly LicenceAtom[] | undefined {
  const term = parseExpression(expression);
  return term && atoms(term).map((atom) => ({ ...atom, id: canonical(atom.id, index) }));
}

/** The catalogue's id for a licence that is listed under another of its names, such as a ScanCode key. */
function canonical(id: string, index: CatalogueIndex): string {
  if (index.licence(id)) {
    return id;
  }
  const name = id.toLowerCase();
  const found = index.licences()
    .find((licence) => licence.id.toLowerCase() === name || licence.aliases.some((alias) => alias.toLowerCase() === name));
  return found?.id ?? id;
}

/** An exception adds rights, so a licence on the list covers itself with one; not the other way round. */
function covers(onList: LicenceAtom, atom: LicenceAtom): boolean {
  return onList.id === atom.id
    && (onList.exception === undefined || onList.exception === atom.exception)
    && (onList.orLater === true || atom.orLater !== true);
}

function written({ id, exception, orLater }: LicenceAtom): string {
  return `${id}${orLater ? '+' : ''}${exception === undefined ? '' : ` WITH ${exception}`}`;
}
