import assert from 'node:assert/strict';
import { pack } from '../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../src/core/catalogue/catalogue';
import type { Provider } from '../../src/core/catalogue/types';
import { createResolver } from '../../src/core/resolve/resolve';
import type { Mention, Use } from '../../src/core/types';
import { compiledCatalogue } from './catalogue';

/** Text as code writes it, the provider that its prefix names, the model. */
const ROUTED: readonly (readonly [text: string, provider: string, model: string])[] = [
  ['github_copilot/gpt-4o', 'github-copilot', 'openai/gpt-4o'],
  ['litellm_proxy/gpt-4o', 'litellm-proxy', 'openai/gpt-4o'],
  ['hosted_vllm/meta-llama/Llama-3.1-8B-Instruct', 'vllm', 'meta-llama/Llama-3.1-8B-Instruct'],
  ['nebius/deepseek-ai/DeepSeek-R1', 'nebius', 'deepseek-ai/DeepSeek-R1'],
  ['lambda_ai/llama3.1-8b-instruct', 'lambda-ai', 'meta-llama/Llama-3.1-8B-Instruct'],
  ['google_vertexai:gemini-2.5-pro', 'vertex', 'google/gemini-2.5-pro'],
  ['openai-chat:gpt-4o', 'openai', 'openai/gpt-4o'],
];

/** Words of code and owners of repositories: as a route each would make a host of something else. */
const NO_ROUTES = ['lambda', 'modal', 'meta', 'llama', 'local', 'runwayml', 'inference', 'gateway', 'oci', 'ibm', 'jinaai', 'inclusionai'];

describe('Providers', () => {
  let providers: Readonly<Record<string, Provider>>;
  let index: CatalogueIndex;

  before(async function () {
    this.timeout(60_000);
    const { catalogue } = await compiledCatalogue();
    providers = catalogue.providers;
    index = new CatalogueIndex(pack(catalogue));
  });

  it('no two claim a route, a package or an environment name', () => {
    const names: Readonly<Record<string, (id: string, provider: Provider) => readonly string[]>> = {
      route: (id, { routes = [] }) => [...new Set([id, ...routes].map((each) => each.toLowerCase()))],
      package: (_, { packages = [] }) => packages,
      environment: (_, { env = [] }) => env,
    };
    for (const [kind, of] of Object.entries(names)) {
      const claims = new Map<string, string>();
      for (const [id, provider] of Object.entries(providers)) {
        for (const name of of(id, provider)) {
          assert.equal(claims.get(name), undefined, `${kind} ${name} of ${id}`);
          claims.set(name, id);
        }
      }
      assert.ok(claims.size > 60, kind);
    }
  });

  it("terms are those of a platform, not a licence of weights", () => {
    const stated = Object.entries(providers).flatMap(([id, { terms }]) => (terms === undefined ? [] : [[id, terms] as const]));
    assert.ok(stated.length > 20);
    stated.forEach(([id, terms]) => { assert.equal(index.licence(terms)?.category, 'proprietary-api', id); });
  });

  it("a maker's agreement takes the place of the weights' licence only where it was read and passes on no other terms", () => {
    const replacing = Object.entries(providers).filter(([, { replacesWeightsLicence }]) => replacesWeightsLicence);
    assert.deepEqual(replacing.map(([id]) => id), ['ai21', 'alibaba', 'black-forest-labs', 'cohere', 'deepseek', 'minimax', 'mistral', 'moonshot', 'xai', 'zai', 'zhipu']);
    for (const [id, { publisher, terms = '' }] of replacing) {
      const licence = index.licence(terms);
      assert.notEqual(publisher, undefined, id);
      assert.ok(licence && licence.coverage !== 'none', id);
      assert.equal(licence.terms.passthrough, undefined, id);
    }
  });

  it('prefixes that code writes name the host', () => {
    const resolve = createResolver(index);
    for (const [text, provider, model] of ROUTED) {
      const use = resolve(mention(text));
      assert.deepEqual([use?.provider, modelOf(use)], [provider, model], text);
    }
  });

  it('words and owners of repositories are no prefixes', () => {
    NO_ROUTES.forEach((word) => { assert.equal(index.providerOfRoute(word), undefined, word); });
    const resolve = createResolver(index);
    assert.notEqual(resolve(mention('runwayml/stable-diffusion-v1-5'))?.provider, 'runway');
    assert.equal(resolve(mention('modal/web-app')), undefined);
  });
});

function mention(text: string): Mention {
  return { text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'weak' };
}

function modelOf(use: Use | undefined): string | undefined {
  const resolution = use?.resolution;
  return resolution && 'model' in resolution ? resolution.model.id : undefined;
}
