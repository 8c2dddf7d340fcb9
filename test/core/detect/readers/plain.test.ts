import { expectMentions } from '../marked';

describe('readers/plain', () => {
  it('takes values of model keys and words that speak for themselves', () => {
    expectMentions('notes.unknown', 'model = «o1»\nwe like ‹gpt-4o› and well-known things\nuse --model «o3»\n');
  });
});
