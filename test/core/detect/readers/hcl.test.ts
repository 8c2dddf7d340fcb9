import assert from 'node:assert/strict';
import { detect } from '../../../../src/core/detect/detect';
import { expectMentions, expectOne } from '../marked';

describe('readers/hcl', () => {
  it('takes arguments of Terraform', () => {
    expectMentions('main.tf', 'module "bedrock" {\n  foundation_model = "«anthropic.claude-v2»" # or "‹gpt-4o›"\n  name = "‹regex_example›"\n}\n');
    expectMentions('v.tf', 'variable "OPENAI_MODEL" {\n  default = "«gpt-4o»"\n}\n');
  });

  it('takes the model out of a resource name with holes', () => {
    const mention = expectOne('main.tf', 'arn = "arn:${data.p}:bedrock:${data.r}::foundation-model/«anthropic.claude-3-sonnet-20240229-v1:0»"');
    assert.deepEqual([mention.text, mention.provider], ['anthropic.claude-3-sonnet-20240229-v1:0', 'bedrock']);
  });

  it('knows what a resource serves, and the model in its block', () => {
    const [, name] = expectMentions('main.tf', 'resource "azurerm_cognitive_deployment" "chat" {\n  model {\n    format = "⟦OpenAI⟧"\n    name   = "«gpt-4o»"\n  }\n}\n');
    assert.equal(name?.provider, 'azure');
    expectMentions('main.tf', 'resource "aws_instance" "x" {\n  model {\n    name = "‹m5-large›"\n  }\n}\n');
  });

  it('reads here-documents, functions and lists of variables', () => {
    expectMentions('main.tf', 'user_data = <<-EOT\n  ollama pull «mistral»\nEOT\nbody = jsonencode({ modelId = "«o1»", n = 1 })\nmodels = ["«o1»", "«o3»"]\n');
    expectMentions('main.tf', 'env {\n  name  = "⟦OPENAI_MODEL⟧"\n  value = "«o1»"\n}\n');
  });

  it('says where a file breaks, and reads on', () => {
    const { mentions, partial } = detect({ path: 'main.tf', text: 'model = "o1\nllm_model = "o3"\nx {\n' });
    assert.deepEqual([mentions.at(-1)?.text, partial?.reason], ['o3', 'not valid HCL at line 1; read as far as possible']);
  });

  it('keeps a resource name without holes whole', () => {
    expectMentions('main.tf', 'model = "«arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2»"');
  });
});
