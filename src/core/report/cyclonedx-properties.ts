import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Life, Model, Price } from '../catalogue/types';
import type { Finding } from '../types';
import { licenceOf, type BomEntry } from './bom';
import type { Property } from './cyclonedx-types';
import { compare } from './run';

const NAMESPACE = 'modelReview';

/** What CycloneDX has no field for, each fact with its source and date. Sorted. */
export function propertiesOf(entry: BomEntry, index: CatalogueIndex): readonly Property[] {
  const { resolution, model, base, family, testOnly, providers, findings } = entry;
  const known = model ?? base;
  const pairs: [string, string | undefined][] = [
    ['resolution', resolution],
    ['family', family ?? known?.family],
    ['base', base?.id],
    ['role', testOnly ? 'test' : 'product'],
    ['access', model?.access],
    ...licence(entry, index),
    ...(known ? size(known, index) : []),
    ...openness(entry, index),
    ...providers.flatMap(({ provider, price, life }): [string, string | undefined][] => [
      [`price:${provider}`, price && priceInWords(price, index)],
      [`life:${provider}`, life && lifeInWords(life, index)],
    ]),
    ...findings.map((finding): [string, string] => ['finding', findingInWords(finding)]),
  ];
  const properties = pairs.flatMap(([name, value]) => (value === undefined ? [] : [{ name: `${NAMESPACE}:${name}`, value }]));
  const unique = new Map(properties.map((each) => [`${each.name} ${each.value}`, each]));
  return [...unique.values()].sort((a, b) => compare(a.name, b.name) || compare(a.value, b.value));
}

function licence(entry: BomEntry, index: CatalogueIndex): [string, string | undefined][] {
  const granted = (entry.model ?? entry.base)?.licence;
  if (!licenceOf(entry, index) || !granted) {
    return [['licence', 'unknown']];
  }
  return [
    ['licence:source', cite(granted.source, index)],
    ['licence:confidence', entry.base ? 'inherited from the base, read from the name' : granted.confidence],
    ...entry.terms.map(({ licence: { id, shortName }, via }): [string, string] => [`terms:${via}`, `${id} (${shortName})`]),
  ];
}

function size({ parameters, context }: Model, index: CatalogueIndex): [string, string | undefined][] {
  return [
    ['parameters', parameters && `${parameters.value.total} billion${parameters.value.active === undefined ? '' : `, ${parameters.value.active} active`} (${cite(parameters.source, index)})`],
    ['context', context && `${context.value} tokens (${cite(context.source, index)})`],
  ];
}

function openness({ model, openness: record }: BomEntry, index: CatalogueIndex): [string, string | undefined][] {
  const mof = model?.mof;
  const osi = model?.osi;
  return [
    ['openness', record || !model ? undefined : 'not assessed'],
    ...(record && model?.openness
      ? [
          ['openness:score', `${record.score.toFixed(1)} of 100`],
          ['openness:assessed', `${record.assessedModel}, ${record.assessed}, ${record.status} record, ${model.openness.match} match`],
          ['openness:judgments', record.judgments],
          ['openness:osaid', Object.entries(record.osaid).map(([element, state]) => `${element} ${state}`).join(', ')],
          ['openness:source', cite(record.source, index)],
        ] satisfies [string, string][]
      : []),
    ['mof:class', mof && `${mof.class} (${cite(mof.source, index)})`],
    ['osi:validation', osi && `${osi.result} (${cite(osi.source, index)})`],
  ];
}

function priceInWords({ input, output, cachedInput, source, agree }: Price, index: CatalogueIndex): string {
  const cached = cachedInput === undefined ? '' : `, cached input ${cachedInput}`;
  return `input ${input}${cached}, output ${output} USD per million tokens (${cite(source, index)}, ${agree[0]} of ${agree[1]} sources)`;
}

function lifeInWords({ deprecated, retired, replacement, source, confidence }: Life, index: CatalogueIndex): string | undefined {
  const parts = [
    deprecated === undefined ? '' : `deprecated ${deprecated}`,
    retired === undefined ? '' : `retirement ${retired}${confidence === 'text' ? '' : ' as listed'}`,
    replacement === undefined ? '' : `replacement ${replacement}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : `${parts.join(', ')} (${cite(source, index)})`;
}

function findingInWords({ severity, code, message, waived }: Finding): string {
  const accepted = waived ? ` [accepted by ${waived.owner} until ${waived.expires}: ${waived.reason}]` : '';
  return `${severity} ${code}: ${message}${accepted}`;
}

/** Name and date; what the catalogue does not list was declared by the project or is an address. */
function cite(key: string, index: CatalogueIndex): string {
  const source = index.source(key);
  return source ? `${source.name}, ${source.date}` : key;
}
