import * as l10n from '@vscode/l10n';
import type { SchemaAt } from '../schema';

/** What a value must be, in a few words: `list of regions`, `true or false`. */
export function typeWords({ schema, kind }: SchemaAt): string {
  switch (kind) {
    case 'flag': return l10n.t('true or false');
    case 'count': return l10n.t('number, such as 12000000 or 12M');
    case 'price': return l10n.t('US dollars per million tokens');
    case 'day': return l10n.t('day, such as 2026-01-31');
    case 'regions': case 'region': return l10n.t('list of ISO 3166 codes, and EU');
    case 'spdx': return l10n.t('SPDX expression');
    case 'globs': return l10n.t('list of globs');
    case 'names': return l10n.t('list of provider ids');
    default: return byShape(schema);
  }
}

function byShape({ type, enum: choices, properties, propertyNames, items, minimum, maximum }: SchemaAt['schema']): string {
  const words = (choices ?? items?.enum ?? []).filter((each) => typeof each === 'string' || typeof each === 'number').map(String);
  if (choices && words.length <= 5) {
    return l10n.t('one of {0}', words.join(', '));
  }
  if (items) {
    return words.length > 0 ? l10n.t('list of {0}', words.join(', ')) : l10n.t('list');
  }
  if (properties || propertyNames) {
    return propertyNames ? l10n.t('numbers by day') : l10n.t('keys of its own');
  }
  if (type === 'integer' || type === 'number') {
    return maximum === undefined ? l10n.t('whole number') : l10n.t('number from {0} to {1}', minimum ?? 0, maximum);
  }
  return choices ? l10n.t('finding code') : l10n.t('text');
}
