import * as vscode from 'vscode';
import { declaredActs } from '../core/assess/acts';
import type { Log } from '../core/ports';
import { mayBeShown, requiredTexts, shownBy } from '../core/shown-texts';
import type { CatalogueFile } from './catalogue-file';
import type { Governing, Policies } from './policies';
import { allFiles } from './search';
import { readBytes } from './texts';

/** More files than this are not searched: then nothing is said to be missing. */
const MOST_FILES = 5000;

/** Which of the texts that licences ask for the files of the workspace show. They are read once a policy declares an act that asks for one. */
export class ShownTexts implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when the files were read, and when one of them came to show another text. */
  readonly onDidChange = this.#changed.event;
  readonly #shown = new Map<string, { readonly uri: vscode.Uri; readonly texts: ReadonlySet<string> }>();
  readonly #subscriptions: vscode.Disposable[] = [this.#changed];
  #required: readonly string[] | undefined;
  #searched: 'no' | 'under way' | 'yes' = 'no';
  #searching: Promise<void> | undefined;

  constructor(private readonly catalogue: CatalogueFile, private readonly policies: Policies, private readonly log: Log) {
    this.#subscriptions.push(policies.onDidChange(() => this.#begin()));
  }

  /** What changes from now on. Nothing is watched where no policy asks. */
  #watch(): void {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const read = (uri: vscode.Uri): void => {
      if (this.#searched === 'yes' && isSearched(uri)) {
        this.#read(uri).then((news) => { if (news) { this.#changed.fire(); } }, (cause: unknown) => this.log.error(`Could not search ${uri.toString()}`, cause));
      }
    };
    this.#subscriptions.push(
      watcher, watcher.onDidCreate(read), watcher.onDidChange(read),
      watcher.onDidDelete((uri) => { if (this.#shown.delete(uri.toString())) { this.#changed.fire(); } }),
    );
  }

  /** What the files under the policy's folder show; `undefined` until they are read. */
  under({ uri }: Governing): { has(text: string): boolean } | undefined {
    if (this.#searched !== 'yes') {
      this.#begin();
      return undefined;
    }
    const folder = `${vscode.Uri.joinPath(uri, '..').toString()}/`;
    return { has: (text) => [...this.#shown.values()].some((file) => file.texts.has(text) && file.uri.toString().startsWith(folder)) };
  }

  /** Resolves once the files are read, where a policy asks for them. Call after the policies are ready. */
  async ready(): Promise<void> {
    this.#begin();
    await this.#searching;
  }

  dispose(): void {
    this.#subscriptions.forEach((each) => each.dispose());
  }

  #begin(): void {
    if (this.#searched === 'no' && this.#isAsked()) {
      this.#searched = 'under way';
      if (!this.#required) {
        this.#watch();
      }
      this.#searching = this.#search().catch((cause: unknown) => {
        this.#searched = 'no';
        this.log.error('Could not search for texts that must be shown', cause);
      });
    }
  }

  #isAsked(): boolean {
    return this.policies.known().some(({ policy }) => [policy, ...policy.scopes].some(({ usage }) => declaredActs(usage).size > 0));
  }

  async #search(): Promise<void> {
    const files = (await allFiles(MOST_FILES))?.filter(isSearched);
    if (!files || files.length > MOST_FILES) {
      this.log.info(`${files?.length ?? `More than ${MOST_FILES}`} files may show texts to users; they are not searched.`);
      return;
    }
    for (const uri of files) {
      await this.#read(uri);
    }
    this.#searched = 'yes';
    this.#changed.fire();
  }

  /** True where the file shows other texts than before. */
  async #read(uri: vscode.Uri): Promise<boolean> {
    const key = uri.toString();
    const before = this.#shown.get(key)?.texts ?? new Set();
    this.#required ??= requiredTexts((await this.catalogue.index()).licences());
    const read = await readBytes(uri);
    const shows = shownBy('bytes' in read ? new TextDecoder().decode(read.bytes) : '');
    const texts = new Set(this.#required.filter(shows));
    if (texts.size > 0) {
      this.#shown.set(key, { uri, texts });
    } else {
      this.#shown.delete(key);
    }
    return texts.size !== before.size || [...texts].some((text) => !before.has(text));
  }
}

function isSearched(uri: vscode.Uri): boolean {
  return uri.scheme !== 'git' && mayBeShown(vscode.workspace.asRelativePath(uri, false));
}
