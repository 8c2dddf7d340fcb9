import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasIdShape, isLowerCase, isSelfEvident } from '../../../src/core/detect/shape';
import { rowsOf } from './rows';

describe('shape', () => {
  it('lets every spelling of an id pass', () => {
    const ids = ['o1', 'gpt-4o', 'org/Name_1.5', '@cf/meta/x', 'a:b:c', '~x/y', 'x+y', 'arn:aws:bedrock:us-east-1::foundation-model/a.b-v1:0'];
    assert.deepEqual(ids.filter((id) => !hasIdShape(id)), []);
  });

  it('stops blanks, other characters, single ones, long ones and numbers', () => {
    assert.deepEqual(['', 'a', 'a b', 'a=b', 'a,b', 'é1', '文心一言', '12', '1.5', 'a'.repeat(201)].filter(hasIdShape), []);
  });

  it('asks of a word in a sentence for a digit, a separator and whole ends', () => {
    assert.deepEqual(['gpt-4o', 'llama3.1', 'org/x-7b', 'o1-mini', '@cf/meta/llama-3-8b'].filter((word) => !isSelfEvident(word)), []);
    assert.deepEqual(['o1', 'claude', 'well-known', 'and/or', '2024', '-4o-mini', 'gpt-4-', 'gpt4', '@types/x-1'].filter(isSelfEvident), []);
  });

  it('takes the letters of packings and sizes for no capitals', () => {
    assert.deepEqual(['codellama:7b-code-q4_K_M', 'codegen-6B-multi', 'x-IQ3_XXS', 'gpt-4o'].filter((text) => !isLowerCase(text)), []);
    assert.deepEqual(['GPT-4o', 'Qwen2-7B', 'x-Q4-Y'].filter(isLowerCase), []);
  });

  it('gives self-evident words only where the shape allows an id', () => {
    fc.assert(fc.property(fc.string(), (text) => !isSelfEvident(text) || hasIdShape(text)));
  });
});

describe('Words that may end an id', () => rowsOf('shape.tsv'));
