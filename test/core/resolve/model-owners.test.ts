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
});
