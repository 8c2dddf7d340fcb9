import * as l10n from '@vscode/l10n';
import { listed } from '../clause';
import type { Terms } from '../catalogue/types';
import type { Declared } from '../policy/types';
import { restsOn } from './basis';
import type { TermsInForce } from '../types';
import type { Answer } from './rule';
import type { Subject } from './subject';

/** A declared act, and the term that would say what a licence thinks of it. */
interface Act {
  readonly declared: Declared<unknown>;
  readonly words: string;
  isStated(terms: Terms): boolean;
  /** What it says stands in another text, which was not read. */
  isElsewhere?(terms: Terms): boolean;
  /** It is about the weights, not about the service. */
  readonly ofWeights?: true;
}

/** Of a text that was read in part, the declared acts of which that part does not speak; of any, those that it leaves to a text that was not read. */
export function unstatedActs({ terms, usage, model }: Subject): readonly Answer[] {
  const acts = declaredActs(usage);
  const isUnread = ({ licence, via }: TermsInForce, act: Act): boolean => (act.ofWeights === true && via === 'host' && model?.access !== 'api'
    // A host of open weights has nothing to say of them.
    ? false : licence.coverage === 'partial' ? !act.isStated(licence.terms) : act.isElsewhere?.(licence.terms) === true);
  return terms.filter(({ licence }) => licence.category !== 'permissive').flatMap((each) => {
    const unread = acts.filter((act) => isUnread(each, act));
    const [first] = unread;
    const words = listed(unread.map((act) => act.words));
    return first === undefined ? [] : [{
      ...restsOn(each, { clause: null, confidence: each.licence.confidence }),
      message: unread.length > 1
        ? l10n.t('What {0} says of {1} is not known here; read it.', each.licence.shortName, words)
        : l10n.t('What {0} says of {1} is not known here, and {2} is declared; read it.', each.licence.shortName, words, first.declared.path.slice(first.declared.path.lastIndexOf('.') + 1)),
      severity: 'information' as const,
      declared: first.declared,
      data: { reason: l10n.t('{0}?', first.words) },
    }];
  });
}

function declaredActs({ offersModelApi, distributes, fieldsOfUse }: Subject['usage']): readonly Act[] {
  const handsOut = distributes?.value.some((each) => each !== 'product');
  return [
    ...(offersModelApi?.value === true ? [{
      declared: offersModelApi, words: l10n.t('serving the model to others'),
      isStated: ({ hostedService, resale }: Terms) => (hostedService !== undefined && hostedService.v !== 'unknown') || resale !== undefined,
    }] : []),
    ...(distributes && handsOut ? [{ declared: distributes, words: l10n.t('handing out weights'), ofWeights: true as const, isStated: ({ distribution }: Terms) => distribution !== undefined && distribution.v !== 'unknown' }] : []),
    ...(fieldsOfUse && fieldsOfUse.value.length > 0 ? [{
      declared: fieldsOfUse, words: l10n.t('fields of use'),
      isStated: (all: Terms) => all.fieldsOfUse !== undefined && !isElsewhere(all, fieldsOfUse.value), isElsewhere: (all: Terms) => isElsewhere(all, fieldsOfUse.value),
    }] : []),
  ];
}

/** The text points to a policy that was not read, and does not itself name each of the fields. */
function isElsewhere({ fieldsOfUse = [] }: Terms, declared: readonly string[]): boolean {
  const named = new Set(fieldsOfUse.map(({ field }) => field));
  return named.has('aup-defined') && declared.some((field) => !named.has(field));
}
