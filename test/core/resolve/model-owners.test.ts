import assert from 'node:assert/strict';
import { isOfModelsOwner } from '../../../src/core/resolve/model-owners';

function admitted(texts: readonly string[]): readonly string[] {
  return texts.filter(isOfModelsOwner);
}

describe('resolve/model-owners', () => {
  it('takes a name with a model\'s words of an owner that only has models', () => {
    const ids = ['sentence-transformers/nli-mpnet-base-v2', 'sentence-transformers/nli-bert-base-cls-pooling', 'ProsusAI/finbert', 'Xenova/toxic-bert', 'intfloat/acme-large', 'mlx-community/Helios-4bit-7b', 'Helsinki-NLP/opus-mt-en-xx'];
    assert.deepEqual(admitted(ids), ids);
  });

  it('takes neither packages, data sets and code of such owners nor anything of owners that have code', () => {
    assert.deepEqual(admitted([
      'xenova/transformers.js', 'sentence-transformers/all-nli', 'sentence-transformers/msmarco-corpus', 'unsloth/Nope-GGUF', 'thebloke/model', 'BAAI/docs',
      'microsoft/vscode-base', 'google/cloud-sdk-v2', 'nvidia/cuda-base', 'acme/nli-mpnet-base-v2', 'opencv/opencv-4.5', 'mpnet-base-v2',
    ]), []);
  });

  it("takes what is named after an architecture and its size, whoever's, but for folders and made-up owners", () => {
    assert.ok(['dbmdz/bert-base-turkish-cased', 'uer/albert-base-chinese', 'samlowe/roberta-base-go_emotions', 'x1/t5-small-ssm'].every(isOfModelsOwner));
    assert.deepEqual(['configs/bert-base-uncased', 'tests/t5-small', 'acme/bert-base-x', 'my-org/bert-base-x', 'owner/bert-base', 'google/bert-toolkit', 'a1/bert-base-corpus', 'a1/bert-base.py'].filter(isOfModelsOwner), []);
  });

  it('knows every word that such a name may have', () => {
    const words = 'tiny mini nano micro small base medium large huge xl xxl v1.2 1.2.3 v2 7b 135m instruct chat it uncased cased multilingual distilled finetuned llm'.split(' ');
    assert.deepEqual(words.filter((word) => !isOfModelsOwner(`unsloth/acme-${word}`) || !isOfModelsOwner(`unsloth/acme_${word}-x`)), []);
    const architectures = 'finbert alberta roberta-x bert_x mpnet minilm electra t5x acme-gte-x bge-x e5 clip whisper2 llama acme_qwen mistral opus-mt-en-xx'.split(' ');
    assert.deepEqual(architectures.filter((word) => !isOfModelsOwner(`unsloth/${word}`) && !isOfModelsOwner(`unsloth/acme-${word}`)), []);
    assert.deepEqual('acme-tinyx acme-12345b acme-7bit acmebase acme-chatty acme-xxxl bertly electrax acmet5 acmellama'.split(' ').filter((word) => isOfModelsOwner(`unsloth/${word}`)), []);
  });

  it('knows every word of data', () => {
    const words = 'dataset datasets corpus corpora data triplets pairs hard-negatives nli-pairs benchmark instruct-data instruction-data instructions-data'.split(' ');
    assert.deepEqual(words.filter((word) => isOfModelsOwner(`unsloth/bert-base-${word}`) || isOfModelsOwner(`unsloth/${word}_bert-base`)), []);
    assert.ok(isOfModelsOwner('unsloth/bert-base-datas') && isOfModelsOwner('unsloth/mydata-bert-base'));
  });

  it('knows every architecture and size that models are named after', () => {
    const names = `bert-base roberta-large deberta-v3-small electra-mini mpnet-base t5-xl mt5-xxl byt5x-mt5-base bt5-medium gpt2-medium bart-large wav2vec2-xls hubert-large whisper-tiny vit-base acme_vit-small longformer-base
      xlnet-base pegasus-large blip-base blip2-large segformer-base deit-tiny swin-tiny beit_base.x all-minilm-l6 minilm-l12`.split(/\s+/);
    assert.deepEqual(names.filter((name) => !isOfModelsOwner(`a1/${name}`)), []);
    assert.deepEqual('bert-huge bert-basement xt5-base invit-base allminilm-l6 minilm-x gpt3-base bert.base'.split(' ').filter((name) => isOfModelsOwner(`a1/${name}`)), []);
  });

  it('knows folders and made-up owners', () => {
    const owners = `config configs conf confs model models checkpoint checkpoints ckpt ckpts example examples data doc docs src recipe recipes exp exps experiment experiments output outputs out result results script scripts weights pretrained hub
      cache runs task tasks benchmark benchmarks notebook notebooks train training eval log logs tmp home path local my-org your-org user1 org owner acme foo bar someone tests`.split(/\s+/);
    assert.deepEqual(owners.filter((owner) => isOfModelsOwner(`${owner}/bert-base-x`)), []);
    assert.deepEqual(['dataist', 'mlmodels', 'home2', 'ownership', 'awesome-my'].filter((owner) => !isOfModelsOwner(`${owner}/bert-base-x`)), []);
    assert.deepEqual(['x/bert-base', '-a/bert-base', `${'a'.repeat(40)}/bert-base`, 'a1/ber', 'a1/-bert-base', 'a1/bert-base.json', '/bert-base'].filter(isOfModelsOwner), []);
  });
});
