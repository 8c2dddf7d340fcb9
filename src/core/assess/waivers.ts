import * as l10n from '@vscode/l10n';
import type { Day } from '../catalogue/types';
import type { Policy, Waiver } from '../policy/types';
import type { Finding } from '../types';

type Waivable = Pick<Finding, 'code' | 'model'>;

/** The waiver that accepts a finding today, if any. `text` is the id as the file spells it. */
export function waiverFor(finding: Waivable, text: string, waivers: readonly Waiver[], today: Day): Waiver | null {
  return waivers.find((waiver) => waiver.expires >= today && accepts(waiver, finding, text)) ?? null;
}

function accepts(waiver: Waiver, { code, model }: Waivable, text: string): boolean {
  const name = waiver.model.toLowerCase();
  return waiver.code === code && (name === model?.toLowerCase() || name === text.toLowerCase());
}

/** Waivers that have run out. They waive nothing. */
export function expiredWaivers(policy: Policy, today: Day): Finding[] {
  return policy.waivers.filter((waiver) => waiver.expires < today).map((waiver) => ({
    code: 'waiver-expired',
    severity: 'warning',
    span: waiver.span,
    message: l10n.t('The waiver of {0} for {1} ended on {2} and waives nothing; renew or delete it.', waiver.code, waiver.model, waiver.expires),
    model: waiver.model,
    waived: null,
    data: { reason: l10n.t('waiver expired') },
  }));
}

/** Waivers in force that no finding of a complete review needed. Call with the findings of everything that the policy governs. */
export function unusedWaivers(policy: Policy, findings: readonly Finding[], today: Day): Finding[] {
  const used = new Set(findings.flatMap(({ waived }) => (waived ? [keyOf(waived)] : [])));
  return policy.waivers.filter((waiver) => waiver.expires >= today && !used.has(keyOf(waiver))).map((waiver) => ({
    code: 'waiver-unused',
    severity: 'information',
    span: waiver.span,
    message: l10n.t('Nothing here needs the waiver of {0} for {1}; delete it.', waiver.code, waiver.model),
    model: waiver.model,
    waived: null,
    data: { reason: l10n.t('waiver unused') },
  }));
}

/** A policy that is read again has other objects for the same waivers; their text is the same. */
function keyOf({ code, model, owner, reason, expires }: Waiver): string {
  return JSON.stringify([code, model.toLowerCase(), owner, reason, expires]);
}

/** The faults of a policy file as findings on it. */
export function invalidPolicy({ problems }: Pick<Policy, 'problems'>): Finding[] {
  return problems.map(({ span, message, severity, instead }) => ({
    code: 'policy-invalid', severity, span, message, waived: null, ...(instead === undefined ? {} : { data: { replacement: instead } }),
  }));
}
