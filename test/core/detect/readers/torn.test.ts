import assert from 'node:assert/strict';
import { endOfTorn } from '../../../../src/core/detect/readers/torn';
import type { Syntax } from '../../../../src/core/detect/readers/syntax';
import { Reach } from '../../../../src/core/detect/reread/reach';
import { expectMentions } from '../marked';

const PYTHON: Syntax = { lineComments: ['#'], blockComments: [], strings: [], docstrings: true };

describe('readers/torn', () => {
  it('reads the end of a documentation whose beginning is not there, and the program behind it', () => {
    expectMentions('a.py', 'python train.py \\\n    --model_name_or_path «Qwen/Qwen2-0.5B-Instruct» \\\n"""\nimport x\nMODEL = "«o1»"\n');
    expectMentions('a.py', '    model (str): The model to use, say ‹gpt-4o›.\n    """\n    return f(model="«o1»")\n');
    expectMentions('a.py', '    --model «gpt-4o-mini» \\\n"""\nx = """y"""\nMODEL = "«o1»"\n');
  });

  it('reads the end of a comment and of a template', () => {
    expectMentions('a.ts', ' * What the user doesn\'t see.\n */\nexport const MODEL = "«o1»";\n');
    expectMentions('a.ts', 'You are a helpful assistant that answers all questions.\n`;\n\nconst model = "«o1»";\n');
    expectMentions('a.tsx', '      This text stands on a page and is no template\n    </p>\n    <A b={`c`} model="«o1»" />\n');
  });

  it('leaves a text that begins with its program as it is', () => {
    const texts = ['x = 1\n"""Doc here"""', 'from a import b\n"""Doc here"""', '        "a": 1,\n    }\n    """Doc here"""', '"""Doc here"""\n', 'not a in b\n"""Doc here"""', 'a\nb\nc\nd\nsome words here\n"""'];
    assert.deepEqual(texts.map((text) => endOfTorn(text, PYTHON, new Reach())), texts.map(() => 0));
  });

  it('takes a setting of words for the end of a template, and no case or property of a program', () => {
    expectMentions('a.ts', 'description: An assistant for code\nmodel: acme/helios-7b\n`;\nconst model = "«gpt-4o»";\n'.replace('acme/helios-7b', '«acme/helios-7b»'));
    expectMentions('a.ts', 'default: throw error\n}\nconst model = "«gpt-4o»";\n');
  });
});
