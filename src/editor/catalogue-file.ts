import * as vscode from 'vscode';
import type { CatalogueIndex } from '../core/catalogue/catalogue';
import type { Log } from '../core/ports';

/** Reads and indexes the bundled catalogue once, on the first document that needs it. */
export class CatalogueFile {
  #index: Promise<CatalogueIndex> | undefined;

  constructor(private readonly extensionUri: vscode.Uri, private readonly log: Log) {}

  index(): Promise<CatalogueIndex> {
    this.#index ??= this.#load();
    return this.#index;
  }

  /** A bundled JSON file of `dist/`, e.g. `schemas/bom-1.6.schema.json`. */
  async bundled(path: string): Promise<unknown> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', ...path.split('/')));
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  }

  async #load(): Promise<CatalogueIndex> {
    const [packed, { CatalogueIndex: Index }] = await Promise.all([this.bundled('catalogue.json'), import('../core/catalogue/catalogue')]);
    const index = new Index(packed);
    this.log.info(`Catalogue ${index.date}, ${index.size} models, digest ${index.digest.slice(0, 12)}`);
    return index;
  }
}
