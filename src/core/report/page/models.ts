import { declaresUsage } from '../../effective';
import type { Finding, TermsInForce, Use } from '../../types';
import { nameOf } from '../identity';
import { idOf, keyOf, standsOn } from '../one-model';
import { compare, placeOf, type Place, type ReviewedFile, type Run } from '../run';
import { stateOf, STATES, worst, type Judged, type State } from './state';

/** One use of a model, with its place. */
export interface PageUse extends Judged {
  readonly place: Place;
}

/** A model in all its places, however it is spelt there. */
export interface PageModel {
  readonly name: string;
  readonly id: string;
  readonly state: State;
  readonly uses: readonly PageUse[];
  /** Its first use, which stands for what is the same in all of them. */
  readonly use: Use;
  /** One use for each host that the code names, or for none: prices and dates differ by host. */
  readonly routes: readonly Use[];
  /** Those that are not accepted, worst first, each said once. */
  readonly open: readonly Finding[];
  readonly terms: readonly TermsInForce[];
}

/** Every model of a run, the worst first. */
export function pageModels(run: Run, termsOf: (use: Use) => readonly TermsInForce[]): readonly PageModel[] {
  const groups = new Map<string, PageUse[]>();
  for (const file of run.files) {
    const policy = policyOf(file, run);
    for (const [i, use] of file.review.uses.entries()) {
      const seen = { use, ...policy, undeclared: file.review.undeclared?.[i] ?? [], place: at(file, use), findings: file.review.findings.filter((finding) => standsOn(finding, use)), terms: termsOf(use) };
      const key = keyOf(use, run.index);
      const group = groups.get(key);
      if (group) {
        group.push(seen);
      } else {
        groups.set(key, [seen]);
      }
    }
  }
  return [...groups.values()].flatMap(modelOf).sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || compare(a.name, b.name) || compare(a.id, b.id));
}

function at({ path, lines }: ReviewedFile, { mention: { span, cell } }: Use): Place {
  return { ...placeOf(path, lines, span), ...(cell ? { cell } : {}) };
}

function policyOf({ path, policy: governing }: ReviewedFile, run: Run): Pick<Judged, 'declared' | 'faulty'> {
  const policy = governing && run.policies.find((each) => each.path === governing.path)?.policy;
  if (!governing || !policy) {
    return { declared: false, faulty: false };
  }
  const folder = governing.path.slice(0, governing.path.lastIndexOf('/') + 1);
  return {
    declared: declaresUsage(policy, path.startsWith(folder) ? path.slice(folder.length) : path),
    faulty: policy.problems.some(({ severity }) => severity === 'error'),
  };
}

function modelOf(uses: readonly PageUse[]): readonly PageModel[] {
  const [first] = uses;
  if (!first) {
    return [];
  }
  const byHost = new Map(uses.map(({ use }) => [use.provider ?? '', use] as const).reverse());
  return [{
    name: nameOf(first.use), id: idOf(first.use), state: worst(uses.map(stateOf)), uses, use: first.use,
    routes: [...byHost.values()].reverse(),
    open: openIn(uses),
    terms: [...new Map(uses.flatMap(({ terms }) => terms).map((each) => [`${each.licence.id} ${each.via}`, each])).values()],
  }];
}

const RANK = { error: 0, warning: 1, information: 2 } as const;

function openIn(uses: readonly PageUse[]): readonly Finding[] {
  const open = uses.flatMap(({ findings }) => findings.filter(({ waived }) => !waived));
  const told = new Map<string, Finding>();
  for (const finding of open.sort((a, b) => RANK[a.severity] - RANK[b.severity])) {
    // In a test the same is only to check: it is said once, as gravely as it stands anywhere.
    told.set(finding.message, told.get(finding.message) ?? finding);
  }
  return [...told.values()];
}

/** As rows and charts name it; the host only where the code names several. */
export function routeName({ name, routes }: PageModel, { provider }: Use, providerName: (id: string) => string): string {
  return routes.length > 1 && provider !== undefined ? `${name} @ ${providerName(provider)}` : name;
}
