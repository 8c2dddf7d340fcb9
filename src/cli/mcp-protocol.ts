// Loaded by `mcp` alone and when it runs: what stands here, and the libraries behind it, cost time that no other command should pay.
// So it imports nothing of ours that they share, except types.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema, type CallToolResult, type Tool as ListedTool } from '@modelcontextprotocol/sdk/types.js';
import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/cfworker-provider.js';
import type { OutputSchema } from '../core/agents/output';
import type { Tool } from '../core/agents/tools';

/** A tool that only reads. What goes wrong in a call is an outcome too: it never rejects. */
export interface ServedTool extends Tool {
  readonly outputSchema: OutputSchema;
  readonly call: (given: unknown, signal: AbortSignal) => Promise<Outcome>;
}

export type Outcome = { readonly text: string; readonly structured: object } | { readonly fault: string };

export interface Service {
  readonly version: string;
  readonly instructions: string;
  readonly tools: readonly ServedTool[];
  /** Hears of messages that are no protocol. */
  readonly onError: (message: string) => void;
}

/** Serves over stdin and stdout until stdin ends. */
export async function serve({ version, instructions, tools, onError }: Service): Promise<void> {
  const server = new Server({ name: 'model-review', title: 'Model Review', version }, {
    capabilities: { tools: {} }, instructions, jsonSchemaValidator: new CfWorkerJsonSchemaValidator(),
  });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(listed) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const found = tools.find(({ name }) => name === params.name);
    return resultOf(found ? await found.call(params.arguments, signal) : { fault: `There is no tool "${params.name}"; there are ${tools.map(({ name }) => name).join(', ')}.` });
  });
  server.onerror = ({ message }) => onError(message);
  process.stdin.once('end', () => void server.close());
  await server.connect(new StdioServerTransport());
}

function listed({ name, title, description, inputSchema, outputSchema }: ServedTool): ListedTool {
  return {
    name, title, description, inputSchema: { ...inputSchema, required: [...inputSchema.required] }, outputSchema,
    annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  };
}

function resultOf(outcome: Outcome): CallToolResult {
  return 'fault' in outcome
    ? { content: [{ type: 'text', text: outcome.fault }], isError: true }
    : { content: [{ type: 'text', text: outcome.text }], structuredContent: { ...outcome.structured } };
}
