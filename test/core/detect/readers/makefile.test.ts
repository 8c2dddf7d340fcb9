import { expectMentions } from '../marked';

describe('readers/makefile', () => {
  it('reads variables of every kind, and the commands of recipes', () => {
    expectMentions('Makefile', 'MODEL ?= «o1»\nexport LLM_MODEL := «mistral» # or ‹gpt-4o›\nX = a\nrun: build\n\t@ollama run $(MODEL) && ollama pull «llama3»\n');
    expectMentions('justfile', 'model := "«o1»"\n');
  });
});
