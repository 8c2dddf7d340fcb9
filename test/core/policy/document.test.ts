import assert from 'node:assert/strict';
import { effective } from '../../../src/core/effective';
import { problems, values } from './marked';

describe('YAML that a policy file cannot have', () => {
  problems('is a second document, of which nothing is used', 'version: 1\nusage: { commercial: true }\n‹---›\nusage: { commercial: false }\n',
    ['A second YAML document begins here, and nothing from here on is used; keep one.'], ({ usage }) => assert.deepEqual(values(usage), { commercial: true }));
  problems('is not the marks of one document', '---\nversion: 1\nusage: { commercial: true }\n...\n', [], ({ usage }) => assert.deepEqual(values(usage), { commercial: true }));
  problems('is a document behind an empty one', '---\n‹---›\nversion: 1\nusage: { commercial: true }\n', ['A second YAML document begins here, and nothing from here on is used; keep one.'],
    ({ usage }) => assert.deepEqual(usage, {}));

  problems('is another version: the file is read as YAML 1.2 all the same, in which NO is Norway', '# ours\n‹%YAML 1.1›\n---\nversion: 1\nusage: { userRegions: [NO], commercial: yes }\n',
    ['The file is read as YAML 1.2, not 1.1; delete this line.'], ({ usage }) => assert.deepEqual(values(usage), { userRegions: ['NO'], commercial: true }));
  problems('is a version that is none yet, behind a byte order mark and with Windows line breaks', '\uFEFF‹%YAML 1.3›\r\n---\r\nversion: 1\r\nusage: { commercial: true }\r\n',
    ['The file is read as YAML 1.2, not 1.3; delete this line.']);
  problems('is not the version that is read', '%YAML 1.2\n---\nversion: 1\nusage: { commercial: true }\n', []);
  problems('is a directive that no document follows', '‹%›YAML 1.2\nversion: 1\nusage: { commercial: true }\n', ['A line that begins with % needs a line of --- below it; add that or delete it.']);

  const merged = '<< is not used: YAML 1.2 has no merging of keys; write them out here.';
  problems('is a merge key', 'version: 1\nusage: &u { commercial: true }\nscopes:\n  - paths: [lab/**]\n    usage:\n      ‹<<›: *u\n      offersModelApi: true\n', [merged], (policy) => {
    assert.deepEqual(values(effective(policy, 'lab/a.py').usage), { offersModelApi: true }, 'what it may have merged is unknown in the scope, not inherited');
    assert.deepEqual(values(effective(policy, 'a.py').usage), { commercial: true });
  });
  problems('is a merge key deeper down', 'version: 1\nrequirements: { licences: { deny: ISC }, pinned: true }\nscopes: [{ paths: ["lab/**"], requirements: { licences: { ‹<<›: { allow: MIT } } } }]\n', [merged], (policy) => {
    assert.deepEqual(values(effective(policy, 'lab/a.py').requirements), { pinned: true });
  });

  const tagged = (tag: string): string => `${tag} is a YAML tag, with which no value is used here; write the value without it.`;
  problems('is a tag that means something elsewhere', 'version: 1\nusage: { commercial: ‹!secret› x, companyRegions: ‹!ours› [US], userRegions: [KR, ‹!env› EU] }\n', [tagged('!secret'), tagged('!ours'), tagged('!env')],
    ({ usage }) => assert.deepEqual(values(usage), { userRegions: ['KR'] }));
  problems('is a tag that makes a text of a truth value', 'version: 1\nusage: { commercial: ‹!!str› true, offersModelApi: ‹!› true }\n', [tagged('!!str'), tagged('!')], ({ usage }) => assert.deepEqual(usage, {}));
  problems('is a tag on a whole part', 'version: 1\nusage: ‹!!set›\n  ? commercial\nrequirements: ‹!ours› &r\n  pinned: true\n', [tagged('!!set'), tagged('!ours')],
    ({ usage, requirements }) => assert.deepEqual([usage, requirements], [{}, {}]));
  problems('is not a tag that says what is plain anyway', 'version: !!int 1\nusage: !!map { commercial: !!bool true, userRegions: !!seq [!!str KR, !!str "EU"], monthlyActiveUsers: !!int 5 }\n', [],
    ({ usage }) => assert.deepEqual(values(usage), { commercial: true, userRegions: ['KR', 'EU'], monthlyActiveUsers: 5 }));
});
