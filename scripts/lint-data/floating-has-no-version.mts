import type { Check } from './check.mjs';

/** An id moves or is pinned, never both. */
export const floatingHasNoVersion: Check = {
  name: 'floating-has-no-version',
  check({ catalogue }) {
    return catalogue.models.filter(({ floating, version }) => floating !== undefined && version !== undefined)
      .map(({ id, version }) => ({ where: id, message: `moves, and is pinned to ${version ?? ''}` }));
  },
};
