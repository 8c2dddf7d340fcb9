import * as l10n from '@vscode/l10n';
import type { Terms } from '../catalogue/types';
import type { Declared } from '../policy/types';
import { restsOn } from './basis';
import type { Answer } from './rule';
import type { Subject } from './subject';

/** A declared act, and the term that would say what a licence thinks of it. */
interface Act {
  readonly declared: Declared<unknown>;
  readonly words: string;
  isStated(terms: Terms): boolean;
}

/** Of a text that was read in part: the declared acts of which that part does not speak. */
export function unstatedActs({ terms, usage, model }: Subject): readonly Answer[] {
  const acts = declaredActs(usage);
  return terms.filter(({ licence }) => licence.coverage === 'partial' && licence.category !== 'permissive')
    // What a host thinks of weights is for their licence to say.
    .flatMap((each) => acts.filter(({ isStated }) => !isStated(each.licence.terms) && !(each.via === 'host' && model?.access !== 'api')).slice(0, 1).map(({ declared, words }) => ({
      ...restsOn(each, { clause: null, confidence: each.licence.confidence }),
      message: l10n.t('What {0} says of {1} is not known here, and {2} is declared; read it.', each.licence.shortName, words, declared.path.slice(declared.path.lastIndexOf('.') + 1)),
      severity: 'information' as const,
      declared,
      data: { reason: l10n.t('{0}?', words) },
    })));
}

function declaredActs({ offersModelApi, distributes, fieldsOfUse }: Subject['usage']): readonly Act[] {
  const handsOut = distributes?.value.some((each) => each !== 'product');
  return [
    ...(offersModelApi?.value === true ? [{
      declared: offersModelApi, words: l10n.t('serving the model to others'),
      isStated: ({ hostedService, resale, passthrough }: Terms) => (hostedService !== undefined && hostedService.v !== 'unknown') || resale !== undefined || passthrough !== undefined,
    }] : []),
    ...(distributes && handsOut ? [{ declared: distributes, words: l10n.t('handing out weights'), isStated: ({ distribution }: Terms) => distribution !== undefined && distribution.v !== 'unknown' }] : []),
    ...(fieldsOfUse && fieldsOfUse.value.length > 0 ? [{
      declared: fieldsOfUse, words: l10n.t('fields of use'),
      isStated: (all: Terms) => all.fieldsOfUse !== undefined && all.fieldsOfUse.every(({ field }) => field !== 'aup-defined'),
    }] : []),
  ];
}
