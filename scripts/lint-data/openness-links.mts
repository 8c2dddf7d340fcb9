import type { Check } from './check.mjs';

/** A link ties a record to models that are there, each once; and exactly only where the record lists no repository itself. */
export const opennessLinks: Check = {
  name: 'openness-links-fit',
  check({ data: { openness, opennessLinks: links }, catalogue }) {
    const records = new Map(openness.map((row) => [row.id, row]));
    const ids = new Set(catalogue.models.map(({ id }) => id));
    const linked = links.flatMap(({ models }) => models);
    return links.flatMap(({ record, match, models }) => [
      ...(records.has(record) ? [] : [{ where: record, message: 'is linked and is no record of data/snapshots/openness.jsonl' }]),
      ...(match === 'exact' && (records.get(record)?.huggingface.length ?? 0) > 0 ? [{ where: record, message: 'lists its repositories, an exact link says it again' }] : []),
      ...models.filter((id) => !ids.has(id)).map((id) => ({ where: record, message: `is linked to ${id}, which is not in the catalogue` })),
      ...models.filter((id) => linked.indexOf(id) !== linked.lastIndexOf(id)).map((id) => ({ where: record, message: `${id} is linked twice` })),
    ]);
  },
};
