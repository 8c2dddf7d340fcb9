/** Licences whose terms the small catalogue lacks: each kind of term that is said in words. */
import type { Gate, Licence, Terms } from '../../../src/core/catalogue/types';

const TEXT = { confidence: 'text' } as const;

function licence(id: string, name: string, shortName: string, category: Licence['category'], terms: Terms, more: Partial<Licence> = {}): [string, Licence] {
  return [id, { id, name, shortName, spdx: !id.startsWith('LicenseRef-'), osiApproved: false, category, coverage: 'full', confidence: 'text', aliases: [], source: 'licence-files', terms, ...more }];
}

function gate(metric: Gate['metric'], value: number, unit: string, effect: Gate['effect'], clause: string, more: Partial<Gate> = {}): Gate {
  return { metric, op: '>', value, unit, appliesIf: {}, effect, clause, ...TEXT, ...more };
}

export const LICENCES = Object.fromEntries([
  licence('MIT', 'MIT License', 'MIT', 'permissive', { commercialUse: { v: 'allowed', clause: null, ...TEXT }, duties: [{ type: 'copy_of_licence', when: ['distribute_weights'], strength: 'must', clause: null, ...TEXT }] }, { osiApproved: true, url: 'https://spdx.org/licenses/MIT.html' }),
  licence('AGPL-3.0-only', 'GNU Affero General Public License v3.0 only', 'AGPL-3.0', 'copyleft', {
    hostedService: { v: 'source_offer', clause: '13', ...TEXT }, duties: [{ type: 'same_licence', when: ['distribute_derivative'], strength: 'must', clause: '5(c)', ...TEXT }],
  }, { osiApproved: true, url: 'https://spdx.org/licenses/AGPL-3.0-only.html' }),
  licence('LicenseRef-openrail', 'BigScience RAIL License v1.0', 'RAIL 1.0', 'responsible-ai', {
    fieldsOfUse: [
      { field: 'military', mode: 'prohibited', clause: 'Attachment A (i)', ...TEXT, qualifier: 'weapons and their guidance' }, { field: 'law-enforcement', mode: 'prohibited', clause: 'Attachment A (k)', ...TEXT },
      { field: 'unlawful', mode: 'conditional', clause: 'Attachment A (j)', ...TEXT },
    ],
    outputTraining: { v: 'derivative-terms-attach', clause: '1(e)', ...TEXT },
    duties: [{ type: 'pass_through_restrictions', when: ['distribute_weights', 'distribute_derivative'], strength: 'must', clause: '4', ...TEXT }],
  }, { version: '1.0', url: 'https://example.org/rail' }),
  licence('LicenseRef-hunyuan', 'Tencent Hunyuan Community License Agreement', 'Hunyuan', 'community-restricted', {
    commercialUse: { v: 'allowed', clause: '2', ...TEXT },
    gates: [gate('mau', 100e6, 'users/month', 'licence_required', '4', { measuredDate: '2025-06-27' })],
    regions: { v: ['EU', 'GB', 'KR'], clause: '1.l/2/5.c', basis: 'use', ...TEXT }, outputTraining: { v: 'prohibited', clause: '5.b', ...TEXT },
    duties: [{ type: 'name_prefix', when: ['distribute_derivative'], strength: 'must', text: 'Tencent Hunyuan', clause: '3.d', ...TEXT }],
  }),
  licence('LicenseRef-stability', 'Stability AI Community License Agreement', 'Stability AI', 'community-restricted', {
    commercialUse: { v: 'conditional', clause: 'III', ...TEXT },
    gates: [gate('revenue_annual', 1e6, 'USD', 'no_rights', 'III', { appliesIf: { commercial: true } })],
    approval: { v: 'registration', clause: 'III', when: 'commercial', ...TEXT },
    duties: [{ type: 'display_text', when: ['product_uses_model'], strength: 'must', text: 'Powered by Stability AI', clause: 'IV.a', ...TEXT }],
  }, { effective: '2024-07-05' }),
  licence('LicenseRef-half-read', 'Baichuan 2 Community License', 'Baichuan 2', 'community-restricted', {
    gates: [gate('dau', 1e6, 'users/day', 'licence_required', '2', { confidence: 'secondary' })], hostedService: { v: 'permission_required', clause: '3', confidence: 'unverified' },
  }, { coverage: 'partial', confidence: 'secondary' }),
  licence('LicenseRef-gemini-terms', 'Gemini API Additional Terms of Service', 'Gemini API', 'proprietary-api', {
    competitors: { v: 'no competing models', clause: '1', bars: 'products', ...TEXT }, dataUsedForTraining: { v: 'depends', clause: 'Unpaid Services', words: 'unpaid services only', ...TEXT },
    age: { v: 18, clause: '2', ...TEXT }, regions: { v: 'supported-list-only', clause: '3', basis: 'access', ...TEXT }, outputOwner: { v: 'customer', clause: '4', ...TEXT },
  }, { version: '2025-11-01' }),
  licence('LicenseRef-deepseek-platform', 'DeepSeek Open Platform Terms of Service', 'DeepSeek platform', 'proprietary-api', {
    dataUsedForTraining: { v: 'yes', clause: '4.3', ...TEXT }, outputTraining: { v: 'allowed', clause: '4.2', ...TEXT }, hostedService: { v: 'prohibited', clause: '3.6', ...TEXT },
  }),
]);
