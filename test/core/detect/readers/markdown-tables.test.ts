import assert from 'node:assert/strict';
import { expectMentions } from '../marked';
import { rowsOf } from '../rows';

describe('readers/markdown-tables', () => {
  it('puts the cells of a column into one group', () => {
    const [first, second, third] = expectMentions('a.md', '| Name | Size |\n|---|---|\n| ‹gemma2:2b› | 2 |\n| `‹mistral›` | 7 |\n| ‹llama3› | 8 |\n| GPT-4 | 9 |\n');
    assert.ok(first?.group);
    assert.deepEqual([second?.group, third?.group], [first.group, first.group]);
  });

  it('reads several ids of a cell, and one with marks and brackets', () => {
    expectMentions('a.md', '| Host | Models |\n|---|---|\n| A | «gpt-4o»<br>«o1», «o3-mini» |\n| B | **«o1»** (new) |\n| C | `«llama3»` (default), `«mistral»`, … |\n| D | `«o1»` is better |\n');
  });

  it('knows heads in other languages, and tables of reStructuredText', () => {
    expectMentions('a.md', '| 模型 | 大小 |\n|---|---|\n| «o1» | 7 |\n');
    expectMentions('a.rst', '+-------+------+\n| Model | Size |\n+=======+======+\n| «o1»    | 7    |\n+-------+------+\n| «o3»    | 7    |\n+-------+------+\n');
  });

  it('takes the settings of a table by the names that its first column gives them', () => {
    const [first] = expectMentions('a.md', '| Setting | Value |\n|---|---|\n| Custom model | «o1» |\n| Colour | Red |\n');
    assert.equal(first?.key, 'Custom_model');
  });

  it('reads packings in capitals, files of weights, and names in capitals but beside scores', () => {
    expectMentions('a.md', '| Name | RAM |\n|---|---|\n| ‹codellama:7b-code-q4_K_M› | 5 GB |\n| ‹Mistral-7B-v0.1.Q4_K_M.gguf› | 5 GB |\n| ‹MiniMax-Text-01› (new) | 5 GB |\n| GPT-4 | 5 GB |\n| ‹Qwen3-0.6B› | 5 GB |\n');
    expectMentions('a.md', '| Name | A | B |\n|---|---|---|\n| MiniMax-Text-01 | 57.6 | **30%** |\n');
  });

  it("takes sizes of a column that may hold Whisper's", () => {
    const [first] = expectMentions('a.md', '| Size | Memory |\n|---|---|\n| «tiny» | 1 GB |\n| `«large»` | 10 GB |\n');
    assert.equal(first?.key, 'model_size');
  });
});

describe('What tables say of their cells', () => rowsOf('readers/markdown-tables.tsv'));
