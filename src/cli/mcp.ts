import { readArguments, type Arguments } from '../core/agents/arguments';
import { modelAnswer, type Answer } from '../core/agents/answer';
import { judge, type Judged, type Surroundings } from '../core/agents/judge';
import { ALTERNATIVES_OUTPUT, COMPARISON_OUTPUT, MODEL_OUTPUT, PROJECT_OUTPUT, type OutputSchema } from '../core/agents/output';
import { alternativesAnswer } from '../core/agents/permitted';
import { projectAnswer } from '../core/agents/project';
import { CHECK_MODEL, CHECK_PROJECT, COMPARE_MODELS, INSTRUCTIONS, PERMITTED_ALTERNATIVES, type Tool } from '../core/agents/tools';
import type { CatalogueIndex } from '../core/catalogue/catalogue';
import { compare, compareMarkdown } from '../core/report/compare';
import { createReviewer, type Reviewer } from '../core/review';
import { loadCatalogue, toolVersion } from './assets';
import { UsageError } from './exit';
import { checkIn } from './mcp-check';
import { pathWithin, Refusal } from './mcp-paths';
import type { Outcome, ServedTool } from './mcp-protocol';
import { localDay } from './options';
import { surroundingsOf } from './surroundings';
import { complain } from './terminal';

export interface McpOptions {
  readonly policy?: string;
  /** Absent: the day on which a question is asked, as a server may outlive the one on which it was started. */
  readonly today?: string;
}

type Answering = (given: Arguments, signal: AbortSignal) => Answer<object> | Promise<Answer<object>>;

/** Answers agents over stdin and stdout, by the policies of the current folder, until stdin ends. Nothing else is written to stdout. */
export async function mcp(options: McpOptions): Promise<void> {
  const { serve } = await import('./mcp-protocol');
  await serve({ version: toolVersion(), instructions: INSTRUCTIONS, tools: new Desk(process.cwd(), options).tools(), onError: (message) => complain([message]) });
}

/** What goes wrong is said in words: an agent can mend its question, and the server goes on. */
function served(tool: Tool, outputSchema: OutputSchema, answer: Answering): ServedTool {
  return { ...tool, outputSchema, call: (given, signal) => called(tool, answer, given, signal) };
}

async function called({ name, inputSchema }: Tool, answer: Answering, given: unknown, signal: AbortSignal): Promise<Outcome> {
  const read = readArguments(given, inputSchema);
  if ('fault' in read) {
    return read;
  }
  try {
    return await answer(read, signal);
  } catch (error) {
    if (error instanceof Refusal || error instanceof UsageError) {
      return { fault: error.message };
    }
    const [fault, stack] = error instanceof Error ? [error.message, error.stack ?? error.message] : [String(error), String(error)];
    complain(signal.aborted ? [] : `${name} was stopped by a fault of its own, please report it: ${stack}`.split('\n'));
    return { fault: `${name} was stopped by a fault of its own: ${fault}. Nothing was judged.` };
  }
}

/** The tools over one folder. Policies are read anew for each question, the catalogue once. */
class Desk {
  #index: CatalogueIndex | undefined;
  #reviewer: Reviewer | undefined;

  constructor(private readonly folder: string, private readonly options: McpOptions) {}

  tools(): readonly ServedTool[] {
    return [
      served(CHECK_MODEL, MODEL_OUTPUT, (given) => modelAnswer(this.#judged(given))),
      served(PERMITTED_ALTERNATIVES, ALTERNATIVES_OUTPUT, (given) => alternativesAnswer(this.#judged(given))),
      served(COMPARE_MODELS, COMPARISON_OUTPUT, (given) => this.#compared(given)),
      served(CHECK_PROJECT, PROJECT_OUTPUT, (given, signal) => this.#checked(given, signal)),
    ];
  }

  #judged({ texts }: Arguments): Judged {
    return judge(texts['id'] ?? '', texts['provider'], this.#surroundings(texts['file']));
  }

  #compared({ texts, lists }: Arguments): Answer<object> {
    const ids = [...new Set(lists['ids'])];
    if (ids.length < 2) {
      throw new Refusal('Name two or more different models to compare.');
    }
    const surroundings = this.#surroundings(texts['file']);
    const judged = ids.map((id) => judge(id, undefined, surroundings));
    const { governing, faults = [] } = judged[0] ?? {};
    const comparison = compare(judged.map(({ explained }) => ({ ...explained, declared: governing !== undefined, faulty: faults.length > 0 })));
    const policy = governing ? { path: governing.name, faults } : null;
    const warnings = faults.map((fault) => `What is declared cannot be relied on. Fault of the policy: ${fault}\n`);
    return { structured: { version: 1, ...comparison, policy }, text: [...warnings, compareMarkdown(comparison)].join('\n') };
  }

  async #checked({ lists }: Arguments, signal: AbortSignal): Promise<Answer<object>> {
    const paths = (lists['paths'] ?? []).map((each) => pathWithin(this.folder, each));
    const { policy } = this.options;
    const { report, errors } = await checkIn(this.folder, paths, ['--today', this.#today(), ...(policy === undefined ? [] : ['--policy', policy])], signal);
    return projectAnswer(report, errors);
  }

  #surroundings(file: string | undefined): Surroundings {
    this.#index ??= loadCatalogue();
    this.#reviewer ??= createReviewer(this.#index);
    const { policy } = this.options;
    return surroundingsOf({
      current: this.folder, today: this.#today(), ...(policy === undefined ? {} : { policy }), ...(file === undefined ? {} : { file: pathWithin(this.folder, file) }),
    }, this.#index, this.#reviewer).surroundings;
  }

  #today(): string {
    return this.options.today ?? localDay();
  }
}
