/** A small reviewed project for the bill of materials: every kind of entry once. */
import { Lines } from '../../../src/core/lines';
import { bom, type Bom } from '../../../src/core/report/bom';
import type { BomInput } from '../../../src/core/report/bom-types';
import type { ReviewedFile } from '../../../src/core/report/run';
import type { Finding, Mention, Resolution, TermsInForce, Use } from '../../../src/core/types';
import { exactly, finding, INDEX, model, terms, use } from './catalogue';

/** A file whose lines name a model between `«` and `»` each, and the readings of these in turn. */
export function file(path: string, marked: string, readings: readonly ((text: string) => Use)[], findings: readonly ((use: Use) => Finding)[] = []): ReviewedFile {
  const text = marked.replace(/[«»]/g, '');
  let removed = 0;
  const uses = [...marked.matchAll(/«(.*?)»/gs)].map((match, i): Use => {
    const start = match.index - removed;
    removed += 2;
    const name = match[1] ?? '';
    const read = readings[i]?.(name);
    if (!read) {
      throw new Error(`No reading for ${name}`);
    }
    return { ...read, mention: { ...read.mention, text: name, span: { start, end: start + name.length } } };
  });
  return { path, lines: new Lines(text), review: { uses, findings: findings.flatMap((each, i) => (uses[i] ? [each(uses[i])] : [])) } };
}

export const as = (resolution: Resolution, more: Partial<Mention> = {}, provider?: string) => (text: string): Use => use(resolution, text, provider, more);
export const exact = (id: string, provider?: string) => (text: string): Use => exactly(id, text, provider);
const at = (code: Finding['code'], severity: Finding['severity'], more: Partial<Finding> = {}) => (each: Use) => finding(code, severity, { span: each.mention.span, ...more });

const TERMS: Readonly<Record<string, readonly TermsInForce[]>> = {
  'meta-llama/Meta-Llama-3-8B-Instruct': [terms('LicenseRef-llama-3-community')],
  'Qwen/Qwen2.5-72B-Instruct': [terms('LicenseRef-qwen'), terms('LicenseRef-together-tos', 'host')],
  'openai/gpt-4o': [terms('LicenseRef-openai-services-agreement-2026-01-01')],
};

export const termsOf = ({ resolution }: Use): readonly TermsInForce[] => {
  if (resolution.kind === 'derivative') {
    return [{ ...terms('LicenseRef-llama-2-community', 'inherited'), confidence: 'secondary' }];
  }
  return 'model' in resolution ? TERMS[resolution.model.id] ?? [] : [];
};

const WAIVER = { code: 'output-training-prohibited', model: 'meta-llama/Meta-Llama-3-8B-Instruct', reason: 'licence from Meta, LEGAL-123', owner: 'legal@example.com', expires: '2027-01-31', span: { start: 0, end: 1 } } as const;

export const FILES: readonly ReviewedFile[] = [
  file('src/chat.py', 'import openai\nllm = chat(model="«gpt-4o»")\nother = chat(model="«claude-3-opus»")\n', [
    exact('openai/gpt-4o', 'openai'),
    as({ kind: 'alias', model: model('anthropic/claude-3-opus-20240229') }),
  ], [at('floating-alias', 'warning', { message: 'gpt-4o moves with OpenAI.' })]),
  file('src/app.py', '# 混元\nuser = load("«meta-llama/Meta-Llama-3-8B-Instruct»")\nagain = "«together_ai/Qwen/Qwen2.5-72B-Instruct»"\n', [
    exact('meta-llama/Meta-Llama-3-8B-Instruct'),
    as({ kind: 'grammar', model: model('Qwen/Qwen2.5-72B-Instruct'), steps: [{ kind: 'route', text: 'together_ai/' }] }, {}, 'together'),
  ], [
    at('output-training-prohibited', 'error', { message: 'Llama 3 forbids training on outputs.', clause: '1.b.v', source: 'licence-files', waived: WAIVER }),
  ]),
  file('config/models.yaml', 'a: «TheBloke/MythoMax-L2-13B-GGUF»\nb: «llama-3-9000b»\nc: «acme-internal-chat»\nd: «acme/support-7b»\n', [
    as({ kind: 'derivative', base: model('Gryphe/MythoMax-L2-13b'), steps: [{ kind: 'quantisation', text: '-GGUF' }] }),
    as({ kind: 'family', family: 'Llama 3', steps: [] }),
    as({ kind: 'unknown' }),
    as({ kind: 'exact', model: {
      id: 'acme/support-7b', name: 'support-7b', publisher: 'project', modality: 'text', access: 'unknown', sources: ['project'],
      licence: { expression: 'LicenseRef-acme', source: 'project', confidence: 'text' },
      lineage: [{ id: 'Qwen/Qwen2.5-7B-Instruct', relation: 'fine-tune', source: 'project', confidence: 'text' }],
    } }),
  ]),
  file('tests/fixtures.py', 'M = "«allenai/Olmo-3.1-32B-Think»"\nN = "«meta-llama/Meta-Llama-3-8B-Instruct»"\n', [
    as({ kind: 'exact', model: model('allenai/Olmo-3.1-32B-Think') }, { role: 'test' }),
    as({ kind: 'exact', model: model('meta-llama/Meta-Llama-3-8B-Instruct') }, { role: 'test' }),
  ]),
];

const POLICY = {
  path: 'model-review.yaml',
  lines: new Lines('usage:\n  commercial: true\n'),
  policy: {
    path: 'model-review.yaml', models: [], problems: [], waivers: [WAIVER],
    requirements: { pinned: { value: true, path: 'requirements.pinned', span: { start: 0, end: 1 } } },
    scopes: [{ paths: ['docs/**'], usage: { commercial: { value: false, path: 'scopes[0].usage.commercial', span: { start: 0, end: 1 } } }, requirements: {}, span: { start: 0, end: 1 } }],
    usage: {
      monthlyActiveUsers: { value: 12_000_000, path: 'usage.monthlyActiveUsers', span: { start: 0, end: 1 } },
      commercial: { value: true, path: 'usage.commercial', span: { start: 9, end: 25 } },
      userRegions: { value: ['EU', 'KR'], path: 'usage.userRegions', span: { start: 9, end: 25 } },
    },
  },
  findings: [finding('usage-undeclared', 'information', { message: 'Nobody declared fieldsOfUse.' })],
};

export const INPUT: BomInput = {
  run: {
    tool: { name: 'model-review', version: '0.1.0' },
    index: INDEX,
    files: FILES,
    policies: [POLICY],
    reviewed: 41,
    skipped: [{ path: 'weights/model.gguf', reason: 'binary' }, { path: 'data/a.json', reason: 'larger than 5 MB' }],
    generated: 0,
  },
  project: { name: 'helios', version: '1.2.3' },
  termsOf,
};

export const STAMP = { serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79', timestamp: '2026-11-22T00:00:00Z' };

/** The same review of other files. */
export function ofFiles(files: readonly ReviewedFile[]): BomInput {
  return { ...INPUT, run: { ...INPUT.run, files } };
}

export function bomOf(files: readonly ReviewedFile[]): Bom {
  return bom(ofFiles(files));
}
