import type { Rule } from './rule';
import { approvalRequired } from './rules/approval-required';
import { commercialProhibited } from './rules/commercial-prohibited';
import { displayDuty } from './rules/display-duty';
import { floatingAlias } from './rules/floating-alias';
import { layeredTerms } from './rules/layered-terms';
import { licenceNotAllowed } from './rules/licence-not-allowed';
import { licenceUnknown } from './rules/licence-unknown';
import { modelDenied } from './rules/model-denied';
import { modelRetired } from './rules/model-retired';
import { modelRetiring } from './rules/model-retiring';
import { modelUnknown } from './rules/model-unknown';
import { namingDuty } from './rules/naming-duty';
import { opennessTooLow } from './rules/openness-too-low';
import { outputTrainingCompetingOnly } from './rules/output-training-competing-only';
import { outputTrainingDuty } from './rules/output-training-duty';
import { outputTrainingProhibited } from './rules/output-training-prohibited';
import { passThroughDuty } from './rules/pass-through-duty';
import { priceTooHigh } from './rules/price-too-high';
import { regionCheckList } from './rules/region-check-list';
import { regionExcluded } from './rules/region-excluded';
import { thresholdDateUnknown } from './rules/threshold-date-unknown';
import { thresholdDisplayDuty } from './rules/threshold-display-duty';
import { thresholdExceeded } from './rules/threshold-exceeded';
import { weightsUnavailable } from './rules/weights-unavailable';

/** Every rule about a use, in the order in which the findings of one use are shown. */
export const RULES: readonly Rule[] = [
  commercialProhibited,
  thresholdExceeded,
  outputTrainingProhibited,
  regionExcluded,
  licenceNotAllowed,
  modelDenied,
  approvalRequired,
  thresholdDisplayDuty,
  displayDuty,
  namingDuty,
  passThroughDuty,
  outputTrainingDuty,
  opennessTooLow,
  weightsUnavailable,
  priceTooHigh,
  floatingAlias,
  modelRetired,
  modelRetiring,
  thresholdDateUnknown,
  outputTrainingCompetingOnly,
  regionCheckList,
  layeredTerms,
  licenceUnknown,
  modelUnknown,
];
