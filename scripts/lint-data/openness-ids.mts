import { sizeOf } from '../data/openness-line.mjs';
import { squash } from '../data/spelling.mjs';
import type { Check } from './check.mjs';

/** The index links weights, card and base where it found them; a record lists only repositories of the model that it judged. */
export const opennessIds: Check = {
  name: 'openness-ids-are-the-assessed',
  check({ data }) {
    return data.openness.flatMap(({ id, assessedModel, huggingface }) => {
      const bare = (repository: string): string => squash(repository.slice(repository.lastIndexOf('/') + 1));
      const isNamed = huggingface.some((each) => bare(each) === squash(assessedModel));
      const [assessed, others] = [sizeOf(assessedModel), huggingface.filter((each) => bare(each) !== squash(assessedModel))];
      return others.flatMap((each) => {
        const size = sizeOf(each);
        return isNamed || (assessed !== undefined && size !== undefined && size !== assessed)
          ? [{ where: id, message: `lists ${each}, which is not the ${assessedModel} that it judged` }]
          : [];
      });
    });
  },
};
