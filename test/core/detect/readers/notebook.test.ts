import assert from 'node:assert/strict';
import { detect } from '../../../../src/core/detect/detect';
import { expectMentions, expectOne } from '../marked';

describe('readers/notebook', () => {
  it('reads code cells as Python and gives spans in the file', () => {
    const [first, second] = expectMentions('a.ipynb', '{"cells": [{"cell_type": "code", "source": ["import openai\\n", "MODEL = \\"«gpt-4o»\\"\\n"]}, {"cell_type": "code", "source": "x = f(model=\'«o1»\')"}]}');
    assert.deepEqual([first?.text, second?.text, first?.provider], ['gpt-4o', 'o1', 'openai']);
  });

  it('reads text cells as Markdown, and of outputs the lines that speak of models', () => {
    expectMentions('a.ipynb', '{"cells": [{"cell_type": "markdown", "source": ["use `‹gpt-4o›` and GPT-4"]}]}');
    const [printed] = expectMentions('a.ipynb', '{"cells": [{"cell_type": "code", "source": [], "outputs": [{"text": ["gpt-4o is out\\n", "model ‹gpt-4.1›\\n"]}, {"data": {"text/plain": "Reply(model=\'«o1»\')", "image/png": "model gpt-4"}}]}]}');
    assert.equal(printed?.role, 'comment');
  });

  it('reads a part of a notebook, which is no JSON, by its lists of lines', () => {
    const part = '    "f(model=\\"«o1»\\")\\n",\n    "g()"\n   ]\n  },\n  {\n   "cell_type": "markdown",\n   "metadata": {},\n   "source": [\n    "- ‹gpt-4o-mini› on OpenAI\\n",\n    "as `‹o3-mini›`, O4-mini"\n   ]\n  },\n';
    const code = '  {\n   "cell_type": "code",\n   "outputs": [\n    {\n     "data": {\n      "image/png": [\n       "model o1-mini"\n';
    expectMentions('a.ipynb', part + code);
  });

  it('knows the cell of a mention, and the line in it', () => {
    const mention = expectOne('a.ipynb', '{"cells": [{"cell_type": "raw", "source": "model: o3"}, {"cell_type": "code", "source": ["import x\\n", "m = f(model=\'«o1»\')"]}]}');
    assert.deepEqual(mention.cell, { index: 2, line: 2 });
  });

  it('reads lines and cells for the shell, and cells of other kernels', () => {
    expectMentions('a.ipynb', '{"cells": [{"cell_type": "code", "source": ["%pip install ⟦gpt-4all⟧\\n", "!ollama pull «mistral»\\n", "%env LLM_MODEL=«o1»\\n", "model = \'«o3»\'"]}, {"cell_type": "code", "source": "%%bash\\nollama pull «llama3»"}]}');
    expectMentions('a.ipynb', '{"metadata": {"kernelspec": {"language": "R"}}, "cells": [{"cell_type": "code", "source": "chat(model = \'«o1»\') # or \'‹gpt-4o›\'"}]}');
  });

  it('reads a cell that is written to a file as that file', () => {
    const cell = (...lines: string[]) => JSON.stringify({ cells: [{ cell_type: 'code', source: lines }], metadata: {} });
    expectMentions('a.ipynb', cell('%%writefile a/serving.properties\n', 'option.model_id=«o/x»\n'));
    expectMentions('a.ipynb', cell('%%file -a Modelfile\n', 'FROM «llama3»\n', 'PARAMETER seed 1\n'));
  });

  it('reads a file that breaks off, and says so', () => {
    const { mentions, partial } = detect({ path: 'a.ipynb', text: '{"cells": [{"cell_type": "code", "source": "x(model=\'o1\')"}' });
    assert.deepEqual([mentions[0]?.text, partial?.reason], ['o1', 'not valid JSON at line 1; read as far as possible']);
  });

  it('says that it could not read what is no notebook', () => {
    assert.match(detect({ path: 'a.ipynb', text: '[]' }).partial?.reason ?? '', /not a notebook/);
  });
});
