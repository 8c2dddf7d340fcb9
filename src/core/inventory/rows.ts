import * as l10n from '@vscode/l10n';
import { compare, type Skipped } from '../report/run';
import { openFindings, VERDICTS, worst, type InventoryFile, type InventoryModel, type JudgedUse, type Verdict } from './inventory';
import { asideInWords, countOfFiles, countOfModels, countOfUses, linesInWords, reasonsInWords, verdictTitle } from './words';

/** With more models in conflict than this, their places are folded. */
const UNFOLDED = 3;
/** Of one model in one file; where there are more, the last row stands for the rest. */
const MOST_PLACES = 200;

export const GROUPINGS = ['verdict', 'model', 'file'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a row shows beside its words; nothing is said by it alone. */
export type Symbol = Verdict | 'file' | 'test' | 'left-out' | 'declare';

/** A row of the inventory. */
export interface Row {
  /** Stays the same while what it stands for is there. */
  readonly id: string;
  readonly kind: 'verdict' | 'model' | 'file' | 'use' | 'left-out' | 'unread' | 'declare';
  readonly label: string;
  /** The most important first: a side bar cuts it at about 30 characters. */
  readonly description: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** Paragraphs of plain text. */
  readonly tooltip: readonly string[];
  readonly symbol?: Symbol;
  readonly isFolded?: true;
  readonly children: readonly Row[];
  /** What the row is about, to go there and to act on. */
  readonly uses: readonly JudgedUse[];
  /** Of a file that was not read: its name. */
  readonly path?: string;
}

export interface Listed {
  readonly models: readonly InventoryModel[];
  /** What was not read or only in part. */
  readonly notRead: readonly Skipped[];
  /** What the user's settings hide. */
  readonly excluded: readonly Skipped[];
}

/** The rows of the view: what is known by the wanted grouping, then what was not read. */
export function rows({ models, notRead, excluded }: Listed, by: Grouping): readonly Row[] {
  const undeclared = models.some(({ uses }) => uses.some(({ file }) => file.basis === 'undeclared'));
  return [
    ...(undeclared ? [declareRow()] : []),
    ...grouped(models, by),
    ...leftOut('not-read', l10n.t('Not read'), notRead),
    ...leftOut('excluded', l10n.t('Excluded by settings'), excluded),
  ];
}

function grouped(models: readonly InventoryModel[], by: Grouping): readonly Row[] {
  switch (by) {
    case 'verdict': return VERDICTS.flatMap((verdict) => verdictRow(verdict, models.filter((model) => model.verdict === verdict)));
    case 'model': return [...models].sort((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase())).map((model) => modelRow(model, '', model.verdict));
    case 'file': return byFile(models);
  }
}

function declareRow(): Row {
  const label = l10n.t('Declare usage…');
  const description = l10n.t('until then terms are listed, not judged');
  return { id: 'declare', kind: 'declare', label, description, spoken: said(label, description), tooltip: [l10n.t('Terms are listed, not judged, until you say how you use models.')], symbol: 'declare', children: [], uses: [] };
}

function verdictRow(verdict: Verdict, models: readonly InventoryModel[]): readonly Row[] {
  if (models.length === 0) {
    return [];
  }
  const [label, description] = [verdictTitle(verdict), countOfModels(models.length)];
  return [{
    id: verdict, kind: 'verdict', label, description, spoken: said(label, description), tooltip: [said(label, description)], symbol: verdict,
    ...(verdict === 'fine' ? { isFolded: true as const } : {}), children: models.map((model) => (verdict === 'conflict' && models.length <= UNFOLDED ? unfolded(modelRow(model, verdict)) : modelRow(model, verdict))), uses: models.flatMap(({ uses }) => uses),
  }];
}

function unfolded({ isFolded: _folded, ...row }: Row): Row {
  return row;
}

function modelRow({ key, name, id, verdict, uses }: InventoryModel, under: string, symbol?: Verdict): Row {
  const [reason, ...others] = reasonsInWords(uses, verdict);
  const description = [reason, countOfUses(uses.length), ...others].join(' · ');
  const files = byPath(uses);
  return {
    id: `${under}/${key}`, kind: 'model', label: name, description, isFolded: true, ...(symbol ? { symbol } : {}), uses,
    spoken: said(name, verdictTitle(verdict), reason, ...others, countOfUses(uses.length), countOfFiles(files.length)),
    tooltip: tooltip(name, id, verdict, uses), children: files.map((file) => fileOfModel(file, `${under}/${key}`)),
  };
}

/** The places of one model in one file: a row for each where there are several. */
function fileOfModel(uses: readonly JudgedUse[], under: string): Row {
  const { path, key } = uses[0]?.file ?? { path: '', key: '' };
  const where = linesInWords(uses);
  const aside = asideInWords(uses);
  const isTest = uses.every(({ use }) => use.mention.role === 'test');
  const id = `${under}/${key}`;
  return {
    id, kind: 'use', label: path, description: [where, ...aside].join(' · '), spoken: said(path, where, ...aside), tooltip: [path, ...messages(uses)],
    symbol: isTest ? 'test' : 'file', isFolded: true, uses, children: placeRows(uses, id),
  };
}

function placeRows(uses: readonly JudgedUse[], under: string): readonly Row[] {
  if (uses.length === 1) {
    return [];
  }
  const rest = uses.length > MOST_PLACES ? uses.slice(MOST_PLACES - 1) : [];
  const [label, description] = [l10n.t('{0} more uses', rest.length), linesInWords(rest)];
  return [
    ...uses.slice(0, uses.length - rest.length).map((use, n) => placeRow(use, `${under}/${n}`)),
    ...(rest.length === 0 ? [] : [{ id: `${under}/more`, kind: 'use' as const, label, description, spoken: said(label, description), tooltip: [label, ...messages(rest)], children: [], uses: rest }]),
  ];
}

function placeRow(use: JudgedUse, id: string): Row {
  const [where, text] = [linesInWords([use]), use.use.mention.text];
  const aside = asideInWords([use]);
  return { id, kind: 'use', label: where, description: [text, ...aside].join(' · '), spoken: said(where, text, ...aside), tooltip: [text, ...messages([use])], children: [], uses: [use] };
}

function byFile(models: readonly InventoryModel[]): readonly Row[] {
  const files = new Map<string, { readonly file: InventoryFile; readonly models: InventoryModel[] }>();
  for (const model of models) {
    for (const uses of byPath(model.uses)) {
      const file = uses[0]?.file;
      if (file) {
        const entry = files.get(file.key) ?? { file, models: [] };
        entry.models.push({ ...model, uses, verdict: worst(uses) });
        files.set(file.key, entry);
      }
    }
  }
  return [...files.values()].sort((a, b) => compare(a.file.path, b.file.path)).map(({ file, models: inside }) => fileRow(file, inside));
}

function fileRow({ key, path, partial }: InventoryFile, models: readonly InventoryModel[]): Row {
  const uses = models.flatMap((model) => model.uses);
  const verdict = worst(models);
  const words = [verdictTitle(verdict), countOfModels(models.length), ...(partial === undefined ? [] : [l10n.t('read in part')])];
  return {
    id: `file/${key}`, kind: 'file', label: path, description: words.join(' · '), spoken: said(path, ...words), tooltip: [path, ...(partial === undefined ? [] : [l10n.t('read in part: {0}', partial)]), ...messages(uses)],
    symbol: verdict, isFolded: true, uses, children: models.map((model) => modelInFile(model, `file/${key}`)),
  };
}

function modelInFile({ key, name, id, verdict, uses }: InventoryModel, under: string): Row {
  const [reason, ...others] = reasonsInWords(uses, verdict);
  const where = linesInWords(uses);
  const row = `${under}/${key}`;
  return {
    id: row, kind: 'model', label: name, description: [reason, where, ...others].join(' · '), spoken: said(name, verdictTitle(verdict), reason, ...others, where), tooltip: tooltip(name, id, verdict, uses), symbol: verdict,
    isFolded: true, uses, children: placeRows(uses, row),
  };
}

function leftOut(id: string, label: string, skipped: readonly Skipped[]): readonly Row[] {
  if (skipped.length === 0) {
    return [];
  }
  const description = id === 'excluded' ? l10n.t('not reviewed') : countOfFiles(skipped.length);
  return [{
    id, kind: 'left-out', label, description, spoken: said(label, description), tooltip: [said(label, description)], symbol: 'left-out', isFolded: true, uses: [],
    children: skipped.map(({ path, reason }, n) => ({ id: `${id}/${n}/${path}`, kind: 'unread', label: path, description: reason, spoken: said(path, reason), tooltip: [path, reason], children: [], uses: [], path })),
  }];
}

function byPath(uses: readonly JudgedUse[]): readonly (readonly JudgedUse[])[] {
  const files = new Map<string, JudgedUse[]>();
  for (const use of uses) {
    const known = files.get(use.file.key);
    if (known) {
      known.push(use);
    } else {
      files.set(use.file.key, [use]);
    }
  }
  // The same list where it is of one file, since what is said of it may be known.
  return files.size === 1 ? [uses] : [...files.values()];
}

function tooltip(name: string, id: string, verdict: Verdict, uses: readonly JudgedUse[]): readonly string[] {
  return [name === id ? name : `${name} (${id})`, said(verdictTitle(verdict), ...reasonsInWords(uses, verdict)), ...messages(uses)];
}

function messages(uses: readonly JudgedUse[]): readonly string[] {
  return openFindings(uses).map(({ message }) => message);
}

function said(...parts: readonly string[]): string {
  return parts.join(l10n.t(', '));
}
