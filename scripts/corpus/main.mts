/**
 * The labelled corpus, see test/corpus/README.md:
 * `npm run corpus -- score <part> [<folder>] [--all]`: how well the detection does on a part;
 * `npm run corpus -- check [<folder>]`: whether the labels are sound, and where their texts are at hand stand where they say;
 * `npm run corpus -- rebuild <part> <folder> <to>`: writes the part's files, to be read beside the labels;
 * `npm run corpus -- install`: the npm packages of the part `npm`;
 * `npm run corpus -- names`: how the catalogue reads each id that Pydantic AI lists.
 * `<folder>` holds git checkouts or bare git directories. The part `npm` needs none.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPart, leaked, misplaced } from './check.mjs';
import { namesReport, readKnownNames, readName } from './names.mjs';
import { CORPUS, partNames, readPart, type CorpusPart } from './part.mjs';
import { predict } from './predict.mjs';
import { reportOf } from './report.mjs';
import { shippedReviewer } from './reviewer.mjs';
import { score } from './score.mjs';
import { setupCorpus } from './setup.mjs';
import { readTexts } from './texts.mjs';

const NPM = join(CORPUS, 'npm');
const USAGE = 'npm run corpus -- score <part> [<folder>] [--all] | check [<folder>] | rebuild <part> <folder> <to> | install | names';

function run(): void {
  const { values: { all = false }, positionals: [command, ...args] } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean' } } });
  switch (command) {
    case 'score': return scorePart(readPart(required(args[0])), args[1], all);
    case 'check': return check(args[0]);
    case 'rebuild': return rebuild(readPart(required(args[0])), required(args[1]), required(args[2]));
    case 'install': return setupCorpus();
    case 'names': return names();
    default: throw new Error(USAGE);
  }
}

function scorePart(part: CorpusPart, folder: string | undefined, all: boolean): void {
  const texts = textsOf(part, folder);
  const reviewer = shippedReviewer();
  console.log(reportOf(part, texts, score(part, texts, predict(part, texts, reviewer)), reviewer, all));
}

function check(folder: string | undefined): void {
  const parts = partNames().map(readPart);
  const problems = [...parts.flatMap(checkPart), ...leaked(parts), ...parts.flatMap((part) => {
    const here = part.name === 'npm' ? NPM : folder;
    return here === undefined ? [] : misplaced(part, textsOf(part, here));
  })];
  problems.forEach((problem) => { console.error(problem); });
  const places = parts.reduce((sum, { labels, negatives }) => sum + labels.length + negatives.length, 0);
  console.log(`${places} labels in ${parts.length} parts, ${problems.length} problems${folder === undefined ? '; name a folder of checkouts to compare the texts of the other parts' : ''}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function rebuild(part: CorpusPart, folder: string, to: string): void {
  const texts = textsOf(part, folder);
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    writeFileSync(join(to, file), text);
  }
  console.log(`${texts.size} of ${part.entries.length} files written`);
}

function names(): void {
  const reviewer = shippedReviewer();
  console.log(namesReport(readKnownNames().map(({ id }) => readName(id, reviewer))));
}

/** The texts that are at hand; says what is missing, and fails where everything is. */
function textsOf(part: CorpusPart, folder: string | undefined): ReadonlyMap<string, string> {
  if (part.name === 'npm') {
    setupCorpus();
  }
  const { texts, missing } = readTexts(part, part.name === 'npm' ? NPM : required(folder));
  missing.forEach((each) => { console.error(`missing: ${each}`); });
  if (missing.length > 0) {
    process.exitCode = 1;
  }
  if (texts.size === 0) {
    throw new Error(`No file of the part "${part.name}" is at hand.`);
  }
  return texts;
}

function required(argument: string | undefined): string {
  if (argument === undefined) {
    throw new Error(USAGE);
  }
  return argument;
}

try {
  run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
