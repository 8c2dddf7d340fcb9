import type * as vscode from 'vscode';
import { languageOf, languageOfScript } from '../core/detect/language';
import { Lines } from '../core/lines';
import type { OwnModel } from '../core/policy/types';
import type { Reviewer } from '../core/review';
import { mapInSteps, type Steps } from '../core/steps';
import type { Policies } from './policies';
import { settingsFor } from './settings';
import type { Slices } from './slices';
import { readText } from './texts';
import type { TreeFile } from './tree';

/** Files that are read at a time; they are reviewed one after the other. */
export const READERS = 8;

type Detection = ReturnType<Reviewer['candidates']>;

/** What is left to judge of a file that was read: nothing of most. */
export interface Swept extends TreeFile {
  readonly candidates?: { readonly detection: Detection; readonly lines: Lines };
  /** Why the file was not read. */
  readonly unread?: string;
  /** All that the reading rests on beside the file itself: with another one, the file is read again. */
  readonly basis: string;
}

export interface Basis {
  readonly key: string;
  readonly testGlobs?: readonly string[];
  readonly ownModels?: readonly OwnModel[];
}

/** Call after the policies are ready. */
export function basisOf(uri: vscode.Uri, policies: Policies): Basis {
  const { testFiles } = settingsFor(uri);
  const models = policies.governing(uri)?.policy.models ?? [];
  return {
    key: testFiles || models.length > 0 ? JSON.stringify([testFiles ?? null, models.map(({ id, alias, provider }) => [id, alias ?? '', provider ?? ''])]) : '',
    ...(testFiles ? { testGlobs: testFiles } : {}),
    ...(models.length > 0 ? { ownModels: models } : {}),
  };
}

/** Reads files and finds what may be a model. `onFile` hears of each, with nothing where the file turns out to be none that is reviewed. Stops at once when cancelled. */
export async function sweep(
  files: readonly TreeFile[], { reviewer, policies, slices, token }: { readonly reviewer: Reviewer; readonly policies: Policies; readonly slices: Slices; readonly token?: vscode.CancellationToken },
  onFile: (file: TreeFile, swept: Swept | undefined) => void,
): Promise<void> {
  const rest = files.values();
  const reader = async (): Promise<void> => {
    for (const file of rest) {
      const text = await readText(file.uri);
      await slices.pause();
      if (token?.isCancellationRequested) {
        return;
      }
      const swept = await slices.take(sweptOf(file, text, reviewer, basisOf(file.uri, policies)), () => !token?.isCancellationRequested);
      if (token?.isCancellationRequested) {
        return;
      }
      onFile(file, swept);
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
}

function* sweptOf(file: TreeFile, read: Awaited<ReturnType<typeof readText>>, reviewer: Reviewer, { key, ...scope }: Basis): Steps<Swept | undefined> {
  const isNamed = languageOf(file.path) !== undefined;
  if (!('text' in read)) {
    return isNamed ? { ...file, unread: 'skipped' in read ? read.skipped : read.failed, basis: key } : undefined;
  }
  if (!isNamed && languageOfScript(read.text) === undefined) {
    return undefined;
  }
  const detection = yield* reviewer.candidatesInSteps({ path: file.path, text: read.text }, scope);
  if (detection.mentions.length === 0 && !detection.partial) {
    return { ...file, basis: key };
  }
  const kept = { ...detection, mentions: yield* mapInSteps(detection.mentions, copied) };
  return { ...file, candidates: { detection: kept, lines: new Lines(read.text) }, basis: key };
}

/** An engine keeps the whole of a text for a piece of it; what is kept of a tree must not be the tree. */
function copied<T>(plain: T): T {
  return JSON.parse(JSON.stringify(plain)) as T;
}
