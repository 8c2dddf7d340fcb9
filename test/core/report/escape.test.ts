import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commandArguments, escapedLines, escapeHtml, escapeJson, escapeMarkdown, escapeMessage, escapeTerminal, linkTarget, wellFormed } from '../../../src/core/report/escape';

describe('escapeHtml', () => {
  it('leaves no tag, entity, quote or icon', () => {
    assert.equal(escapeHtml(`<img src="x" onerror='y'>&amp; $(error)`), '&lt;img src=&quot;x&quot; onerror=&#39;y&#39;&gt;&amp;amp; &#36;(error)');
  });

  it('shows what would hide or reorder text', () => {
    assert.equal(escapeHtml('gpt\u202e4o\u200b\u0007'), 'gpt\ufffd4o\ufffd\ufffd');
  });

  it('puts everything on one line', () => {
    assert.equal(escapeHtml('a\n\n  b'), 'a b');
  });
});

describe('escapeMessage', () => {
  /** What the editor makes links of in its notifications. */
  const LINKED = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

  it('leaves nothing of which a notification makes a link', () => {
    assert.match('[x](command:evil)', LINKED);
    assert.doesNotMatch(escapeMessage('Written to [x](command:evil) and [y](https://evil.test "t").'), LINKED);
    fc.assert(fc.property(fc.array(fc.constantFrom('[', ']', '(', ')', 'a', 'command:', 'file:', '\u200b', ']('), { maxLength: 12 }), (parts) => {
      assert.doesNotMatch(escapeMessage(parts.join('')), LINKED);
    }));
  });

  it('puts a mark that nobody sees between the two halves of a link', () => {
    assert.equal(escapeMessage('See [x](command:y) and a](b.'), 'See [x]\u200b(command:y) and a]\u200b(b.');
  });

  it('leaves what is no link as it is, and turns no text', () => {
    assert.equal(escapeMessage('src/[id]/a (1).py'), 'src/[id]/a (1).py');
    assert.equal(escapeMessage('a\u202eb'), 'a\ufffdb');
  });
});

describe('escapeMarkdown', () => {
  it('leaves no link, emphasis, icon or tag', () => {
    assert.equal(escapeMarkdown('[x](command:evil) **b** $(error) <b> | ~'), '\\[x\\]\\(command:evil\\) \\*\\*b\\*\\* &#36;\\(error\\) &lt;b&gt; \\| \\~');
  });

  it('leaves no address that a renderer would make a link of', () => {
    assert.equal(escapeMarkdown('https://evil.test www.evil.test me@evil.test'), 'https&#58;//evil.test www&#46;evil.test me&#64;evil.test');
  });

  it('lets nothing of any text act as syntax', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeMarkdown(text);
      assert.doesNotMatch(escaped, /[\n<]|\$\(|:\/\//);
      assert.doesNotMatch(escaped.replace(/\\[\\`*_{}[\]()#+\-!~|]|&#?\w+;/g, ''), /[\\`*_{}[\]()#+\-!~|&<>$@]/);
    }));
  });
});

describe('commandArguments', () => {
  it('cannot end the link it stands in', () => {
    assert.equal(commandArguments("a)b('c"), '%5B%22a%29b%28%27c%22%5D');
  });

  it('gives the same text back, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.deepEqual(JSON.parse(decodeURIComponent(commandArguments(text))), [text]);
    }));
  });

  it('survives half a surrogate pair', () => {
    assert.deepEqual(JSON.parse(decodeURIComponent(commandArguments('x\ud800'))), ['x\ufffd']);
  });
});

describe('escapeTerminal', () => {
  it('leaves nothing that steers, breaks the line or turns its order', () => {
    assert.equal(escapeTerminal('a\u001b[31mb\u009b2J\n\u202ec\u200f\u007f\ud800'), 'a\ufffd[31mb\ufffd2J\ufffd\ufffdc\ufffd\ufffd\ufffd');
  });
});

describe('escapeJson', () => {
  it('says the same with nothing that steers a terminal', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = escapeJson(JSON.stringify({ [text]: text }));
      assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify({ [text]: text })));
      assert.doesNotMatch(json, /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    }));
  });
});

describe('wellFormed', () => {
  it('leaves no half of a pair, which an address cannot hold', () => {
    assert.equal(encodeURIComponent(wellFormed('a\udc00b\u{1f600}')), 'a%EF%BF%BDb%F0%9F%98%80');
  });
});

describe('escapedLines', () => {
  it('has as many lines as it was given', () => {
    assert.equal(escapedLines(['a\nb', 'c\u202ed', 'e']), 'a\ufffdb\nc\ufffdd\ne');
  });
});

describe('linkTarget', () => {
  it('leaves nothing that would end the target or the cell', () => {
    assert.equal(linkTarget('https://a.test/(x)?a=1&b|c <d>\\\t\u007f'), 'https://a.test/%28x%29?a=1&b%7Cc%20%3Cd%3E%5C%09%7F');
  });
});
