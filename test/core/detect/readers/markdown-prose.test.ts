import assert from 'node:assert/strict';
import { expectMentions } from '../marked';
import { rowsOf } from '../rows';

describe('readers/markdown-prose', () => {
  it('ends words at marks of full width and letters of scripts without blanks', () => {
    expectMentions('a.md', '使用（‹gpt-4o›，‹gpt-4-turbo› 模型），例如,‹embed-multilingual-v3.0› 有，以‹gpt-4o-mini›为例\n');
  });

  it('ends words at tags, but for those of links', () => {
    expectMentions('a.md', '| x | ‹gpt-4-turbo›<br>‹gpt-35-turbo› | y\n<td>‹gpt-4o-mini›</td> <a href="https://x.com">gpt-4-turbo</a>\n');
  });

  it('reads names with a tag of a size, not other words with a colon', () => {
    expectMentions('a.md', 'Run ‹llama3.1:8b› at host1:8080, see a1:b.\n');
  });

  it('puts words that are listed where models are spoken of into one group', () => {
    const [first, ...others] = expectMentions('a.md', 'Good models are ‹llama3›, ‹mistral›, ‹phi3:mini› and ‹qwen2›.\nWe had apples, pears, and v2 plums.\n');
    assert.ok(first?.group);
    assert.ok(others.every(({ group }) => group === first.group));
  });

  it("takes what is listed as models of Ollama's for that", () => {
    expectMentions('a.md', 'Ollama models: «llama3», «mistral», «codellama»\n');
  });

  it('takes names in quotes, defaults and what a label stands before', () => {
    expectMentions('a.md', 'We recommend "«llama3.1»" as a model, the default model «x-4-free», and "user" models.\n**Default model**: «llama3.2»\n- LLM: «mistral»\n- Model: the best one\n');
  });

  it('takes short names beside ids', () => {
    expectMentions('a.md', 'Reasoning models such as **«o1»** and **‹o3-mini›** (h1 and h2).\n');
  });

  it("takes Whisper's sizes where they are listed", () => {
    expectMentions('a.md', 'The model to use («tiny», «base», «small»).\nIt is small, medium or large.\n');
  });

  it('takes the name of a repository that is labelled or to be run', () => {
    expectMentions('a.md', '- Model: «Qwen2.5-7B-Instruct»\nYou are required to download «Llama3.2-11B-Vision-Instruct» model. Qwen-7B-Chat is a better model.\n');
  });

  it('takes ids with emphasis, behind a label and of hosted models that a slash joins', () => {
    expectMentions('a.md', 'The env specifies _‹gpt-4o-mini›_ as the model, the default model will be **«llama3.2»**.\nSession: model:«gpt-4.1»\nOur models (GPT-3.5-turbo/‹text-davinci-003›)\n');
  });

  it('takes packed weights by their form, and files of weights of a path of a machine', () => {
    expectMentions('a.md', 'For example «Qwen2.5-Coder-1.5B-Q8_0-GGUF».\nLoaded "/home/me/.cache/llama/‹llama-2-7b.Q4_K_M.gguf›"\n');
  });
});

describe('What sentences say of their words', () => rowsOf('readers/markdown-prose.tsv'));
