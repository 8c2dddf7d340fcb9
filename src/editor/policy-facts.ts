import * as vscode from 'vscode';
import type { Facts } from '../core/policy/assist/facts';
import type { Schema } from '../core/policy/schema';
import type { Clock, Log } from '../core/ports';
import type { CatalogueFile } from './catalogue-file';

/** Every name under which the file is looked for; only `model-review.yaml` is read. */
export const POLICY_FILES: vscode.DocumentSelector = { pattern: '**/model-review.{yaml,yml}' };

/** What the help with policy files knows, read from the extension's files on the first request. */
export class PolicyFacts {
  #texts: Promise<{ readonly schema: Schema; readonly words?: Readonly<Record<string, string>> }> | undefined;

  constructor(private readonly extensionUri: vscode.Uri, private readonly catalogue: CatalogueFile, private readonly clock: Clock, private readonly log: Log) {}

  async get(): Promise<Facts> {
    this.#texts ??= this.#read();
    const [texts, index, { policyFacts }] = await Promise.all([this.#texts, this.catalogue.index(), import('../core/policy-facts')]);
    return policyFacts({ ...texts, index, today: this.clock.today(), locale: vscode.env.language });
  }

  async #read(): Promise<{ readonly schema: Schema; readonly words?: Readonly<Record<string, string>> }> {
    const schema = (await this.catalogue.bundled('schemas/model-review.schema.json')) as Schema;
    const words = vscode.env.language === 'zh-cn' ? await this.#words('l10n/schema.zh-cn.json') : undefined;
    return words ? { schema, words } : { schema };
  }

  /** Without them the help is English. */
  async #words(path: string): Promise<Readonly<Record<string, string>> | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, path));
      return JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, string>>;
    } catch (cause) {
      this.log.error(`Could not read ${path}`, cause);
      return undefined;
    }
  }
}
