import assert from 'node:assert/strict';
import { unknownNames } from '../../../src/core/policy/names';
import { realCatalogue } from '../assess/real-catalogue';
import { marked, parsed } from './marked';

const index = realCatalogue();

/** Defines a test: `severity message`, with what is suggested, of each name that nobody knows, exactly at the marks. */
function names(title: string, source: string, expected: readonly (readonly [string, string?])[]): void {
  it(title, () => {
    const { text, spans } = marked(`version: 1\n${source}`);
    const policy = parsed(text);
    assert.deepEqual(policy.problems, [], 'the file is well formed');
    const found = unknownNames(policy, index);
    assert.deepEqual(found.map(({ severity, message, instead }) => [`${severity} ${message}`, ...(instead === undefined ? [] : [instead])]), expected);
    assert.deepEqual(found.map(({ span }) => text.slice(span.start, span.end)), spans.map((span) => text.slice(span.start, span.end)));
    assert.deepEqual(found.map(({ span }) => span), spans);
    for (const { span, instead } of found) {
      if (instead !== undefined) {
        const mended = parsed(text.slice(0, span.start) + instead + text.slice(span.end));
        assert.deepEqual([...mended.problems, ...unknownNames(mended, index).filter((each) => each.span.start === span.start)], [], 'what is suggested is known');
      }
    }
  });
}

const noLicence = (id: string, likely: string): readonly [string, string] => [`warning No model of the catalogue has the licence ${id}; did you mean ${likely}?`, likely];
const noneHas = (id: string): readonly [string] => [`information No model of the catalogue or under models: has the licence ${id}, so it is compared with none.`];
const noProvider = (name: string, likely: string): readonly [string, string] => [`warning The catalogue knows no provider ${name}; did you mean ${likely}?`, likely];
const inVain = (name: string): readonly [string] => [`information The catalogue knows no provider ${name}, so it is compared with none.`];

describe('licences that are well formed and unknown', () => {
  names('are none among known ids, ScanCode’s ids and SPDX’s own', 'requirements: { licences: { allow: "Apache-2.0 OR LicenseRef-qwen OR LicenseRef-scancode-flux-1-nc OR 0BSD", deny: GPL-2.0-only WITH Classpath-exception-2.0 } }\n', []);
  names('are shown at their own word, with what is meant', 'requirements:\n  licences:\n    allow: "MIT OR (‹LicenseRef-llama-3.1-comunity› AND ISC)"\n    deny: ‹LicenseRef-qwenn›\n',
    [noLicence('LicenseRef-llama-3.1-comunity', 'LicenseRef-llama-3.1-community'), noLicence('LicenseRef-qwenn', 'LicenseRef-qwen')]);
  names('are completed where one known id begins so', 'requirements: { licences: { allow: ‹LicenseRef-llama-3.3› } }\n', [noLicence('LicenseRef-llama-3.3', 'LicenseRef-llama-3.3-community')]);
  names('are not completed where several do', 'requirements: { licences: { allow: ‹LicenseRef-stability› } }\n', [noneHas('LicenseRef-stability')]);
  names('are never read as another version', 'requirements: { licences: { allow: ‹LicenseRef-llama-3.7-community› } }\n', [noneHas('LicenseRef-llama-3.7-community')]);
  names('are looked for among ScanCode’s ids too', 'requirements: { licences: { deny: ‹LicenseRef-scancode-flux-1-nx› } }\n', [noLicence('LicenseRef-scancode-flux-1-nx', 'LicenseRef-scancode-flux-1-nc')]);
  names('are known where a model of the project has them', 'requirements: { licences: { allow: LicenseRef-acme } }\nmodels: [{ id: acme/one, licence: LicenseRef-acme }]\n', []);
  names('are compared without regard to case', 'requirements: { licences: { allow: licenseref-QWEN } }\n'.replace('licenseref', 'LicenseRef'), []);
  names('are found in scopes', 'scopes: [{ paths: ["lab/**"], requirements: { licences: { deny: "ISC OR ‹LicenseRef-qwem›" } } }]\n', [noLicence('LicenseRef-qwem', 'LicenseRef-qwen')]);
  names('of a model of the project are only told where another is meant', 'models: [{ id: acme/one, licence: LicenseRef-acme }, { id: acme/two, licence: "MIT AND ‹LicenseRef-gemma-term-2024-04-01›" }]\n',
    [noLicence('LicenseRef-gemma-term-2024-04-01', 'LicenseRef-gemma-terms-2024-04-01')]);
  names('stand at the whole of an expression that is folded', 'requirements:\n  licences:\n    allow: ‹>\n      MIT OR\n      LicenseRef-qwenn›\n', [noLicence('LicenseRef-qwenn', 'LicenseRef-qwen')]);
});

describe('providers that nobody knows', () => {
  names('are none among ids, routers’ names and self-hosted, in any case', 'requirements: { providers: { allow: [aws-bedrock, Azure, self-hosted, together_ai], deny: [openrouter] } }\n', []);
  names('are shown at their place in the list, with what is meant', 'requirements:\n  providers:\n    allow: [bedrock, ‹opnai›]\n    deny:\n      - "‹open-router›"\n      - ‹selfhosted›\n'.replace('"‹open-router›"', '‹"open-router"›'),
    [noProvider('opnai', 'openai'), noProvider('open-router', 'openrouter'), noProvider('selfhosted', 'self-hosted')]);
  names('are said to be compared with none where nothing is near', 'requirements: { providers: { allow: [‹our-own-gateway›] } }\n', [inVain('our-own-gateway')]);
  names('are known where a model of the project is served by them', 'requirements: { providers: { allow: [our-gateway] } }\nmodels: [{ id: acme/one, provider: our-gateway }]\n', []);
});

describe('providers and models in other spellings', () => {
  names('are known by their id, a router’s name or the name that people use, without marks', 'requirements: { providers: { allow: [‹Open-AI›, ‹Azure-OpenAI›, ‹SelfHosted›, ‹togetherai-x›] } }\n', [
    noProvider('Open-AI', 'openai'), noProvider('Azure-OpenAI', 'azure'), noProvider('SelfHosted', 'self-hosted'), noProvider('togetherai-x', 'togetherai'),
  ]);
  names('are said each at its own place, also names that every object has', 'requirements: { providers: { deny: [‹constructor›, ‹toString›] } }\n', [inVain('constructor'), inVain('toString')]);
  names('of licences are said each at their own place', 'requirements: { licences: { deny: "‹LicenseRef-acme-x› OR ‹LicenseRef-ACME-y›" } }\n', [noneHas('LicenseRef-acme-x'), noneHas('LicenseRef-ACME-y')]);
  names('of the project’s own are known in any case', 'requirements: { licences: { deny: LicenseRef-ACME }, providers: { deny: [Our-Gateway] } }\nmodels: [{ id: a/one, licence: LicenseRef-acme, provider: our-gateway }, { id: a/two }]\n', []);
  names('of models are never read as another version', 'models: [{ id: acme/a, base: ‹mistralai/Mistral-7B-v0.9› }]\n', [['information mistralai/Mistral-7B-v0.9 is not in the catalogue, so nothing of it is known for acme/a.']]);
  names('are completed from four letters on', 'requirements: { licences: { deny: ‹LicenseRef-fal› } }\n', [noneHas('LicenseRef-fal')]);
});

describe('models that nobody knows, as what another is', () => {
  names('are shown where a model of the project rests on them', 'models:\n  - { id: prod-chat, alias: ‹gpt-4oo›, provider: ‹azur› }\n  - { id: acme/support, base: ‹mistralai/Mistral-7B-v0.l› }\n'.replace('gpt-4oo', 'openai/gpt-4oo').replace('v0.l', 'v0.1x'),
    [['warning openai/gpt-4oo is not in the catalogue, so nothing of it is known for prod-chat; did you mean openai/gpt-4o?', 'openai/gpt-4o'], noProvider('azur', 'azure'),
      ['warning mistralai/Mistral-7B-v0.1x is not in the catalogue, so nothing of it is known for acme/support; did you mean mistralai/Mistral-7B-v0.1?', 'mistralai/Mistral-7B-v0.1']]);
  names('are said to be unknown where nothing is near', 'models: [{ id: acme/support, base: ‹acme/entirely-unheard-of› }]\n', [['information acme/entirely-unheard-of is not in the catalogue, so nothing of it is known for acme/support.']]);
  names('are none where the catalogue has them', 'models: [{ id: prod-chat, alias: gpt-4o-2024-08-06, provider: azure }, { id: acme/support-7b, base: mistralai/Mistral-7B-v0.1, licence: LicenseRef-acme }]\n', []);
});
