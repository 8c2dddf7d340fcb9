import type { Severity } from '../types';
import type { Bom, BomFinding, BomKind, BomRoute } from './bom-types';
import { finding, type Pairs } from './cyclonedx-properties';

/** How many findings of the whole project stand open at each severity, and how many are accepted. */
export function findingCounts({ models, findings }: Bom): Readonly<Record<Severity | 'waived', number>> {
  const all = [...models.flatMap((model) => model.findings), ...findings];
  const sum = (which: (each: BomFinding) => boolean) => all.filter(which).reduce((total, { times }) => total + times, 0);
  const open = (severity: Severity) => sum((each) => !each.waived && each.severity === severity);
  return { error: open('error'), warning: open('warning'), information: open('information'), waived: sum((each) => each.waived) };
}

/** What holds for the bill as a whole: the catalogue, what was read and what was not, what is declared and accepted. */
export function metadataOf(bom: Bom): Pairs {
  const { catalogue, files, models, findings, declared, waivers } = bom;
  const count = (kind: BomKind) => models.filter((model) => model.kind === kind).length;
  return [
    ['catalogue:date', catalogue.date],
    ['catalogue:digest', catalogue.digest],
    ['files:reviewed', files.reviewed],
    ['files:skipped', files.skipped.length],
    ...counted(files.skipped.map(({ reason }) => reason)).map(([reason, times]) => ['files:skipped:reason', `${reason}: ${times}`] as const),
    ...files.skipped.map(({ path, reason }) => ['files:skipped:path', `${path} (${reason})`] as const),
    ['files:partial', files.partial.length],
    ...files.partial.map(({ path, reason }) => ['files:partial:path', `${path} (${reason})`] as const),
    ['models', models.length],
    ...(['derivative', 'family', 'project', 'unknown'] as const).map((kind) => [`models:${kind}`, count(kind)] as const),
    ['models:testOnly', models.filter(({ testOnly }) => testOnly).length],
    ...declared.map(({ policy, key, value, paths }) => [`declared:${key}`, `${value} (${paths ? `${policy}, for ${paths.join(', ')}` : policy})`] as const),
    ...waivers.map(({ policy, code, model, reason, owner, expires }) => [`waiver:${code}`, `${model}, until ${expires}, by ${owner}: ${reason} (${policy})`] as const),
    ...Object.entries(findingCounts(bom)).map(([name, times]) => [`findings:${name}`, times] as const),
    ...findings.map(finding),
  ];
}

/** What is known of a host beside its name and terms: who calls it where. */
export function routeOf({ provider, selfHosted, models, uses }: BomRoute): Pairs {
  return [
    ['service:provider', provider],
    ['service:selfHosted', selfHosted || undefined],
    ...models.map((model) => ['service:model', model] as const),
    ...uses.map(({ path, line }) => ['service:usedAt', `${path}:${line}`] as const),
  ];
}

function counted(texts: readonly string[]): readonly (readonly [string, number])[] {
  const times = new Map<string, number>();
  texts.forEach((text) => times.set(text, (times.get(text) ?? 0) + 1));
  return [...times];
}
