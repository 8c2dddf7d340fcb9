import type { AddressedId } from './addressed';
import { idInCall, isCallPath } from './api-address';
import { providerOfName } from './context/providers';
import type { Piece } from './piece';
import { HOLE, part } from './piece';
import { isGenericWeightFile, isWeightFile } from './weights';

const HUB = /^(?:(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co|hf-mirror\.com)\/|git@(?:huggingface|hf)\.co:\/?)/;
/** The Hub's inference: the address calls the model. */
const INFERENCE = /^https?:\/\/(?:api-inference\.huggingface\.co\/(?:models|pipeline\/[\w-]+)|router\.huggingface\.co\/hf-inference\/(?:models|pipeline\/[\w-]+))\/([\w.-]+(?:\/[\w.-]+)?)/;
const HUB_SCHEME = /^(?:huggingface|hf):\/\//;
/** A provider as the scheme: `openai://gpt-4o`, `ollama://llama3`. */
const PROVIDER_SCHEME = /^(ollama|openai|anthropic|groq|gemini|mistral|openrouter|deepseek|bedrock|azure-openai):\/\/(?=[a-z@])(?!.{1,100}\.(?:com|net|org|io|dev|ai)(?:[:/]|$))/;
/** Yandex's, with the folder of who pays: `gpt://b1g…/yandexgpt/latest`. */
const YANDEX = /^(?:gpt|emb|art|cls):\/\/[\w\uFFFC.-]{1,60}\/([a-z][\w.-]{2,40}(?:\/[a-z][\w.@-]{1,60})?)$/;
const NOT_A_MODEL = new Set(['datasets', 'buckets', 'spaces', 'docs', 'blog', 'papers', 'models', 'collections', 'settings', 'api', 'organizations', 'learn', 'chat', 'join', 'inference', 'tasks', 'posts', 'new']);
const API = 'api/models/';
const FETCHING = new Set(['resolve', 'raw']);
/** What stands before a revision on a page: as a value, that pins the repository. */
const REVISION = new Set(['commit', 'tree', 'blob']);

/** True for a text that `idsInAddress` can say something of. */
export function isAddress(text: string): boolean {
  return text.includes('://') || text.startsWith('hf.co/') || text.startsWith('huggingface.co/') || text.startsWith('git@') || isCallPath(text);
}

/**
 * Ids in an address: the repository and the weight file of a download (`https://huggingface.co/org/repo/resolve/main/x.gguf`),
 * the repository of `hf://org/repo/x.gguf` or of `hf.co/org/repo:Q4`, the model that an API's address calls. A model page's repository is there, but not as fetched.
 */
export function idsInAddress(piece: Piece): readonly AddressedId[] {
  const [scheme, name = ''] = PROVIDER_SCHEME.exec(piece.text) ?? [];
  const provider = providerOfName(name);
  if (scheme !== undefined && provider !== undefined) {
    const query = piece.text.indexOf('?');
    return valid([{ piece: part(piece, scheme.length, query < 0 ? piece.text.length : query), fetched: true, provider }]);
  }
  const called = INFERENCE.exec(piece.text);
  const repository = called?.[1];
  if (called && repository !== undefined) {
    return valid([{ piece: part(piece, called[0].length - repository.length, called[0].length), fetched: true, provider: 'huggingface' }]);
  }
  const hub = HUB_SCHEME.exec(piece.text)?.[0];
  const host = hub ?? HUB.exec(piece.text)?.[0];
  // Of `https://huggingface.co/.../phi-2.Q4_K_M.gguf` somebody left the repository out.
  if (host !== undefined && !piece.text.startsWith('.../', host.length)) {
    return idsAtHub(piece, host.length, hub !== undefined);
  }
  const call = idInCall(piece) ?? yandexs(piece);
  if (call) {
    return [call];
  }
  const file = weightFileOf(piece);
  return file.length > 0 ? file : archiveOf(piece);
}

/** The whole, or of one that is put together what stands behind the folder. */
function yandexs(piece: Piece): AddressedId | undefined {
  const name = YANDEX.exec(piece.text)?.[1];
  return name === undefined ? undefined : { piece: piece.text.includes(HOLE) ? part(piece, piece.text.length - name.length, piece.text.length) : piece, fetched: true };
}

/** `…/download/asr-models/name-2024-03-09.tar.bz2`: what is unpacked from a folder of models. */
const ARCHIVE = /\/(?:[\w.]{1,40}[-_.])?models?(?:\/[\w.-]{1,80}){0,8}\/([\w.-]{4,120})\.(?:zip|tgz|tar(?:\.(?:gz|bz2|xz|zst))?)$/i;

function archiveOf(piece: Piece): readonly AddressedId[] {
  const path = /^[^?#]*/.exec(piece.text)?.[0] ?? '';
  const name = ARCHIVE.exec(path.slice(-400))?.[1];
  const at = name === undefined ? -1 : path.lastIndexOf('/') + 1;
  return name !== undefined && /\d|[a-z]--[a-z]/.test(name) && !isGenericWeightFile(`${name}.bin`) ? valid([{ piece: part(piece, at, at + name.length), fetched: true }]) : [];
}

/** `begin` is where the path at the Hub begins; `isPull` where the address's own form says that the model is fetched. */
function idsAtHub(piece: Piece, begin: number, isPull: boolean): readonly AddressedId[] {
  const path = piece.text.slice(begin);
  if (path.startsWith(API)) {
    return idsAtHub(piece, begin + API.length, true);
  }
  const [owner = '', rest = '', action = '', ...more] = path.split('/');
  const name = /^[^?#@]*/.exec(rest)?.[0] ?? '';
  if (owner === '' || name === '' || NOT_A_MODEL.has(owner)) {
    return [];
  }
  const fetched = isPull || isFetching(piece.text, action, name);
  const repository = part(piece, begin, begin + owner.length + 1 + name.replace(/\.git$/, '').length);
  const file = action === 'blob' ? weightFileOf(piece) : [];
  if (file.length > 0) {
    return [...valid([{ piece: repository, fetched }]), ...file].map((each) => ({ ...each, fetched, isPage: true }));
  }
  const hasFile = fetched && (more.length > 0 || (isPull && action !== ''));
  return [...valid([{ piece: repository, fetched }]).map((each) => (fetched ? each : { ...each, ...pageOf(action, more) })), ...(hasFile ? weightFileOf(piece) : [])];
}

/** What an address that fetches nothing is the page of: a revision, or a file of weights whose name says nothing. */
function pageOf(action: string, more: readonly string[]): Partial<AddressedId> {
  const isFile = action === 'blob' && isWeightFile(more.at(-1) ?? '');
  return isFile ? { isPage: true, isFile } : isRevision(action, more) ? { isPage: true } : {};
}

/** A page that says of which revision it is; that of a file other than weights is about something else: `…/blob/main/LICENSE`. */
function isRevision(action: string, [revision = '', ...rest]: readonly string[]): boolean {
  return REVISION.has(action) && /^[\w.-]+$/.test(revision) && (action !== 'blob' || rest.length === 0);
}

function isFetching(text: string, action: string, name: string): boolean {
  return !text.includes('://') || FETCHING.has(action) || name.endsWith('.git');
}

function weightFileOf(piece: Piece): readonly AddressedId[] {
  const path = /^[^?#]*/.exec(piece.text)?.[0] ?? '';
  const at = path.lastIndexOf('/') + 1;
  const name = path.slice(at);
  return isWeightFile(name) && !isGenericWeightFile(name) ? valid([{ piece: part(piece, at, path.length), fetched: true }]) : [];
}

function valid(found: readonly AddressedId[]): readonly AddressedId[] {
  return found.filter(({ piece }) => !piece.text.includes(HOLE) && piece.text.length >= 2 && /^[\w.:@+-]+(\/[\w.:@+-]+)?$/.test(piece.text));
}
