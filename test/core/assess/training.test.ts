import assert from 'node:assert/strict';
import type { Modality, Terms } from '../../../src/core/catalogue/types';
import { findingsUnder, term, type Setting } from './one-licence';

const CODES = ['output-training-prohibited', 'output-training-competing-only', 'output-training-duty'] as const;
const found = (setting: Setting, usage: string) => CODES.flatMap((code) => findingsUnder(code, setting, `usage: { ${usage} }`)).map(({ code, severity }) => `${severity} ${code.replace('output-training-', '')}`);
const under = (v: NonNullable<Terms['outputTraining']>['v'], more: Partial<NonNullable<Terms['outputTraining']>> = {}): Setting => ({ terms: { outputTraining: { ...term(v), ...more } } });

describe('training on outputs', () => {
  const rows: readonly (readonly [string, Setting, string, readonly string[]])[] = [
    ['is barred', under('prohibited'), 'trainsModelsOnOutputs: internal', ['error prohibited']],
    ['is not declared', under('prohibited'), 'commercial: true', []],
    ['is declared not to happen', under('prohibited'), 'trainsModelsOnOutputs: no', []],
    ['is barred for competing models, and nobody said whether these compete', under('prohibited', { competingOnly: true }), 'trainsModelsOnOutputs: internal', ['information competing-only']],
    ['is barred for competing models, which these are', under('prohibited', { competingOnly: true }), 'trainsModelsOnOutputs: internal, competesWithProvider: true', ['error prohibited']],
    ['is barred for competing models, which these are not', under('prohibited', { competingOnly: true }), 'trainsModelsOnOutputs: internal, competesWithProvider: false', []],
    ['is barred for business, and nobody said whether this is one', under('noncommercial-only'), 'trainsModelsOnOutputs: internal', ['information prohibited']],
    ['is barred for business, which this is', under('noncommercial-only'), 'trainsModelsOnOutputs: internal, commercial: true', ['error prohibited']],
    ['is barred for business, which this is not', under('noncommercial-only'), 'trainsModelsOnOutputs: internal, commercial: false', []],
    ['brings duties that begin where the model is handed out', under('allowed-with-duty'), 'trainsModelsOnOutputs: distributed', ['information duty']],
    ['brings none before', under('allowed-with-duty'), 'trainsModelsOnOutputs: internal', []],
    ['brings the terms with it', under('derivative-terms-attach'), 'trainsModelsOnOutputs: internal', ['information duty']],
    ['is limited by a policy', under('aup-limited'), 'trainsModelsOnOutputs: internal', ['information duty']],
    ['is allowed', under('allowed'), 'trainsModelsOnOutputs: distributed', []],
    ['is not spoken of', under('silent'), 'trainsModelsOnOutputs: distributed', []],
    ['is spoken of in words that nobody read', under('unknown'), 'trainsModelsOnOutputs: distributed', []],
  ];
  for (const [title, setting, usage, expected] of rows) {
    it(`${title}: ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(found(setting, usage), expected));
  }

  const pictures = (modality: Modality): Setting => ({ ...under('competing-image-models-only'), model: { modality } });
  it('on pictures is asked about where the model makes some, or may', () => {
    for (const modality of ['image', 'video', 'other'] as const) {
      assert.deepEqual(found(pictures(modality), 'trainsModelsOnOutputs: internal'), ['information competing-only'], modality);
    }
  });
  it('on pictures is nothing to a model that makes none', () => {
    for (const modality of ['text', 'vision', 'speech', 'audio', 'embedding', 'rerank', 'classification'] as const) {
      assert.deepEqual(found(pictures(modality), 'trainsModelsOnOutputs: internal'), [], modality);
    }
  });
});
