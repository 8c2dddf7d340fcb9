import assert from 'node:assert/strict';
import { expectMentions, expectOne } from '../marked';

describe('readers/shell-words', () => {
  it('reads the name that Ollama is asked for', () => {
    assert.equal(expectOne('a.sh', "curl http://localhost:11434/api/pull -d '{\"name\": \"«llama3»\"}'\n").provider, 'ollama');
    expectMentions('a.sh', "curl http://localhost:8080/api/pull -d '{\"name\": \"‹llama3›\"}'\n");
  });

  it('reads what a command printed', () => {
    expectMentions('a.sh', '‹llama3.2:1b›\n‹qwen:0.5b›\nllama3.2\n');
    expectMentions('a.sh', "--speculative_config '{\"model\": \"«o/x»\", \"n\": 1}'\n");
  });
});
