import { createResolver } from '../../src/core/resolve/resolve';
import type { Data } from '../data/authored.mjs';
import { answerOf } from '../data/diff/spellings.mjs';
import type { Side } from '../data/diff/side.mjs';
import { compareIds } from './compare-ids.mjs';
import { compareOpenness, compareTool } from './compare-records.mjs';
import { type Proposal, sortProposals } from './proposal.mjs';
import type { Importer, Reading } from './reading.mjs';

/** Everything that a list says otherwise than the data. */
export function propose({ source, notices }: Importer, { ids, openness, tool }: Reading, data: Data, side: Side): Proposal[] {
  const resolve = createResolver(side.index);
  return sortProposals([
    ...(ids.length > 0 ? compareIds({ source, confidence: notices ? 'text' : 'secondary', ids }, data, ({ provider, id }) => answerOf(resolve, { text: id, provider }) ?? 'nothing') : []),
    ...(openness ? compareOpenness(openness, data, source) : []),
    ...(tool ? compareTool(tool, data, data.sources[source]?.date ?? '') : []),
  ]);
}
