import { atServer } from './log';

/** What the command line writes of the files with which the test workspace began. */
export async function commandLine(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const response = await fetch(atServer('/command'), { method: 'POST', body: JSON.stringify({ args, env }) });
  return response.text();
}
