import { golden } from '../judge';

const on = golden.bind(undefined, 'licence-not-allowed');
const allow = (expression: string) => `requirements: { licences: { allow: "${expression}" } }`;
const deny = (expression: string) => `requirements: { licences: { deny: "${expression}" } }`;
const line = (severity: string, message: string, key = 'allow') => [`${severity} licence-not-allowed [] requirements.licences.${key}: ${message}`];

describe('licence-not-allowed', () => {
  on('names a licence that is on no list', { model: 'bfl/FLUX.1-dev', policy: allow('MIT OR Apache-2.0') },
    line('error', 'FLUX.1-dev is under LicenseRef-flux, not in licences.allow; allow it or change the model.'));
  on('is silent for one that is', { model: 'mistralai/Mistral-7B', policy: allow('MIT OR Apache-2.0') }, []);
  on('lets the licensee choose between alternatives', { model: 'acme/dual', policy: allow('MIT') }, []);
  on('wants all licences of an AND on the list', { model: 'acme/both', policy: allow('MIT') },
    line('error', 'both is under CC-BY-NC-4.0, not in licences.allow; allow it or change the model.'));
  on('covers a licence with an exception by the licence itself', { model: 'acme/with', policy: allow('Apache-2.0') }, []);
  on('does not cover a licence by one with an exception', { model: 'mistralai/Mistral-7B', policy: allow('Apache-2.0 WITH LLVM-exception') },
    line('error', 'Mistral-7B is under Apache-2.0, not in licences.allow; allow it or change the model.'));
  on('knows the names that others give a licence', { model: 'meta-llama/Meta-Llama-3-8B-Instruct', policy: allow('LicenseRef-scancode-llama-3') }, []);
  on('finds a denied licence', { model: 'meta-llama/Meta-Llama-3-8B-Instruct', policy: deny('LicenseRef-llama-3') },
    line('error', 'Meta-Llama-3-8B-Instruct is under LicenseRef-llama-3, which licences.deny names; change the model.', 'deny'));
  on('does not deny a choice that can be avoided', { model: 'acme/dual', policy: deny('LicenseRef-flux') }, []);
  on('says that an unknown licence is unknown, not that it is another', { model: 'acme/noassertion', policy: allow('MIT') },
    line('warning', 'The licence of noassertion is unknown, so licences.allow does not cover it; find it out or change the model.'));
  on('does not take an unknown licence for a denied one', { model: 'acme/nothing', policy: deny('MIT') }, []);
  on('reads an allowed licence that the catalogue has no terms of', { model: 'acme/elsewhere', policy: allow('LicenseRef-nowhere') }, []);
  on('is information where the mapping was not read in a text', { model: 'mistralai/Ministral-3-8B', policy: allow('MIT') },
    line('information', 'Ministral-3-8B is under Apache-2.0, not in licences.allow; allow it or change the model.'));
  on('does not compare the terms of hosts', { model: 'mistralai/Mistral-7B', provider: 'together', policy: allow('Apache-2.0') }, []);
  on('counts what a fine-tune inherits', { model: 'acme/tune', policy: allow('Apache-2.0') },
    line('error', 'tune is under LicenseRef-llama-3, not in licences.allow; allow it or change the model.'));
  on('says nothing of an unknown model', { model: 'acme/helios', kind: 'unknown', policy: allow('MIT') }, []);
});
