import type { Callee } from './callees';
import { calleeOf, CLIENT_METHODS, isMaker } from './callees';
import { providerOfModule } from './imports';
import { squashed } from './keys';

/** Who answers: the id of a provider, or `null` for somebody whom nobody here knows. */
export type Answerer = string | null;

/** What a name of one document stands for where that is a provider's client, or the module of one. */
export interface Client {
  readonly provider: Answerer;
  /** The AI SDK's providers are called with a model: `fal('x')`, `fal.image('x')`. */
  readonly callable: boolean;
  /** Its name where it comes from. */
  readonly name: string;
  /** A function that is told the model and speaks to nobody itself: the AI SDK's `streamText`. */
  readonly isTold?: true;
}

export interface ClientsState {
  readonly byName: Map<string, Client>;
  /** Names without a use since they got their meaning. */
  readonly unused: Set<string>;
}

export function clientsState(): ClientsState {
  return { byName: new Map(), unused: new Set() };
}

/** Longest statement that is looked at. */
const LONGEST_IMPORT = 3000;

/** How far is looked at a statement behind its `import` or `from`: over its line, or to the end of its brackets and what it names. */
export function endOfImport(text: string, at: number): number {
  const line = lineEnd(text, at);
  if (!/[({]/.test(text.slice(at, line))) {
    return line;
  }
  const statement = text.slice(at, at + LONGEST_IMPORT);
  const [bracket, quote] = [statement.indexOf(')'), statement.search(/['"]/)];
  return bracket < 0 || quote < 0 ? at + LONGEST_IMPORT : lineEnd(text, at + Math.max(bracket, quote));
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
const AI_SDK = /^@ai-sdk\/([\w-]+)|(?:^|[/-])ai(?:-sdk)?-provider(?:s?$|\/)/;
/** What the AI SDK's package exports that takes a model: as text that is one of the gateway's, unless another provider was made the default. */
const TOLD = new Set([
  'generateText', 'streamText', 'generateObject', 'streamObject', 'embed', 'embedMany', 'rerank', 'generateImage', 'experimental_generateImage', 'experimental_generateVideo', 'generateVideo',
  'transcribe', 'experimental_transcribe', 'generateSpeech', 'experimental_generateSpeech', 'ToolLoopAgent', 'Agent', 'Experimental_Agent',
]);
const FROM = /\bfrom\s*$/;
const PYTHON = /^[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*|[^\n#;(]*)/;
const NAMED = /^(?:([\w$]+|\*)\s+as\s+)?([\w$]+)$/;
const AS = /^[ \t]+([\w.]+)(?:[ \t]+as[ \t]+(\w+))?/;
const GO = /^[\s(]*(?:(\w+)[ \t]+)?"([^"]+)"/;

/** The names that a document gives to clients. The last meaning of a name counts, but of two without a use in between (`if … else …`) nobody knows which. */
export class Clients {
  constructor(private readonly state: ClientsState) {}

  get(name: string | undefined): Client | undefined {
    if (name === undefined || this.state.byName.size === 0) {
      return undefined;
    }
    this.state.unused.delete(name);
    return this.state.byName.get(name);
  }

  set(name: string, client: Client): void {
    const isOther = this.state.unused.has(name) && this.state.byName.get(name)?.provider !== client.provider;
    this.state.byName.set(name, isOther ? { ...client, provider: null } : client);
    this.state.unused.add(name);
  }

  /** Takes in what stands at `at`, after `import` or `from`. */
  importing(word: string, text: string, at: number): void {
    const statement = text.slice(at, at + LONGEST_IMPORT);
    if (word === 'from') {
      const [, module = '', names = ''] = PYTHON.exec(statement) ?? [];
      this.#names(module, names.replace(/^\(/, ''));
    } else if (word === 'import') {
      this.#imports(statement);
    }
  }

  /** Takes in `const OpenAI = require('openai')`. */
  required(name: string | undefined, module: string): void {
    if (name !== undefined) {
      this.#add(module, name, name);
    }
  }

  #imports(statement: string): void {
    const line = statement.slice(0, ((statement.indexOf('\n') + 1) || statement.length + 1) - 1);
    const quote = /['"]/.exec(line.includes('{') || line.trim() === '(' ? statement : line)?.index;
    if (quote !== undefined && FROM.test(statement.slice(0, quote))) {
      const [, module = ''] = /^.([^'"\n]*)/.exec(statement.slice(quote)) ?? [];
      this.#names(module, statement.slice(0, quote).replace(FROM, '').replace(/^\s*type\s.*/s, ''));
    } else if (quote === undefined) {
      const [, module = '', as = module] = AS.exec(line) ?? [];
      this.#add(module, as, as);
    } else {
      const end = line.trim() === '(' ? statement.indexOf(')') : line.length;
      statement.slice(0, end < 0 ? undefined : end).split('\n').forEach((each) => {
        const [, as, path = ''] = GO.exec(each) ?? [];
        const name = as ?? path.split('/').filter((part) => !/^v\d+$/.test(part)).at(-1) ?? '';
        this.#add(path, name, name);
      });
    }
  }

  #names(module: string, names: string): void {
    if (module === '' || (module !== 'ai' && whose(module) === undefined)) {
      return;
    }
    for (const each of names.split(/[,{}]/)) {
      const [, original, name = ''] = NAMED.exec(each.trim()) ?? [];
      this.#add(module, name, original === undefined || original === '*' ? name : original);
    }
  }

  #add(module: string, name: string, original: string): void {
    if (module === 'ai' && TOLD.has(original)) {
      this.state.byName.set(name, { provider: 'vercel', name: original, callable: false, isTold: true });
      return;
    }
    const provider = whose(module);
    const sdk = AI_SDK.exec(module);
    const isMade = /^create[A-Z]/.test(original);
    // What else such a package exports is not told from its name.
    const isItsName = sdk !== null && squashed(original) === squashed(`${isMade ? 'create' : ''}${sdk[1] ?? ''}`);
    if (provider !== undefined && name !== '' && (provider !== null || isItsName)) {
      this.state.byName.set(name, { provider, name: original, callable: sdk !== null && !isMade && /^[a-z]/.test(original) });
    }
  }
}

function whose(module: string): Answerer | undefined {
  return providerOfModule(module) ?? (AI_SDK.test(module) ? null : undefined);
}

/** What a call of such a name, or of something of it, says of its arguments: `fal('x')`, `fal.image('x')`, `client.messages.create(…)`. */
export function calleeOfClient(client: Client, root: string | undefined, callee: string, receiver: string | undefined): Callee | undefined {
  if (client.isTold) {
    return calleeOf(callee, receiver);
  }
  const who = client.provider === null ? { elsewhere: true as const } : { provider: client.provider };
  const known = root === callee && client.name !== callee ? calleeOf(client.name) : calleeOf(callee, receiver);
  if (root === callee ? client.callable : client.callable && CLIENT_METHODS.has(callee)) {
    return { argument: 0, ...who };
  }
  if (known !== undefined && (known.transparent ?? known.negative ?? known.asks ?? known.local ?? (isMaker(callee) && known.provider !== undefined))) {
    return known;
  }
  return known?.argument === undefined ? who : { argument: known.argument, ...who };
}
