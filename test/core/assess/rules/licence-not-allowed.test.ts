import assert from 'node:assert/strict';
import { golden } from '../judge';
import { findingsUnder, judged, type Setting } from '../one-licence';

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
  on('finds one of several denied', { model: 'meta-llama/Meta-Llama-3-8B-Instruct', policy: deny('MIT OR LicenseRef-llama-3') },
    line('error', 'Meta-Llama-3-8B-Instruct is under LicenseRef-llama-3, which licences.deny names; change the model.', 'deny'));
  on('denies a licence with an exception where the licence itself is denied', { model: 'acme/with', policy: deny('Apache-2.0') },
    line('error', 'with is under Apache-2.0 WITH LLVM-exception, which licences.deny names; change the model.', 'deny'));
  on('or with this very exception', { model: 'acme/with', policy: deny('Apache-2.0 WITH LLVM-exception') },
    line('error', 'with is under Apache-2.0 WITH LLVM-exception, which licences.deny names; change the model.', 'deny'));
  on('but not with another', { model: 'acme/with', policy: deny('Apache-2.0 WITH Swift-exception') }, []);
  on('reads the ids of licences whatever their case', { model: 'meta-llama/Meta-Llama-3-8B-Instruct', policy: allow('LicenseRef-LLAMA-3') }, []);
  on('names all licences that are on no list', { model: 'acme/layers', policy: allow('MIT') },
    line('error', 'layers is under LicenseRef-llama-3, CC-BY-NC-4.0, not in licences.allow; allow it or change the model.'));
  on('is information where only a name says what a model was made from', { model: 'acme/elsewhere', text: 'x/elsewhere-GGUF', kind: 'derivative', policy: deny('LicenseRef-nowhere') },
    line('information', 'elsewhere-GGUF is under LicenseRef-nowhere, which licences.deny names; change the model.', 'deny'));

  const own = (expression: string, more: Partial<Setting> = {}): Setting => ({ model: { licence: { expression, source: 'texts', confidence: 'text' } }, ...more });
  judged('licence-not-allowed', 'does not cover later versions by one', own('EPL-1.0+'), allow('EPL-1.0'),
    line('error', 'one is under EPL-1.0+, not in licences.allow; allow it or change the model.'));
  judged('licence-not-allowed', 'covers one version by it and later ones', own('EPL-1.0'), allow('EPL-1.0+'), []);
  judged('licence-not-allowed', 'covers later versions by themselves', own('EPL-1.0+'), allow('EPL-1.0+'), []);
  const long = { mention: { text: 'm'.repeat(45) } };
  judged('licence-not-allowed', 'counts the others where there is no room for their names', own('LicenseRef-first-of-the-parts AND LicenseRef-second-of-the-parts', long), allow('MIT'),
    line('error', `${'m'.repeat(45)} is under LicenseRef-first-of-the-parts and 1 more, not in licences.allow; allow it or change the model.`));
  judged('licence-not-allowed', 'shortens the advice where there is no room for it', own(`LicenseRef-${'x'.repeat(40)}`, long), allow('MIT'),
    line('error', `${'m'.repeat(45)} is under LicenseRef-${'x'.repeat(40)}, not in licences.allow; change one.`));

  it('rests on the licence that is on no list, and on where it was read', () => {
    const basis = (setting: Setting) => findingsUnder('licence-not-allowed', setting, allow('MIT')).map(({ licence, source, confidence }) => [licence, source, confidence]);
    const granted = { expression: 'MIT AND LicenseRef-acme', source: 'texts', confidence: 'secondary' } as const;
    assert.deepEqual(basis({ model: { licence: granted } }), [['LicenseRef-acme', 'texts', 'secondary']]);
    assert.deepEqual(basis({ model: { licence: { ...granted, url: 'https://example.com/licence' } } }), [['LicenseRef-acme', 'https://example.com/licence', 'secondary']]);
    assert.deepEqual(basis({ model: { licence: { ...granted, expression: 'MIT AND LicenseRef-nowhere' } } }), [['LicenseRef-nowhere', 'texts', 'secondary']]);
  });
  judged('licence-not-allowed', 'is as firm about what a model inherits as it is known from what', {
    model: { licence: { expression: 'MIT', source: 'lists', confidence: 'text' }, lineage: [{ id: 'meta-llama/Meta-Llama-3-8B-Instruct', relation: 'fine-tune', source: 'lists', confidence: 'secondary' }] },
  }, allow('MIT'), line('information', 'one is under LicenseRef-llama-3, not in licences.allow; allow it or change the model.'));
  it('knows a licence of which only a name speaks no better than from a list', () => {
    const found = findingsUnder('licence-not-allowed', { ...own('LicenseRef-nowhere'), kind: 'derivative' }, deny('LicenseRef-nowhere'));
    assert.deepEqual(found.map(({ licence, confidence }) => [licence, confidence]), [['LicenseRef-nowhere', 'secondary']]);
  });
});
