import assert from 'node:assert/strict';
import { findingsOf, golden } from '../judge';

const on = golden.bind(undefined, 'model-denied');
const deny = (glob: string) => `requirements: { models: { deny: ["${glob}"] } }`;
const allow = (glob: string) => `requirements: { models: { allow: ["${glob}"] } }`;

describe('model-denied', () => {
  on('matches the name without its path, whatever its case', { model: 'openai/gpt-4o', text: 'GPT-4o', policy: deny('gpt-4*') },
    ['error model-denied [] requirements.models.deny: GPT-4o is denied by gpt-4* in models.deny; change the model.']);
  on('matches the catalogue\'s id', { model: 'openai/gpt-4o', text: 'gpt-4o', policy: deny('openai/*') },
    ['error model-denied [] requirements.models.deny: gpt-4o is denied by openai/* in models.deny; change the model.']);
  on('reaches names that the catalogue does not know', { model: 'acme/helios-9b', kind: 'unknown', policy: deny('acme/*') },
    ['error model-denied [] requirements.models.deny: acme/helios-9b is denied by acme/* in models.deny; change the model.']);
  on('is silent for others', { model: 'mistralai/Mistral-7B', policy: deny('gpt-*') }, []);
  on('wants a name on the list of allowed ones', { model: 'openai/gpt-4o', policy: allow('mistralai/*') },
    ['error model-denied [] requirements.models.allow: gpt-4o is not in models.allow; change the model or add it there.']);
  on('is silent for one that is', { model: 'mistralai/Mistral-7B', policy: allow('mistralai/*') }, []);
  on('reaches the last part of a name that the catalogue does not know', { model: 'acme/helios-9b', kind: 'unknown', policy: deny('helios-*') },
    ['error model-denied [] requirements.models.deny: acme/helios-9b is denied by helios-* in models.deny; change the model.']);
  on('is silent for one that stands on the list beside others', { model: 'mistralai/Mistral-7B', policy: 'requirements: { models: { allow: ["openai/*", "mistralai/*"] } }' }, []);
  it('points to the glob in the list, for a fix that goes there', () => {
    const policy = 'requirements: { models: { deny: ["openai/*", "mistralai/*"] } }';
    const [found] = findingsOf({ model: 'mistralai/Mistral-7B', policy });
    assert.equal(found?.declared && `version: 1\n${policy}`.slice(found.declared.span.start, found.declared.span.end), '"mistralai/*"');
  });
});
