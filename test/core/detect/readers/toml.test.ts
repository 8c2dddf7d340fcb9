import assert from 'node:assert/strict';
import { detect } from '../../../../src/core/detect/detect';
import { expectMentions } from '../marked';
import { rowsOf } from '../rows';

describe('readers/toml', () => {
  it('takes values with their keys, in tables, arrays and inline tables', () => {
    expectMentions('a.toml', '[llm]\nmodel = "«o1»"\nchat.model = \'«o3»\'\nmodels = ["«o1»", "«gpt-4o»"]\nx = { model = "«o1»" }\n');
    expectMentions('a.toml', '[[models]]\nname = "«prod-chat»"\nprovider = "⟦openai⟧"\n');
    expectMentions('a.toml', '[limits]\n"‹gpt-4o›" = 3\n');
  });

  it('reads comments and escapes', () => {
    const [comment, value] = expectMentions('a.toml', '# model = "«gpt-4o»"\nmodel = "«gpt\\u002d4o»"\n');
    assert.deepEqual([comment?.role, value?.text], ['comment', 'gpt-4o']);
  });

  it('does not take dependencies', () => {
    expectMentions('Cargo.toml', '[dependencies]\n⟦gpt-tokenizer⟧ = "1.0"\n');
    expectMentions('pyproject.toml', '[project.optional-dependencies]\naudio = ["⟦openai-whisper⟧"]\n');
  });

  it('reads a broken file line by line and says where it broke', () => {
    const { mentions, partial } = detect({ path: 'a.toml', text: 'model = "o1"\nbroken = = 1\nmodel = "o3"\n' });
    assert.deepEqual(mentions.map((each) => `${each.text} ${each.strength}`), ['o1 strong', 'o3 strong']);
    assert.equal(partial?.reason, 'not valid TOML at line 2; read line by line');
  });
});

describe('Forms of readers/toml', () => rowsOf('readers/toml.tsv'));
