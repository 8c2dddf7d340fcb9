import assert from 'node:assert/strict';
import { isGenericWeightFile, isWeightFile, lastExtension } from '../../../src/core/detect/weights';
import { rowsOf } from './rows';

describe('weights', () => {
  it('knows weight files by extension', () => {
    assert.deepEqual(['a.gguf', 'a/b.safetensors', 'x.Q4_K_M.GGUF', 'ggml-x.bin', 'hand_landmarker.task', 'x.rknn'].filter((name) => !isWeightFile(name)), []);
    assert.deepEqual(['a.py', 'gguf', 'org/x-gguf', 'a.gguf/x', '.bin'].filter(isWeightFile), []);
    assert.deepEqual(['a.TXT', 'a/b', 'a.b/c', '.env'].map(lastExtension), ['txt', undefined, undefined, undefined]);
  });

  it('knows names that every repository has', () => {
    const generic = ['model.safetensors', 'pytorch_model.bin', 'pytorch_model-00001-of-00002.bin', 'adapter_model.safetensors', 'ggml-model-Q4_K_M.gguf', 'mmproj-model-f16.gguf', 'model.gguf', 'model1.onnx', 'encoder-epoch-30-avg-4.int8.onnx', 'epoch=3-step=40.ckpt', 'net_200.pth', 'checkpoint-100.pt'];
    assert.deepEqual(generic.filter((name) => !isGenericWeightFile(name)), []);
    assert.deepEqual(['llama-2-7b.Q4_K_M.gguf', 'ggml-whisper-base.bin', 'sd_xl_base_1.0.safetensors'].filter(isGenericWeightFile), []);
  });
});

describe('The names of files of weights', () => rowsOf('weights.tsv'));
