import { accessFitsLicence } from './access-fits-licence.mjs';
import { aliasesDisjoint } from './aliases-disjoint.mjs';
import { aliasesNotOffers } from './aliases-not-offers.mjs';
import type { Check } from './check.mjs';
import { constantsKnown } from './constants-known.mjs';
import { datesOrdered } from './dates-ordered.mjs';
import { floatingHasNoVersion } from './floating-has-no-version.mjs';
import { floatingTargetsExist } from './floating-targets-exist.mjs';
import { idsUnique } from './ids-unique.mjs';
import { keysDiffer } from './keys-differ.mjs';
import { keysExist } from './keys-exist.mjs';
import { licenceAliasesDisjoint } from './licence-aliases-disjoint.mjs';
import { licencesExist } from './licences-exist.mjs';
import { lineageAcyclic } from './lineage-acyclic.mjs';
import { lineageExists } from './lineage-exists.mjs';
import { lineageFitsAccess } from './lineage-fits-access.mjs';
import { offersOnce } from './offers-once.mjs';
import { ollamaModelsExist } from './ollama-models-exist.mjs';
import { opennessIds } from './openness-ids.mjs';
import { opennessLinks } from './openness-links.mjs';
import { opennessScores } from './openness-scores.mjs';
import { pricesSane } from './prices-sane.mjs';
import { publishersUsed } from './publishers-used.mjs';
import { restrictedNamesHaveBase } from './restricted-names-have-base.mjs';
import { schemasNamed } from './schemas-named.mjs';
import { snapshotsKnown } from './snapshots-known.mjs';
import { snapshotsSorted } from './snapshots-sorted.mjs';
import { sourcesPresent } from './sources-present.mjs';
import { sourcesUsed } from './sources-used.mjs';
import { systemsPresent } from './systems-present.mjs';
import { textHasAddress } from './text-has-address.mjs';

export const CHECKS: readonly Check[] = [
  schemasNamed,
  idsUnique, keysDiffer, aliasesDisjoint, aliasesNotOffers, offersOnce, keysExist, publishersUsed, ollamaModelsExist, constantsKnown,
  sourcesPresent, sourcesUsed, textHasAddress,
  licencesExist, licenceAliasesDisjoint, accessFitsLicence,
  lineageExists, lineageAcyclic, lineageFitsAccess, restrictedNamesHaveBase,
  datesOrdered, floatingTargetsExist, floatingHasNoVersion,
  pricesSane, opennessScores, opennessIds, opennessLinks, snapshotsKnown, snapshotsSorted,
  systemsPresent,
];
