import * as l10n from '@vscode/l10n';
import type { Waiver } from './policy/types';

/** Of a waiver in a workspace that nobody has trusted yet. */
export function claimInWords({ owner, expires, reason }: Waiver): string {
  return l10n.t('claimed as accepted by {0} until {1}, not applied, because this workspace is not trusted: {2}', owner, expires, reason);
}
