import type { Strength } from '../../types';
import { isWeightFile } from '../weights';
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
  spacy: { sub: new Set(['download']) },
  sglang: { sub: new Set(['serve']) },
  git: { sub: new Set(['clone']) },
  'docker model': { sub: new Set(['pull', 'run', 'push', 'inspect', 'rm']) },
  'local-ai': { sub: new Set(['run']) },
  'colima model': { sub: new Set(['pull', 'run', 'serve']) },
  openllm: { sub: new Set(['start', 'serve', 'run', 'build']) },
  ramalama: { sub: new Set(['pull', 'run', 'serve', 'rm', 'inspect']) },
  nexa: { sub: new Set(['pull', 'run', 'infer']) },
  'lemonade-server': { sub: new Set(['pull', 'run']) },
  lmdeploy: { sub: new Set(['chat']) },
};
/** Programs whose `-m` is a model; elsewhere it is a module, a message or a mode. */
const SHORT_MODEL_FLAG = new Set(['llm', 'llama-server', 'llama-cli', 'main', 'aichat', 'mods', 'codex', 'gemini', 'whisper-cli', 'llamafile', 'goose', 'ttok', 'strip-tags']);
/** Programs whose `-m` is a module, a message, a mode or a mark. */
const OTHER_M = /^(?:python[\d.]*|py|pypy3?|git|hg|svn|gh|pytest|tox|coverage|chmod|mkdir|install|gcc|clang|perl|ruby|alembic|flask|make|curl|head|ulimit|useradd|mypy|pdm|uv)?$/;
const LLAMA_CPP = /^llama-[a-z-]{3,30}$/;
const INSTALLERS = new Set(['pip', 'pip3', 'npm', 'pnpm', 'yarn', 'bun', 'uv', 'uvx', 'npx', 'pipx', 'conda', 'apt', 'apt-get', 'apk', 'brew', 'cargo', 'gem', 'go', 'poetry', 'dnf', 'yum', 'docker', 'podman', 'kubectl', 'helm', 'pacman', 'choco']);
const MODEL_FLAGS = new Set(['--hf-file', '--tokenizer', '--deployment', '--engine', '-hf', '-hfr']);
/** Go's `-model` and PowerShell's `-ModelName`; compilers have `-ftls-model`, `-fp-model`. */
const SINGLE = /^-(?:models?|llm|chat|embed|embedding|judge|openai|ollama|anthropic|gemini|azure|groq|mistral)(?![a-z])/i;
const WHISPER = /^(?:faster-)?whisper(?:x|-ctranslate2|-cli)?$/;
/** Programs that run another one: `docker exec -it ollama ollama pull x`, `uv run vllm serve x`. */
const RUNNERS = new Set(['docker', 'docker-compose', 'podman', 'kubectl', 'oc', 'uv', 'poetry', 'pipenv', 'pdm', 'pixi', 'conda', 'uvx']);
const RUNS = new Set(['exec', 'run', 'compose']);
/** Programs that pull and run models among other things: `docker model run x`. */
const WITH_MODELS = new Set(['docker', 'colima']);
/** Flags without a value, behind which the first argument still is to come. */
const SWITCHES = new Set(['--modelfile', '--verbose', '--insecure', '--nowordwrap', '--hidethinking', '--quiet', '--recursive', '--recurse-submodules', '--single-branch', '--no-checkout', '-q', '--force-download', '--yes', '-y']);
/** A repository that holds no model. */
const OTHER_REPOSITORY = /^[^\n]{0,400}?--(?:repo-)?type[= ]+["']?(?:dataset|space)\b/;
/** Words that begin a command line and are not its program. */
const PREFIXES = new Set(['sudo', 'exec', 'time', 'nohup', 'then', 'do', 'else', 'command', 'env']);

/** A program that is made for Ollama, by its name, and what it does with a model: `kollama deploy phi`. */
const OF_OLLAMAS = /^(?!ollama$)[\w.-]{0,20}ollama[\w.-]{0,20}$/;
const DEPLOYS = /^(?:deploy|undeploy|expose|unexpose|run|pull|push|chat|load|install|download|generate)$/;

/** Programs whose arguments are folders. */
const OF_FOLDERS = new Set(['cd', 'pushd', 'mkdir', 'rmdir', 'chdir']);

/** Some call a model so, others an architecture: its value has to say which. */
const MODEL_TYPE = /^-+model[-_]?type$/i;

const PROGRAM = /\b(?:ollama|vllm|sglang|lms|hf|huggingface-cli|local-ai|openllm|ramalama|nexa|lmdeploy|colima model|git clone|whisperx?|whisper-ctranslate2|spacy download) /;

/** A command that stands among words: `Please run: ollama pull llava`. */
const BEGINS = /(?:ollama (?:run|pull)|vllm serve|(?:huggingface-cli|hf) download|lms (?:load|get)) +[\w"'@-]/y;
/** Words that may follow one that is spoken of: `the ollama run command`. */
const OF_SENTENCE = new Set('command commands model models the any your this that with from first again it them and or to on in a an one each all is'.split(' '));

/** True where a command begins that takes a model. */
export function beginsCommand(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  // One of `ollama`, `vllm`, `huggingface-cli` and `hf`, `lms`.
  if (first !== 111 && first !== 118 && first !== 104 && first !== 108) {
    return false;
  }
  BEGINS.lastIndex = at;
  return BEGINS.test(text);
}

export function isOfSentence(word: string): boolean {
  return OF_SENTENCE.has(word);
}

/** What a program and its subcommand are told next is called, where that is a model: `ollama pull`. */
export function toldBy(program: string | undefined, subcommand: string | undefined): { readonly key: string; readonly provider?: string } | undefined {
  const name = program?.slice(program.lastIndexOf('/') + 1) ?? '';
  const command = subcommand !== undefined && Object.hasOwn(MODEL_COMMANDS, name) ? MODEL_COMMANDS[name] : undefined;
  return subcommand === undefined || command?.sub.has(subcommand) !== true ? undefined : { key: `${name} ${subcommand}`, ...(command.provider === undefined ? {} : { provider: command.provider }) };
}

/** True for a text in which a command takes a model without any mark: `ollama run mistral`. */
export function namesProgram(text: string): boolean {
  return PROGRAM.test(text);
}

/** True for the rest of a command line that says that its repository holds data: `hf download a/b --repo-type dataset`. */
export function namesOtherRepository(rest: string): boolean {
  return rest.includes('type') && OTHER_REPOSITORY.test(rest.slice(0, 600).replace(/\\\r?\n/g, ' '));
}

/** Behind a name of `ollama list`: its digest and its size. */
const LISTED = /^[ \t]{1,80}[\da-f]{12}[ \t]{1,20}\d[\d.]{0,8} [KMGT]B\b/;

/** What `ollama list` says of the name that it prints before `at`; `undefined` where that is nothing of it. */
export function listedAt(text: string, at: number): { readonly place: 'config-value'; readonly strength: Strength; readonly key: string; readonly provider: string } | undefined {
  return LISTED.test(text.slice(at, at + 130)) ? { place: 'config-value', strength: 'strong', key: 'ollama list', provider: 'ollama' } : undefined;
}

export function isModelFlag(word: string): boolean {
  return MODEL_FLAGS.has(word) || (word.startsWith('-') && word.length < 60 && (word[1] === '-' ? keyStrength(word.slice(2)) : SINGLE.test(word) ? keyStrength(word.slice(1)) : 'weak') === 'strong');
}

/** The words of one command line so far. */
export interface CommandWords {
  program: string;
  subcommand: string;
  arguments: number;
  flag: string | undefined;
  isDull: boolean;
  /** Its repository holds data or a page. */
  isOther: boolean;
}

export function commandWords(): CommandWords {
  return { program: '', subcommand: '', arguments: 0, flag: undefined, isDull: false, isOther: false };
}

/** Follows the words of one command line from left to right. */
export class CommandLine {
  constructor(private readonly words = commandWords()) {}

  /** True where the words to come say nothing, but for flags. */
  get isDull(): boolean {
    return this.words.isDull && this.words.flag === undefined;
  }

  /** What the words so far say of `word`, which is then taken in; `undefined` where they say nothing. */
  next(word: string): WordPlace | undefined {
    const flag = this.words.flag;
    const perhaps = this.#perhaps(flag);
    this.words.flag = undefined;
    if (word.startsWith('-')) {
      this.words.flag = SWITCHES.has(word) ? undefined : word;
      return undefined;
    }
    this.words.isOther ||= flag?.endsWith('type') === true && (word === 'dataset' || word === 'space');
    if (flag === '-m' && /^python[\d.]*$/.test(this.words.program) && Object.hasOwn(MODEL_COMMANDS, word)) {
      this.words.program = word;
      return undefined;
    }
    if (flag !== undefined && this.#takesModel(flag)) {
      return { strength: 'strong', key: flag.replace(/^-+/, ''), ...this.#provider(), ...(WHISPER.test(this.words.program) ? { callee: this.words.program } : {}) };
    }
    return flag !== undefined && !MODEL_TYPE.test(flag) && keyStrength(flag.replace(/^-+/, '')) === 'negative' ? { strength: 'negative' } : this.#plain(word, flag !== undefined) ?? perhaps;
  }

  /** `-m` of a program that nobody knows may ask for a model. */
  #perhaps(flag: string | undefined): WordPlace | undefined {
    return flag === '-m' && !OTHER_M.test(this.words.program) && !INSTALLERS.has(this.words.program) ? { strength: 'weak', key: 'm' } : undefined;
  }

  get isEmpty(): boolean {
    return this.words.program === '';
  }

  #plain(word: string, afterFlag: boolean): WordPlace | undefined {
    if (this.words.program === '') {
      this.words.program = PREFIXES.has(word) || (word.includes('=') && /^\w+=/.test(word)) ? '' : word.slice(word.lastIndexOf('/') + 1);
      return undefined;
    }
    if (this.words.subcommand === '') {
      this.#begin(word);
      return OF_FOLDERS.has(this.words.program) && /[\d/]/.test(word) ? { strength: 'negative' } : undefined;
    }
    if (RUNNERS.has(this.words.program) && RUNS.has(this.words.subcommand) && Object.hasOwn(MODEL_COMMANDS, word)) {
      this.words.program = word;
      this.words.subcommand = '';
      return undefined;
    }
    if (INSTALLERS.has(this.words.program)) {
      return isWeightFile(word) ? undefined : { strength: 'negative' };
    }
    return afterFlag ? undefined : this.#argument();
  }

  #argument(): WordPlace | undefined {
    const { program, subcommand } = this.words;
    const command = Object.hasOwn(MODEL_COMMANDS, program) ? MODEL_COMMANDS[program] : undefined;
    const isOllamas = OF_OLLAMAS.test(program) && DEPLOYS.test(subcommand);
    if ((!isOllamas && command?.sub.has(subcommand) !== true) || this.words.arguments++ > 0) {
      return undefined;
    }
    return { strength: this.words.isOther ? 'negative' : 'strong', key: `${program} ${subcommand}`, ...(isOllamas ? { provider: 'ollama' } : this.#provider()) };
  }

  /** Takes the first word after the program. In `docker exec ollama ollama pull x` a container and its program have one name. */
  #begin(word: string): void {
    if (word === this.words.program && !INSTALLERS.has(word)) {
      return;
    }
    if (RUNNERS.has(this.words.program) && Object.hasOwn(MODEL_COMMANDS, word)) {
      this.words.program = word;
      return;
    }
    if (WITH_MODELS.has(this.words.program) && word === 'model') {
      this.words.program += ' model';
      return;
    }
    this.words.subcommand = word;
    this.words.isDull = !INSTALLERS.has(this.words.program) && !RUNNERS.has(this.words.program) && !Object.hasOwn(MODEL_COMMANDS, this.words.program);
  }

  #takesModel(flag: string): boolean {
    return isModelFlag(flag) || (flag === '-m' && (SHORT_MODEL_FLAG.has(this.words.program) || LLAMA_CPP.test(this.words.program)));
  }

  #provider(): { readonly provider?: string } {
    const provider = Object.hasOwn(MODEL_COMMANDS, this.words.program) ? MODEL_COMMANDS[this.words.program]?.provider : undefined;
    return provider === undefined ? {} : { provider };
  }
}
