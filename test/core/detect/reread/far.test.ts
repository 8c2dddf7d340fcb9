import assert from 'node:assert/strict';
import { detect, detector } from '../../../../src/core/detect/detect';
import { Readings } from '../../../../src/core/detect/reread/readings';

const MARK = '§';

/** Lines that fill more than any reader looks ahead without telling, each with a mention. */
const lines = (line: string, length = 4000) => line.repeat(Math.ceil(length / line.length));

const CODE = lines('run("gpt-4o", model="claude-3-opus-20240229")\n');
const CALLS = lines("run('gpt-4o');\n");
const KEYS = lines('k1: gpt-4o\n');
const SIZES = lines('size = "small-1"\n');
const PROSE = lines('Call `gpt-4o` now.\n');

/** Texts in which what stands at `§` and what stands far before or behind it change each other's meaning. */
const CASES: readonly (readonly [what: string, path: string, text: string, inserted: string])[] = [
  ['a template that ends at last', 'a.ts', `const a = \`x\n${CALLS}${MARK}\n${CALLS}`, '`;'],
  ['a template whose hole opens another', 'a.ts', `const a = \`\${ b \`x\n${CALLS}${MARK}\n${CALLS}`, '`}`;'],
  ['a docstring that ends at last', 'a.py', `x = """y\n${CODE}${MARK}\n${CODE}`, '"""'],
  ['a documentation whose beginning is not there', 'a.py', `The words of it.\n${lines('some gpt-4o words\n')}${MARK}\n${CODE}`, '"""'],
  ['a template whose beginning is not there', 'a.ts', `The words of it are what a user reads here\n${lines("'gpt-4o'\n")}${MARK}\n${CALLS}`, '`;'],
  ['a listing that ends at last', 'a.md', `<pre>\n${lines('model = gpt-4o\n', 2500)}model = mistral\n${MARK}\n${PROSE}`, '</pre>'],
  ['a comment that ends at last', 'a.ts', `/* x\n${CALLS}${MARK}\n${CALLS}`, '*/'],
  ['a here-document that ends at last', 'a.rb', `x = <<~A\n${CODE}${MARK}\n${CODE}`, 'A'],
  ['a here-document of a shell', 'a.sh', `cat > a.yaml <<EOF\n${KEYS}${MARK}\n${KEYS}`, 'EOF'],
  ['a here-document of HCL', 'main.tf', `a = <<EOF\n${SIZES}${MARK}\n${SIZES}`, 'EOF'],
  ['a text of TOML that ends at last', 'a.toml', `a = """x\n${SIZES}${MARK}\n${SIZES}`, '"""'],
  ['a list of YAML that ends at last', 'a.yaml', `a: [b,\n${KEYS}${MARK}\n${KEYS}`, ']'],
  ['a quote of YAML that ends at last', 'a.yaml', `a:\n  "b\n${lines('  k1: gpt-4o\n')}${MARK}\n${KEYS}`, '  "'],
  ['a scalar of YAML that goes on after blank lines', 'a.yaml', `model: gpt-4o\n${'\n'.repeat(3000)}${MARK}\n${KEYS}`, '  and more'],
  ['a literal that is joined after blank lines', 'a.ts', `model = "gpt-"\n${'\n'.repeat(3000)}${MARK}\n${CALLS}`, '+ "4o-mini"'],
  ['an import over many lines', 'a.py', `from openai import (\n${lines('    A,\n', 1500)}${MARK}\n${lines('    B,\n', 500)})\nclient = Client()\n${lines('client.chat.create(model="m-1")\n')}`, '    OpenAI as Client,'],
  ['the column of a table', 'a.md', `| Model | x |\n|---|${'-'.repeat(3000)}${MARK}\n| o1 | 1 |\n`, ' a'],
  ['a block without a language that another one follows', 'a.md', `${PROSE}\n\`\`\`\n${PROSE}${MARK}\n${PROSE}`, '```python'],
  ['the only block, which ends at last', 'a.md', `\`\`\`\n\n${CODE}${MARK}\n${CODE}`, '```'],
  ['the beginning of a list', 'a.md', `${PROSE}\n${MARK}\n${lines('- `mistral`\n')}\n${PROSE}`, '- `llama3.2`'],
  ['a Modelfile before a mark that closes what nobody opened', 'a.md', `FROM llama3\n${PROSE}${MARK}\n${PROSE}\n\`\`\`\n${PROSE}\n\`\`\`python\nx\n\`\`\`\n`, 'PARAMETER seed 1'],
  ['a component that ends at last', 'a.mdx', `<Chat model="gpt-4o" a={\n${CALLS}${MARK}\n${PROSE}`, '} />'],
  ['a program in a page, up to an empty line', 'a.mdx', `export const a = {\n${lines("model: 'gpt-4o',\n", 1500)}${MARK}${PROSE}`, '\n\n'],
  ['the provider of an entry, at its end', 'a.ts', `x = f({ model: 'm-1',\n${lines("a: 'gpt-4o',\n")}${MARK}\n${lines("b: 'gpt-4o',\n")} });\n${CALLS}`, "provider: 'groq',"],
  ['the provider of a map, at its end', 'a.yaml', `a:\n  model: m-1\n${lines('  k1: gpt-4o\n')}${MARK}\n${KEYS}`, '  provider: groq'],
  ['the kind of a download', 'a.sh', `hf download org/name \\\n${' '.repeat(390)}${MARK} \n${lines('ollama run llama3\n')}`, '--repo-type dataset'],
  ['the braces of JSON', 'a.json', `{"models": [\n${lines('"gpt-4o",\n')}${MARK}\n${lines('"small-1",\n')}"o1-x"]}`, '"o1"], "sizes": ['],
  ['a mark of PHP', 'a.php', `<?php\n${CALLS}${MARK}\n${CALLS}`, '?>'],
];

describe('A change far from what it changes', () => {
  for (const [what, path, text, inserted] of CASES) {
    it(`is read as if the document was new: ${what}`, () => {
      const [off, on] = ['', inserted].map((each) => text.replace(MARK, each)) as [string, string];
      const again = detector({ readings: new Readings(1, 40) });
      for (const version of [off, on, `x\n${on}`, `x\n${off}`, off, on, off]) {
        assert.deepEqual(again({ path, text: version }), detect({ path, text: version }));
      }
    });
  }

  it('is a change of what is found, in each of these', () => {
    const idle = CASES.filter(([, path, text, inserted]) => {
      const [off, on] = ['', inserted].map((each) => detect({ path, text: text.replace(MARK, each) }).mentions.map((mention) => JSON.stringify({ ...mention, span: 0 })).join('\n'));
      return off === on;
    });
    assert.deepEqual(idle.map(([what]) => what), []);
  });
});
