import type { RawLicence } from './licences.mjs';

type Raw = RawLicence;
const SECONDARY = 'secondary' as const;

/** What a second, independent reading found missing in the terms; each of these wins over the table. */
export function correctLicences(table: readonly Raw[]): Raw[] {
  return [...table.map(correct).filter((each) => !ADDED.some((added) => added.id === each.id)), ...ADDED];
}

function correct(raw: Raw): Raw {
  if (raw.id === 'LicenseRef-lfm-open-1.0') {
    return withTerms(raw, {
      commercial_use: { v: 'conditional', clause: null, confidence: SECONDARY },
      gates: [gate({ metric: 'revenue_annual', op: '>=', value: 10_000_000, unit: 'USD', applies_if: { commercial: true }, effect: 'licence_required' })],
    });
  }
  if (/^LicenseRef-chatglm2?-6b$/.test(raw.id)) {
    return withTerms(raw, {
      approval: {
        v: 'registration', when: 'commercial', clause: "README 'License' section", confidence: SECONDARY, url: 'https://open.bigmodel.cn/mla/form',
      },
    });
  }
  return REMOTE_ACCESS.test(raw.id) ? withRemoteAccess(raw) : raw;
}

/** These texts name web access beside an API: a chat product gives the model's functionality to others as well. */
const REMOTE_ACCESS = /gemma-terms|rail-1\.0|openrail|deepseek-1\.0/;

function withRemoteAccess(raw: Raw): Raw {
  const duties = raw.terms['duties'];
  if (!Array.isArray(duties)) {
    return raw;
  }
  return withTerms(raw, {
    duties: duties.map((duty) => duty['type'] === 'pass_through_restrictions' && Array.isArray(duty['when'])
      ? { ...duty, when: [...(duty['when'] as string[]), 'product_web_access'] } : duty),
  });
}

function withTerms(raw: Raw, changes: Record<string, unknown>): Raw {
  return { ...raw, terms: { ...raw.terms, ...changes } as Raw['terms'] };
}

function gate(values: Record<string, unknown>): Record<string, unknown> {
  return { applies_if: {}, clause: null, confidence: SECONDARY, ...values };
}

function added(id: string, name: string, values: Partial<Raw>): Raw {
  return {
    id: `LicenseRef-${id}`, name, version: null, spdx: false, osi_approved: false, url: null, effective_date: null, supersedes: null,
    category: 'community-restricted', coverage: 'partial', confidence: SECONDARY, text_source: 'quotations by readers', text_sha256: null,
    hf_tag: null, aliases: [], terms: {}, ...values,
  };
}

function spdx(id: string, name: string, category: Raw['category']): Raw {
  return {
    ...added(id, name, { category, coverage: 'none', confidence: 'unverified', text_source: 'SPDX license list (name only)' }),
    id, spdx: true, osi_approved: id === 'MPL-2.0', url: `https://spdx.org/licenses/${id}.html`,
  };
}

const HOSTING = { offersModelApi: true };

const ADDED: readonly Raw[] = [
  spdx('CC-BY-SA-3.0', 'Creative Commons Attribution-ShareAlike 3.0', 'copyleft'),
  spdx('MPL-2.0', 'Mozilla Public License 2.0', 'copyleft'),
  added('glm-5.3', 'GLM-5.3 License', {
    terms: {
      commercial_use: { v: 'conditional', clause: '2', confidence: SECONDARY },
      gates: [gate({
        metric: 'revenue_annual', op: '>', value: 10_000_000_000, unit: 'USD', includes_affiliates: true,
        applies_if: { commercial: true, ...HOSTING }, effect: 'licence_required', note: "must pass Z.AI's security review", clause: '2',
      })],
    } as Raw['terms'],
  }),
  added('qwen3.8-max', 'Qwen3.8-Max License', {
    terms: {
      commercial_use: { v: 'conditional', clause: null, confidence: SECONDARY, note: 'internal use is exempt' },
      gates: [
        gate({ metric: 'mau', op: '>', value: 100_000_000, unit: 'users', effect: 'display_duty', note: 'display of the model name' }),
        gate({ metric: 'revenue_monthly', op: '>', value: 20_000_000, unit: 'USD', effect: 'display_duty', note: 'display of the model name' }),
        gate({
          metric: 'revenue_annual', op: '>', value: 50_000_000, unit: 'USD', applies_if: HOSTING, effect: 'licence_required',
          note: 'model as a service or AI work assistant business, over 12 months',
        }),
      ],
    } as Raw['terms'],
  }),
  added('qwen-community-1.0', 'Qwen Community License 1.0', {
    version: '1.0',
    terms: {
      commercial_use: { v: 'conditional', clause: null, confidence: SECONDARY },
      hosted_service: { v: 'permission_required', clause: null, confidence: SECONDARY, note: 'model as a service or AI work assistant business, at any revenue' },
    } as Raw['terms'],
  }),
  added('baichuan-1', 'Baichuan-7B and Baichuan-13B model licences', {
    coverage: 'none', text_source: 'baichuan-inc/Baichuan-7B and Baichuan-13B README, licence section',
    terms: {
      commercial_use: { v: 'conditional', clause: 'README licence section', confidence: SECONDARY },
      approval: { v: 'written authorisation', when: 'commercial', clause: 'README licence section', confidence: SECONDARY },
    } as Raw['terms'],
  }),
  added('kimi-k2.6-modified-mit', 'Moonshot AI Modified MIT (Kimi K2.6 and K2.7)', {
    category: 'permissive',
    terms: {
      commercial_use: { v: 'allowed', clause: null, confidence: SECONDARY, note: 'display duty only, with its own string and threshold, not read' },
    } as Raw['terms'],
  }),
  added('360zhinao-1', '360 Zhinao Open-Source Model License', {
    category: 'noncommercial', text_source: 'Qihoo360/360zhinao licence file (main points read)',
    terms: {
      commercial_use: { v: 'conditional', clause: null, confidence: SECONDARY, note: 'non-commercial grant; business use by registration' },
      approval: { v: 'registration', when: 'commercial', clause: null, confidence: SECONDARY },
      fields_of_use: [{ field: 'military', mode: 'prohibited', clause: null, confidence: SECONDARY }],
      hosted_service: { v: 'allowed', clause: null, confidence: SECONDARY },
    } as Raw['terms'],
  }),
  added('midjourney-tos-2026-05-27', 'Midjourney Terms of Service', {
    category: 'proprietary-api', confidence: 'text', effective_date: '2026-05-27', version: '2026-05-27',
    text_source: 'OpenTermsArchive/genai-contrib-versions:Midjourney/Terms of Service.md',
    url: 'https://docs.midjourney.com/docs/terms-of-service',
    terms: {
      commercial_use: { v: 'conditional', clause: 'Your Rights', confidence: 'text', note: 'ownership of assets depends on the plan above a revenue limit' },
      competitors: { v: 'no developing or offering competitive products or services', clause: 'service use paragraph', confidence: 'text', note: 'automated access is barred' },
      gates: [gate({
        metric: 'revenue_annual', op: '>', value: 1_000_000, unit: 'USD', effect: 'paid_licence', clause: 'Your Rights', confidence: 'text',
        note: 'Pro or Mega plan needed to own assets',
      })],
      output_use: { v: 'user owns assets, Midjourney keeps a perpetual sublicensable licence; public and remixable by default', clause: 'Your Rights', confidence: 'text' },
    } as Raw['terms'],
  }),
];
