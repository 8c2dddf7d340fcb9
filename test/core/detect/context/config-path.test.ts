import assert from 'node:assert/strict';
import { expectMentions } from '../marked';
import { ConfigPath } from '../../../../src/core/detect/context/config-path';
import { rowsOf } from '../rows';

describe('context/config-path', () => {
  it('gives a value the key above it, through lists', () => {
    const path = new ConfigPath();
    path.openMap();
    path.key('models');
    path.openList();
    assert.deepEqual(path.value('o1'), { place: 'config-value', strength: 'strong', key: 'models' });
    path.close();
    path.key('title');
    assert.equal(path.value('o1').strength, 'weak');
  });

  it('gives the value of a named entry the name', () => {
    const path = new ConfigPath();
    path.openMap();
    path.key('name');
    path.value('GROQ_MODEL');
    path.key('value');
    assert.deepEqual(path.value('o1'), { place: 'config-value', strength: 'strong', key: 'GROQ_MODEL', provider: 'groq' });
  });

  it('takes a value after a flag for the flag\'s', () => {
    const path = new ConfigPath();
    path.openMap();
    path.key('args');
    path.openList();
    path.value('--model');
    assert.deepEqual(path.value('o1'), { place: 'config-value', strength: 'strong', key: 'model' });
    assert.equal(path.value('o1').strength, 'weak');
  });

  it('names no model below dependencies, and closes no more than was opened', () => {
    const path = new ConfigPath();
    path.close();
    path.openMap();
    path.key('dependencies');
    path.openMap();
    assert.equal(path.key('gpt-tokenizer').strength, 'negative');
  });

  it('takes what there is to choose of another thing for no model', () => {
    expectMentions('pl.json', '{"selector": {"prompt_template": {"options": {"⟦zephyr2⟧": "‹Zephyr›", "⟦command-r⟧": "Command R"}}}, "format": "⟦anthropic-claude-v1⟧"}');
  });
});

describe('What keys of configurations say', () => rowsOf('context/config-path.tsv'));
