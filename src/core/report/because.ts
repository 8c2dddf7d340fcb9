import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Step, Use } from '../types';
import { isProjects } from './subject';

/** How a mention was read, in words a person can check: `read as openai/gpt-4o: region “us.” removed`. */
export function because(use: Use, index: CatalogueIndex): string {
  const { resolution } = use;
  switch (resolution.kind) {
    case 'exact':
      return resolution.offer
        ? l10n.t('exact id at {0}', index.providerName(resolution.offer.provider))
        : isProjects(resolution.model, index) ? l10n.t('declared in model-review.yaml') : l10n.t('exact id in the catalogue');
    case 'alias':
      return l10n.t('listed as another name of {0}', resolution.model.id);
    case 'grammar':
      return withSteps(l10n.t('read as {0}', resolution.model.id), resolution.steps);
    case 'derivative':
      return withSteps(l10n.t('derivative of {0}, read from the name', resolution.base.id), resolution.steps);
    case 'family':
      return withSteps(l10n.t('only the family {0} is certain', resolution.family), resolution.steps);
    case 'unknown':
      return use.mention.key === undefined
        ? l10n.t('in a model’s place, but not in the catalogue')
        : l10n.t('the value of {0}, but not in the catalogue', use.mention.key);
  }
}

function withSteps(result: string, steps: readonly Step[]): string {
  return steps.length === 0 ? result : l10n.t('{0}: {1}', result, steps.map(stepInWords).join(l10n.t(', ')));
}

/** One step of the id grammar: `region “us.” removed`. */
export function stepInWords({ kind, text, of = '' }: Step): string {
  switch (kind) {
    case 'route': return l10n.t('route “{0}” removed', text);
    case 'region': return l10n.t('region “{0}” removed', text);
    case 'vendor': return l10n.t('vendor “{0}” removed', text);
    case 'path': return l10n.t('path “{0}” removed', text);
    case 'variant': return l10n.t('variant “{0}” removed', text);
    case 'version-tag': return l10n.t('version tag “{0}” removed', text);
    case 'quantisation': return l10n.t('quantisation “{0}” removed', text);
    case 'fine-tune': return l10n.t('fine-tune “{0}” removed', text);
    case 'file': return l10n.t('file ending “{0}” removed', text);
    case 'date-rejoined': return l10n.t('date “{0}” joined again', text);
    case 'separators': return l10n.t('separators of “{0}” evened out', text);
    case 'tag': return l10n.t('tag “{0}” removed', text);
    case 'host': return l10n.t('host “{0}” removed', text);
    case 'maker': return l10n.t('“{0}” put before it', text);
    case 'library': return l10n.t('the name in the library of {0}, of which the file speaks', text);
    case 'constant': return l10n.t('constant “{0}” of {1}', text, of);
  }
}
