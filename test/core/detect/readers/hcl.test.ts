import assert from 'node:assert/strict';
import { expectMentions, expectOne } from '../marked';

describe('readers/hcl', () => {
  it('takes arguments of Terraform', () => {
    expectMentions('main.tf', 'module "‹bedrock›" {\n  foundation_model = "«anthropic.claude-v2»" # or "‹gpt-4o›"\n  name = "‹regex_example›"\n}\n');
    expectMentions('v.tf', 'variable "⟦OPENAI_MODEL⟧" {\n  default = "‹gpt-4o›"\n}\n');
  });

  it('takes the model out of a resource name with holes', () => {
    const mention = expectOne('main.tf', 'arn = "arn:${data.p}:bedrock:${data.r}::foundation-model/«anthropic.claude-3-sonnet-20240229-v1:0»"');
    assert.deepEqual([mention.text, mention.provider], ['anthropic.claude-3-sonnet-20240229-v1:0', 'bedrock']);
  });

  it('keeps a resource name without holes whole', () => {
    expectMentions('main.tf', 'model = "«arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2»"');
  });
});
