import assert from 'node:assert/strict';
import { detect } from '../../src/core/detect/detect';
import { IgnoreRules } from '../../src/core/ignore-rules';
import { parsePolicy } from '../../src/core/policy/parse';
import { shownBy } from '../../src/core/shown-texts';
import { HEADS, READERS, reviewer } from './readers';
import { APART } from './reports';
import { headed, type Target } from './target';

/** Characters of the shorter text; the longer one has twice as many. */
const LONG = 200_000;
/** Two for what is linear; what is more than this is not. */
const MOST = 3;
/** Less is noise. */
const LEAST_MS = 30;
const NAME_LENGTH = 200_000;

/** What is said of the work, whoever does it. */
const WORK: Readonly<Record<string, (path: string, text: string) => void>> = {
  read: (path, text) => { detect({ path, text }); },
  policy: (_path, text) => { parsePolicy(text, 'model-review.yaml'); },
  name: (_path, text) => { reviewer().useOf(text.slice(0, NAME_LENGTH * 2), undefined); },
  shown: (_path, text) => { shownBy(text)('Built with Llama'); },
  ignore: (_path, text) => { IgnoreRules.NONE.with('/r', text).ignores(`/r/${'a'.repeat(200)}`, false); },
};

/** Beginning, what is repeated, and end, after the work and the path. */
function partsOf(input: string): { readonly work: string; readonly path: string; readonly text: (length: number) => string } {
  const { head, body } = headed(input);
  const [work = 'read', path = 'a.py'] = head.split(' ');
  const [start = '', repeated = '', end = ''] = body.split(APART);
  return { work, path, text: (length) => start + repeated.repeat(Math.ceil(length / Math.max(1, repeated.length))) + end };
}

function once(work: (path: string, text: string) => void, path: string, text: string): number {
  const start = process.cpuUsage();
  work(path, text);
  return process.cpuUsage(start).user / 1000;
}

/** Twice the text never takes more than three times as long. */
export const GROWTH: Target = {
  name: 'growth', weight: 1,
  heads: [...HEADS.map((path) => `read ${path.replaceAll(' ', '')}`), 'policy x', 'policy x', 'name x', 'name x', 'shown x', 'ignore x'],
  seeds: () => READERS.seeds().flatMap((text) => {
    const { head, body } = headed(text);
    const at = Math.floor(body.length / 3);
    return [`read ${head.replaceAll(' ', '')}\n${APART}${body.slice(at, at + 40)}${APART}`, `read ${head.replaceAll(' ', '')}\n${body.slice(0, at)}${APART}${body.slice(at, at + 5)}${APART}`];
  }),
  run(input) {
    const { work: name, path, text } = partsOf(input);
    const work = WORK[name] ?? (() => {});
    const [short, long] = [text(LONG), text(LONG * 2)];
    let [small, large] = [once(work, path, short), once(work, path, long)];
    // The collector of garbage and other programs take their time too: the best of some is what counts.
    for (let times = 0; times < 4 && large > LEAST_MS && large / small > MOST; times++) {
      small = Math.min(small, once(work, path, short));
      large = Math.min(large, once(work, path, long));
    }
    assert.ok(large <= LEAST_MS || large / small <= MOST, `${large.toFixed(0)} ms for twice the text of ${small.toFixed(0)} ms`);
    assert.ok(large < 2_000, `${large.toFixed(0)} ms for ${long.length} characters`);
  },
};

declare const __counters: Uint32Array | undefined;

/** Characters of the shorter text: what branches count is exact, so that little is enough. */
const SHORT = 4_000;
/** Less work than this is done in no time even if it grows with the square. */
const LEAST_BRANCHES = 20_000;

/** How many branches some work takes; the counters are left as they are met. */
function branchesOf(work: () => void): number {
  const sum = (): number => (typeof __counters === 'undefined' ? 0 : __counters.reduce((all, each) => all + each, 0));
  const before = sum();
  work();
  return sum() - before;
}

/** The same by counting branches, thousands of inputs in the time that clocks take for ten. Without counters, by the clock. */
export const STEPS: Target = {
  ...GROWTH, name: 'steps', weight: 2,
  run(input) {
    if (typeof __counters === 'undefined') {
      GROWTH.run(input);
      return;
    }
    const { work: name, path, text } = partsOf(input);
    const work = WORK[name] ?? (() => {});
    const ratioAt = (length: number): number => {
      const [small = 1, large = 0] = [length, length * 2].map((each) => branchesOf(() => { work(path, text(each)); }));
      return large < LEAST_BRANCHES ? 0 : large / small;
    };
    // What looks back over a bounded stretch grows faster only until the text is as long as that.
    const ratio = ratioAt(SHORT) <= MOST ? 0 : ratioAt(SHORT * 16);
    assert.ok(ratio <= MOST, `${ratio.toFixed(1)} times the branches for twice the text`);
  },
};
