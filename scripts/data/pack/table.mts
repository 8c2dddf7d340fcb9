import { letters } from '../../../src/core/catalogue/digits';
import { listed } from '../../../src/core/catalogue/spellings';
import { squashedForms } from '../../../src/core/catalogue/squash';
import { ENTRY, type Hash, place } from '../../../src/core/catalogue/table';
import type { Model } from '../../../src/core/catalogue/types';

/** Entries per bucket: few enough to search through, enough to be worth its end. */
const LOAD = 2;

/** The buckets that `Table` reads: of every squashed spelling, the models that have it, in their order. */
export function table(models: readonly Model[], hash: Hash): readonly string[] {
  const forms = models.map((model) => new Set(listed(model).flatMap(({ text }) => squashedForms(text))));
  const count = Math.max(1, Math.ceil(forms.reduce((sum, { size }) => sum + size, 0) / LOAD));
  const buckets = Array.from({ length: count }, () => new Set<string>());
  forms.forEach((names, number) => {
    for (const name of names) {
      const { bucket, mark } = place(hash(name), count, models.length);
      buckets[bucket]?.add(letters(mark * models.length + number, ENTRY));
    }
  });
  return buckets.map((entries) => [...entries].join(''));
}
