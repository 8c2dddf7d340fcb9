import { languageOf } from '../../src/core/detect/language';
import { Lines } from '../../src/core/lines';
import type { Reviewer } from '../../src/core/review';
import type { Resolution, Use } from '../../src/core/types';
import type { CorpusPart, Place } from './part.mjs';

/** What the project says of one place. */
export interface Prediction extends Place {
  readonly use: Use;
}

/** The pipeline over the texts of a part, each under its own path, so that reader and role are those of a real review. */
export function predict({ entries }: CorpusPart, texts: ReadonlyMap<string, string>, reviewer: Reviewer): readonly Prediction[] {
  return entries.flatMap(({ file, path }) => {
    const text = texts.get(file);
    if (text === undefined) {
      return [];
    }
    const lines = new Lines(text);
    return reviewer.review({ path, text }, { path, today: '2026-01-01' }).uses.map((use): Prediction => {
      const { start, end } = use.mention.span;
      const { line, character } = lines.positionAt(start);
      const last = lines.positionAt(end);
      const lineEnd = lines.startOf(line + 1) - 1;
      return { file, line: line + 1, col: character, end_col: last.line === line ? last.character : lineEnd - lines.startOf(line), text: text.slice(start, end), use };
    });
  });
}

/** The id of the model, base or family that was found; undefined where nothing is known of it. */
export function nameOf(resolution: Resolution): string | undefined {
  switch (resolution.kind) {
    case 'unknown': return undefined;
    case 'family': return resolution.family;
    case 'derivative': return resolution.base.id;
    default: return resolution.model.id;
  }
}

/** The language whose reader takes a file, for tables. */
export function languageOfFile(file: string): string {
  return languageOf(file) ?? 'other';
}
