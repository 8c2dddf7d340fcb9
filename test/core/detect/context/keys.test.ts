import assert from 'node:assert/strict';
import { isCollectionKey, keyStrength, wordsOf } from '../../../../src/core/detect/context/keys';
import { rowsOf } from '../rows';

const STRONG = `modelVersion model model_name modelName model_id modelId model_path llm repo_id base_model base_model_name_or_path pretrained_model_name_or_path
model_name_or_path embedding_model embeddings_model tokenizer_name_model fallback_model judge_model default_model chat_model reranker HF_MODEL OPENAI_MODEL
OPENAI_MODEL_ID MODEL_NAME AZURE_OPENAI_DEPLOYMENT AZURE_OPENAI_DEPLOYMENT_NAME azure_deployment summaryModel summary-model openai.chat.model model_list models
judgeLLM hf path_or_hf_repo foundation_model embeddingDeployment UpstreamModel --model huggingFaceRepo huggingface_repo hf_hub_id modelscope_id MODEL_STUB model_ckpt modelRepository`;
const WEAK = `model_type_name model_config model_dump data_model view_model dataModel viewModel cpu_model name id engine deployment tokenizer
modeling remodel supermodel_kit model_kwargs title description AIDER_MODEL_SETTINGS_FILE user_model model_class zigbeeModel /model version hfx hf_path hf_hub_name hub_repo hf_token huggingface`;
const NEGATIVE = `image uses arch_name model_arch model_type modelType api_version apiVersion dataset dataset_name tool_parser model_provider content-type encoding $schema license ms_dataset_id hf_dataset_name train_datasets DATASET_PATH transformer_params_key huggingface_output_path`;

describe('context/keys', () => {
  for (const [keys, strength] of [[STRONG, 'strong'], [WEAK, 'weak'], [NEGATIVE, 'negative']] as const) {
    it(`knows keys that are ${strength}`, () => {
      assert.deepEqual(keys.split(/\s+/).filter((key) => keyStrength(key) !== strength), []);
    });
  }

  it('takes a key apart at case, separators and digits', () => {
    assert.deepEqual(wordsOf('summaryLLMModel_name-v2'), ['summary', 'llm', 'model', 'name', 'v2']);
  });

  it('knows keys that hold several models', () => {
    assert.deepEqual(['models', 'fallback_models', 'model_list', 'model', 'modelName'].map(isCollectionKey), [true, true, true, false, false]);
  });
});

describe('The words of keys', () => rowsOf('context/keys.tsv'));
