import type { BomFinding, BomModel, Bom } from './bom-types';
import { hubPackageUrl } from './hub';

type Value = string | number | boolean | undefined;

/** Names of columns are public: new ones come at the end. */
const COLUMNS: readonly (readonly [name: string, value: (model: BomModel, bom: Bom) => Value])[] = [
  ['ref', ({ ref }) => ref],
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ['name', ({ facts }) => facts?.displayName],
  ['publisher', ({ facts }) => facts?.publisher?.name],
  ['version', ({ facts }) => facts?.version],
  ['released', ({ facts }) => facts?.released?.value],
  ['family', ({ family }) => family],
  ['access', ({ facts }) => facts?.access],
  ['modality', ({ facts }) => facts?.modality],
  ['purl', ({ id, facts }) => (facts?.onHub === true ? hubPackageUrl(id) : undefined)],
  ['licence', ({ facts }) => facts?.licence?.expression ?? 'unknown'],
  ['licence_said', ({ facts }) => facts?.licence?.acknowledgement],
  ['licence_confidence', ({ facts }) => facts?.licence?.confidence],
  ['licence_source', ({ facts }) => facts?.licence?.source.name],
  ['licence_date', ({ facts }) => facts?.licence?.source.date],
  ['terms', ({ terms }) => listed(terms.map(({ licence, via }) => `${licence} (${via})`))],
  ['ancestors', ({ ancestors }) => listed(ancestors.map(({ id, relation }) => `${id} (${relation ?? 'read from the name'})`))],
  ['providers', ({ providers }) => listed(providers)],
  ['openness_score', (model) => scored(model)?.record.score],
  ['openness_judged_on', (model) => scored(model)?.record.assessedModel],
  ['openness_date', (model) => scored(model)?.record.assessed],
  ['osaid_data', (model) => scored(model)?.record.osaid.data],
  ['osaid_code', (model) => scored(model)?.record.osaid.code],
  ['osaid_parameters', (model) => scored(model)?.record.osaid.parameters],
  ['mof_class', ({ facts }) => facts?.mof?.value.class],
  ['osi_validation', ({ facts }) => facts?.osi?.value],
  ['price_input_usd_per_mtok', ({ offers, priceRange }) => listed(offers.flatMap(({ price }) => price?.input ?? [])) ?? priceRange?.input.median],
  ['price_output_usd_per_mtok', ({ offers, priceRange }) => listed(offers.flatMap(({ price }) => price?.output ?? [])) ?? priceRange?.output?.median],
  ['price_basis', ({ offers, priceRange }) => listed(offers.flatMap(({ provider, price }) => (price ? [provider] : []))) ?? (priceRange && `median of ${priceRange.hosts} hosts`)],
  ['price_source', ({ offers, priceRange }) => listed(offers.flatMap(({ price }) => price?.source.name ?? [])) ?? (priceRange && listed(priceRange.sources.map(({ name }) => name)))],
  ['price_date', ({ offers, priceRange }) => listed(offers.flatMap(({ price }) => price?.source.date ?? [])) ?? priceRange?.asOf],
  ['deprecated', ({ offers }) => listed(offers.flatMap(({ life }) => life?.deprecated ?? []))],
  ['retired', ({ offers }) => listed(offers.flatMap(({ life }) => life?.retired ?? []))],
  ['replacement', ({ offers }) => listed(offers.flatMap(({ life }) => life?.replacement ?? []))],
  ['life_basis', ({ offers }) => listed(offers.flatMap(({ provider, life }) => (life ? [provider] : [])))],
  ['life_source', ({ offers }) => listed(offers.flatMap(({ life }) => life?.source.name ?? []))],
  ['life_date', ({ offers }) => listed(offers.flatMap(({ life }) => life?.source.date ?? []))],
  ['moves', ({ facts }) => (facts?.floating ? facts.floating.value ?? 'yes' : undefined)],
  ['tests_only', ({ testOnly }) => testOnly],
  ['errors', ({ findings }) => total(findings, 'error')],
  ['warnings', ({ findings }) => total(findings, 'warning')],
  ['to_check', ({ findings }) => total(findings, 'information')],
  ['waived', ({ findings }) => findings.reduce((sum, { waived, times }) => sum + (waived ? times : 0), 0)],
  ['places', ({ occurrences }) => listed(occurrences.map(({ path, line }) => `${path}:${line}`))],
  ['catalogue_date', (_model, { catalogue }) => catalogue.date],
  ['catalogue_digest', (_model, { catalogue }) => catalogue.digest],
];

/** Begins with `CSV_MARK`. */
const CSV_HEAD = COLUMNS.map(([name]) => name).join(',');

/** One line for each model, as RFC 4180 has it, and no cell that a spreadsheet takes for a formula. */
export function bomCsv(bom: Bom): string {
  const lines = bom.models.map((model) => COLUMNS.map(([, value]) => cell(value(model, bom))).join(','));
  return `${[CSV_HEAD, ...lines].join('\r\n')}\r\n`;
}

/** A base's score is not the model's. */
function scored({ facts }: BomModel): NonNullable<BomModel['facts']>['openness'] {
  const openness = facts?.openness;
  return openness?.match === 'base' || openness?.match === 'version' ? undefined : openness;
}

function total(findings: readonly BomFinding[], severity: BomFinding['severity']): number {
  return findings.reduce((sum, each) => sum + (!each.waived && each.severity === severity ? each.times : 0), 0);
}

function listed(values: readonly (string | number)[]): string | undefined {
  return values.length === 0 ? undefined : values.join('; ');
}

/** What a spreadsheet reads as a formula, in full width too and behind blanks. */
const FORMULA = /^\s*[=+\-@\t\r|%\uff1d\uff0b\uff0d\uff20]/;

function cell(value: Value): string {
  if (value === undefined) {
    return '';
  }
  // A control character would break the line or the reader.
  const text = String(value).replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').replace(/\p{Surrogate}/gu, '\ufffd');
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",;\s']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
