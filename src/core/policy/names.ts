import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import { atoms, parseExpression } from '../spdx';
import type { Span } from '../types';
import type { Declared, OwnModel, Policy, PolicyProblem, Requirements } from './types';
import { digitsOf, nearest, shown } from './wording';

const SELF_HOSTED = 'self-hosted';
const REF = /^LicenseRef-(?:scancode-)?/i;

/**
 * Names of licences, providers and models that are well formed and that the catalogue does not have: what compares with
 * them finds nothing, silently. A warning with what is most likely meant, else information; what the project itself names
 * under `models:` is known.
 */
export function unknownNames(policy: Policy, index: CatalogueIndex): readonly PolicyProblem[] {
  const licences = new Licences(index, policy.models);
  const providers = new Providers(index, policy.models);
  const listed = [policy.requirements, ...policy.scopes.map(({ requirements }) => requirements)].flatMap((requirements) => ofLists(requirements, licences, providers));
  return [...listed, ...policy.models.flatMap((own) => ofModel(own, index, licences, providers))];
}

function ofLists({ licencesAllow, licencesDeny, providersAllow, providersDeny }: Requirements, licences: Licences, providers: Providers): readonly PolicyProblem[] {
  return [
    ...[licencesAllow, licencesDeny].flatMap((list) => (list ? refsOf(list).flatMap(({ id, span }) => licences.unknown(id, span)) : [])),
    ...[providersAllow, providersDeny].flatMap((list) => membersOf(list).flatMap(([name, span]) => providers.unknown(name, span))),
  ];
}

/** The `LicenseRef-…` of an expression, each with its place; SPDX's own ids were checked when the file was read. */
function refsOf({ value, members = {}, span }: Pick<Declared<string>, 'value' | 'members' | 'span'>): readonly { readonly id: string; readonly span: Span }[] {
  const term = parseExpression(value);
  const ids = new Set(term ? atoms(term).map(({ id }) => id).filter((id) => REF.test(id)) : []);
  return [...ids].map((id) => ({ id, span: Object.hasOwn(members, id) ? members[id] ?? span : span }));
}

function membersOf(list: Declared<readonly string[]> | undefined): readonly (readonly [string, Span])[] {
  return (list?.value ?? []).map((name) => [name, (list?.members && Object.hasOwn(list.members, name) ? list.members[name] : undefined) ?? list?.span ?? { start: 0, end: 0 }]);
}

function ofModel(own: OwnModel, index: CatalogueIndex, licences: Licences, providers: Providers): readonly PolicyProblem[] {
  const { id, alias, base, provider, licence, places = {} } = own;
  const at = (key: keyof typeof places): Span => places[key]?.span ?? own.span;
  return [
    ...(alias === undefined || index.lookUp(alias, provider) ? [] : [unknownModel(id, alias, at('alias'), index)]),
    ...(base === undefined || index.model(base) || index.lookUp(base) ? [] : [unknownModel(id, base, at('base'), index)]),
    ...(provider === undefined ? [] : providers.misspelt(provider, at('provider'))),
    ...(licence === undefined ? [] : refsOf({ value: licence, span: own.span, ...places.licence }).flatMap((ref) => licences.misspelt(ref.id, ref.span))),
  ];
}

function unknownModel(own: string, name: string, span: Span, index: CatalogueIndex): PolicyProblem {
  const likely = nearest(name, index.modelIds().filter((id) => digitsOf(id) === digitsOf(name)));
  return likely === undefined
    ? { span, message: l10n.t('{0} is not in the catalogue, so nothing of it is known for {1}.', shown(name), shown(own)), severity: 'information' }
    : { span, message: l10n.t('{0} is not in the catalogue, so nothing of it is known for {1}; did you mean {2}?', shown(name), shown(own), likely), severity: 'warning', instead: likely };
}

class Licences {
  /** Ids and other names as SPDX can write them. */
  readonly #known: readonly string[];
  readonly #lower: ReadonlySet<string>;
  readonly #own: ReadonlySet<string>;

  constructor(index: CatalogueIndex, models: readonly OwnModel[]) {
    this.#known = index.licences().flatMap(({ id, aliases }) => [id, ...aliases]).filter((id) => REF.test(id));
    this.#lower = new Set(this.#known.map((id) => id.toLowerCase()));
    this.#own = new Set(models.flatMap(({ licence }) => (licence === undefined ? [] : refsOf({ value: licence, span: { start: 0, end: 0 } }).map(({ id }) => id.toLowerCase()))));
  }

  /** Of an entry of a list: what nothing has is said too. */
  unknown(id: string, span: Span): readonly PolicyProblem[] {
    const misspelt = this.#own.has(id.toLowerCase()) ? [] : this.misspelt(id, span);
    return misspelt.length > 0 || this.#isKnown(id) || this.#own.has(id.toLowerCase()) ? misspelt
      : [{ span, message: l10n.t('No model of the catalogue or under models: has the licence {0}, so it is compared with none.', shown(id)), severity: 'information' }];
  }

  misspelt(id: string, span: Span): readonly PolicyProblem[] {
    const likely = this.#isKnown(id) ? undefined : this.#likely(id);
    return likely === undefined ? [] : [{ span, message: l10n.t('No model of the catalogue has the licence {0}; did you mean {1}?', shown(id), likely), severity: 'warning', instead: likely }];
  }

  #isKnown(id: string): boolean {
    return this.#lower.has(id.toLowerCase());
  }

  /** At most two letters off, or the only one that begins so; never another version's. */
  #likely(id: string): string | undefined {
    const name = nameOf(id);
    const byName = new Map(this.#known.map((known) => [nameOf(known), known]));
    const near = nearest(name, [...byName.keys()].filter((each) => digitsOf(each) === digitsOf(name)));
    const longer = name.length < 4 ? [] : this.#known.filter((known) => nameOf(known).startsWith(`${name}-`));
    return near !== undefined ? byName.get(near) : longer.length === 1 ? longer[0] : undefined;
  }
}

class Providers {
  readonly #own: ReadonlySet<string>;

  constructor(private readonly index: CatalogueIndex, models: readonly OwnModel[]) {
    this.#own = new Set(models.flatMap(({ provider }) => (provider === undefined ? [] : [provider.toLowerCase()])));
  }

  unknown(name: string, span: Span): readonly PolicyProblem[] {
    const misspelt = this.#own.has(name.toLowerCase()) ? [] : this.misspelt(name, span);
    return misspelt.length > 0 || this.#isKnown(name) || this.#own.has(name.toLowerCase()) ? misspelt
      : [{ span, message: l10n.t('The catalogue knows no provider {0}, so it is compared with none.', shown(name)), severity: 'information' }];
  }

  misspelt(name: string, span: Span): readonly PolicyProblem[] {
    const likely = this.#isKnown(name) ? undefined : this.#likely(name.toLowerCase());
    return likely === undefined ? [] : [{ span, message: l10n.t('The catalogue knows no provider {0}; did you mean {1}?', shown(name), likely), severity: 'warning', instead: likely }];
  }

  #isKnown(name: string): boolean {
    return name.toLowerCase() === SELF_HOSTED || this.index.providerOfRoute(name.toLowerCase()) !== undefined;
  }

  /** By its id, a router's name for it, or the name that people call it by: `Azure OpenAI`. */
  #likely(name: string): string | undefined {
    const plain = squashed(name);
    const named = this.index.providerIds().find((id) => squashed(id) === plain || squashed(this.index.providerName(id)) === plain);
    const routes = this.index.providerIds().flatMap((id) => [id, ...(this.index.provider(id)?.routes ?? [])]);
    return named ?? (squashed(SELF_HOSTED) === plain ? SELF_HOSTED : nearest(name, [SELF_HOSTED, ...routes]));
  }
}

function nameOf(id: string): string {
  return id.replace(REF, '').toLowerCase();
}

function squashed(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
