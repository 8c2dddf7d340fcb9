import assert from 'node:assert/strict';
import { expectMentions } from '../marked';

describe('readers/controls', () => {
  it('gives options the name of their list, without what it says of the control', () => {
    const [first] = expectMentions('a.html', '<select id="modelDropdown"><option value="«sonar»">x</option><option value=\'«o3»\' selected><option value=«gpt-4o»></select>');
    assert.equal(first?.key, 'model');
    const [size, next] = expectMentions('a.html', '<select id="modelSizeDropdown"><option value="‹tiny›">x</option><option value="‹tiny.en›">x</option></select>');
    assert.equal(size?.key, 'modelSize');
    assert.equal(size.group, next?.group);
    assert.notEqual(size.group, undefined);
  });

  it('takes what an option shows that has no value', () => {
    expectMentions('a.html', '<select name="model"><option>«o3»</option></select>');
  });

  it('asks the name that speaks of a model first', () => {
    expectMentions('a.html', '<select name="q" id="llm-select"><option value="«o3»"></select>');
  });

  it('takes the options of other lists for words', () => {
    const mentions = expectMentions('a.html', '<select name="shirt"><option value="‹small›">S</option></select><option value="‹gpt-4o›">');
    assert.deepEqual(mentions.map(({ key }) => key), ['shirt', 'value']);
  });

  it('reads the values, defaults and examples of fields, and of parameters in documentation', () => {
    expectMentions('a.html', '<input name="model" value="«o3»" placeholder="e.g. ‹gpt-4o›"><input value="gpt-4o"><div data-model="‹gpt-4.1›"></div>');
    expectMentions('a.mdx', '<ParamField body="‹model›" default="«o3»">\n');
  });

  it('reads the options of components', () => {
    expectMentions('a.vue', '<template><select v-model="x" name="model"><option value="«o3»">a</option></select></template>');
  });
});
