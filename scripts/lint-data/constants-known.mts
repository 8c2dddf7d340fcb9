import { CatalogueIndex } from '../../src/core/catalogue/catalogue';
import { SDK_CLASSES } from '../../src/core/detect/context/constant-classes';
import { speltId } from '../../src/core/resolve/constants';
import { createResolver } from '../../src/core/resolve/resolve';
import type { Mention } from '../../src/core/types';
import { pack } from '../data/pack.mjs';
import type { Check } from './check.mjs';

/** Every class of an SDK is one that code is searched for, every id is known, and no constant is listed that its own name tells. */
export const constantsKnown: Check = {
  name: 'constants-known',
  check({ data, catalogue }) {
    const index = new CatalogueIndex(pack({ ...catalogue, constants: {} }));
    const resolve = createResolver(index);
    const named = (id: string, provider: string | undefined): string | undefined => {
      const mention: Mention = { text: id, span: { start: 0, end: id.length }, place: 'string', role: 'product', strength: 'strong', ...(provider === undefined ? {} : { provider }) };
      const resolution = resolve(mention)?.resolution;
      return resolution && JSON.stringify('model' in resolution ? resolution.model.id : 'base' in resolution ? resolution.base.id : 'family' in resolution ? resolution.family : undefined);
    };
    return data.sdks.flatMap(({ sdk, source, classes }) => [
      ...(Object.hasOwn(data.sources, source) ? [] : [{ where: sdk, message: `source ${source} is not in data/sources` }]),
      ...Object.entries(classes).flatMap(([name, { closed, ids }]) => {
        const found = SDK_CLASSES.find((each) => each.sdk === sdk && each.name === name);
        return found === undefined ? [{ where: `${sdk} ${name}`, message: 'is no class that code is searched for' }] : Object.entries(ids).flatMap(([constant, id]) => {
          const where = `${sdk} ${name}.${constant}`;
          const meant = named(id, found.provider);
          const spelt = closed ? undefined : speltId(constant, found.provider, index);
          return meant === undefined ? [{ where, message: `is ${id}, which names nothing in the catalogue` }]
            : spelt !== undefined && named(spelt, found.provider) === meant ? [{ where, message: 'is read by rule; it need not be listed' }] : [];
        });
      }),
    ]);
  },
};
