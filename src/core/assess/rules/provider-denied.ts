import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../../catalogue/catalogue';
import type { Declared } from '../../policy/types';
import { hostOf, type Host } from '../host';
import type { Answer, Rule } from '../rule';
import type { Subject } from '../subject';

const SELF_HOSTED = 'self-hosted';

/** The project's own lists of providers, by the catalogue's ids and the names that routers have for them; `self-hosted` for weights that it runs itself. */
export const providerDenied: Rule = {
  code: 'provider-denied',
  describe: () => l10n.t('The provider is not one that the project allows'),
  severity: 'error',
  needs: 'policy',
  assess: (subject) => {
    const { requirements: { providersAllow, providersDeny }, model } = subject;
    if (!model) {
      return [];
    }
    const host = hostOf(subject);
    const id = host.kind === 'provider' ? host.id : host.kind === 'self-hosted' ? SELF_HOSTED : undefined;
    return id === undefined ? unknown(subject, providersAllow) : [...denied(subject, host, id, providersDeny), ...notAllowed(subject, host, id, providersAllow)];
  },
};

function denied(subject: Subject, host: Host, id: string, deny: Declared<readonly string[]> | undefined): readonly Answer[] {
  const named = deny?.value.find((name) => canonical(name, subject.index) === id);
  return !deny || named === undefined ? [] : [{
    ...guess(host),
    message: isGuess(host)
      ? l10n.t('{0} is its maker’s API where nothing else is said, and providers.deny names {1}; check who serves it.', subject.label, named)
      : id === SELF_HOSTED ? l10n.t('{0} is self-hosted, which providers.deny names; change who serves it.', subject.label)
        : l10n.t('{0} is served by {1}, which providers.deny names; change the provider.', subject.label, subject.index.providerName(id)),
    declared: { ...deny, span: deny.members?.[named] ?? deny.span },
  }];
}

function notAllowed(subject: Subject, host: Host, id: string, allow: Declared<readonly string[]> | undefined): readonly Answer[] {
  return !allow || allow.value.some((name) => canonical(name, subject.index) === id) ? [] : [{
    ...guess(host),
    message: isGuess(host)
      ? l10n.t('{0} is {1}’s where nothing else is said, not in providers.allow; check who serves it.', subject.label, subject.index.providerName(id))
      : id === SELF_HOSTED ? l10n.t('{0} is self-hosted, which is not in providers.allow; change who serves it or add self-hosted there.', subject.label)
        : l10n.t('{0} is served by {1}, which is not in providers.allow; change the provider or add it there.', subject.label, subject.index.providerName(id)),
    declared: allow,
  }];
}

/** A list of what is denied says nothing of somebody unknown; one of what is allowed asks. */
function unknown({ label }: Subject, allow: Declared<readonly string[]> | undefined): readonly Answer[] {
  return !allow ? [] : [{
    message: l10n.t('Who serves {0} is not told by the code, so providers.allow cannot be checked; check it yourself.', label),
    severity: 'information', declared: allow, data: { reason: l10n.t('provider?') },
  }];
}

function isGuess(host: Host): boolean {
  return host.kind === 'provider' && !host.said;
}

function guess(host: Host): Pick<Answer, 'severity' | 'data'> {
  return isGuess(host) ? { severity: 'information', data: { reason: l10n.t('provider?') } } : { data: { reason: l10n.t('provider not allowed') } };
}

function canonical(name: string, index: CatalogueIndex): string {
  const plain = name.toLowerCase();
  return index.providerOfRoute(plain) ?? plain;
}
