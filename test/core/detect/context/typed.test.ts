import assert from 'node:assert/strict';
import { ofType } from '../../../../src/core/detect/context/typed';
import { expectMentions } from '../marked';

describe('context/typed', () => {
  it('takes the type of a model for the name of what is given to it, where that says nothing', () => {
    assert.equal(ofType('segmentation', 'PipelineModel'), 'PipelineModel');
    assert.deepEqual([ofType('llm', 'ChatModel'), ofType('a', 'str'), ofType('a', 'DataModel'), ofType('a', undefined)], ['llm', 'a', 'a', 'a']);
    expectMentions('a.py', 'def f(segmentation: PipelineModel = "«o/x»", other: Thing = "‹o/y›"):\n  pass\n');
    expectMentions('a.ts', "const first: ModelId = '«o1»';\n");
  });
});
