import type { Licence, Model } from '../catalogue/types';
import type { Declared, Usage } from '../policy/types';

const EU_MEMBERS: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Of the European Economic Area beside the EU. */
const EEA_BESIDE_EU: ReadonlySet<string> = new Set(['IS', 'LI', 'NO']);

type Regions = NonNullable<Licence['terms']['regions']>;
type Key = 'companyRegions' | 'userRegions';

/** A declared region that a licence leaves out, or leaves out in part. */
export interface Excluded {
  readonly region: string;
  readonly declared: Declared<unknown>;
  readonly key: Key;
  readonly certain: boolean;
}

/** The declarations that a licence's test looks at: domicile, place of use, or both for access. */
export function keysOf({ basis }: Regions): readonly Key[] {
  switch (basis) {
    case 'domicile': return ['companyRegions'];
    case 'use': return ['userRegions'];
    default: return ['companyRegions', 'userRegions'];
  }
}

/** Declared regions in which the licence grants nothing. A list that is kept elsewhere has none here. */
export function excludedRegions(term: Regions, usage: Usage, model: Model | undefined): readonly Excluded[] {
  const reaches = reach(term, model);
  const barred = typeof term.v === 'string' || reaches === 'no' ? [] : term.v.map(normal);
  return keysOf(term).flatMap((key) => {
    const declared = usage[key];
    return (declared?.value ?? []).flatMap((region) => {
      const covers = barred.map((each) => within(region, each)).sort().at(-1) ?? '';
      return declared && covers !== '' ? [{
        region, key,
        declared: { ...declared, span: declared.members?.[region] ?? declared.span },
        certain: covers === 'whole' && reaches === 'yes' && term.basis !== undefined,
      }] : [];
    });
  });
}

/** Some exclusions reach models with images or sound only. */
function reach({ appliesTo }: Regions, model: Model | undefined): 'yes' | 'no' | 'perhaps' {
  if (appliesTo === undefined || !/multimodal/i.test(appliesTo)) {
    return 'yes';
  }
  switch (model?.modality) {
    case 'vision': case 'image': case 'video': case 'audio': case 'speech': return 'yes';
    case 'text': case 'embedding': case 'rerank': return 'no';
    // A classifier may read pictures.
    case undefined: case 'classification': case 'other': return 'perhaps';
  }
}

/** Declared places of use for which a list that is kept elsewhere has a condition; a place of which only a part has one is among them. */
export function conditionalRegions({ special = [] }: Regions, { userRegions }: Usage): readonly { readonly regions: readonly string[]; readonly condition: string }[] {
  return special.map(({ regions, condition }) => ({
    condition, regions: (userRegions?.value ?? []).filter((region) => regions.some((each) => within(region, normal(each)) !== '')),
  })).filter(({ regions }) => regions.length > 0);
}

function within(region: string, barred: string): '' | 'part' | 'whole' {
  const country = region.split('-')[0] ?? '';
  const isEu = region === 'EU' || EU_MEMBERS.has(country);
  if (region === barred || region.startsWith(`${barred}-`) || (barred === 'EU' && isEu) || (barred === 'EEA' && (isEu || EEA_BESIDE_EU.has(country)))) {
    return 'whole';
  }
  return barred.startsWith(`${region}-`) ? 'part' : '';
}

function normal(code: string): string {
  return code === 'UK' ? 'GB' : code;
}
