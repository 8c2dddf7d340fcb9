import assert from 'node:assert/strict';
import { detect } from '../../../../src/core/detect/detect';

/** The texts of a document's mentions by the group they are in; those that stand alone are left out. */
function groupsOf(path: string, text: string): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const mention of detect({ path, text }).mentions) {
    if (mention.group !== undefined) {
      groups.set(mention.group, [...groups.get(mention.group) ?? [], mention.text]);
    }
  }
  return [...groups.values()];
}

describe('context/group', () => {
  it('puts the elements of a list together, each list by itself', () => {
    assert.deepEqual(groupsOf('a.go', 'x := []string{"a-1", "b-1"}\ny := []string{"c-1"}\n'), [['a-1', 'b-1'], ['c-1']]);
    assert.deepEqual(groupsOf('a.py', 'x = ("a-1", "b-1")'), [['a-1', 'b-1']]);
  });

  it('takes sizes for ids', () => {
    assert.deepEqual(groupsOf('a.py', 'x = {"tiny": 1, "base.en": 2, "other": 3, "large": 4}'), [['tiny', 'base.en', 'large']]);
  });

  it('puts the members of a union together', () => {
    assert.deepEqual(groupsOf('a.ts', "type X =\n  | 'a-1'\n  | 'b-1';\ntype Y =\n  | 'c-1';"), [['a-1', 'b-1'], ['c-1']]);
  });

  it('puts the columns of rows and the same key of entries together', () => {
    assert.deepEqual(groupsOf('a.sql', "INSERT INTO t VALUES\n ('k-1', 'a-1'),\n ('k-2', 'b-1');"), [['k-1', 'k-2'], ['a-1', 'b-1']]);
    assert.deepEqual(groupsOf('a.ts', "x = [{ id: 'a-1', at: 'u-1' }, { id: 'b-1', at: 'u-2' }]"), [['a-1', 'b-1'], ['u-1'], ['u-2']]);
    assert.deepEqual(groupsOf('A.java', 'enum M { A_1("a-1"), B_1("b-1"); }'), [['a-1', 'b-1']]);
  });

  it('puts the keys of a map together, and the constants of a block', () => {
    assert.deepEqual(groupsOf('a.py', 'x = {"a-1": 1, "b-1": 2}'), [['a-1', 'b-1']]);
    assert.deepEqual(groupsOf('a.go', 'const (\n\tA = "a-1"\n\tB = "b-1"\n)\n'), [['a-1', 'b-1']]);
  });

  it('puts the cases of a switch together, whatever it looks at', () => {
    assert.deepEqual(groupsOf('a.go', 'switch m {\ncase "a-1", "b-1":\n\tcall("c-1")\ncase "d-1":\n}\nswitch n {\ncase "e-1":\n}\n'), [['a-1', 'b-1', 'd-1'], ['e-1']]);
  });

  it('puts the calls of one class of models together, words too', () => {
    assert.deepEqual(groupsOf('a.kt', 'object X {\n  object A : ModelType("text-a-1", 1)\n  object B : ModelType("davinci", 2)\n}\n'), [['text-a-1', 'davinci']]);
  });

  it('takes a word that a constant is called after', () => {
    assert.deepEqual(groupsOf('a.scala', 'object X {\n  val curie = "curie"\n  val b = "b-1"\n  val other = "word"\n}\n'), [['curie', 'b-1']]);
  });

  it('leaves arguments of a call alone', () => {
    assert.deepEqual(groupsOf('a.ts', "f('a-1', 'b-1'); f('some', 'words');"), []);
  });

  it('puts the words of a list with its ids, and those of a map that goes by model', () => {
    assert.deepEqual(groupsOf('a.ts', "x = ['a-1', 'word']; const MODEL_MAP = { a: 'b-1', c: 'command' }; const other = { a: 'c-1', c: 'word' };"), [['a-1', 'word'], ['b-1', 'command'], ['c-1']]);
  });

  it('puts the repositories of tables in one table together', () => {
    assert.deepEqual(groupsOf('a.py', 'x = {"t5": {"en": "a/b-c", "fr": "a/d-e"}, "lit5": {"en": "f/g-h"}}\n').filter((each) => each.some((text) => text.includes('/'))), [['a/b-c', 'a/d-e', 'f/g-h']]);
  });

  it('puts the columns of rows in braces together', () => {
    assert.deepEqual(groupsOf('a.go', 'x := []T{\n\t{"small", "a:1"},\n\t{"mid", "word"},\n}\n'), [['small', 'mid'], ['a:1', 'word']]);
  });

  it('puts the constants of each class without brackets together', () => {
    assert.deepEqual(groupsOf('a.py', 'class A(Enum):\n    x = "a-1"\n    y = "b-1"\n\nclass B(Enum):\n    z = "c-1"\n\ndef f():\n    w = "d-1"\n'), [['a-1', 'b-1'], ['c-1'], ['d-1']]);
  });

  it('puts the ids together that stand behind the names of a class of models', () => {
    assert.deepEqual(groupsOf('a.kt', 'val a = ChatModel("Gemini", "gemini-1")\nval b = ChatModel("Codestral", "codestral")\nval c = ChatModel("Other", "word")\n'), [['gemini-1', 'codestral']]);
  });
});
