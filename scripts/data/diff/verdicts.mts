import { assess } from '../../../src/core/assess/assess';
import type { Policy } from '../../../src/core/policy/types';
import { createReviewer } from '../../../src/core/review';
import type { Change } from './change.mjs';
import type { Side } from './side.mjs';
import { usages } from './usages.mjs';

/** Findings by `usage, finding`, for one model. */
type Findings = ReadonlyMap<string, string>;

/** What code may write: an id by itself, or one in code whose provider is the maker's own API. */
interface Named { readonly label: string; readonly text: string; readonly provider?: string }

/** Findings that appear or go for the declared usages: over all ids that both sides have, and over the ids of the makers' own APIs. */
export function verdictChanges(old: Side, now: Side): Change[] {
  const policies = usages();
  const before = judgeWith(old, policies, now.date);
  const after = judgeWith(now, policies, now.date);
  const ids = new Set(now.models.map(({ id }) => id));
  const named = [...old.models.filter(({ id }) => ids.has(id)).map(({ id }): Named => ({ label: id, text: id })), ...atMakers(old)];
  return merged(named.flatMap((each) => differences(each.label, before(each), after(each))));
}

function atMakers({ models, index }: Side): Named[] {
  return models.flatMap(({ publisher, offers = [] }) => offers.filter(({ provider }) => index.provider(provider)?.publisher === publisher)
    .map(({ provider, id }) => ({ label: `${id} at ${provider}`, text: id, provider })));
}

interface Difference { readonly finding: string; readonly model: string; readonly usage: string; readonly came: boolean }

function differences(model: string, was: Findings, is: Findings): Difference[] {
  const list = (from: Findings, other: Findings, came: boolean): Difference[] => [...from].filter(([key]) => !other.has(key))
    .map(([key, usage]) => ({ finding: key.slice(usage.length + 2), model, usage, came }));
  return [...list(was, is, false), ...list(is, was, true)];
}

/** One line per finding and model, with the usages that it concerns. */
function merged(all: readonly Difference[]): Change[] {
  const lines = new Map<string, Difference[]>();
  for (const each of all) {
    const key = `${each.finding}\n${each.model}\n${String(each.came)}`;
    lines.set(key, [...(lines.get(key) ?? []), each]);
  }
  return [...lines.values()].flatMap((group): Change[] => {
    const [first] = group;
    const text = group.map(({ usage }) => usage).join(', ');
    return first ? [{ group: 'verdicts', where: `${first.finding}: ${first.model}`, ...(first.came ? { is: text } : { was: text }) }] : [];
  });
}

/** What each usage is told; the day is the same for both sides, so that only the data can differ. */
function judgeWith({ index }: Side, policies: ReadonlyMap<string, Policy>, today: string): (named: Named) => Findings {
  const reviewer = createReviewer(index);
  return ({ text, provider }) => {
    const use = reviewer.useOf(text, provider);
    return new Map([...policies].flatMap(([usage, policy]) => assess([use], { index, policy, path: 'app.py', today })
      .map(({ code, severity, licence = '' }) => [`${usage}, ${code} (${severity}${licence ? `, ${licence}` : ''})`, usage] as const)));
  };
}
