import { spawn } from 'node:child_process';

export interface Output {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** What a program says and ends with, given this to read. */
export function output(program: string, args: readonly string[], cwd: string, input = ''): Promise<Output> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ stdout, stderr, code }));
    child.stdin.end(input);
  });
}
