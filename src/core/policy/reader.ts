import * as l10n from '@vscode/l10n';
import { isCode } from '../codes';
import type { Severity, Span } from '../types';
import type { Located } from './located';
import * as readings from './readings';
import type { Read, Reporter } from './readings';
import { MERGE, shown } from './wording';
import type { Declared, OwnModel, PolicyProblem, Requirements, Scope, Usage, Waiver } from './types';

type Undefinable<T> = { [K in keyof T]: T[K] | undefined };

/** Reads the parts of a policy from located values; what cannot be used is left out and reported. */
export class Reader implements Reporter {
  readonly problems: PolicyProblem[];
  #unread: string[] = [];

  constructor(problems: readonly PolicyProblem[], private readonly unusable: readonly ReadonlySet<Located>[]) {
    this.problems = [...problems];
  }

  report(span: Span, message: string, severity: Severity = 'error', instead?: string): void {
    this.problems.push({ span, message, severity, ...(instead === undefined ? {} : { instead }) });
  }

  usable(value: Located): boolean {
    return !this.unusable.some((set) => set.has(value));
  }

  known(value: Located): boolean {
    return value.entries !== undefined && this.usable(value);
  }

  at(holder: Located | undefined, key: string): Located | undefined {
    const value = holder?.entries?.get(key)?.value;
    return value && this.usable(value) ? value : undefined;
  }

  list<T>(root: Located | undefined, key: string, read: (item: Located, index: number) => T | undefined): T[] {
    return (this.at(root, key)?.items ?? []).flatMap((item, index) => {
      const value = this.known(item) ? read(item, index) : undefined;
      return value === undefined ? [] : [value];
    });
  }

  /** A file of a later format may mean something else by the same key, so nothing of it is read. */
  versionIsKnown(root: Located | undefined): boolean {
    const version = root?.entries?.get('version')?.value;
    if (!version) {
      if (root) {
        this.report({ start: root.span.start, end: Math.min(root.span.start + 1, root.span.end) }, l10n.t('The file names no version; add version: 1.'), 'warning');
      }
      return true;
    }
    if (typeof version.value !== 'number' || version.value === 1 || !this.usable(version)) {
      return true;
    }
    this.report(version.span, l10n.t('version {0} is not known here, so nothing in the file is used; write 1 or update Model Review.', version.value));
    return false;
  }

  usage(at: Located | undefined, path: string): Usage {
    const read = <T>(key: string, how: Read<T>) => this.#declared(at, [key], path, key, how);
    return present<Usage>({
      commercial: read('commercial', readings.flag),
      companyRegions: read('companyRegions', readings.regions),
      userRegions: read('userRegions', readings.regions),
      monthlyActiveUsers: read('monthlyActiveUsers', readings.count),
      monthlyActiveUsersOn: read('monthlyActiveUsersOn', readings.byDay),
      dailyActiveUsers: read('dailyActiveUsers', readings.count),
      monthlyVisits: read('monthlyVisits', readings.count),
      annualRevenueUSD: read('annualRevenueUSD', readings.count),
      monthlyRevenueUSD: read('monthlyRevenueUSD', readings.count),
      fieldsOfUse: read('fieldsOfUse', readings.fields),
      trainsModelsOnOutputs: read('trainsModelsOnOutputs', readings.training),
      distributes: read('distributes', readings.distributes),
      offersModelApi: read('offersModelApi', readings.flag),
      minimumUserAge: read('minimumUserAge', readings.number),
      confidentialData: read('confidentialData', readings.flag),
      competesWithProvider: read('competesWithProvider', readings.flag),
    });
  }

  requirements(at: Located | undefined, path: string): Requirements {
    const read = <T>(as: string, keys: readonly string[], how: Read<T>) => this.#declared(at, keys, path, as, how);
    return present<Requirements>({
      licencesAllow: read('licencesAllow', ['licences', 'allow'], readings.spdx),
      licencesDeny: read('licencesDeny', ['licences', 'deny'], readings.spdx),
      opennessMinScore: read('opennessMinScore', ['openness', 'minScore'], readings.number),
      osaid: read('osaid', ['openness', 'osaid'], readings.flag),
      mofClass: read('mofClass', ['openness', 'mofClass'], readings.oneOf([1, 2, 3])),
      trainingData: read('trainingData', ['openness', 'trainingData'], readings.flag),
      weightsAvailable: read('weightsAvailable', ['weightsAvailable'], readings.flag),
      pinned: read('pinned', ['pinned'], readings.flag),
      maxInputPrice: read('maxInputPrice', ['maxPriceUSDPerMTok', 'input'], readings.number),
      maxOutputPrice: read('maxOutputPrice', ['maxPriceUSDPerMTok', 'output'], readings.number),
      retirementNoticeDays: read('retirementNoticeDays', ['retirementNoticeDays'], readings.number),
      modelsDeny: read('modelsDeny', ['models', 'deny'], readings.globs),
      modelsAllow: read('modelsAllow', ['models', 'allow'], readings.globs),
      providersAllow: read('providersAllow', ['providers', 'allow'], readings.names),
      providersDeny: read('providersDeny', ['providers', 'deny'], readings.names),
    });
  }

  scope(item: Located, path: string): Scope | undefined {
    const paths = this.#declared(item, ['paths'], path, 'paths', readings.globs);
    this.#unread = [];
    const parts = (['usage', 'requirements'] as const).filter((key) => item.entries?.has(key) && !this.at(item, key)?.entries);
    const usage = this.usage(this.at(item, 'usage'), `${path}.usage`);
    const requirements = this.requirements(this.at(item, 'requirements'), `${path}.requirements`);
    const unread = [...parts, ...this.#unread];
    return paths && { paths: paths.value, usage, requirements, span: item.span, ...(unread.length > 0 ? { unread } : {}) };
  }

  waiver(item: Located): Waiver | undefined {
    const read = <T>(key: string, how: Read<T>) => this.#declared(item, [key], 'waivers', key, how)?.value;
    const code = read('code', readings.text);
    const model = read('model', readings.text);
    const reason = read('reason', readings.text);
    const owner = read('owner', readings.text);
    const expires = read('expires', readings.day);
    return code !== undefined && isCode(code) && model !== undefined && reason !== undefined && owner !== undefined && expires !== undefined
      ? { code, model, reason, owner, expires, span: item.span }
      : undefined;
  }

  /** Of two entries for one id the first is used. */
  models(root: Located | undefined): OwnModel[] {
    const known = new Set<string>();
    return this.list(root, 'models', (item) => {
      const model = this.#model(item);
      if (!model || !known.has(model.id)) {
        known.add(model?.id ?? '');
        return model;
      }
      this.report(item.span, l10n.t('{0} stands above already, so this entry is not used; delete one.', shown(model.id)));
      return undefined;
    });
  }

  #model(item: Located): OwnModel | undefined {
    const read = (key: string, how: Read<string>) => this.#declared(item, [key], 'models', key, how);
    const id = read('id', readings.text)?.value;
    const alias = read('alias', readings.text);
    const provider = read('provider', readings.text);
    const base = read('base', readings.text);
    const licence = read('licence', readings.spdx);
    return id === undefined ? undefined : present<OwnModel>({
      id, alias: alias?.value, provider: provider?.value, base: base?.value, licence: licence?.value, span: item.span,
      places: present<NonNullable<OwnModel['places']>>({ alias, provider, base, licence }),
    });
  }

  /** Reads `holder.keys…`; what stands there and cannot be used is remembered under the name `as`. */
  #declared<T>(holder: Located | undefined, keys: readonly string[], path: string, as: string, read: Read<T>): Declared<T> | undefined {
    let at = holder;
    for (const key of keys) {
      const stands = at?.entries?.has(key) === true || at?.entries?.has(MERGE) === true;
      at = this.at(at, key);
      if (stands && !at) {
        this.#unread.push(as);
      }
    }
    const found = at && read(at, keys.at(-1) ?? as, this);
    if (!at || !found) {
      if (at) {
        this.#unread.push(as);
      }
      return undefined;
    }
    return { ...found, path: [path, ...keys].join('.'), span: at.span };
  }
}

/** Without the keys that hold `undefined`. */
function present<T extends object>(object: Undefinable<T>): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
