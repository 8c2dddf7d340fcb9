/** Every finding code. Stable and public: each has a page in `docs/rules`. */
export const CODES = [
  'commercial-prohibited', 'approval-required', 'threshold-exceeded', 'threshold-display-duty',
  'threshold-date-unknown', 'output-training-prohibited', 'output-training-competing-only', 'output-training-duty',
  'derivative-inherits', 'region-excluded', 'region-check-list', 'field-prohibited', 'field-conditional',
  'hosting-restricted', 'redistribution-prohibited', 'pass-through-duty', 'naming-duty', 'display-duty',
  'competitor-restricted', 'age-limit', 'data-used-for-training', 'layered-terms', 'licence-unknown',
  'licence-not-allowed', 'openness-too-low', 'osaid-not-met', 'mof-class-too-low', 'training-data-closed',
  'weights-unavailable', 'floating-alias', 'price-too-high', 'model-denied', 'provider-denied',
  'model-retired', 'model-retiring', 'model-unknown',
  'usage-undeclared', 'waiver-expired', 'waiver-unused', 'policy-invalid',
] as const;

export type Code = (typeof CODES)[number];

const known: ReadonlySet<string> = new Set(CODES);

export function isCode(text: string): text is Code {
  return known.has(text);
}

/** The public page of a finding code. */
export function ruleUrl(code: Code): string {
  return `https://github.com/model-review/model-review/blob/main/docs/rules/${code}.md`;
}
