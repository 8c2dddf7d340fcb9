import type { Check } from './check.mjs';

/** A model lists a spelling at one provider once; that no other model claims it is `aliases-disjoint`. */
export const offersOnce: Check = {
  name: 'offers-once',
  check({ data }) {
    return data.files.flatMap(({ path, models }) => models.flatMap(({ id, offers = [] }) => {
      const keys = offers.map((offer) => `${offer.provider} ${offer.id.toLowerCase()}`);
      return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => ({ where: `data/models/${path}`, message: `${id} lists ${key} twice` }));
    }));
  },
};
