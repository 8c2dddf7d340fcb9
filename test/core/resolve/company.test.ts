import assert from 'node:assert/strict';
import { createReviewer } from '../../../src/core/review';
import { realCatalogue } from '../assess/real-catalogue';

const reviewer = createReviewer(realCatalogue());

function found(path: string, text: string): readonly string[] {
  return reviewer.review({ path, text }, { path, today: '2026-01-01' }).uses.map(({ mention }) => mention.text);
}

describe('company', () => {
  const listed = ["'openai/gpt-4o'", "'anthropic/claude-3.5-sonnet'", "'google/gemini-2.5-flash'", "'mistralai/mistral-large'"];

  it('takes what stands among models for one, though nobody lists it', () => {
    assert.ok(found('a.ts', `const x = [${listed.join(', ')}, 'callstack/apex'];`).includes('callstack/apex'));
    assert.ok(found('a.ts', `type X =\n  | ${[...listed, "'callstack/apex'"].join('\n  | ')};`).includes('callstack/apex'));
  });

  it('takes one without an owner where four vouch for it', () => {
    const ids = ["'gpt-4o'", "'gpt-4o-mini'", "'claude-3-5-sonnet-20241022'", "'gemini-2.5-flash'"];
    assert.ok(found('a.ts', `const x = [${ids.join(', ')}, 'eureka-chatbot'];`).includes('eureka-chatbot'));
    assert.ok(!found('a.ts', `const x = [${ids.slice(1).join(', ')}, 'eureka-chatbot'];`).includes('eureka-chatbot'));
    assert.ok(!found('a.test.ts', `const x = [${ids.join(', ')}, 'regular-model'];`).includes('regular-model'));
    const constants = ids.map((id, at) => `X${at} = ${id}`).join('\n');
    assert.ok(found('a.py', `${constants}\nEUREKA_CHATBOT = 'eureka-chatbot'\n`).includes('eureka-chatbot'));
    assert.ok(!found('a.py', `${constants}\nTITLE = 'two-words'\n`).includes('two-words'));
  });

  it('does not where few stand there, or they are not most', () => {
    assert.deepEqual(found('a.ts', "const x = ['openai/gpt-4o', 'callstack/apex'];"), ['openai/gpt-4o']);
    assert.ok(!found('a.ts', `const x = [${listed.slice(0, 2).join(', ')}, 'a/one-1', 'b/two-2', 'c/three-3'];`).includes('a/one-1'));
    assert.ok(!found('a.ts', `const x = [${listed.join(', ')}]; const y = ['callstack/apex'];`).includes('callstack/apex'));
  });
});
