import type { Data, OpennessRow } from '../data/authored.mjs';
import type { Proposal } from './proposal.mjs';
import type { ToolRecord } from './reading.mjs';

/** Records of the openness index: new ones, those with another judgment or model, and those that went. Only current ones are compared. */
export function compareOpenness(records: readonly OpennessRow[], data: Data, source: string): Proposal[] {
  const known = new Map(data.openness.filter((row) => row.source === source && row.status === 'current').map((row) => [row.id, row]));
  const listed = new Set(records.map(({ id }) => id));
  const gone = [...known.values()].filter(({ id }) => !listed.has(id)).map((row): Proposal => ({ kind: 'gone', where: row.id, now: shown(row), listed: 'no longer listed' }));
  const found = records.flatMap((row): Proposal[] => {
    const old = known.get(row.id);
    if (!old) {
      return [{ kind: 'new record', where: row.id, listed: shown(row), resolves: row.huggingface.join(', ') || 'nothing', file: 'openness', row }];
    }
    return old.judgments === row.judgments && old.assessedModel === row.assessedModel ? []
      : [{ kind: 'record changed', where: row.id, now: shown(old), listed: shown(row), file: 'openness', row }];
  });
  return [...found, ...gone];
}

function shown({ assessedModel, judgments, score, assessed }: OpennessRow): string {
  return `${assessedModel}, ${judgments}, ${score} (${assessed})`;
}

/** Records of the tool that are not in the snapshot, or newer than it. */
export function compareTool(records: readonly ToolRecord[], data: Data, since: string): Proposal[] {
  const known = new Set(data.mof.map(({ id }) => id));
  return records.filter(({ id, date }) => !known.has(id) || date > since).map(({ id, huggingface, date, components }): Proposal => ({
    kind: known.has(id) ? 'record changed' : 'new record', where: id, resolves: huggingface.join(', ') || 'nothing', listed: `${date}, ${components.length} components: ${components.join(', ')}`,
  }));
}
