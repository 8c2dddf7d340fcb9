import assert from 'node:assert/strict';
import { expectMentions } from '../marked';

describe('readers/csv', () => {
  it('takes the cells of a column of models for models', () => {
    expectMentions('a.csv', 'name,model,price\nx,"«o1»",1\n"a, b","«gpt-4o»",2\n');
    expectMentions('a.tsv', 'Model name\tprice\n«o1»\t1\n');
  });

  it('lets the cells of another column keep each other company', () => {
    const mentions = expectMentions('a.csv', 'id,price\n‹gpt-4o›,1\n‹acme/apex-1›,2\n');
    assert.ok(mentions[0]?.group !== undefined && mentions[0].group === mentions[1]?.group);
  });

  it('reads cells of words as such', () => {
    expectMentions('a.csv', 'model,text\n,"the model ‹gpt-4o›, and ""more"""\n');
  });
});
