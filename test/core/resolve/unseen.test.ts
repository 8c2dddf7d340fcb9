import assert from 'node:assert/strict';
import { createReviewer } from '../../../src/core/review';
import { realCatalogue } from '../assess/real-catalogue';

const reviewer = createReviewer(realCatalogue());

/** The texts that are found in a file where `«` and `»` stand around those that should be. */
function expectFound(path: string, marked: string): void {
  const text = marked.replace(/[«»]/g, '');
  const wanted = Array.from(marked.matchAll(/«([^»]+)»/g), ([, name = '']) => name);
  const found = reviewer.review({ path, text }, { path, today: '2026-01-01' }).uses.map(({ mention }) => text.slice(mention.span.start, mention.span.end));
  assert.deepEqual(found, wanted, marked);
}

function each(path: string, cases: readonly string[]): void {
  cases.forEach((marked) => { expectFound(path, marked); });
}

describe('Names as files write them that nobody has read before', () => {
  it('begin the rows of what a program prints in a code block', () => {
    const fence = (word: string, rows: string): string => `\`\`\`${word}\n${rows}\n\`\`\`\n`;
    each('a.md', [
      fence('console', '«claude-3-5-sonnet-20240620»     | score: 79.3  | 95% CI: (-2.1, 2.0)'), fence('console', '«gpt-4o-2024-05-13»   | score: 79.2'),
      fence('console', '«yi-large»                       | score: 63.7'), fence('bash', '«gpt-4o-mini»    128000   0.15'), fence('sh', '«command-r-plus»  | 33.1'),
      fence('terminal', '«gemma-2-27b-it»                 | score: 57.5'), fence('shell', '  «o1-mini»   | slow'), fence('shell-session', '«mistral-medium»    | 31.9'),
      fence('bash', 'list-models\n«text-embedding-3-small»   1536'), fence('console', '$ list-models\n«gpt-4-0613»       | 37.9'),
      fence('bash', 'python3.10   run.py\nlibfoo-1.2   | grep x'),
    ]);
  });

  it('are whole items and cells where a repository is called so', () => {
    each('a.md', [
      '- «DeepSeek-R1-0528»\n', '* «Llama-3.2-11B-Vision-Instruct»\n', '- «Phi-4-mini-instruct» (small)\n', '1. «Meta-Llama-3.1-8B-Instruct»\n', '- **«Llama-3.3-70B-Instruct»**\n', '- «DeepSeek-V3-0324»\r\n',
      '| Model | GPU |\n|---|---|\n| «DeepSeek-R1-0528» (FP8) | 8 L20 |\n', '| 模型 | 说明 |\n|---|---|\n| «MiniMax-Text-01» | 视觉 |\n', '| Model | Method |\n|---|---|\n| «Qwen3-30B-A3B» | LoRA |\n',
      '| Model | A | B |\n|---|---|---|\n| DeepSeek-R1-0528 | 81.2 | 50.1 |\n',
      '- DeepSeek-R1-0528 is better than others\n', '- GPT-4\n', '- Phi-4-mini-instruct: what it is\n',
    ]);
  });

  it('of Ollama’s library stand among words of a document that speaks of Ollama', () => {
    const near = 'We use Ollama.\n\n';
    each('a.md', [
      `${near}Use qwen2:ctx32k to replace «qwen2».\n`, `${near}By default it is «llama3».\n`, `${near}It takes «llama3.2» as well.\n`, `${near}Tested with «llama3.1» and «mistral».\n`, `${near}Start with «phi3» or «gemma2».\n`, '- Ollama: «mistral»\n', '- **Ollama**: «llama3»\n', '* Ollama – «mistral» (local)\n',
      `${near}It counts 4 chars (for «qwen2.5»).\n`, 'Pulled models (from ollama list): «llama3.2» is there.\n',
      'By default it is llama3.\n', `${near}Use http2 and base64, python3 and node20.\n`,
    ]);
    each('a.py', ['"""Chat with «llama3» via Ollama."""\n', '# ollama: «phi3» is small\n', 'print("Ollama has no «gemma2»")\n', '# «llama3» for Ollama, utf8 for text\n', '"""Chat with llama3."""\n']);
    each('a.el', ['(make-llm-ollama :embedding-model "«mistral:latest»" :chat-model "«mistral:latest»")', ";; ollama\n'(«openhermes:latest» «zephyr:latest» postgres:latest)"]);
    each('b.md', ['Ollama:\n```dockerfile\nFROM «llama3»\nPARAMETER temperature 1\n```\n', 'Ollama:\n```dockerfile\nFROM llama3\nRUN make\n```\n']);
  });

  it('without a digit are followed by a colon in quotes', () => {
    each('a.dart', [
      '/// - `«mistral-tiny»`: Mistral 7B\n', '/// - `«mistral-small»`: Mixtral\n', '/// - `«mistral-medium»`: a prototype\n', '// "«mistral-large-latest»": the largest\n', "// '«command-r-plus»': Cohere's\n", '/// `«deepseek-chat»`: for chats\n',
      '/// * `«deepseek-reasoner»` : slow\n', '// `«gpt-realtime-whisper»`: hears\n', '// `«gpt-realtime-translate»`: speaks\n', '/// - `«yi-large»`: 01.AI\n', '/// - `max-large`: a number\n',
    ]);
  });

  it('stand behind what only the running program knows', () => {
    each('a.py', [
      'x = f"{provider}/«gpt-4o»"\n', 'x = f"{host}/«gpt-4o-mini»"\n', 'suffix += "«ernie-3.5-8k-0205»"\n', 'suffix += "«ernie-3.5-8k-1222»"\n', 'route += "«claude-3-opus-20240229»"\n', 'x = f"{p}/«claude-3-haiku-20240307»"\n', 'full = f"{org}/«text-embedding-3-small»"\n',
      'x += "«gpt-4-turbo-preview»"\n', 'x = f"{router}/«gemini-2.0-flash»"\n', 'name += "«gpt-4o-mini»"\n',
      'out_dir = f"{root}/gpt-4o"\n', 'open(f"{root}/gpt-4o")\n', 'x = f"{a}gpt-4o"\n', 'x += "-gpt-4o"\n', 'save_path += "gpt-4o-mini"\n', 'x = f"{a}/gpt-4o-{b}"\n',
    ]);
  });

  it('are those of OpenAI in lists of changes and of names', () => {
    each('CHANGELOG.md', ['- Add support for «o3» and «o4-mini»\n', '- Added `«o3»` support\n', '- Support `«o1»`\n', '- `«o3»`: new reasoning effort\n', '- Fix tables `o1` and h3\n', '- Move o1 to h3\n']);
    each('a.py', ['# text-davinci-003, text-ada-001, davinci, curie, babbage, ada\n'.replace(/text-[\w-]+|davinci(?!-)|curie|babbage|(?<= )ada/g, '«$&»'), '# davinci, curie and others\n']);
  });

  it('are sizes of Whisper where nothing else is called so', () => {
    each('.env', ['DIARIZATION_MODEL=«large-v3»\n', 'ASR_MODEL=«large-v2»\n', 'MODEL=«large-v3-turbo»\n', 'STT_MODEL=«distil-large-v3»\n', 'MODEL=large\n', 'MODEL=large-v4\n', 'SIZE=large-v3\n']);
    each('a.py', ['"""Whisper: one of «tiny», «base», «distil-small.en», «medium», «distil-large-v3» or «large-v3-turbo»"""\n', 'load_weights("large-v2")\n']);
  });

  it('are given to more programs', () => {
    each('a.sh', [
      'openllm start «mistralai/Mistral-7B-Instruct-v0.2»\n', 'openllm serve «mistralai/Mistral-7B-Instruct-v0.2»\n', 'colima model run «gemma3»\n', 'colima model pull «gemma3»\n', 'ramalama run «gemma3»\n', 'ramalama pull «gemma3»\n', 'ramalama serve «mistralai/Mistral-7B-Instruct-v0.2»\n', 'nexa run «gemma3»\n', 'lmdeploy chat «internlm/internlm2_5-7b-chat»\n', 'lemonade-server run «gemma3»\n',
      'colima start large\n', 'openllm login gemma3\n',
    ]);
    each('a.ts', ["fetch('https://api-inference.huggingface.co/models/«gpt2»')\n", "fetch('https://api-inference.huggingface.co/models/«bert-base-uncased»')\n", "fetch('https://router.huggingface.co/hf-inference/models/«openai/whisper-large-v3»')\n"]);
  });

  it('are what a help text lists', () => {
    each('a.py', ['# ollama\nx(help="Ollama model (e.g. «llama3», «mistral»)")\n', '# ollama\nx(description="The model, such as «llama3.2», «mistral» or «phi3»")\n', 'x(help="a list: red, green")\n']);
  });
});

describe('The family of a name that ends in its size', () => {
  it('is none whose version is that size', () => {
    const familyOf = (text: string): string | undefined => {
      const { resolution } = reviewer.useOf(text);
      return 'family' in resolution ? resolution.family : undefined;
    };
    assert.equal(familyOf('acme/Qwen3-8B-tuned-x'), 'Qwen3');
    assert.notEqual(familyOf('Qwen3-8B-4bit'), 'Qwen3.8');
  });
});
