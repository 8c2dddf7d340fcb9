/** A finished review of three files and a policy, for the report tests. */
import { Lines } from '../../../src/core/lines';
import type { Run } from '../../../src/core/report/run';
import type { Finding, TermsInForce, Use } from '../../../src/core/types';
import { exactly, finding, INDEX, model, terms, use } from './catalogue';

const CHAT = 'from openai import OpenAI\nask(model="gpt-4o")\nload("meta-llama/Meta-Llama-3-8B-Instruct")\nask(model="acme/helios-9b-chat")\n';
const TEST = 'ask(model="claude-3-opus-20240229")\nload("TheBloke/MythoMax-L2-13B-GGUF")\n';

function at(text: string, of: Use, role: Use['mention']['role'] = 'product'): Use {
  const start = text.indexOf(of.mention.text);
  return { ...of, mention: { ...of.mention, role, span: { start, end: start + of.mention.text.length } } };
}

const gpt = at(CHAT, exactly('openai/gpt-4o', 'gpt-4o'));
const llama = at(CHAT, exactly('meta-llama/Meta-Llama-3-8B-Instruct'));
const unknown = at(CHAT, use({ kind: 'unknown' }, 'acme/helios-9b-chat'));
const opus = at(TEST, exactly('anthropic/claude-3-opus-20240229', 'claude-3-opus-20240229'), 'test');
const mytho = at(TEST, use({
  kind: 'derivative', base: model('Gryphe/MythoMax-L2-13b'), steps: [{ kind: 'quantisation', text: '-GGUF' }],
}, 'TheBloke/MythoMax-L2-13B-GGUF'), 'test');

const on = (each: Use, code: Finding['code'], severity: Finding['severity'], more: Partial<Finding> = {}): Finding =>
  finding(code, severity, { span: each.mention.span, model: each.mention.text, ...more });

export const RUN: Run = {
  tool: { name: 'model-review', version: '0.0.0' },
  index: INDEX,
  files: [
    {
      path: 'src/chat.py',
      lines: new Lines(CHAT),
      policy: { path: 'model-review.yaml', lines: new Lines('version: 1\nusage:\n  commercial: yes please\n') },
      review: {
        uses: [gpt, llama, unknown],
        findings: [
          on(gpt, 'floating-alias', 'warning', {
            declared: { value: true, path: 'requirements.pinned', span: { start: 31, end: 41 } },
            waived: { code: 'floating-alias', model: 'gpt-4o', reason: 'until the pilot ends', owner: 'ai@example.com', expires: '2027-01-31', span: { start: 0, end: 1 } },
          }),
          on(llama, 'threshold-exceeded', 'error', { licence: 'LicenseRef-llama-3-community', clause: '2', source: 'osai', confidence: 'text' }),
          on(unknown, 'model-unknown', 'information', { source: 'licence-files' }),
        ],
      },
    },
    { path: 'tests/test_chat.py', lines: new Lines(TEST), review: { uses: [opus, mytho], findings: [], partial: { reason: 'a cell is not text' } } },
  ],
  policies: [{
    path: 'model-review.yaml',
    lines: new Lines('version: 1\nusage:\n  commercial: yes please\n'),
    policy: {
      path: 'model-review.yaml', usage: { commercial: { value: true, path: 'usage.commercial', span: { start: 0, end: 1 } } },
      requirements: {}, scopes: [], waivers: [], models: [], problems: [],
    },
    findings: [finding('policy-invalid', 'warning', { span: { start: 31, end: 41 } })],
  }],
  reviewed: 41,
  skipped: [{ path: 'logo.py', reason: 'binary' }],
  generated: 2,
};

export function termsOf({ resolution }: Use): readonly TermsInForce[] {
  return 'model' in resolution && resolution.model.licence ? [terms(resolution.model.licence.expression)] : [];
}
