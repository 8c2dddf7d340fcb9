import fc from 'fast-check';
import type { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Resolution, Use } from '../../../src/core/types';

/**
 * Uses of the catalogue's models in all ways in which one can be used. Of models under one licence with one kind of
 * lineage three stand for all, so that rare terms are met as often as common ones.
 */
export function anyUse(index: CatalogueIndex): fc.Arbitrary<Use> {
  const alike = new Map<string, string[]>();
  for (const { id, licence, lineage, access } of index.models()) {
    const kind = JSON.stringify([licence?.expression, access, (lineage ?? []).map(({ relation }) => relation)]);
    const ids = alike.get(kind) ?? [];
    alike.set(kind, ids.length < 3 ? [...ids, id] : ids);
  }
  const model = fc.constantFrom(...[...alike.values()].flat()).map((id) => index.model(id)).filter((each) => each !== undefined);
  const resolution: fc.Arbitrary<Resolution> = fc.oneof(
    { weight: 8, arbitrary: model.map((each) => ({ kind: 'exact' as const, model: each })) },
    { weight: 2, arbitrary: model.map((base) => ({ kind: 'derivative' as const, base, steps: [] })) },
    { weight: 1, arbitrary: fc.constantFrom(...index.families()).map((family) => ({ kind: 'family' as const, family, steps: [] })) },
    { weight: 1, arbitrary: fc.constant({ kind: 'unknown' as const }) },
  );
  return fc.record({
    resolution, provider: fc.option(fc.constantFrom(...index.providerIds()), { nil: undefined, freq: 2 }), loaded: fc.boolean(), said: fc.boolean(),
    role: fc.constantFrom('product', 'product', 'product', 'test', 'comment'),
  }).map(({ resolution: of, provider, loaded, said, role }) => {
    const text = 'model' in of ? of.model.id : of.kind === 'derivative' ? `someone/${of.base.name}-GGUF` : 'acme/helios';
    return {
      mention: {
        text, span: { start: 3, end: 3 + text.length }, place: 'string', role, strength: 'strong',
        ...(loaded ? { loaded: true as const } : {}), ...(said && provider !== undefined ? { provider } : {}),
      },
      resolution: of, ...(provider === undefined ? {} : { provider }),
    };
  });
}
