import type { Strength } from '../../types';
import { keyStrength } from './keys';

/** What a command line says of one of its words. */
export interface WordPlace {
  readonly strength: Strength;
  readonly key?: string;
  readonly provider?: string;
  /** The program, where its own names for models are no ids elsewhere: `large-v2` of `whisperx --model large-v2`. */
  readonly callee?: string;
}

/** Subcommands whose first plain argument is a model. */
const MODEL_COMMANDS: Readonly<Record<string, { readonly sub: ReadonlySet<string>; readonly provider?: string }>> = {
  ollama: { sub: new Set(['run', 'pull', 'push', 'show', 'rm', 'cp', 'stop', 'create']), provider: 'ollama' },
  vllm: { sub: new Set(['serve', 'chat', 'complete']) },
  'huggingface-cli': { sub: new Set(['download']) },
  hf: { sub: new Set(['download']) },
  lms: { sub: new Set(['load', 'get', 'import']), provider: 'lmstudio' },
  sglang: { sub: new Set(['serve']) },
  git: { sub: new Set(['clone']) },
  'local-ai': { sub: new Set(['run']) },
};
/** Programs whose `-m` is a model; elsewhere it is a module, a message or a mode. */
const SHORT_MODEL_FLAG = new Set(['llm', 'llama-server', 'llama-cli', 'main', 'aichat', 'mods', 'codex', 'gemini', 'whisper-cli', 'llamafile', 'goose', 'ttok', 'strip-tags']);
const INSTALLERS = new Set(['pip', 'pip3', 'npm', 'pnpm', 'yarn', 'bun', 'uv', 'uvx', 'npx', 'pipx', 'conda', 'apt', 'apt-get', 'apk', 'brew', 'cargo', 'gem', 'go', 'poetry', 'dnf', 'yum', 'docker', 'podman', 'kubectl', 'helm', 'pacman', 'choco']);
const MODEL_FLAGS = new Set(['--hf-repo', '--hf-file', '--repo-id', '--tokenizer', '--deployment', '--engine', '--llm', '-hf', '-hfr', '--reranker']);
const WHISPER = /^(?:faster-)?whisper(?:x|-ctranslate2|-cli)?$/;
/** Words that begin a command line and are not its program. */
const PREFIXES = new Set(['sudo', 'exec', 'time', 'nohup', 'then', 'do', 'else', '$', 'command', 'env']);

const PROGRAM = /\b(?:ollama|vllm|sglang|lms|hf|huggingface-cli|local-ai|git clone|whisperx?|whisper-ctranslate2) /;

/** True for a text in which a command takes a model without any mark: `ollama run mistral`. */
export function namesProgram(text: string): boolean {
  return PROGRAM.test(text);
}

export function isModelFlag(word: string): boolean {
  return MODEL_FLAGS.has(word) || (word.startsWith('--') && word.length < 60 && keyStrength(word.slice(2)) === 'strong');
}

/** Follows the words of one command line from left to right. */
export class CommandLine {
  #program = '';
  #subcommand = '';
  #arguments = 0;
  #flag: string | undefined;
  #isDull = false;

  /** True where the words to come say nothing, but for flags. */
  get isDull(): boolean {
    return this.#isDull && this.#flag === undefined;
  }

  /** What the words so far say of `word`, which is then taken in; `undefined` where they say nothing. */
  next(word: string): WordPlace | undefined {
    const flag = this.#flag;
    this.#flag = undefined;
    if (word.startsWith('-')) {
      this.#flag = word;
      return undefined;
    }
    if (flag !== undefined && this.#takesModel(flag)) {
      return { strength: 'strong', key: flag.replace(/^-+/, ''), ...this.#provider(), ...(WHISPER.test(this.#program) ? { callee: this.#program } : {}) };
    }
    return this.#plain(word, flag !== undefined);
  }

  get isEmpty(): boolean {
    return this.#program === '';
  }

  #plain(word: string, afterFlag: boolean): WordPlace | undefined {
    if (this.#program === '') {
      this.#program = PREFIXES.has(word) || /^\w+=/.test(word) ? '' : word.slice(word.lastIndexOf('/') + 1);
      return undefined;
    }
    if (this.#subcommand === '') {
      this.#subcommand = word;
      this.#isDull = !INSTALLERS.has(this.#program) && !Object.hasOwn(MODEL_COMMANDS, this.#program);
      return undefined;
    }
    if (INSTALLERS.has(this.#program)) {
      return { strength: 'negative' };
    }
    const command = Object.hasOwn(MODEL_COMMANDS, this.#program) ? MODEL_COMMANDS[this.#program] : undefined;
    if (command?.sub.has(this.#subcommand) && !afterFlag && this.#arguments++ === 0) {
      return { strength: 'strong', key: `${this.#program} ${this.#subcommand}`, ...this.#provider() };
    }
    return undefined;
  }

  #takesModel(flag: string): boolean {
    return isModelFlag(flag) || (flag === '-m' && SHORT_MODEL_FLAG.has(this.#program));
  }

  #provider(): { readonly provider?: string } {
    const provider = Object.hasOwn(MODEL_COMMANDS, this.#program) ? MODEL_COMMANDS[this.#program]?.provider : undefined;
    return provider === undefined ? {} : { provider };
  }
}
