/** One argument of a tool, as JSON Schema: all that the reader in `arguments.ts` and the editor's manifest need. */
export type ArgumentSchema =
  | { readonly type: 'string'; readonly description: string }
  | { readonly type: 'array'; readonly description: string; readonly items: { readonly type: 'string' }; readonly minItems?: number; readonly maxItems: number };

export interface ArgumentsSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ArgumentSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** What an agent is told of a tool. English in every language: models read it, not people. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: ArgumentsSchema;
}

const ID = { type: 'string', description: 'The model id as the code or configuration spells it, e.g. gpt-4o, meta-llama/Llama-3.1-8B-Instruct or us.anthropic.claude-3-haiku-20240307-v1:0.' } as const;
const PROVIDER = { type: 'string', description: 'Who serves it, where the id alone does not say, e.g. groq, azure or bedrock.' } as const;
const FILE = {
  type: 'string',
  description: 'The file that names or will name the model, relative to the project\'s folder; it need not exist. The model-review.yaml nearest to it judges. Without it the one of the project\'s folder does.',
} as const;

const ONE_MODEL = { type: 'object', properties: { id: ID, provider: PROVIDER, file: FILE }, required: ['id'], additionalProperties: false } as const;

export const CHECK_MODEL: Tool = {
  name: 'check_model',
  title: 'Check a model for this project',
  description: 'Says whether this project may use an AI model: what the id stands for, the verdict by the usage that model-review.yaml declares, findings with clause, source and declared value, '
    + 'licence terms, openness, cost and life. Ask before you write a model\'s name into code or configuration. Offline, from a dated catalogue. Unknown stays unknown: what was not judged is not allowed by that.',
  inputSchema: ONE_MODEL,
};

export const PERMITTED_ALTERNATIVES: Tool = {
  name: 'permitted_alternatives',
  title: 'List permitted alternatives to a model',
  description: 'Lists at most three models that can do the same work in the same place as the given one and meet, without a conflict or a doubt about its terms, the usage that model-review.yaml declares, '
    + 'each with the id to write and the reasons; or says why there are none. Use it when a model has a conflict.',
  inputSchema: ONE_MODEL,
};

const MOST_COMPARED = 8;

export const COMPARE_MODELS: Tool = {
  name: 'compare_models',
  title: 'Compare models',
  description: 'Puts two to eight models side by side: what they are, whether this project may use them, openness, licence terms, cost and life.',
  inputSchema: {
    type: 'object',
    properties: {
      ids: { type: 'array', description: 'Two to eight model ids as code or configuration spells them.', items: { type: 'string' }, minItems: 2, maxItems: MOST_COMPARED },
      file: FILE,
    },
    required: ['ids'],
    additionalProperties: false,
  },
};

const MOST_PATHS = 100;

export const CHECK_PROJECT: Tool = {
  name: 'check_project',
  title: 'Check this project\'s models',
  description: 'Reviews the files of the project, or some of them, and lists every finding on the AI models they name: conflicts with the declared usage, duties, retired ids, moving aliases. '
    + 'The most severe come first; where the list is cut, the counts say what was left out. May take seconds to a minute in a large project.',
  inputSchema: {
    type: 'object',
    properties: { paths: { type: 'array', description: 'Files and folders relative to the project\'s folder; all of it if none is given.', items: { type: 'string' }, maxItems: MOST_PATHS } },
    required: [],
    additionalProperties: false,
  },
};

export const TOOLS: readonly Tool[] = [CHECK_MODEL, PERMITTED_ALTERNATIVES, COMPARE_MODELS, CHECK_PROJECT];

/** What an agent is told of all of them. */
export const INSTRUCTIONS = 'Model Review knows the licence terms, openness, cost and life of AI models and judges them by the usage that this project declares in model-review.yaml. '
  + 'Before you write a model\'s name into code or configuration, ask check_model; after a conflict ask permitted_alternatives. '
  + 'What is unknown or was not judged is no permission: tell the user so. The answers are hints to check, no legal advice.';
