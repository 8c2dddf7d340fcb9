import type { Bom } from './bom-types';

/** Name and version of a project as its package.json says, else its folder's name: a manifest that does not parse is the project's affair. */
export function projectOf(folder: string, manifest: string | undefined): Bom['project'] {
  const parsed = parse(manifest);
  const [name, version] = [textAt(parsed, 'name'), textAt(parsed, 'version')];
  return name === undefined ? { name: folder === '' ? 'project' : folder } : { name, ...(version === undefined ? {} : { version }) };
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function textAt(value: unknown, key: string): string | undefined {
  const found: unknown = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}
