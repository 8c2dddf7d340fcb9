/** Workspaces that suites of their own are for: the beginning of a file's name tells which. */
const OWN: readonly string[] = ['two-roots', 'untrusted', 'hostile'];

/** Whether a suite is for the open workspace. */
export function isFor(workspace: string, file: string): boolean {
  const [first = ''] = file.split('.');
  return OWN.includes(first) ? first === workspace : !OWN.includes(workspace);
}
