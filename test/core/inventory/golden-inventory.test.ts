import { inventory, type InventoryFile } from '../../../src/core/inventory/inventory';
import { GROUPINGS, rows, type Row } from '../../../src/core/inventory/rows';
import { badge, statusText, statusTooltip, viewMessage, type Ground } from '../../../src/core/inventory/summary';
import { hint } from '../../../src/core/inventory/hints';
import { declaresUsage } from '../../../src/core/effective';
import { notWhollyRead, type Run } from '../../../src/core/report/run';
import { assertGolden } from '../golden';
import { RUN, termsOf, UNDECLARED, UNTRUSTED } from '../report/rich-project';

/** The files of a run as the view has them. */
function filesOf({ files, policies }: Run): readonly InventoryFile[] {
  return files.map(({ path, lines, review: { uses, findings, undeclared, partial }, policy: governing }) => {
    const policy = policies.find((each) => each.path === governing?.path)?.policy;
    const isFaulty = policy?.problems.some(({ severity }) => severity === 'error') === true;
    const basis = isFaulty ? 'faulty' : policy && declaresUsage(policy, path.slice(path.indexOf('/') + 1)) ? 'declared' : 'undeclared';
    return {
      key: `file:///${path}`, path, basis, ...(partial ? { partial: partial.reason } : {}),
      uses: uses.map((use, i) => {
        const { start, end } = use.mention.span;
        const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
        return { use, undeclared: undeclared?.[i], findings: findings.filter(({ span }) => span.start === start), range: { line: from.line, character: from.character, endLine: to.line, endCharacter: to.character } };
      }),
    };
  });
}

/** A row on a line with its words, then what is spoken and what stands in its tooltip; `-` is folded, `+` open. */
function drawn(all: readonly Row[], depth = 0): string {
  const indent = '    '.repeat(depth);
  return all.map(({ id, kind, label, description, spoken, tooltip, symbol = 'none', isFolded, children, uses }) => [
    `${indent}${isFolded ? '-' : '+'} [${symbol}] ${label} · ${description}`, `${indent}  ${kind} ${id}, ${uses.length} uses`, `${indent}  says: ${spoken}`, ...tooltip.map((line) => `${indent}  | ${line}`), '',
  ].join('\n') + drawn(children, depth + 1)).join('');
}

const GROUND: Ground = { scanned: 41, notRead: 3, faults: [{ name: 'legacy/model-review.yaml', line: 3 }], trusted: true, hidden: 0, hidesAside: false };

describe('the list of the models of three projects', () => {
  const models = inventory(filesOf(RUN), termsOf);
  for (const by of GROUPINGS) {
    it(`by ${by} is what its golden file shows`, () => {
      assertGolden(`inventory/by-${by}.txt`, drawn(rows({ models, notRead: notWhollyRead(RUN), excluded: [{ path: 'out', reason: 'excluded by files.exclude' }] }, by)));
    });
  }

  it('is the same where nothing is declared, and where nobody trusts the workspace', () => {
    for (const [name, run] of [['nothing-declared', UNDECLARED], ['not-trusted', UNTRUSTED]] as const) {
      assertGolden(`inventory/${name}.txt`, drawn(rows({ models: inventory(filesOf(run), termsOf), notRead: [], excluded: [] }, 'verdict')));
    }
  });

  it('is summed up above it, in its badge, and for each file below it and at its lines', () => {
    const files = filesOf(RUN).map((file) => {
      const inside = inventory([file], termsOf);
      const hints = file.uses.flatMap(({ findings, range }) => (hint(findings) ? [`  ${range.line + 1}: ${hint(findings)?.words ?? ''} | ${hint(findings)?.sentences.join(' | ') ?? ''}`] : []));
      return [statusText(inside, file.partial !== undefined), ...statusTooltip(file.path, inside, file.partial).map((line) => `  ${line}`), ...hints].join('\n');
    });
    const above = [viewMessage(models, GROUND), viewMessage(models, { ...GROUND, faults: [], trusted: false, hidden: 1, hidesAside: true }), viewMessage(inventory(filesOf(UNDECLARED), termsOf), { ...GROUND, notRead: 0, faults: [] })];
    const { value, tooltip } = badge(models) ?? { value: 0, tooltip: '' };
    assertGolden('inventory/summaries.txt', `${[...above, `${value} · ${tooltip}`, ...files].join('\n\n')}\n`);
  });
});
