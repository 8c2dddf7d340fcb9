import assert from 'node:assert/strict';
import { createReviewer } from '../../../src/core/review';
import { createResolver } from '../../../src/core/resolve/resolve';
import { readSize, saysWhisper } from '../../../src/core/resolve/whisper';
import type { Mention } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';

const index = realCatalogue();
const resolve = createResolver(index);
const NEAR: Partial<Mention> = { near: ['whisper'] };

function mention(text: string, rest: Partial<Mention>): Mention {
  return { text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'weak', ...rest };
}

/** The model or base that a text is read as, and which of the two. */
function read(text: string, rest: Partial<Mention> = {}): string | undefined {
  const { resolution } = resolve(mention(text, rest)) ?? {};
  return resolution && ('model' in resolution ? resolution.model.id : 'base' in resolution ? `made of ${resolution.base.id}` : resolution.kind);
}

describe('A size of Whisper', () => {
  it('is told by its parts', () => {
    const sizes = ['tiny', 'base.en', 'large-v1', 'large-v3-turbo', 'turbo', 'small-en', 'small-q5_1', 'small.en-tdrz', 'medium-int8', 'distil-large-v3.5', 'distil-small.en'];
    assert.deepEqual(sizes.filter((text) => !readSize(text, index)), []);
    assert.deepEqual(sizes.filter((text) => readSize(text, index)?.distinctive !== true), ['tiny', 'turbo', 'small-en']);
    assert.deepEqual(['huge', 'tiny.fr', 'base-uncased', 'medium-v3', 'Large-v3', 'large-v4', 'distil-base'].filter((text) => readSize(text, index)), []);
  });

  it('that nothing else is called counts wherever a file speaks of Whisper', () => {
    for (const place of ['string', 'config-value', 'config-key', 'comment', 'text'] as const) {
      assert.equal(read('base.en', { ...NEAR, place }), 'openai/whisper-base.en');
      assert.equal(read('large-v3-turbo', { ...NEAR, place }), 'openai/whisper-large-v3-turbo');
    }
    assert.equal(read('tiny-q5_1', NEAR), 'made of openai/whisper-tiny');
    assert.equal(read('small.en-tdrz', NEAR), 'made of openai/whisper-small.en');
    assert.deepEqual(['base.en', 'large-v3', 'tiny-q5_1'].map((text) => read(text)), [undefined, undefined, undefined]);
    assert.equal(read('base.en', { ...NEAR, strength: 'negative' }), undefined);
  });

  it('that is an everyday word counts only where a model is asked for', () => {
    assert.equal(read('small', { ...NEAR, strength: 'strong', key: 'model' }), 'openai/whisper-small');
    assert.equal(read('medium', { near: ['whisper', 'whisper-calls'], key: 'model_size' }), 'openai/whisper-medium');
    assert.equal(read('medium', { ...NEAR, key: 'model_size', callee: 'FasterWhisperASR' }), 'openai/whisper-medium');
    assert.equal(read('medium', { ...NEAR, key: 'model_size' }), undefined);
    assert.equal(read('base', { ...NEAR, key: 'WHISPER_MODEL', provider: 'openai' }), 'openai/whisper-base');
    assert.equal(read('turbo', { strength: 'strong', callee: 'WhisperModel' }), 'openai/whisper-large-v3-turbo');
    assert.equal(read('large', { strength: 'strong', callee: 'WhisperModel' }), 'openai/whisper-large-v3');
    assert.deepEqual(['small', 'base', 'large', 'turbo'].map((text) => read(text, { ...NEAR, key: 'size' })), [undefined, undefined, undefined, undefined]);
    assert.equal(read('small', { ...NEAR, strength: 'strong', key: 'embedding_model' }), undefined);
    assert.equal(read('small', { ...NEAR, strength: 'strong', key: 'model', provider: 'cohere' }), undefined);
  });

  it('stands in the names of packages', () => {
    assert.equal(read('openai_whisper-large-v3_turbo'), 'made of openai/whisper-large-v3-turbo');
    assert.equal(read('openai_whisper-tiny.en'), 'made of openai/whisper-tiny.en');
    assert.equal(read('openai_whisper-large-v3-v20240930_626MB'), 'family');
    assert.equal(read('ggml-model-whisper-base.bin'), 'made of openai/whisper-base');
    assert.equal(read('openai_whisper-base', { strength: 'negative' }), undefined);
  });

  it('is asked of the place, not of the text', () => {
    assert.equal(saysWhisper(mention('x', NEAR)), 'names');
    assert.equal(saysWhisper(mention('x', { ...NEAR, strength: 'strong' })), 'sizes');
    assert.equal(saysWhisper(mention('x', { near: ['ollama'], strength: 'strong', key: 'model' })), undefined);
  });
});

describe('A file that speaks of Whisper', () => {
  const reviewer = createReviewer(index);
  const found = (path: string, text: string): readonly string[] => reviewer.review({ path, text }, { path, today: '2026-01-01' }).uses.map((use) => use.mention.text);

  it('names its sizes in lists, tables, keys and arguments', () => {
    assert.deepEqual(found('build/whisper.sh', 'models=( "tiny.en" "tiny" "large-v3" )\n'), ['tiny.en', 'tiny', 'large-v3']);
    assert.deepEqual(found('a.py', 'SIZES = {"tiny": 1, "base.en": 2, "large-v2": 3}  # Whisper\n'), ['tiny', 'base.en', 'large-v2']);
    assert.deepEqual(found('.env', '# Whisper\nSTT_MODEL=base\nSIZE=small\n'), ['base']);
    assert.deepEqual(found('a.ts', "import { whisper } from './whisper'; const x = ['tiny.en', 'base.en', 'small.en', 'tiny'];"), ['tiny.en', 'base.en', 'small.en', 'tiny']);
  });

  it('tells of what a size is where it is Whisper\'s by name or loads it', () => {
    const size = 'model_size = "small"\n';
    assert.deepEqual(found('a.py', `${size}m = WhisperModel(model_size)\n`), ['small']);
    assert.deepEqual(found('whisper_server.py', size), ['small']);
    assert.deepEqual(found('a.py', `${size}# not of Whisper\n`), []);
  });

  it('alone does', () => {
    assert.deepEqual(found('a.py', 'SIZES = ["base.en", "large-v2", "small"]\nmodel = "base"\n'), []);
  });

  it('is no setting that begins with a maker and a size', () => {
    assert.deepEqual(['openai_base_url', 'openai_large_file'].map((text) => read(text)), [undefined, undefined]);
    assert.deepEqual(read('openai_whisper-base'), 'made of openai/whisper-base');
  });

  it("knows OpenAI's own files by their names where they are fetched, and nowhere else", () => {
    assert.equal(read('tiny.pt', { ...NEAR, strength: 'strong', key: 'whisper', fetched: true }), 'openai/whisper-tiny');
    assert.notEqual(read('tiny.pt', { ...NEAR, strength: 'strong', key: 'whisper' }), 'openai/whisper-tiny');
  });

  it('is told to what hears, in a file that speaks of it', () => {
    assert.equal(read('base', { ...NEAR, key: 'model_size', callee: 'audioToText' }), 'openai/whisper-base');
    assert.equal(read('base', { ...NEAR, key: 'model_size', callee: 'transcribe_file' }), 'openai/whisper-base');
    assert.equal(read('base', { ...NEAR, key: 'model_size', callee: 'render' }), undefined);
    assert.equal(read('base', { key: 'model_size', callee: 'audioToText' }), undefined);
  });
});
