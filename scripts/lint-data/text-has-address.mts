import type { Check } from './check.mjs';

/**
 * "The primary text was read" says where: the mapping from model to licence has an address, or its source, or, where a platform's
 * agreement says itself which services it covers, that agreement.
 */
export const textHasAddress: Check = {
  name: 'text-has-address',
  check({ catalogue }) {
    return catalogue.models.flatMap(({ id, licence }) => {
      const agreement = licence && catalogue.licences[licence.expression];
      const address = licence && (licence.url ?? catalogue.sources[licence.source]?.url ?? (agreement?.category === 'proprietary-api' ? agreement.url : undefined));
      return licence?.confidence === 'text' && address === undefined
        ? [{ where: id, message: `its licence is known by text, but neither it nor source ${licence.source} has an address` }] : [];
    });
  },
};
