import assert from 'node:assert/strict';
import { detect } from '../../../../src/core/detect/detect';
import { expectMentions } from '../marked';

describe('readers/notebook', () => {
  it('reads code cells as Python and gives spans in the file', () => {
    const [first, second] = expectMentions('a.ipynb', '{"cells": [{"cell_type": "code", "source": ["import openai\\n", "MODEL = \\"«gpt-4o»\\"\\n"]}, {"cell_type": "code", "source": "x = f(model=\'«o1»\')"}]}');
    assert.deepEqual([first?.text, second?.text, first?.provider], ['gpt-4o', 'o1', 'openai']);
  });

  it('reads text cells as Markdown and skips outputs', () => {
    expectMentions('a.ipynb', '{"cells": [{"cell_type": "markdown", "source": ["use `‹gpt-4o›` and gpt-4"]}, {"cell_type": "code", "source": [], "outputs": [{"text": ["model gpt-4o"]}]}]}');
  });

  it('says that it could not read what is no notebook', () => {
    assert.match(detect({ path: 'a.ipynb', text: '[]' }).partial?.reason ?? '', /not a notebook/);
  });
});
