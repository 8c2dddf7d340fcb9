import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import { clauseParts, clauseWords } from '../clause';
import { licenceName } from '../report/licence-name';
import type { Finding } from '../types';

/** Opens the text that findings rest on. */
export interface ReadFix {
  readonly title: string;
  readonly url: string;
  readonly findings: readonly Finding[];
}

/** One for each licence whose text has an address, with all clauses that are asked about. */
export function readFixes(findings: readonly Finding[], index: CatalogueIndex): readonly ReadFix[] {
  const licences = [...new Set(findings.flatMap(({ licence }) => licence ?? []))];
  return licences.flatMap((id): readonly ReadFix[] => {
    const licence = index.licence(id);
    const url = licence?.url;
    if (!licence || url === undefined || !/^https?:/.test(url)) {
      return [];
    }
    const resting = findings.filter((finding) => finding.licence === id);
    const clauses = clauseWords([...new Set(resting.flatMap(({ clause }) => clauseParts(clause)))].join('/'));
    const name = licenceName(licence);
    return [{ title: clauses === '' ? l10n.t('Read {0}', name) : l10n.t('Read {0} of {1}', clauses, name), url, findings: resting }];
  });
}
