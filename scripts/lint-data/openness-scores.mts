import type { Check } from './check.mjs';

const POINTS: Readonly<Record<string, number>> = { o: 1, p: 0.5, c: 0 };

/** Each record has twelve judgments, and its score is 100 times their points over twelve. */
export const opennessScores: Check = {
  name: 'openness-scores-recompute',
  check({ data }) {
    return data.openness.flatMap(({ id, judgments, score }) => {
      if (!/^[opc]{12}$/.test(judgments)) {
        return [{ where: id, message: `judgments ${judgments} are not twelve of o, p, c` }];
      }
      const points = [...judgments].reduce((sum, letter) => sum + (POINTS[letter] ?? 0), 0);
      const expected = Math.round((points / 12) * 1000) / 10;
      return expected === score ? [] : [{ where: id, message: `score ${score}, the judgments give ${expected}` }];
    });
  },
};
