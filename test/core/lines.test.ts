import assert from 'node:assert/strict';
import { Lines, startsOf } from '../../src/core/lines';
import { inOne, type Steps } from '../../src/core/steps';

describe('The lines of a text', () => {
  it('end at each of the three line ends, as in the editor', () => {
    assert.deepEqual(startsOf('a\nb\r\nc\rd'), { starts: [0, 2, 5, 7], length: 8 });
    assert.deepEqual(startsOf(''), { starts: [0], length: 0 });
    assert.deepEqual(startsOf('\r\r\n\n'), { starts: [0, 1, 3, 4], length: 4 });
  });

  it('are found from every offset, and back', () => {
    const text = 'one\ntwo\r\n\nfour';
    const lines = new Lines(text);
    const expected = [...'one\n'].map((_unit, at) => [0, at]).concat([...'two\r\n'].map((_unit, at) => [1, at]), [[2, 0]], [...'four'].map((_unit, at) => [3, at]), [[3, 4]]);
    assert.deepEqual(Array.from({ length: text.length + 1 }, (_none, at) => lines.positionAt(at)).map(({ line, character }) => [line, character]), expected);
    assert.deepEqual([0, 1, 2, 3, 4].map((line) => lines.startOf(line)), [0, 4, 9, 10, text.length]);
    assert.equal(lines.count, 4);
  });

  it('take an offset outside of the text for its begin or end', () => {
    const lines = new Lines(startsOf('ab\ncd'));
    assert.deepEqual([lines.positionAt(-5), lines.positionAt(99)], [{ line: 0, character: 0 }, { line: 1, character: 2 }]);
  });
});

describe('Work in steps', () => {
  it('is done in one, whatever its pauses, and gives its result', () => {
    const done: number[] = [];
    function* work(): Steps<string> {
      for (const step of [1, 2, 3]) {
        done.push(step);
        yield;
      }
      return 'result';
    }
    assert.equal(inOne(work()), 'result');
    assert.deepEqual(done, [1, 2, 3]);
  });
});
