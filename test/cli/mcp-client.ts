/** Agents at `model-review mcp`, through the SDK's own client over stdio. */
import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { COMMAND } from './command';

export const DAY = ['--today', '2026-11-22'];
export const LLAMA = 'meta-llama/Meta-Llama-3-8B-Instruct';
export const BROKEN = 'version: 1\nusage:\n  commercial: perhaps\n';

/** A client at a server that was started in a folder as an agent starts it. */
export async function at<T>(folder: string, test: (client: Client) => Promise<T>, args: readonly string[] = DAY): Promise<T> {
  const client = new Client({ name: 'test', version: '0' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [COMMAND, 'mcp', ...args], cwd: folder, stderr: 'ignore' }));
  try {
    await client.listTools(); // so that the client checks what is given back by the schemas of the tools
    return await test(client);
  } finally {
    await client.close();
  }
}

export async function call(client: Client, name: string, args: Record<string, unknown> = {}): Promise<CallToolResult> {
  return await client.callTool({ name, arguments: args }) as CallToolResult;
}

export function textOf({ content }: CallToolResult): string {
  return content.map((each) => (each.type === 'text' ? each.text : '')).join('\n');
}

export async function answer<T>(client: Client, name: string, args: Record<string, unknown>): Promise<T> {
  const result = await call(client, name, args);
  assert.ok(!result.isError, textOf(result));
  assert.ok(textOf(result).length > 0);
  return result.structuredContent as T;
}

export async function refused(client: Client, name: string, args: Record<string, unknown>): Promise<string> {
  const result = await call(client, name, args);
  assert.equal(result.isError, true, textOf(result));
  return textOf(result);
}
