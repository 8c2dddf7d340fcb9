import assert from 'node:assert/strict';
import { hasApiForm, hasDate, hasReleaseForm, hasSize, isCounted, isPlaceholder } from '../../../src/core/resolve/evidence';

/** What people write, and what only looks like it: one word for every form. */
const FORMS: readonly (readonly [string, (text: string) => boolean, string, string])[] = [
  ['releases of libraries', hasReleaseForm, `en_core_web_sm de_dep_news_trf xx_ent_wiki_sm xx_sent_ud_sm en_core_web_md en_core_web_lg-3.7.1 resnet18.a2_in1k vit_base.augreg_in21k convnext.fb_in22k_ft
    beit.in12k PP-OCRv5_server_det PPOCRv4_rec ch_PP-OCRv3_rec_infer en_PP-OCRv3_mobile_cls buffalo_l buffalo_m buffalo_s buffalo_sc antelopev2
    sherpa-onnx-paraformer-zh-2023-09-14 icefall-asr-zipformer-en sherpa-onnx-streaming-zipformer2-x sherpa-onnx-offline-conv-emformer-x sherpa-onnx-kws-conformer-x sherpa-onnx-transducer-x
    sherpa-onnx-lstm-x sherpa-onnx-whisper-x sherpa-onnx-moonshine-x sherpa-onnx-nemo-x sherpa-onnx-sense-voice-x sherpa-onnx-dolphin-x sherpa-onnx-telespeech-x sherpa-onnx-fire-red-asr-x sherpa-onnx-fire-red-asr2-x
    sherpa-onnx-wenetspeech_x sherpa-onnx-pyannote-x sherpa-onnx-punct-x icefall-asr-multidataset-x icefall-asr-libriheavy-x icefall-asr-gigaspeech-x icefall-asr-librispeech-x sherpa-onnx-vits-x sherpa-onnx-matcha-x
    sherpa-onnx-kokoro-x ms-marco-MultiBERT-L-12 ms-marco-MiniLM-L6-v2 ms-marco-TinyBERT-L-2 WAV2VEC2_ASR_BASE HUBERT_LARGE_960H WAVLM_BASE_PLUS VOXPOPULI_ASR_BASE_10K
    en_US-lessac-medium vits-piper-de_DE-thorsten-high en_GB-alan-low en_US-amy-x_low vosk-model-small-en-us-0.15 UVR-MDX-NET-Inst_HQ_4 UVR_MDXNET_KARA_2 MDX23C-8KFFT
    UVRMDXNET-9482 UVR-MDXNET-Voc_FT_x-y-3 en_core_web_sm-12.10.11`,
  `en_cores_web_sm en_core_web_xl my_en_core_web_sm2 core_web_sm en_core_web_lg-3 resnet18.in2k resnet18.a2_in1kx Resnet.in1k PP-OCRv5_server PP-OCR_det buffalo_x mybuffalo_l antelopev3 sherpa-onnx-acme-x sherpa-acme-zipformer-x my-icefall-asr-zipformer-en
    sherpa-onnx-whisper ms-marco-MiniLM-12 my-ms-marco-X-L-12 ms-marco-X-L-12-beta WAV3VEC_ASR_BASE WAV2VEC2_ASR MYHUBERT_LARGE_960H en_us-lessac-medium en_US-lessac-huge en_US-lessac vosk-model-small my-vosk-model-1 UVR-MDX-acme MDX23-x xEn_core_web_sm xyzen_core_web_sm my-en_US-lessac-medium en_US-lessac-mediums antelopev2x PP-OCRv5_server_dets xxxxxxxPP-OCRv5_det my-UVR-MDX-NET-1 WAV2VEC2_ASR_base`],
  ['ids as hosts spell them', hasApiForm, `claude-v3.5-haiku gpt-5-mini-high gemini-2.5-flash-lite grok-4-fast-non-reasoning amazon-nova-pro-2 nova-micro-v1 nova-premier-2 kimi-k2-turbo doubao-seed-1.6-flash qwen-max-2025 qwen-plus-2025 qwen-turbo-2025 glm-4.5-flash
    sonar-deep-research-2 deepseek-v3.2-exp deepseek-v3.2-speciale minimax-2-omni mimo-2-flash ernie-4.5-turbo hunyuan-turbos-2025 longcat-2-thinking ministral-3-medium magistral-medium-2506 kimi-k2-0905-preview minimax-m2.1-lite devstral-small-2507 codestral-2501-code palmyra-4-vision
    solar-2-mini reka-2-flash abab-6.5-chat o1-mini-2 o3-pro-2025 o4-mini-2025 gpt-4o-audio-preview gpt-4o-realtime-preview gpt-4o-latest gpt-5-nano gpt-5-codex gpt-4o-transcribe-2 gpt-4o-mini-tts gpt-4o-mini-search-preview gpt-5-instruct
    claude-4-opus claude-4-sonnet claude-4@20250514 gemini-2-experimental gemini-2-live gemini-2-native-audio gemini-2-image grok-4-code-fast grok-4-low qwen-3-coder qwen-3-vl qwen-3-think qwen-3-nothink qwen-3-nothinking qwen-3-free qwen-3-large gpt-5-standard
    gpt-4-32k gpt-4-0613 gpt-4-240613 gpt-4-20240613`,
  `gpt-4-based gpt-5 gpt-mini-high acme-5-mini-high my-gpt-5-mini claude-08-06-haiku gpt-5-mini-highest gpt-5_mini_high gpt-4-1 gpt-4-4321k`],
  ['sizes', hasSize, '7b acme-7B acme_7b acme:7b acme-8x7b acme-135M acme-7b-chat acme.7b_x acme-70b.gguf', 'acme-b acme-7bit acme-7k acme7bx acme-mb'],
  ['dates', hasDate, 'gpt-4o-2024-08-06 acme-20240806 acme-08-2024 acme-05-20 acme-0125 acme-2407 acme-240715 acme-002 acme@20240806', 'acme-2024 acme-1999-68-06 acme-9925 acme-102 acme-05-20-x acme-2207 acme20240806 acme-3399'],
  ['placeholders', isPlaceholder, `fakeacme/x your-llm my-llm some-llm any-llm another-llm the-llm a-llm test-llm fake-llm dummy-llm mock-llm sample-llm example-llm placeholder-1 foo-1 bar-1 baz-1 xxx unknown-1 invalid-1 nonexistent-1 non-existent my/x my_x my.x my:x
    acme-placeholder acme-dummy-2 acme/fake-2 acme_mock acme-foobar acme-xxx acme-todo acme-redacted acme-test-model acme/test-llm acme-test_provider acme-123 acme-foo acme-bar acme-baz acme-does-not-exist acme-doesnt-exist acme-nonexistent acme-unknown acme-invalid
    <acme> {acme} acme$x acme*x acme…x auto base custom default general large medium small tiny none null model video erase creative embedding embeddings segmentation enhance expand fusion reranker`,
  'yours-llm mylar-2 anyscale-7b theta-2 alpha-2 tests-2 foobaz-2 acme-fakes acme-xx acme-1234 acme-foos acme-test-modelx acme-mockup latest-model enhancer'],
];

describe('resolve/evidence', () => {
  for (const [name, says, those, others] of FORMS) {
    it(`knows ${name}`, () => {
      assert.deepEqual(those.split(/\s+/).filter((text) => !says(text)), []);
    });

    it(`takes nothing else for ${name}`, () => {
      assert.deepEqual(others.split(/\s+/).filter(says), []);
    });
  }

  it('takes a number of something for no model, but where one is asked for', () => {
    const counted = (text: string, strength: 'strong' | 'weak'): boolean => isCounted({ text, strength, span: { start: 0, end: text.length }, place: 'string', role: 'product' });
    assert.deepEqual(['step-3', 'embedding-2', 'rerank-v3', 'o3-mini'].map((text) => counted(text, 'weak')), [true, true, true, false]);
    assert.equal(counted('step-3', 'strong'), false);
  });
});
