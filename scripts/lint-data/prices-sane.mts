import type { Check } from './check.mjs';

const MAX_USD_PER_MTOK = 1000;
/** Output costs up to about ten times the input; beyond this one list alone has slipped a digit. */
const MAX_RATIO = 25;

/** Prices are positive (output may be 0 for embeddings and rerankers), below 1,000 USD per million tokens, in proportion, and k of n agree. */
export const pricesSane: Check = {
  name: 'prices-sane',
  check({ catalogue }) {
    return catalogue.models.flatMap((model) => (model.offers ?? []).flatMap(({ provider, id, price }) => {
      const where = `${model.id} at ${provider} (${id})`;
      if (!price) {
        return [];
      }
      const outputless = model.modality === 'embedding' || model.modality === 'rerank';
      const [k, n] = price.agree;
      return [
        ...(price.input > 0 && price.input < MAX_USD_PER_MTOK ? [] : [{ where, message: `input price ${price.input}` }]),
        ...((outputless ? price.output >= 0 : price.output > 0) && price.output < MAX_USD_PER_MTOK ? [] : [{ where, message: `output price ${price.output}` }]),
        ...(price.cachedInput === undefined || (price.cachedInput > 0 && price.cachedInput <= price.input) ? []
          : [{ where, message: `cached input ${price.cachedInput} against input ${price.input}` }]),
        ...(k > 1 || price.input <= 0 || price.output <= MAX_RATIO * price.input ? [] : [{ where, message: `output ${price.output} against input ${price.input}` }]),
        ...(k >= 1 && k <= n ? [] : [{ where, message: `${k} of ${n} lists agree` }]),
      ];
    }));
  },
};
