/** A JSON Schema, as far as the answers need one. */
export interface OutputSchema {
  readonly [key: string]: unknown;
  readonly type: 'object';
}

type Part = Readonly<Record<string, unknown>>;

const TEXT: Part = { type: 'string' };
const NUMBER: Part = { type: 'number' };
const TEXTS: Part = { type: 'array', items: TEXT };
const VERSION: Part = { const: 1 };

/** Every key is there; further ones may come. */
function object(properties: Readonly<Record<string, Part>>, optional: readonly string[] = []): Part & { readonly type: 'object' } {
  return { type: 'object', properties, required: Object.keys(properties).filter((key) => !optional.includes(key)) };
}

function list(items: Part): Part {
  return { type: 'array', items };
}

function orNull(part: Part): Part {
  return { anyOf: [part, { type: 'null' }] };
}

function oneOf(...values: readonly string[]): Part {
  return { enum: values };
}

const SOURCE = object({ name: TEXT, date: orNull(TEXT), url: orNull(TEXT) });
const CATALOGUE = object({ date: TEXT, digest: TEXT });
const POLICY = orNull(object({ path: TEXT, faults: TEXTS }));
const SEVERITY = oneOf('error', 'warning', 'information');
const RESOLUTION = oneOf('exact', 'alias', 'grammar', 'derivative', 'family', 'unknown');
const WAIVED = orNull(object({ reason: TEXT, owner: TEXT, expires: TEXT }));
const RANGE = object({ low: NUMBER, median: NUMBER, high: NUMBER });
const VERDICT: Part = {
  ...object({ state: oneOf('conflict', 'warning', 'to-check', 'no-conflict', 'not-judged'), words: TEXT }),
  description: 'Only no-conflict says that nothing speaks against the model; not-judged and to-check are no permission.',
};
const ALTERNATIVES: Part = {
  ...list(object({ model: TEXT, provider: TEXT, id: { type: 'string', description: 'What to write; absent where that is not certain.' }, reasons: TEXTS }, ['provider', 'id'])), maxItems: 3,
};
const FINDING = object({
  code: TEXT, severity: SEVERITY, message: TEXT, licence: orNull(TEXT), clause: orNull(TEXT), declared: orNull(object({ path: TEXT, value: {} })), source: orNull(SOURCE),
  confidence: orNull(TEXT), waived: WAIVED,
});

export const MODEL_OUTPUT: OutputSchema = object({
  version: VERSION, verdict: VERDICT, policy: POLICY, undeclared: { ...TEXTS, description: 'Keys of usage that its terms ask about and nobody declared.' }, text: TEXT, resolution: RESOLUTION, because: TEXT, name: TEXT, summary: TEXT,
  model: orNull(TEXT), base: orNull(TEXT), family: orNull(TEXT), publisher: orNull(TEXT), provider: orNull(object({ id: TEXT, name: TEXT })),
  findings: list(FINDING),
  licences: list(object({ id: TEXT, name: TEXT, via: oneOf('own', 'inherited', 'host'), confidence: TEXT, coverage: oneOf('full', 'partial', 'none'), terms: TEXTS, url: orNull(TEXT), source: SOURCE })),
  openness: orNull(object({ score: NUMBER, median: NUMBER, match: TEXT, assessedModel: TEXT, assessed: TEXT, status: TEXT, url: TEXT })),
  hosted: { ...orNull(object({ input: RANGE, output: RANGE, hosts: NUMBER }, ['output'])), description: 'USD per million tokens, over the hosts that name a price.' },
  selfHosting: { ...orNull(object({ count: NUMBER, gpu: { type: 'object' }, needGB: NUMBER, low: NUMBER, high: NUMBER })), description: 'An estimate, in USD an hour.' },
  life: list(object({ provider: TEXT, id: TEXT, deprecated: orNull(TEXT), retired: orNull(TEXT), replacement: orNull(TEXT), confidence: TEXT, source: SOURCE })),
  alternatives: ALTERNATIVES,
  notKnown: { ...TEXTS, description: 'What is not known, in words.' },
  catalogue: CATALOGUE,
});

export const ALTERNATIVES_OUTPUT: OutputSchema = object({
  version: VERSION, text: TEXT, model: orNull(TEXT), verdict: VERDICT, policy: POLICY, alternatives: ALTERNATIVES,
  none: { ...orNull(TEXT), description: 'Why there are none.' }, catalogue: CATALOGUE,
});

export const COMPARISON_OUTPUT: OutputSchema = object({
  version: VERSION, ids: TEXTS, names: TEXTS, date: TEXT, rows: { ...list(object({ label: TEXT, cells: list(TEXTS) })), description: 'One question a row, one cell a model; an empty cell means not known.' },
  policy: POLICY,
});

export const PROJECT_OUTPUT: OutputSchema = object({
  version: VERSION, tool: object({ name: TEXT, version: TEXT }), catalogue: object({ date: TEXT, digest: TEXT, models: NUMBER }),
  complete: { type: 'boolean', description: 'False where something could not be read or used: then nothing here is an all-clear.' }, errors: TEXTS,
  files: object({ reviewed: NUMBER, generated: NUMBER, skipped: list(object({ path: TEXT, reason: TEXT })), skippedInAll: NUMBER }),
  counts: object({ error: NUMBER, warning: NUMBER, information: NUMBER, accepted: NUMBER }),
  findings: list(object({
    path: TEXT, line: NUMBER, column: NUMBER, code: TEXT, severity: SEVERITY, message: TEXT, model: orNull(TEXT), licence: orNull(TEXT), clause: orNull(TEXT), declared: orNull(TEXT),
    source: orNull(TEXT), confidence: orNull(TEXT), waived: WAIVED,
  })),
  findingsInAll: NUMBER,
  models: list(object({ model: TEXT, resolution: RESOLUTION, uses: NUMBER })),
  modelsInAll: NUMBER,
});
