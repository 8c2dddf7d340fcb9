import type { CatalogueIndex } from '../../catalogue/catalogue';
import { hasApiForm } from '../evidence';
import { rewritten, type Rewrite } from '../reading';

/** What promptfoo-like configs put between provider and id: `anthropic:messages:claude-…`. */
const KIND = /^(?:messages|chat|completions?|responses|embeddings?|image|images|realtime|assistants?|invoke|converse)$/;
const CLOUD_REGION = /^(?:[a-z]{2}(?:-gov)?-[a-z]+-\d|eu|us|global|apac|(?:global|datazone|regional)-(?:standard|batch|provisioned))$/;
const BEDROCK_REGION = /^(us-gov|us|eu|apac|jp|au|ca|sa|in|global|regional)\.(?=[a-z0-9-]+\.)/i;
/** What price lists put before an id: size and quality of a picture, or a commitment. */
const PRICE_CLASS = /^(?:(?:\d+|max)-x-(?:\d+|max)|(?:\d+|max)-steps|hd|standard|low|medium|high|\*|\d+-month-commitment)$/;

/** Version of an API or a release of a list, between a host and a name: Cody's `fireworks::v1::starcoder-16b`. */
const API_VERSION = /^[\w.-]+::(?:v\d{1,2}|\d{4}-\d{2}-\d{2}|unknown)::/i;

/** The name that somebody gave a host, before `::`. */
const ROUTED = /^[a-z][a-z\d_-]{0,40}::[a-z][\w.]*[-\d:/]/i;

/** A client's own name of what answers, with a capital, before an id as hosts spell it: Emacs' `ChatGPT:gpt-4o-mini`. */
const TITLED = /^[A-Z][A-Za-z]{2,20}:(?=[a-z][a-z\d.]*-)/;

/** `gemini@gemma-3-4b-it`; `openai@4.2.0` and `mistral@next` are versions. */
const AT = /^([a-z][\w.-]*)@(?=[a-z][\w.]*[-:/]?\d|[a-z][\w.]*-[a-z])/i;

/** A router's or gateway's prefix: `together_ai/…`, `openai:…`, `openai::…`, `bedrock/eu-west-1/…`. `name:8b` is no route. */
export const route: Rewrite = (reading, index) => {
  const at = reading.text.search(/[/:]/);
  if (at <= 0) {
    return undefined;
  }
  const head = reading.text.slice(0, at).toLowerCase();
  const after = endOfRoute(reading.text, at);
  const rest = reading.text.slice(after);
  if (reading.text[at] === '/' && PRICE_CLASS.test(head)) {
    return rewritten(reading, rest, 'variant', `${head}/`);
  }
  if (reading.provider !== undefined && CLOUD_REGION.test(head)) {
    return rewritten(reading, rest, 'region', `${head}/`);
  }
  if (reading.provider !== undefined && KIND.test(head)) {
    return rewritten(reading, rest, 'route', reading.text.slice(0, after));
  }
  // The router that the id begins with stays the provider: in `openrouter/x-ai/grok-3` the second segment is a publisher.
  const provider = reading.steps.some(({ kind }) => kind === 'route') ? undefined : index.providerOfRoute(head);
  if (provider === undefined) {
    return ROUTED.test(reading.text) || (TITLED.test(reading.text) && hasApiForm(rest)) ? rewritten(reading, rest, 'route', reading.text.slice(0, after)) : undefined;
  }
  const isTag = reading.text[at] === ':' && /^\d|^(?:latest|instruct|chat)$/i.test(rest);
  return !isTag && /[a-z]/i.test(rest) && !(reading.text[at] === '/' && isRepository(head, rest, provider, index))
    ? rewritten(reading, rest, 'route', reading.text.slice(0, after), { provider })
    : undefined;
};

/** A provider before `@`. */
export const atProvider: Rewrite = (reading, index) => {
  const before = AT.exec(reading.text)?.[1];
  const provider = before === undefined ? undefined : index.providerOfRoute(before.toLowerCase());
  return before === undefined || provider === undefined
    ? undefined
    : rewritten(reading, reading.text.slice(before.length + 1), 'route', reading.text.slice(0, before.length + 1), { provider });
};

function endOfRoute(text: string, at: number): number {
  if (text.startsWith('://', at)) {
    return at + 3;
  }
  return API_VERSION.exec(text)?.[0].length ?? at + (text.startsWith('::', at) ? 2 : 1);
}

/** `mistralai/Ministral-8B-Instruct-2410-GGUF` is weights of an organisation, not an id of its API. */
function isRepository(head: string, rest: string, provider: string, index: CatalogueIndex): boolean {
  return index.provider(provider)?.publisher !== undefined && index.isOwner(head) && !rest.includes('/')
    && index.lookUp(rest, provider)?.offer?.provider !== provider;
}

/** Bedrock's cross-region profiles: `eu.anthropic.claude-…`. */
export const bedrockRegion: Rewrite = (reading) => {
  const [region] = BEDROCK_REGION.exec(reading.text) ?? [];
  return region ? rewritten(reading, reading.text.slice(region.length), 'region', region, { provider: 'bedrock' }) : undefined;
};

/** Bedrock's vendor segment: `anthropic.claude-v2:1`. Another host that is known already writes so too: `oci/cohere.command-r`. */
export const bedrockVendor: Rewrite = (reading) => {
  const [prefix, vendor] = /^(anthropic|amazon|meta|mistral|cohere|ai21|stability|deepseek|qwen|openai|nvidia|writer|luma|twelvelabs|google|minimax|moonshot|moonshotai|zai)\.(?=[a-z])/i.exec(reading.text) ?? [];
  return prefix && vendor
    ? rewritten(reading, reading.text.slice(prefix.length), 'vendor', prefix, { provider: reading.provider ?? 'bedrock', vendor: vendor.toLowerCase() })
    : undefined;
};

/** A gateway that the catalogue does not know, before an organisation that it does: `acme-gateway/deepseek-ai/DeepSeek-V3`; the Hub before any: `hf:org/name`. */
export const gateway: Rewrite = (reading, index) => {
  const [prefix, vendor] = /^(?:hf:\/\/|(?:[\w.-]+[/:])+)(?=([\w.-]+)\/[^/]+$)/i.exec(reading.text) ?? [];
  return prefix && vendor && (/^hf:/i.test(prefix) || index.isVendor(vendor.toLowerCase()))
    ? rewritten(reading, reading.text.slice(prefix.length), 'route', prefix)
    : undefined;
};

/** A publisher's segment before the name: `anthropic/claude-sonnet-4.5`, OpenRouter's `~anthropic/…`, Portkey's `@openai-prod/…`. */
export const vendorSegment: Rewrite = (reading) => {
  const [prefix, vendor] = /^[~@]?([\w.-]+)\/(?=[^/]+$)/.exec(reading.text) ?? [];
  return prefix && vendor
    ? rewritten(reading, reading.text.slice(prefix.length), 'vendor', prefix, { vendor: vendor.toLowerCase() })
    : undefined;
};

/** A host or a maker that a hyphen joins to the name: `databricks-claude-3-7-sonnet`, SAP's `anthropic--claude-3-opus`, Volcengine's `doubao-seedream-3-0-t2i-250415`. */
export const joinedHost: Rewrite = (reading, index: CatalogueIndex) => {
  const [mark] = reading.provider === undefined || reading.provider === 'lmstudio' ? LM_STUDIO.exec(reading.text) ?? [] : [];
  if (mark !== undefined) {
    return rewritten(reading, reading.text.slice(mark.length), 'host', mark);
  }
  const [prefix, name = ''] = /^(?:(databricks|snowflake|azure|FW|anthropic|openai|nvidia|zai)--?(?=[a-z])|(openrouter|bedrock|vertex|groq|together|fireworks|deepinfra|siliconflow|cerebras|sambanova|perplexity)-(?=[a-z][a-z\d.-]*(?:\d|sonar))|(doubao)-(?=seed(?:ream|ance|edit)))/i.exec(reading.text)?.filter((each) => each !== undefined) ?? [];
  if (!prefix) {
    return undefined;
  }
  const host = name.toLowerCase();
  const rest = reading.text.slice(prefix.length);
  if (MAKERS.has(host)) {
    return rewritten(reading, rest, 'vendor', prefix, { vendor: host === 'doubao' ? 'bytedance' : host });
  }
  // What Snowflake puts its own name before is not said to be the original.
  const moved = host === 'snowflake' ? { moved: true as const } : {};
  return rewritten(reading, rest, 'host', prefix, { ...(index.provider(host) ? { provider: host } : {}), ...moved });
};

const MAKERS: ReadonlySet<string> = new Set(['anthropic', 'openai', 'nvidia', 'zai', 'doubao']);
/** What LM Studio puts before a model that is called an embedding already: `text-embedding-bge-m3`. */
const LM_STUDIO = /^text-embedding-(?=(?:bge|gte|(?:multilingual-)?e5|mxbai-embed|nomic-embed|jina-embeddings|snowflake-arctic-embed|all-minilm|embeddinggemma|granite-embedding)[-.]|[a-z\d.]+-embedding-)/i;
