import assert from 'node:assert/strict';
import { Offset } from '../../../../src/core/detect/reread/offset';
import type { Reading } from '../../../../src/core/detect/reread/reread';
import { firstReading, nextReading, sayAll } from '../../../../src/core/detect/reread/reread';
import type { Session } from '../../../../src/core/detect/reread/resumable';
import { resumable } from '../../../../src/core/detect/reread/resumable';
import type { Sink } from '../../../../src/core/detect/sink';
import { inOne } from '../../../../src/core/steps';

interface Block { readonly start: Offset; readonly name: string }

/** Stretches that the sessions of `READER` have read, as they were in their texts. */
const read: string[] = [];

/**
 * Lines of words. `block x` names the lines up to `end`, which are found with the name and place of their block. `far` looks for the next `near`, `all` looks
 * back over everything, `bad` is a fault, and with `lost` the text is none for it.
 */
const READER = resumable<{ blocks: Block[] }>({
  margin: 1,
  begin: (text, sink, reach, from): Session => {
    let at = from?.from ?? 0;
    const blocks = from?.state.blocks ?? [];
    const session = {
      state: { blocks },
      isLost: false,
      read: (until: number): number => {
        const start = at;
        while (at < text.length && at < until) {
          const found = text.indexOf('\n', at);
          const end = found < 0 ? text.length : found;
          const [word = '', name = ''] = text.slice(at, end).split(' ');
          const top = blocks.at(-1);
          if (word === 'block') {
            blocks.push({ start: new Offset(at), name });
          } else if (word === 'end') {
            blocks.pop();
          } else if (word === 'far') {
            const near = text.indexOf('near', end);
            reach.to(near < 0 ? text.length : near + 3);
            sink.imports(near < 0 ? 'nothing' : 'something');
          } else if (word === 'all') {
            sink.looksBack(0);
            sink.imports(String(text.slice(0, at).split('x').length));
          } else if (word === 'bad') {
            sink.breaks(at);
          } else if (word === 'lost') {
            session.isLost = true;
          } else if (word !== '') {
            sink.add({ text: word, start: at, end: at + word.length }, { place: 'text', strength: 'weak', ...(top ? { key: top.name, group: { at: top.start.at, of: '' } } : {}) });
          }
          at = end + 1;
        }
        read.push(text.slice(start, at));
        return at;
      },
      finish: () => { sink.imports('end'); },
    };
    return session;
  },
  partial: (_text, fault) => ({ reason: 'bad', span: { start: fault, end: fault + 3 } }),
});

const numbered = (count: number, word = 'word') => Array.from({ length: count }, (_none, at) => `${word}${at}\n`).join('');

function heard(say: (sink: Sink) => unknown): readonly unknown[] {
  const all: unknown[] = [];
  const partial = say({
    add: ({ text, start, end }, place) => { all.push({ text, start, end, place }); },
    imports: (provider) => { all.push(provider); },
    loads: () => undefined,
    addresses: () => undefined,
    serves: () => undefined,
  });
  return [...all, partial];
}

/** Reads one text after the other; each must be heard as if it was the first. Answers what was read of the last. */
function readInTurn(...texts: readonly string[]): string {
  let reading: Reading | undefined;
  for (const text of texts) {
    read.length = 0;
    reading = inOne(reading ? nextReading(reading, text) : firstReading(READER, text, 50));
    assert.ok(reading);
    const { length } = read;
    assert.deepEqual(heard((sink) => inOne(sayAll(reading ?? assert.fail(), sink))), heard((sink) => READER(text, sink)));
    read.length = length;
  }
  return read.join('');
}

describe('reading a text again', () => {
  const text = numbered(400);

  it('reads what is around the change, and takes over the rest', () => {
    const again = readInTurn(text, text.replace('word200\n', 'word200\nmore\n'));
    assert.ok(again.includes('more') && again.length < 500, String(again.length));
  });

  it('reads nothing where nothing was changed', () => {
    assert.equal(readInTurn(text, text), '');
  });

  it('follows one change after another, at the ends too', () => {
    readInTurn(text, `${text}last`, `${text}last\nlast`, `first\n${text}`, text.slice(0, 1000), text.slice(500, 1000), '', text);
    assert.ok(readInTurn(text, `first\n${text}`, `first\n${text}last`).length < 500);
  });

  it('reads on where the change reaches further than its place', () => {
    const inBlock = (name: string, after: string) => `${numbered(100, 'a')}block ${name}\n${numbered(100, 'b')}${after}${numbered(100, 'c')}`;
    const again = readInTurn(inBlock('one', 'end\n'), inBlock('two', 'end\n'));
    assert.ok(again.includes('b99') && !again.includes('c90'), 'to the end of the block, and no further');
    assert.ok(readInTurn(inBlock('one', 'end\n'), inBlock('one', '')).includes('c99'), 'to the end of the text, of which the block is now a part');
    readInTurn(inBlock('one', ''), `new\n${inBlock('one', '')}`, inBlock('one', 'x\n'), inBlock('one', ''));
  });

  it('begins before what has looked at the changed place', () => {
    const far = `${numbered(100, 'a')}far\n${numbered(200, 'b')}`;
    assert.ok(readInTurn(far, `${far}near\n`).includes('far'));
    assert.ok(readInTurn(`${far}near\n${text}`, `${far}nea\n${text}`).includes('far'));
    assert.ok(!readInTurn(`${far}near\n${text}`, `${far}near\nx${text}`).includes('far'), 'what was seen is as it was');
  });

  it('does not take over what looks back over the changed place', () => {
    const all = `${text}all\n${text}`;
    assert.ok(readInTurn(all, all.replace('word100\n', 'x\nx\n')).includes('all'));
  });

  it('tells of the first fault, wherever it is', () => {
    const bad = `${text}bad\n${text}`;
    readInTurn(text, bad, `first\n${bad}`, bad.replace('word3\n', 'bad\n'), text);
  });

  it('says where a text is not read by parts', () => {
    const reading = inOne(firstReading(READER, text, 50)) ?? assert.fail();
    assert.equal(inOne(nextReading(reading, `${text}lost\n`)), undefined);
    assert.equal(inOne(firstReading(READER, 'lost\n')), undefined);
  });
});
