import assert from 'node:assert/strict';
import { FAR, mayNameData, namesData } from '../../../../src/core/detect/context/other-repository';
import { expectMentions } from '../marked';

describe('context/other-repository', () => {
  it('knows downloads of what is no model', () => {
    expectMentions('a.py', 'snapshot_download(repo_id="⟦org/name-1⟧", repo_type="‹dataset›")\nhf_hub_download("⟦org/name-2⟧", filename="⟦x.json⟧", repo_type="‹space›")\n');
    expectMentions('a.py', 'snapshot_download(repo_id="«org/name-1»", repo_type="‹model›")\nhf_hub_download("«org/name-2»")\nf(repo_type="‹dataset›")\n');
    expectMentions('a.py', 'def prepare_dataset(self, repo_id="⟦org/name-1⟧"): ...\n');
  });

  it('looks no further than it says', () => {
    assert.ok(namesData(', repo_type="dataset")', 0));
    assert.ok(!namesData(`,${' '.repeat(FAR)} repo_type="dataset")`, 0));
    assert.ok(!namesData(') or f(repo_type="dataset")', 0));
    assert.deepEqual(['snapshot_download', 'load_model'].map(mayNameData), [true, false]);
  });
});
