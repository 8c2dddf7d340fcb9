import assert from 'node:assert/strict';
import { expectMentions, expectOne } from '../marked';
import { rowsOf } from '../rows';

describe('readers/settings', () => {
  it('reads environment files', () => {
    const mention = expectOne('.env', 'OPENAI_MODEL=«o1»\nOPENAI_API_KEY=\nPORT=8080\n');
    assert.deepEqual([mention.place, mention.key, mention.provider], ['env', 'OPENAI_MODEL', 'openai']);
    expectMentions('.env.local', 'export MODEL="«o1»" # fast\nMODELS=«o1»,«gpt-4o»\nAZURE_OPENAI_DEPLOYMENT=«prod-chat»\nMODEL=${X:-«o3»}\n');
    expectMentions('.env.example', 'MODEL=⟦your-model⟧\nKEY=⟦sk-ant-api03-x⟧\nMODEL=<MODEL>\n');
  });

  it('reads commented-out settings as comments', () => {
    assert.equal(expectOne('.env', '#AIDER_MODEL=«gpt-4o»\n').role, 'comment');
  });

  it('takes a setting that is switched off as one, whatever its value', () => {
    const mention = expectOne('.env', '# OLLAMA_MODEL=«mistral»\n# model to use: mistral\n');
    assert.deepEqual([mention.role, mention.provider], ['comment', 'ollama']);
  });

  it('knows the provider of a section and of a path, and values over several lines', () => {
    assert.equal(expectOne('a.properties', 'spring.ai.openai.chat.options.model=«o1»\n').provider, 'openai');
    assert.equal(expectOne('a.ini', '[groq]\nmodel = «o1»\n').provider, 'groq');
    expectMentions('a.properties', 'llm.models=«o1»,\\\n  «o3»\nname=‹gpt-4o›\n');
    expectMentions('a.cfg', 'models =\n  «o1»\n  «o3»\n');
  });

  it('reads properties and INI files', () => {
    expectMentions('a.properties', 'langchain4j.open-ai.chat-model.model-name=«o1»\ndeepseek.chat.model: «o3»\n! a comment\n');
    expectMentions('a.ini', '[model]\nname = ‹gpt-4o› ; fast\nmodel = «o1»\n');
    expectMentions('a.cfg', '[models]\n«o1»\n');
  });

  it('takes a setting in lower case that is switched off as one, and reads what is said behind it', () => {
    expectMentions('a.ini', ';model = «mistral»\n#llm.model: "«o1»"\n# see: other\n');
    expectMentions('.env', "# EMBEDDING_MODEL_PREF='«my-embedder»' # Valid is ‹text-embedding-ada-002›\n");
  });

  it('takes the keys of a table of numbers for ids', () => {
    expectMentions('a.properties', '‹text-embedding-ada-002›=1536\n‹org/all-MiniLM-L6-v2›=384\nserver.port=80\n');
  });
});

describe('Forms of readers/settings', () => rowsOf('readers/settings.tsv'));
