import assert from 'node:assert/strict';
import { Handed } from '../../../src/core/detect/handed';
import { expectMentions } from './marked';

describe('handed', () => {
  it('takes the value of a name that is given to what loads a model for one', () => {
    expectMentions('a.py', 'def f(repo: str = "«some/thing»", local: str = "‹other/thing›"):\n    hf_hub_download(repo, local)\n');
    expectMentions('a.py', 'VIT = "«some/thing»"\nAutoModel.from_pretrained(VIT)\n');
    expectMentions('a.py', 'def g(backbone="«some/thing»"):\n    return AutoModel.from_pretrained(backbone)\n');
    expectMentions('a.py', 'p.add_argument("--base", default="«some/thing»")\nx = AutoModel.from_pretrained(args.base)\n');
    expectMentions('a.py', 'self.vocoder = "«some/thing»"\nsnapshot_download(repo_id=self.vocoder)\n');
    expectMentions('a.ts', 'const base = "«some/thing»";\nfromPretrained(base);\n');
  });

  it('takes it after the call as well, and of a name that is written otherwise', () => {
    expectMentions('a.py', 'AutoModel.from_pretrained(args.base_ckpt)\nbaseCkpt = "«some/thing»"\n');
  });

  it('leaves names of anything, other arguments and what has another form', () => {
    expectMentions('a.py', 'path = "‹some/thing›"\nAutoModel.from_pretrained(path)\n');
    expectMentions('a.py', 'where = "‹some/thing›"\nAutoModel.from_pretrained(base, where)\n');
    expectMentions('a.py', 'where = "‹some/thing›"\nopen(where)\n');
    expectMentions('a.py', 'mark = "‹some-thing›"\nAutoModel.from_pretrained(mark)\n');
  });

  it('takes a size that Whisper is given for one of its', () => {
    expectMentions('a.py', 'def f(model_size="«base»"):\n    faster_whisper_transcribe(audio, model_size)\n');
    expectMentions('a.py', 'def f(model_size="‹base›"):\n    train(audio, model_size)\n');
  });

  it('has nothing to say where no name was given', () => {
    const handed = new Handed();
    handed.add('path');
    assert.equal(handed.isEmpty, true);
  });
});
