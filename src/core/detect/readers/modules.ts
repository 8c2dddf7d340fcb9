import { providerOfModule } from '../context/imports';
import type { Sink } from '../sink';

const MODULE = /[ \t]+(?:static[ \t]+)?([\w.\\:/]+)/y;

/** Tells of the provider whose client the module at `at` is, after `import`, `from` or `use`. */
export function readModule(text: string, at: number, sink: Pick<Sink, 'imports'>): void {
  MODULE.lastIndex = at;
  const module = MODULE.exec(text)?.[1];
  const provider = module === undefined ? undefined : providerOfModule(module.replaceAll('::', '.').replaceAll('\\', '.'));
  if (provider !== undefined) {
    sink.imports(provider);
  }
}
