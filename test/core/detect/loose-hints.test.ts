import assert from 'node:assert/strict';
import { hintsOf, isListed } from '../../../src/core/detect/loose-hints';
import type { Place } from '../../../src/core/detect/context/place';
import { expectMentions } from './marked';

const TEXT: Place = { place: 'text', strength: 'weak' };

/** Whether the last word of the text, before a bracket, is listed in it. */
function last(text: string): boolean {
  const word = /(\w+)\)?$/.exec(text)?.[1] ?? '';
  const from = text.lastIndexOf(word);
  return isListed(text, from, from + word.length, hintsOf(text, TEXT));
}

describe('loose-hints', () => {
  it('takes an example for a model where the text speaks of models at Ollama', () => {
    assert.deepEqual(['Ollama model (default: mistral)', 'the ollama model, e.g. mistral', 'model at Ollama, such as "mistral'].map(last), [true, true, true]);
    assert.deepEqual(['the model (default: mistral)', 'Ollama (default: mistral)', 'an Ollama model mistral'].map(last), [false, false, false]);
  });

  it('takes sizes that are listed', () => {
    assert.equal(last('tiny, base, small'), true);
    assert.equal(last('a base, or small'), false);
  });

  it("takes the items below a line that announces models, in a text that speaks of Ollama's", () => {
    const doc = (lines: string) => `def f():\n    """Asks Ollama, which runs llama.\n\n${lines}"""\n`;
    expectMentions('a.py', doc('    Recommended models for evaluation:\n        - «mistral»: fast (default)\n        - «neural-chat» - tuned\n        - `«phi»`\n\n        - tail: x\n'));
    expectMentions('a.py', doc('    The fields of models\n        - mistral: fast\n'));
    expectMentions('a.py', 'def f():\n    """Asks a server.\n\n    Models:\n        - mistral: fast\n    """\n');
    expectMentions('a.ts', '/**\n * Models of Ollama (llama and more):\n *  - «mistral»: fast\n */\n');
  });
});
