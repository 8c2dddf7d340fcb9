import assert from 'node:assert/strict';
import { createResolver } from '../../../src/core/resolve/resolve';
import { isWritten, namesModel, stemOf } from '../../../src/core/resolve/weight-files';
import type { Mention } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';

function mention(text: string, rest: Partial<Mention> = {}): Mention {
  return { text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong', ...rest };
}

function naming(texts: readonly string[], rest: Partial<Mention> = {}): readonly string[] {
  return texts.filter((text) => namesModel(mention(text, rest)));
}

describe('A file of weights', () => {
  it('is told by its ending', () => {
    assert.deepEqual(['a/yunet_2023mar.onnx', 'x.bin', 'y.h5', 'z.tflite', 'w.rs', 'onnx'].map(stemOf), ['yunet_2023mar', 'x', 'y', 'z', undefined, undefined]);
  });

  it('names a model in a model\'s place, unless every project has one of that name', () => {
    const names = ['face_detection_yunet_2023mar.onnx', 'gtcrn_simple.onnx', 'u2net.pth', 'yolo12n.pt', 'yolov4-tiny.weights', 'rtdetr-l.pt', 'sam_b.pt', 'hand_landmarker-v2.task', 'acme-7b.bin'];
    assert.deepEqual(naming(names), names);
    assert.deepEqual(naming([
      'sentiment_model_2.h5', 'mnist_cnn2.pt', 'my_detector_3.onnx', 'best-2.pth', 'epoch_10.pth', 'epoch=3-step=40.ckpt', 'model1.onnx', 'net_g_200.pth', 'detector.pt', 'fire.onnx', 'INPUT_MODEL.onnx', 'com.acme.onnx', 'detection_v3-large.onnx', 'weights_24khz.pth', '23fa0cb1-68d5-40f6-8039-e9e1265b6103.pt', 'shelly-dimmer-stm32_v51.5.bin', 'a.pt',
    ]), []);
  });

  it('anywhere needs an ending that nothing else has, and a number', () => {
    const weak = { strength: 'weak' as const };
    const names = ['face_detection_yunet_2023mar.onnx', 'en_US-ryan2-low.onnx', 'acme-7b.safetensors'];
    for (const place of ['string', 'config-value', 'comment', 'text'] as const) {
      assert.deepEqual(naming(names, { ...weak, place }), names);
    }
    assert.deepEqual(naming(['gtcrn_simple.onnx', 'firmware-v1.2.bin', 'tensor_1.pt', 'site-24.pt', 'graph-3.pb', 'celery-5.task', 'resnet3.h5'], weak), []);
  });

  it('is less likely to be one in a test', () => {
    assert.deepEqual(naming(['gtcrn_simple.onnx', 'u2net.pth', 'face_detection_yunet_2023mar.onnx'], { role: 'test' }), ['face_detection_yunet_2023mar.onnx']);
    assert.deepEqual(naming(['pose_landmarker_heavy.task', 'gtcrn_simple.onnx'], { role: 'test', place: 'config-value' }), ['pose_landmarker_heavy.task', 'gtcrn_simple.onnx']);
    assert.deepEqual(naming(['gtcrn_simple.onnx'], { role: 'test', place: 'config-value', key: 'model' }), []);
  });

  it('is one though data ends so too, where its name has more words than anybody makes up', () => {
    assert.deepEqual(naming(['Kroko-EN-Community-64-L-Streaming-001.data', 'train-2.data', 'model.onnx.data', 'users.data'], { role: 'test', place: 'text' }), ['Kroko-EN-Community-64-L-Streaming-001.data']);
    assert.deepEqual(naming(['train-2.data', 'points-3d.data']), []);
    assert.deepEqual(naming(['Kroko-EN-Community-64-L-Streaming-001.data'], { strength: 'weak' }), []);
  });

  it('that the program writes is its own', () => {
    assert.deepEqual(['save', 'torch.save', 'export', 'to_onnx', 'save_pretrained', 'exportModel'].filter((callee) => !isWritten(mention('unet-3.pth', { callee }))), []);
    assert.deepEqual(['output_path', 'save_path', 'dst'].filter((key) => !isWritten(mention('unet-3.pth', { key }))), []);
    assert.ok(!isWritten(mention('unet-3.pth', { callee: 'load', key: 'model' })) && !isWritten(mention('unet-3', { callee: 'save' })));
    assert.deepEqual(naming(['face_detection_yunet_2023mar.onnx'], { callee: 'export' }), []);
  });
});

describe('A file of weights that is listed', () => {
  const resolve = createResolver(realCatalogue());
  const read = (text: string, rest: Partial<Mention> = {}): string | undefined => {
    const { resolution } = resolve(mention(text, rest)) ?? {};
    return resolution && ('model' in resolution ? `${resolution.kind} ${resolution.model.id}` : 'base' in resolution ? `derivative ${resolution.base.id}` : resolution.kind);
  };

  it('is known anywhere, also packed or in parts', () => {
    const weak = { strength: 'weak' as const };
    assert.equal(read('yolov8n.pt', weak), 'alias ultralytics/yolov8n');
    assert.equal(read('silero_vad.onnx', weak), 'alias snakers4/silero-vad');
    assert.equal(read('sam_vit_h_4b8939.pth', weak), 'alias meta/sam_vit_h');
    assert.equal(read('sd_xl_base_1.0.safetensors', weak), 'alias stabilityai/stable-diffusion-xl-base-1.0');
    assert.equal(read('v1-5-pruned-emaonly.ckpt', weak), 'alias stable-diffusion-v1-5/stable-diffusion-v1-5');
    assert.equal(read('face_recognition_sface_2021dec_int8.onnx', weak), 'derivative opencv/face_recognition_sface_2021dec');
    assert.equal(read('tiny.en-encoder.int8.onnx', weak), 'derivative openai/whisper-tiny.en');
  });

  it('in its maker\'s format is the model itself', () => {
    assert.equal(read('Llama-2-7b-chat-hf.safetensors'), 'grammar meta-llama/Llama-2-7b-chat-hf');
    assert.equal(read('Llama-2-7b-chat-hf.gguf'), 'derivative meta-llama/Llama-2-7b-chat-hf');
  });

  it('in a comment is read by its stem', () => {
    assert.equal(read('mistral-7b-instruct-v0.2.Q4_K_M.gguf', { strength: 'weak', place: 'comment' }), 'derivative mistralai/Mistral-7B-Instruct-v0.2');
  });
});
