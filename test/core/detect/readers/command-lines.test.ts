import { expectMentions } from '../marked';

describe('readers/command-lines', () => {
  it("reads commands in a program's block as a shell's, with the lines that they go on with", () => {
    expectMentions('a.md', '```python\ncd src\nCUDA_VISIBLE_DEVICES=0 python ⟦train.py⟧ --x 1 \\\n  --model_name «acme/instructor-large» \\\n  --out y\nf(model="«o1»")\n```\n');
  });

  it('leaves programs as they are', () => {
    expectMentions('a.md', '```js\nconst git = curl("x");\nopenai("«o1»");\n```\n```python\nsh = Model(model="«o3»")\n```\n');
  });
});
