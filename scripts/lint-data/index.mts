import { aliasesDisjoint } from './aliases-disjoint.mjs';
import type { Check } from './check.mjs';
import { datesOrdered } from './dates-ordered.mjs';
import { floatingTargetsExist } from './floating-targets-exist.mjs';
import { idsUnique } from './ids-unique.mjs';
import { keysExist } from './keys-exist.mjs';
import { licenceAliasesDisjoint } from './licence-aliases-disjoint.mjs';
import { licencesExist } from './licences-exist.mjs';
import { lineageAcyclic } from './lineage-acyclic.mjs';
import { lineageExists } from './lineage-exists.mjs';
import { opennessScores } from './openness-scores.mjs';
import { pricesSane } from './prices-sane.mjs';
import { sourcesPresent } from './sources-present.mjs';
import { systemsPresent } from './systems-present.mjs';

export const CHECKS: readonly Check[] = [
  idsUnique, aliasesDisjoint, keysExist, sourcesPresent, licencesExist, licenceAliasesDisjoint, lineageExists, lineageAcyclic, datesOrdered, pricesSane,
  opennessScores, floatingTargetsExist, systemsPresent,
];
