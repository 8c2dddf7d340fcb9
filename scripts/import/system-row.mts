import type { Access, Ancestor, Confidence, Relation } from '../../src/core/catalogue/types';
import type { AuthoredModel, AuthoredOffer } from '../data/authored.mjs';
import { spelled, squash } from '../data/spelling.mjs';
import { apiName, versionOf } from './api-names.mjs';
import { familyOf, slug } from './families.mjs';
import { accessOnHub, currentName, modality, names, sizeInName } from './naming.mjs';
import { publisherOf } from './publishers.mjs';

export interface SystemVersion {
  name: string; released: string | null; access: string; parameters_b: number | null; active_parameters_b?: number; context: number | null;
  licence: string | null; licence_confidence: Confidence | null; base: string | null; huggingface: string[]; api_ids: Record<string, string[]>;
  ollama: string[]; retired_on: string | null; evidence: string[]; check: 'text' | 'secondary' | 'known'; note?: string; from_memory: string[];
}

export interface System {
  system: string; publisher: string; versions: SystemVersion[]; chinese_name: string | null;
}

interface Placed {
  readonly model: AuthoredModel;
  readonly publisher?: string;
  readonly family?: string;
}

/** Provider names of the facts whose ids are the maker's own, and the publisher key that they stand for. */
const FIRST_PARTY: Readonly<Record<string, string>> = {
  openai: 'openai', anthropic: 'anthropic', google: 'google', vertex: 'google', mistral: 'mistral', xai: 'xai', alibaba: 'alibaba', moonshot: 'moonshot',
  zhipu: 'zhipu', minimax: 'minimax', qianfan: 'baidu', volcengine: 'bytedance', tencent: 'tencent', baichuan: 'baichuan', '01ai': '01-ai', '360': 'qihoo360',
};
const PROVIDERS: Readonly<Record<string, string>> = { 'nvidia-nim': 'nvidia', 'stability-ai': 'stability', qianfan: 'baidu', '360': 'qihoo360' };

const WORDS: Readonly<Record<string, string>> = {
  'OpenAI': 'openai', 'Google': 'google', 'xAI': 'xai', 'Huawei': 'huawei', 'Midjourney, Inc.': 'midjourney', 'Hugging Face': 'hugging-face',
  'CloudWalk Technology': 'cloudwalk', 'Moonshot AI': 'moonshot', 'Baichuan Inc. (百川智能)': 'baichuan',
};

const ACCESS: Readonly<Record<string, Access>> = {
  'open-weights': 'open', gated: 'gated', restricted: 'restricted', research: 'restricted', leaked: 'leaked', api: 'api', service: 'service', none: 'none',
};

/** Every version of a system as catalogue entries: one for each repository, one for each id of the maker's API. */
export function systemModels(system: System, surveyed: ReadonlySet<string>, page: (url: string) => string): Placed[] {
  return system.versions.flatMap((version) => {
    const evidence = version.evidence.length > 0 ? [...new Set(version.evidence.map(page))] : ['systems-survey'];
    const hub = version.huggingface.filter((id) => id.includes('/') && (surveyed.has(id.toLowerCase()) || !version.from_memory.includes(`huggingface:${id}`)));
    const own = ownIds(system, version);
    const separate = hub.length > 0 && version.access === 'restricted' && own.length > 0;
    const offers = separate ? [] : offersOf(version);
    const orphans = hub.length === 0 || separate ? [] : own.filter(({ provider, id }) => servedBy({ provider: PROVIDERS[provider] ?? provider, id }, hub) === undefined);
    return [
      ...orphans.map((id) => apiModel(id, 1, { ...version, huggingface: [], licence: null, context: null }, evidence, false)),
      ...hub.map((id) => ({ model: repository(id, version, evidence, offers.filter((offer) => servedBy(offer, hub) === id)) })),
      ...(hub.length === 0 || separate ? own.map((id, at) => apiModel(id, at, version, evidence, separate)) : []),
      ...(hub.length === 0 && own.length === 0 ? [unnamed(system, version, evidence)] : []),
    ];
  });
}

/** The repository behind an id: of the size that the id names, if it names one. */
function servedBy(offer: AuthoredOffer, hub: readonly string[]): string | undefined {
  const plain = spelled(offer.provider, offer.id)?.name;
  const same = plain === undefined ? undefined : hub.find((id) => squash(id.slice(id.indexOf('/') + 1)) === squash(plain));
  if (same) {
    return same;
  }
  const sizes = new Set(hub.map((id) => sizeInName(id)?.total).filter((size) => size !== undefined));
  const named = sizeInName(offer.id.replace(':', '-').replace(/llama(\d)-/, 'llama-$1-'))?.total;
  const length = /\d+k$/.exec(offer.id)?.[0];
  const date = /(?<!\d)\d{4}(?!\d)/.exec(offer.id)?.[0];
  const dated = hub.some((id) => date !== undefined && id.includes(date));
  const fitting = hub.filter((id) => (sizes.size < 2 || sizeInName(id)?.total === named) && (length === undefined || id.endsWith(length))
    && (date === undefined || (dated ? id.includes(date) : !/(?<!\d)\d{4}(?!\d)/.test(id))));
  return fitting.length > 0 ? spokesman(fitting) : undefined;
}

/** The repository that a hosted chat id of the version means. */
function spokesman(hub: readonly string[]): string | undefined {
  const chats = hub.filter((id) => /instruct|chat|-it\b/i.test(id) && !/awq|gptq|int\d|fp8|gguf|4bits|8bits|\d+k\b/i.test(id));
  return chats.find((id) => /-hf$/.test(id) && !/1m|\d+k/.test(id)) ?? chats.find((id) => !/^meta-llama\/Meta-Llama-3\.1/.test(id)) ?? hub[0];
}

function known(version: SystemVersion, field: string): boolean {
  return !version.from_memory.includes(field);
}

/** Ids at the maker's own API; a cloud that serves the model of another is a host. */
function ownIds(system: System, version: SystemVersion): { provider: string; id: string }[] {
  const maker = Object.keys(version.api_ids).map((provider) => FIRST_PARTY[provider])
    .find((publisher) => publisher !== undefined && (publisher !== 'google' || system.publisher === 'Google'));
  return Object.entries(version.api_ids).filter(([provider]) => maker !== undefined && FIRST_PARTY[provider] === maker).flatMap(([provider, ids]) => ids
    .filter((id) => !version.from_memory.includes(`api_ids:${id}`))
    .map((id) => ({ provider, id: id.replace(/^models\//, '') })));
}

function offersOf(version: SystemVersion): AuthoredOffer[] {
  const hosted = Object.entries(version.api_ids).flatMap(([provider, ids]) => ids
    .filter((id) => !version.from_memory.includes(`api_ids:${id}`) && !/^us\./.test(id))
    .map((id) => ({ provider: PROVIDERS[provider] ?? provider, id })));
  return [...hosted, ...version.ollama.filter((id) => !/^(qwen|mistral):/.test(id)).map((id) => ({ provider: 'ollama', id }))];
}

/** Terms that a later version replaced for every customer. */
const REPLACED: Readonly<Record<string, string>> = { 'LicenseRef-mistral-commercial-2026-05-28': 'LicenseRef-mistral-commercial-2026-08-05' };

function licence(version: SystemVersion, evidence: readonly string[]): Partial<AuthoredModel> {
  const vendor = evidence.filter((key) => !/helm|litellm|deprecations|ragflow|lobehub|promptfoo|arxiv|survey/i.test(key));
  const source = vendor.find((key) => /licen[sc]e|terms|policies/i.test(key)) ?? vendor.find((key) => /^[\w.-]+\/[\w.-]+(:|$)/.test(key)) ?? 'licence-survey';
  return version.licence && version.licence_confidence
    ? { licence: { expression: REPLACED[version.licence] ?? version.licence, source, confidence: version.licence_confidence } } : {};
}

const BASES: Readonly<Record<string, string>> = {
  'LLaMA 7B': 'huggyllama/llama-7b', 'LLaMA 1': 'Llama 1', 'Stable Diffusion 1.5': 'stable-diffusion-v1-5/stable-diffusion-v1-5',
};

function relationOf(version: SystemVersion): Relation {
  return /merge/.test(version.base ?? '') ? 'merge' : /alpaca|delta/i.test(version.name) ? 'weight-diff' : /controlnet/i.test(version.name) ? 'adapter' : 'fine-tune';
}

function lineage(version: SystemVersion, evidence: readonly string[]): Partial<AuthoredModel> {
  const [source] = evidence;
  if (!version.base || !source || version.access === 'service') {
    return {};
  }
  const ids = /^merge of/.test(version.base) ? ['Llama 2 13B'] : [BASES[version.base] ?? currentName(version.base)];
  const confidence: Confidence = version.check === 'known' ? 'unverified' : 'secondary';
  return { lineage: ids.map((id): Ancestor => ({ id, relation: relationOf(version), source, confidence })) };
}

/** The version's size holds for a repository only where the repository's name does not say another. */
function parameters(id: string, version: SystemVersion, evidence: readonly string[]): Partial<AuthoredModel> {
  const named = sizeInName(id);
  const stated = known(version, 'parameters_b') ? version.parameters_b : null;
  const [source] = evidence;
  if (stated !== null && source && (named ? Math.abs(named.total - stated) / stated < 0.15 : version.huggingface.length <= 2)) {
    const active = version.active_parameters_b === undefined ? {} : { active: version.active_parameters_b };
    return { parameters: { value: { total: stated, ...active }, source, confidence: version.check === 'text' ? 'text' : 'secondary' } };
  }
  return named ? { parameters: { value: named, source: 'model-name', confidence: 'secondary' } } : {};
}

function dated(version: SystemVersion, evidence: readonly string[]): Partial<AuthoredModel> {
  const [source] = evidence;
  return version.released && source && known(version, 'released')
    ? { released: { value: version.released, source, confidence: version.check === 'text' ? 'text' : 'secondary' } } : {};
}

/** A version with several ids has one length; the note or the ids say where that is not all of the truth. */
function context(version: SystemVersion, evidence: readonly string[]): Partial<AuthoredModel> {
  const [source] = evidence;
  const ids = [...version.huggingface, ...Object.values(version.api_ids).flat()];
  const isOne = ids.length < 2 || (!/context|token|\d,\d{3}|\d\s?[KM]\b/i.test(version.note ?? '') && !ids.some((id) => /\d+[km]\b/i.test(id)));
  return isOne && version.context && source && known(version, 'context') ? { context: { value: version.context, source, confidence: 'secondary' } } : {};
}

/** Our own remarks, without what only concerned the collecting of the facts. */
function note(version: SystemVersion): Partial<AuthoredModel> {
  const kept = (version.note ?? '').split('; ')
    .filter((part) => !/\.jsonl|registry|terms record|no record yet|from memory|HELM|license_known|parameters_b/.test(part))
    .map((part) => part.replace(/ \(known\)|, not read\b| \(known, not read\)/g, '')).filter((part) => !/\bknown\b/.test(part));
  return kept.length > 0 ? { note: kept.join('; ') } : {};
}

function repository(id: string, version: SystemVersion, evidence: readonly string[], offers: readonly AuthoredOffer[]): AuthoredModel {
  const named = names(id);
  const name = named.id.slice(named.id.indexOf('/') + 1);
  return {
    ...named, name, modality: modality(name),
    access: accessOnHub(named.id) ?? ACCESS[version.access] ?? 'unknown',
    ...dated(version, evidence), ...parameters(named.id, version, evidence), ...context(version, evidence), ...licence(version, evidence),
    ...lineage(version, evidence), ...(offers.length > 0 ? { offers } : {}), ...note(version), sources: evidence,
  };
}

/** Ids at hosts belong to the one pinned id of the version; with several it is open which. */
function hostedIds(own: string, version: SystemVersion, maker: string): AuthoredOffer[] {
  const pinned = Object.entries(version.api_ids).filter(([provider]) => FIRST_PARTY[provider] === maker).flatMap(([, ids]) => ids).filter((id) => !/latest$/.test(id));
  return pinned.length === 1 && pinned[0] === own
    ? offersOf(version).filter(({ provider, id }) => FIRST_PARTY[provider] !== maker && !id.includes('/')) : [];
}

function apiModel(own: { provider: string; id: string }, at: number, version: SystemVersion, evidence: readonly string[], separate: boolean): Placed {
  const publisher = FIRST_PARTY[own.provider] ?? own.provider;
  const life = version.retired_on && !/previews/.test(version.name) && evidence[0] && version.check !== 'known'
    ? { life: { retired: version.retired_on, source: evidence[0], confidence: version.check } } : {};
  const terms = separate ? {} : licence(version, evidence);
  return {
    publisher, family: familyOf(own.id),
    model: {
      id: `${publisher}/${own.id.toLowerCase()}`, name: apiName(own.id), modality: modality(own.id),
      access: separate ? accessOnHub(version.huggingface[0] ?? '') ?? 'restricted' : 'api',
      ...(versionOf(own.id) ? { version: versionOf(own.id) ?? '' } : {}), ...(at === 0 ? dated(version, evidence) : {}), ...terms, ...context(version, evidence),
      offers: [{ provider: PROVIDERS[own.provider] ?? own.provider, id: own.id, ...life }, ...hostedIds(own.id, version, publisher)],
      ...(separate ? { note: `Served by the maker's API under its own terms; the weights are ${version.huggingface[0] ?? ''}.` } : note(version)),
      sources: evidence,
    },
  };
}

/** A system that no id in code can name: the entry says so. */
function unnamed(system: System, version: SystemVersion, evidence: readonly string[]): Placed {
  const publisher = WORDS[system.publisher] ?? publisherOf(slug(system.publisher)).key;
  const id = slug(version.name.replace(/\(.*?\)/g, '').replace(/α/g, 'alpha'));
  return {
    publisher, family: familyOf(id),
    model: {
      id: `${publisher}/${id}`, name: version.name, modality: modality(id), access: ACCESS[version.access] ?? 'unknown',
      ...dated(version, evidence), ...licence(version, evidence), ...note(version), sources: evidence,
    },
  };
}
