import { expectMentions } from '../marked';

describe('readers/markdown-links', () => {
  it('reads ids that links to pages are called by', () => {
    expectMentions('a.md', 'See [«BAAI/bge-m3»](https://huggingface.co/BAAI/bge-m3), [‹acme/net-2›](https://acme.org/net-2), [**‹gpt-4o-mini›**](https://platform.openai.com/docs).\n');
  });

  it('reads none of code, data, packages and papers, and no names alone of pages of the Hub', () => {
    expectMentions('a.md', '[a/b-1](https://github.com/a/b-1) [c/d-2](https://huggingface.co/datasets/c/d-2) [x-3](https://pypi.org/project/x-3) [e-4](https://huggingface.co/o/e-4) [f-5](#f-5) [g-6](./g.md)\n');
  });

  it('reads files of weights that links are called by', () => {
    expectMentions('a.md', 'Get [‹ggml-alpaca-7b-q4.bin›](https://huggingface.co/o/r/blob/main/ggml-alpaca-7b-q4.bin).\n');
  });

  it('reads files of an address whose repository is left out', () => {
    expectMentions('a.md', '[get](https://huggingface.co/.../«phi-2.Q4_K_M.gguf»)\n');
  });

  it('reads addresses of downloads', () => {
    expectMentions('a.md', '[get](https://huggingface.co/«a/b»/resolve/main/«c-7b.gguf»)\n');
  });
});
