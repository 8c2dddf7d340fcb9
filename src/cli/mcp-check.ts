import { spawn } from 'node:child_process';
import path from 'node:path';
import type { CheckReport } from '../core/report/check-json';
import { relativeTo } from './files';
import { Refusal } from './mcp-paths';
import { statOf } from './read-file';

const PREFIX = 'model-review: ';
const NOTE = `${PREFIX}note: `;

export interface Checked {
  readonly report: CheckReport;
  readonly errors: readonly string[];
}

/** `check --format json` of this very program, in a process of its own: the same answer, and one that can be stopped. Paths are absolute; those of the report are relative to `folder`. */
export async function checkIn(folder: string, paths: readonly string[], options: readonly string[], signal: AbortSignal): Promise<Checked> {
  const { code, stdout, stderr } = await run([__filename, 'check', '--format', 'json', '--fail-on', 'never', ...options, '--', ...paths], folder, signal);
  const said = stderr.split('\n').filter((line) => line.startsWith(PREFIX) && !line.startsWith(NOTE)).map((line) => line.slice(PREFIX.length));
  const report = reportOf(stdout);
  if (!report || code === null) {
    throw new Refusal(said.join(' ') || 'The review did not come to its end.');
  }
  const [only, ...others] = paths;
  const root = only !== undefined && others.length === 0 && statOf(only)?.isDirectory() ? only : folder;
  return { report: root === folder ? report : prefixed(report, relativeTo(folder, root)), errors: said };
}

function run(args: readonly string[], cwd: string, signal: AbortSignal): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

function reportOf(text: string): CheckReport | undefined {
  try {
    return JSON.parse(text) as CheckReport;
  } catch {
    return undefined;
  }
}

function prefixed(report: CheckReport, root: string): CheckReport {
  const moved = <T extends { readonly path: string }>(each: T): T => ({ ...each, path: path.posix.join(root, each.path) });
  return { ...report, files: { ...report.files, skipped: report.files.skipped.map(moved) }, uses: report.uses.map(moved), findings: report.findings.map(moved) };
}
