import assert from 'node:assert/strict';
import { parameterAt } from '../../../../src/core/detect/context/parameter';
import { expectMentions } from '../marked';

/** The parameter that the text describes at its last quote. */
function at(text: string, word: string): string | undefined {
  return parameterAt(text, text.lastIndexOf(word), word);
}

describe('context/parameter', () => {
  it('knows the parameter that a line of documentation begins with', () => {
    const texts = ['model: e.g. `o1`', '  model (str, optional): The name, say `o1`', ':param model: the "o1" model', '@param {string} model - The model, `o1`', '#\' @param model The model, `o1`', 'model_name (`str`, *optional*, defaults to `"o1"`):'];
    assert.deepEqual(texts.map((text) => at(text, 'o1')), ['model', 'model', 'model', 'model', 'model', 'model_name']);
    assert.deepEqual(['temperature: like "o1"', 'a model like "o1"', 'x::model "o1"'].map((text) => at(text, 'o1')), [undefined, undefined, undefined]);
  });

  it('goes on over lines that are not blank, and takes words only as defaults', () => {
    assert.equal(at('model: The name of it.\n    Defaults to "davinci"', 'davinci'), 'model');
    assert.equal(at('model: The "davinci', 'davinci'), undefined);
    assert.equal(at('model: The name.\n\nSee "o1', 'o1'), undefined);
    assert.equal(at('model: The name.\n  temperature: see "o1', 'o1'), undefined);
  });

  it('knows what is given for an example of a model', () => {
    const texts = ['Model name to use (e.g., "base", "small', 'Model ID. Can be "flux', 'The LLM, such as `sonar', "# models: one of 'tiny' or 'base"];
    assert.deepEqual(texts.map((text) => at(text, /\w+$/.exec(text)?.[0] ?? '')), ['model', 'model', 'model', 'model']);
    const others = ['The data model (e.g. "user', 'Name (e.g. "base', 'The model is loaded before "small', 'model of a "x", which can be read; a "small'];
    assert.deepEqual(others.map((text) => at(text, /\w+$/.exec(text)?.[0] ?? '')), [undefined, undefined, undefined, undefined]);
  });

  it('is asked in comments', () => {
    expectMentions('a.py', 'def f(model):\n    """Asks.\n\n    Args:\n        model (str): Defaults to "«davinci»".\n        top: Defaults to "davinci".\n    """\n');
    expectMentions('a.ts', '/**\n * @param model - e.g. `«o3»`\n */\n');
  });
});
