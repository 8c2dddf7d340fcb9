import { rewritten, type Rewrite } from '../reading';

const ARN = /^arn:aws[\w-]*:bedrock:([\w-]*):\d*:([\w-]+)\/(.+)$/;
const HUB_ADDRESS = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/(?!datasets\/|spaces\/|docs\/|papers\/|blog\/)([\w.-]+\/[\w.-]+)(?![\w.-])(.*)$/i;
const AZUREML = /^azureml:\/\/registries\/([\w.-]+)\/models\/([\w.-]+)(?:\/(?:versions|labels)\/([\w.-]+))?$/i;
const PUBLISHERS = /^(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\/([\w.-]+)\/models\/([^/]+)$/i;

/** Amazon resource names: `arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-…`. */
const arn: Rewrite = (reading) => {
  const [all, , kind, id] = ARN.exec(reading.text) ?? [];
  if (!all || !kind || !id) {
    return undefined;
  }
  const known = kind === 'foundation-model' || kind === 'inference-profile';
  return rewritten(reading, id, 'path', all.slice(0, all.length - id.length), { provider: 'bedrock', ...(known ? {} : { opaque: true as const }) });
};

/** Addresses of the Hub: `https://huggingface.co/org/repo/resolve/main/…`, `hf.co/org/repo:Q4_K_M`. */
const hubAddress: Rewrite = (reading) => {
  const [all, id, rest] = HUB_ADDRESS.exec(reading.text) ?? [];
  if (!all || !id) {
    return undefined;
  }
  const tag = rest?.startsWith(':') ? rest : '';
  return rewritten(reading, id + tag, 'path', all.slice(0, all.indexOf(id)));
};

const azureml: Rewrite = (reading) => {
  const [all, , id, version] = AZUREML.exec(reading.text) ?? [];
  if (!all || !id) {
    return undefined;
  }
  const dated = version && /\d{4}-\d{2}-\d{2}$/.test(version) ? `${id}-${version}` : id;
  return rewritten(reading, dated, 'path', all.slice(0, all.indexOf(id)), { provider: 'azure' });
};

const publisherPath: Rewrite = (reading) => {
  const [all, vendor, id] = PUBLISHERS.exec(reading.text) ?? [];
  return all && vendor && id
    ? rewritten(reading, id, 'path', all.slice(0, all.length - id.length), { provider: 'vertex', vendor: vendor.toLowerCase() })
    : undefined;
};

/** Fireworks: `accounts/fireworks/models/llama-v3p1-8b-instruct`; another account's model is its own. */
const fireworks: Rewrite = (reading) => {
  const [all, account, id] = /^accounts\/([\w-]+)\/(?:models|deployments|routers)\/([^/]+)$/i.exec(reading.text) ?? [];
  if (!all || !account || !id) {
    return undefined;
  }
  const text = id.replace(/(\d)p(\d)/g, '$1.$2').replace(/^llama-v(?=\d)/, 'llama-');
  const owned = account.toLowerCase() !== 'fireworks';
  return rewritten(reading, text, 'path', all.slice(0, all.length - id.length), { provider: 'fireworks', ...(owned ? { opaque: true as const } : {}) });
};

/** Cloudflare: `@cf/meta/llama-3.1-8b-instruct`, `@hf/thebloke/…`. */
const cloudflare: Rewrite = (reading) => {
  const [all, prefix, id] = /^(@(?:cf|hf)\/)([\w.-]+\/[\w.-]+)$/i.exec(reading.text) ?? [];
  return all && prefix && id ? rewritten(reading, id, 'path', prefix, { provider: 'cloudflare' }) : undefined;
};

/** Gemini API names: `models/gemini-2.5-pro`. */
const modelsPath: Rewrite = (reading) => {
  const [, prefix, id] = /^((?:tuned)?models\/)(.+)$/i.exec(reading.text) ?? [];
  return prefix && id ? rewritten(reading, id, 'path', prefix, { provider: 'google' }) : undefined;
};

/** OpenAI fine-tunes: `ft:gpt-4o-mini-2024-07-18:my-org:custom:abc123`, of the first models `curie:ft-acme-2021-03-03-21-44-20`. */
const fineTune: Rewrite = (reading) => {
  const [all, early] = /^(ada|babbage|curie|davinci):ft-[\w-]*-20\d\d-\d\d-\d\d[\d-]*$/i.exec(reading.text) ?? [];
  if (all !== undefined && early !== undefined) {
    return rewritten(reading, early, 'fine-tune', all.slice(early.length), { fineTuned: true });
  }
  const [, base] = /^ft:([^:]+)(?::|$)/i.exec(reading.text) ?? [];
  return base ? rewritten(reading, base, 'fine-tune', reading.text.slice(base.length + 3) || 'ft:', { fineTuned: true }) : undefined;
};

/** What an application's gateway puts before a provider's prefix: `gateway/bedrock:us.anthropic.claude-…`, `tensorzero::model_name::openai::gpt-4o`. */
const applicationGateway: Rewrite = (reading) => {
  const [prefix] = /^gateway\/(?:(?:chat|responses|converse):|(?=[\w-]+:))|^tensorzero::(?:embedding_)?model_name::/i.exec(reading.text) ?? [];
  return prefix === undefined ? undefined : rewritten(reading, reading.text.slice(prefix.length), 'path', prefix);
};

const WRAPPERS: readonly Rewrite[] = [applicationGateway, arn, hubAddress, azureml, publisherPath, fireworks, cloudflare, fineTune, modelsPath];

/** Whatever an id can be wrapped in: the first that fits. */
export const wrapper: Rewrite = (reading, index) => {
  for (const step of WRAPPERS) {
    const next = step(reading, index);
    if (next) {
      return next;
    }
  }
  return undefined;
};
