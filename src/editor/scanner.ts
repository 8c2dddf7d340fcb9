import type * as vscode from 'vscode';
import type { Lines } from '../core/lines';
import type { Reviewer } from '../core/review';
import type { CatalogueFile } from './catalogue-file';
import type { Policies } from './policies';
import type { DocumentReview, Reviews } from './reviews';
import type { ShownTexts } from './shown-texts';
import { Slices } from './slices';
import { sweep, type Swept } from './sweep';
import { walk, type Tree, type TreeFile } from './tree';

/** The review of a file that was scanned, and its lines. */
export type ScannedReview = Pick<DocumentReview, 'review' | 'governing'> & { readonly lines: Lines };

/** A file of the scan; of most nothing is to be judged. */
export interface Scanned extends Swept {
  readonly done?: ScannedReview;
}

/** How far a scan came, in files. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

export interface ScanResult {
  readonly trees: readonly Tree[];
  readonly files: readonly Scanned[];
  readonly progress: Progress;
  readonly isComplete: boolean;
}

export interface Folders {
  readonly roots: readonly vscode.Uri[];
  /** Judge as the command line does: by the policy alone, without severities that somebody set for himself. */
  readonly bySettings: boolean;
  /** A folder of the workspace that lies in another is its own affair. */
  readonly isApart: boolean;
}

type OnProgress = (progress: Progress | undefined, found: number) => void;

/** Reads and judges the files of folders, in slices. Keeps nothing. */
export class Scanner {
  #reviewer: Promise<Reviewer> | undefined;

  constructor(private readonly catalogue: CatalogueFile, readonly reviews: Reviews, readonly policies: Policies, private readonly shown: ShownTexts) {}

  /** Another than that of the open documents, whose readings it would push out. */
  reviewer(): Promise<Reviewer> {
    this.#reviewer ??= Promise.all([this.catalogue.index(), import('../core/review')]).then(([index, { createReviewer }]) => createReviewer(index));
    return this.#reviewer;
  }

  /** Reviews all files under the roots. What was reviewed before it was cancelled is in the result. */
  async scan({ roots, bySettings, isApart }: Folders, onProgress: OnProgress, token: vscode.CancellationToken): Promise<ScanResult> {
    await this.policies.ready();
    const trees: Tree[] = [];
    for (const root of roots) {
      const before = sum(trees);
      const isElsewhere = (folder: vscode.Uri): boolean => isApart && roots.some((other) => other.toString() === folder.toString());
      trees.push(await walk(root, { token, isElsewhere, onFolder: (files) => onProgress(undefined, before + files) }));
    }
    await this.policies.take(trees.flatMap(({ policies }) => policies));
    await this.shown.ready();
    const all = sum(trees);
    const files: Scanned[] = [];
    let done = 0;
    const slices = new Slices();
    await this.read(trees.flatMap((tree) => tree.files), slices, token, (_file, swept) => {
      onProgress({ done: ++done, all }, all);
      if (swept) {
        files.push(swept);
      }
    });
    const judged: Scanned[] = [];
    for (const file of files) {
      await slices.pause();
      judged.push(await this.judged(file, slices, bySettings));
    }
    return { trees, files: judged, progress: { done, all }, isComplete: !token.isCancellationRequested };
  }

  async read(files: readonly TreeFile[], slices: Slices, token: vscode.CancellationToken | undefined, onFile: (file: TreeFile, swept: Swept | undefined) => void): Promise<void> {
    await sweep(files, { reviewer: await this.reviewer(), policies: this.policies, slices, ...(token ? { token } : {}) }, onFile);
  }

  /** The second half of a file's review, which needs no text. */
  async judged({ candidates, ...file }: Swept, slices: Slices, bySettings = true): Promise<Scanned> {
    if (!candidates) {
      return file;
    }
    const reviewer = await this.reviewer();
    const { scope, governing } = this.reviews.scopeOf(file.uri, file.path);
    const review = await slices.take(reviewer.judgeInSteps(candidates.detection, bySettings ? scope : { ...scope, severities: {} }));
    return { ...file, candidates, done: { review, governing, lines: candidates.lines } };
  }
}

function sum(trees: readonly Tree[]): number {
  return trees.reduce((total, { files }) => total + files.length, 0);
}
