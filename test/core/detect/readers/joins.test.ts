import assert from 'node:assert/strict';
import { expectMentions, expectOne } from '../marked';

describe('readers/joins', () => {
  it('reads literals that are put together as one id, from the first character to the last', () => {
    assert.equal(expectOne('a.ts', 'const model = "«gpt-" + \'4o» \';').text, 'gpt-4o');
    assert.equal(expectOne('a.py', 'model = (\n  "«gpt-"\n  f"4o»"\n)').text, 'gpt-4o');
    assert.equal(expectOne('a.py', 'model = "«gpt-" \\\n  "4o»"').text, 'gpt-4o');
    assert.equal(expectOne('a.php', "<?php $model = '«gpt-' . '4o»';").text, 'gpt-4o');
    assert.equal(expectOne('a.lua', 'model = "«gpt-" .. "4o»"').text, 'gpt-4o');
    assert.equal(expectOne('a.ex', 'model = "«gpt-" <> "4o»"').text, 'gpt-4o');
    assert.equal(expectOne('a.jl', 'model = "«gpt-" * "4o»"').text, 'gpt-4o');
    assert.equal(expectOne('a.cpp', 'auto model = "«gpt-" /* x */ "4o»";').text, 'gpt-4o');
    assert.equal(expectOne('a.sql', "UPDATE t SET model = '«gpt-' || '4o»'").text, 'gpt-4o');
  });

  it('gives an id inside a joined text its own place', () => {
    expectMentions('a.py', 'run("aider --model «gpt-4o» " "--weak-model «o1»")');
    expectMentions('a.ts', 'log("use ‹gpt-4o›" + " or ‹gpt-4.1›, not " + other);');
  });

  it('takes no part of an id for the id', () => {
    expectMentions('a.ts', 'const model = "gpt-4" + size; call(prefix + "gpt-4o"); model += "gpt-4o";');
    expectMentions('a.py', 'model = "gpt-4" + (size or "")\nx = base + "gpt-4o"');
    expectMentions('a.php', "<?php $model = 'gpt-4' . $size; $model .= '-4o';");
    expectMentions('a.lua', 'local model = "gpt-4" .. size');
    expectMentions('a.go', 'model := "gpt-4" + size');
  });

  it('reads the comments between, and does not join lines that end a statement', () => {
    expectMentions('a.py', 'model = ("«claude-" # was ‹gpt-4-0613›\n  "2.1»")'.replace(' # was ‹gpt-4-0613›', ''));
    assert.deepEqual(expectMentions('a.py', 'x = "‹gpt-4o›"\n"‹gpt-4.1›"').length, 2);
    assert.deepEqual(expectMentions('a.ts', 'const x = ["‹gpt-4o›", "‹gpt-4.1›"];').length, 2);
  });
});
