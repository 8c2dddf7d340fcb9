import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Day } from '../catalogue/types';
import type { Code } from '../codes';
import { effective } from '../effective';
import type { Policy } from '../policy/types';
import { inOne, type Steps } from '../steps';
import type { Finding, Severity, Use } from '../types';
import { RULES } from './index';
import type { Answer, Rule } from './rule';
import { compareWeight, severityOf } from './severity';
import { subjectsOf, type Subject, type Surroundings } from './subject';
import { waiverFor } from './waivers';

export interface AssessContext {
  readonly index: CatalogueIndex;
  /** None: only what needs no declaration is judged. */
  readonly policy?: Policy;
  /** Of the document, relative to the policy's folder, with `/`. */
  readonly path: string;
  readonly today: Day;
  readonly severities?: Readonly<Partial<Record<Code, Severity | 'off'>>>;
  /** Judge uses in tests as firmly as in the product. */
  readonly includeTests?: boolean;
  /** The required texts ("Built with …") that the workspace shows; absent where nobody looked. */
  readonly displayTexts?: { has(text: string): boolean };
  /** False where the workspace is not trusted: its waivers are claims, and not applied. */
  readonly trusted?: boolean;
}

/** Uses that are judged between two pauses. */
const STEP = 250;

/** Judges the uses of one document. Findings are in document order, and within a use in the order of the rules. */
export function assess(uses: readonly Use[], context: AssessContext): Finding[] {
  return inOne(assessInSteps(uses, context));
}

/** The same with pauses. */
export function* assessInSteps(uses: readonly Use[], context: AssessContext): Steps<Finding[]> {
  const { index, policy, path, today, displayTexts } = context;
  const around: Surroundings = {
    index,
    today,
    ...(policy ? { policy, ...effective(policy, path) } : { usage: {}, requirements: {} }),
    ...(displayTexts ? { displayTexts } : {}),
  };
  const said = new Set<string>();
  const judged = judging((use) => mildest(use, around, context));
  const findings: Finding[] = [];
  for (const [at, use] of uses.entries()) {
    findings.push(...judged(use).filter((finding) => isNews(finding, said)).map((finding) => ({ ...finding, span: use.mention.span })));
    if (at % STEP === STEP - 1) {
      yield;
    }
  }
  return findings;
}

/** Judges uses that a rule cannot tell apart once. The resolver mostly gives them one resolution: that is looked at first, being quick. */
function judging(judged: (use: Use) => readonly Finding[]): (use: Use) => readonly Finding[] {
  const byKey = new Map<string, readonly Finding[]>();
  const last = new Map<Use['resolution'], { readonly use: Use; readonly findings: readonly Finding[] }>();
  return (use) => {
    const known = last.get(use.resolution);
    if (known && isAlike(known.use, use)) {
      return known.findings;
    }
    const key = keyOf(use);
    const findings = byKey.get(key) ?? judged(use);
    byKey.set(key, findings);
    last.set(use.resolution, { use, findings });
    return findings;
  };
}

/** Of two uses with one resolution: whether their keys are equal. */
function isAlike(a: Use, b: Use): boolean {
  return a.provider === b.provider && a.mention.text === b.mention.text && a.mention.role === b.mention.role && (a.mention.place === 'constant') === (b.mention.place === 'constant')
    && a.mention.loaded === b.mention.loaded;
}

/** Everything about a use that a rule can see; its place is not part of it. A family is none: of a name that only tells one, that is said once. */
function keyOf({ mention, resolution, provider }: Use): string {
  const { kind } = resolution;
  const what = 'model' in resolution ? [resolution.model.id, resolution.offer?.provider, resolution.offer?.id]
    : kind === 'derivative' ? [resolution.base.id] : [];
  return JSON.stringify([kind, provider, mention.role, mention.text, mention.place === 'constant', mention.loaded === true, ...what]);
}

const ONCE: ReadonlySet<Code> = new Set(RULES.filter((rule) => rule.once).map((rule) => rule.code));

function isNews({ code, model }: Finding, said: Set<string>): boolean {
  if (!ONCE.has(code)) {
    return true;
  }
  const key = `${code} ${model?.toLowerCase() ?? ''}`;
  const isNew = !said.has(key);
  said.add(key);
  return isNew;
}

/** Where a licence lets the user choose, the choice with the least severe findings counts. */
function mildest(use: Use, around: Surroundings, context: AssessContext): readonly Finding[] {
  const choices = subjectsOf(use, around).map((subject) => judge(subject, context));
  return choices.reduce((best, each) => (compareWeight(each, best) < 0 ? each : best));
}

function judge(subject: Subject, context: AssessContext): readonly Finding[] {
  return RULES.filter((rule) => rule.needs === 'always' || context.policy)
    .flatMap((rule) => rule.assess(subject).flatMap((answer) => finding(rule, answer, subject, context)));
}

function finding(rule: Rule, answer: Answer, subject: Subject, context: AssessContext): Finding[] {
  const { use, id } = subject;
  const { policy, today, trusted = true } = context;
  const severity = severityOf(rule, answer, use, context);
  if (severity === 'off') {
    return [];
  }
  const waiver = waiverFor({ code: rule.code, model: id }, use.mention.text, policy?.waivers ?? [], today);
  return [{ ...answer, ...dataOf(answer, use), code: rule.code, severity, span: use.mention.span, model: id, waived: trusted ? waiver : null, ...(waiver && !trusted ? { claimed: waiver } : {}) }];
}

/** An id cannot stand in place of a constant. */
function dataOf({ data }: Answer, { mention }: Use): Pick<Answer, 'data'> {
  const { replacement, ...rest } = data ?? {};
  return replacement !== undefined && mention.place === 'constant' ? { data: rest } : {};
}
