import { expectMentions } from '../marked';

describe('readers/rst', () => {
  it('reads code blocks in their language, literal blocks and code spans', () => {
    expectMentions('a.rst', 'Use ``‹gpt-4o›``.\n\n.. code-block:: python\n   :linenos:\n\n   c.chat.completions.create(model="«o1»")\n\nThen::\n\n    run x --model «o3»\n\nand ``‹gpt-4o-mini›``.\n');
  });

  it('reads blocks of AsciiDoc that name no language as text', () => {
    expectMentions('a.adoc', '[source]\n----\nollama run «llama3»\n----\n----\na.chat.options.model=«o1»\n----\nUse `‹gpt-4o›`.\n');
  });

  it('reads source blocks of AsciiDoc', () => {
    expectMentions('a.adoc', 'Use `‹gpt-4o›`.\n\n[source,properties]\n----\nquarkus.langchain4j.openai.chat-model.model-name=«o1»\n----\n\n[source,java]\n----\nx.modelName("«o3»");\n');
  });
});
