import { calleeOf } from '../detect/context/callees';
import { isModelFlag, namesProgram } from '../detect/context/commands';
import { entriesOf, goesByModel, servesTask } from '../detect/context/entries';
import { providerOfAddress, providerOfKey, providerOfModule } from '../detect/context/imports';
import { keyStrength } from '../detect/context/keys';
import { providerOfName } from '../detect/context/providers';

const WORD = /[A-Za-z_$-][\w$.-]*(?:[ \t]?[(<{["'!:=])?/g;
/** Which a place takes by their programs. */
const PROGRAMS = /\b(?:ollama|vllm|sglang|lms|hf|huggingface-cli|local-ai|git|whisper\w*|spacy|llama|llm)\b/i;

/** The words around a token, and what they can make of it; answers are kept, for code repeats its words. */
export class Places {
  readonly #asks = new Map<string, boolean>();
  readonly #provides = new Map<string, boolean>();

  /** Whether one of the words can make a place a model's. */
  asks(text: string): boolean {
    return namesProgram(`${text} `) || words(text).some((word) => known(this.#asks, word, asksFor));
  }

  /** Whether one of them can say who answers. */
  provides(text: string): boolean {
    return words(text).some((word) => known(this.#provides, word, providesOne));
  }
}

const MOST = 20_000;

function known(answers: Map<string, boolean>, word: string, ask: (word: string) => boolean): boolean {
  const answer = answers.get(word);
  if (answer !== undefined) {
    return answer;
  }
  if (answers.size >= MOST) {
    answers.clear();
  }
  const asked = ask(word);
  answers.set(word, asked);
  return asked;
}

function words(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

function asksFor(found: string): boolean {
  const word = found.replace(/[ \t]?[(<{["'!:=]$/, '');
  const isCalled = /[(<{["'!]$/.test(found);
  const parts = word.replace(/^-+/, '').split(/[.$]/).filter((part) => part !== '');
  return isModelFlag(word) || PROGRAMS.test(word) || keyStrength(word.replace(/^[-$]+/, '')) === 'strong' || parts.some((part) => asksByPart(part, isCalled));
}

function asksByPart(part: string, isCalled: boolean): boolean {
  const { argument, provider, elsewhere, local, transparent, negative, asks } = calleeOf(part) ?? {};
  const isCall = isCalled && transparent !== true && negative !== true && asks !== true && (argument !== undefined || provider !== undefined || elsewhere === true || local === true);
  return isCall || keyStrength(part) === 'strong' || goesByModel(part) || entriesOf(part) === 'models' || servesTask(part);
}

function providesOne(found: string): boolean {
  const word = found.replace(/[ \t]?[(<{["'!:=]$/, '');
  return word.replace(/^[-$]+/, '').split(/[.$]/).some((part) => providerOfName(part) !== undefined || providerOfKey(part) !== undefined || calleeOf(part)?.provider !== undefined || providerOfModule(part) !== undefined)
    || providerOfAddress(`https://${word}`) !== undefined;
}
