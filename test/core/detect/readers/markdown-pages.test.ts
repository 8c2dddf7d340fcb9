import { expectMentions } from '../marked';

describe('readers/markdown-pages', () => {
  it('takes a name in a row or an item for what the page beside it is called', () => {
    expectMentions('a.md', '| name | page |\n|---|---|\n| «acme-embed-t-v1» | [link](https://huggingface.co/acme/acme-embed-t-v1) |\n| ‹acme-embed-s› | [link](https://huggingface.co/acme/acme-embed-l) |\n');
    expectMentions('a.md', '- «tiny-net-2b» (weights: <https://huggingface.co/acme/tiny-net-2b/tree/main>)\n');
    expectMentions('a.md', '- `«tiny-net-2b»` [here](https://modelscope.cn/models/acme/tiny-net-2b)\n');
  });

  it('takes no name of data, of a page that people say otherwise, or of the link itself', () => {
    expectMentions('a.md', '- Tiny-Net-2B at <https://huggingface.co/acme/Tiny-Net-2B>\n- [net](https://huggingface.co/acme/net), a net\n- ‹dolly-15k› at https://huggingface.co/datasets/acme/dolly-15k\n');
  });
});
