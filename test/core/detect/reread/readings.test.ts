import assert from 'node:assert/strict';
import { detect, detector } from '../../../../src/core/detect/detect';
import { readJavaScript } from '../../../../src/core/detect/readers/javascript';
import { readPython } from '../../../../src/core/detect/readers/python';
import { Readings } from '../../../../src/core/detect/reread/readings';

const CODE = 'run(model="gpt-4o")\n'.repeat(300);

describe('Readings', () => {
  it('takes over what was found before the change', () => {
    const readings = new Readings(2);
    const first = readings.read('a.py', readPython, CODE);
    const next = readings.read('a.py', readPython, `${CODE}x`);
    assert.ok(first && next && next.said[0] === first.said[0]);
  });

  it('forgets the document that nobody asked for longest', () => {
    const readings = new Readings(2);
    const [a] = ['a.py', 'b.py'].map((path) => readings.read(path, readPython, CODE));
    assert.equal(readings.read('a.py', readPython, CODE), a);
    readings.read('c.py', readPython, CODE);
    assert.equal(readings.read('a.py', readPython, CODE), a);
    const b = readings.read('b.py', readPython, CODE);
    assert.notEqual(readings.read('c.py', readPython, CODE), b);
    assert.notEqual(readings.read('a.py', readPython, CODE), a);
  });

  it('reads anew what has another reader now, and after many changes in a row', () => {
    const readings = new Readings(1);
    const first = readings.read('a', readPython, CODE);
    assert.notEqual(readings.read('a', readJavaScript, CODE), first);
    const all = new Set(Array.from({ length: 60 }, () => readings.read('a', readPython, CODE)));
    assert.equal(all.size, 2);
  });

  it('keeps the last text that was read by parts', () => {
    const find = detector({ readings: new Readings(1) });
    const texts = ['{"model": "gpt-4o"}', '{"model": "gpt-4o}', '{"model": "gpt-4o-mini"}'];
    for (const text of texts) {
      assert.deepEqual(find({ path: 'a.json', text }), detect({ path: 'a.json', text }));
    }
  });
});
