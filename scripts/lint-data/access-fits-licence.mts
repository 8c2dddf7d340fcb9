import { licenceIds } from './licence-ids.mjs';
import type { Check } from './check.mjs';

const OUT = new Set(['open', 'gated', 'restricted', 'leaked']);

/** Weights are not under an API's terms alone, and what only an API serves is not under a licence of weights. */
export const accessFitsLicence: Check = {
  name: 'access-fits-licence',
  check({ catalogue }) {
    return catalogue.models.flatMap(({ id, access, licence }) => {
      const categories = (licence ? licenceIds(licence.expression) ?? [] : []).map((key) => catalogue.licences[key]?.category).filter((each) => each !== undefined);
      const ofApi = categories.filter((each) => each === 'proprietary-api');
      if (OUT.has(access) && categories.length > 0 && ofApi.length === categories.length) {
        return [{ where: id, message: `access ${access}, but ${licence?.expression ?? ''} is an API's` }];
      }
      return access === 'api' && ofApi.length < categories.length ? [{ where: id, message: `access api, but ${licence?.expression ?? ''} is a licence of weights` }] : [];
    });
  },
};
