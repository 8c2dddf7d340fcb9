import type { Rule } from './rule';
import { ageLimit } from './rules/age-limit';
import { approvalRequired } from './rules/approval-required';
import { commercialProhibited } from './rules/commercial-prohibited';
import { competitorRestricted } from './rules/competitor-restricted';
import { dataUsedForTraining } from './rules/data-used-for-training';
import { derivativeInherits } from './rules/derivative-inherits';
import { displayDuty } from './rules/display-duty';
import { fieldConditional } from './rules/field-conditional';
import { fieldProhibited } from './rules/field-prohibited';
import { floatingAlias } from './rules/floating-alias';
import { hostingRestricted } from './rules/hosting-restricted';
import { layeredTerms } from './rules/layered-terms';
import { licenceNotAllowed } from './rules/licence-not-allowed';
import { licenceUnknown } from './rules/licence-unknown';
import { modelDenied } from './rules/model-denied';
import { modelRetired } from './rules/model-retired';
import { modelRetiring } from './rules/model-retiring';
import { modelUnknown } from './rules/model-unknown';
import { mofClassTooLow } from './rules/mof-class-too-low';
import { namingDuty } from './rules/naming-duty';
import { opennessTooLow } from './rules/openness-too-low';
import { osaidNotMet } from './rules/osaid-not-met';
import { outputTrainingCompetingOnly } from './rules/output-training-competing-only';
import { outputTrainingDuty } from './rules/output-training-duty';
import { outputTrainingProhibited } from './rules/output-training-prohibited';
import { passThroughDuty } from './rules/pass-through-duty';
import { priceTooHigh } from './rules/price-too-high';
import { providerDenied } from './rules/provider-denied';
import { redistributionProhibited } from './rules/redistribution-prohibited';
import { regionCheckList } from './rules/region-check-list';
import { regionExcluded } from './rules/region-excluded';
import { thresholdDateUnknown } from './rules/threshold-date-unknown';
import { thresholdDisplayDuty } from './rules/threshold-display-duty';
import { thresholdExceeded } from './rules/threshold-exceeded';
import { trainingDataClosed } from './rules/training-data-closed';
import { weightsUnavailable } from './rules/weights-unavailable';

/** Every rule about a use, in the order in which the findings of one use are shown. */
export const RULES: readonly Rule[] = [
  commercialProhibited,
  thresholdExceeded,
  fieldProhibited,
  outputTrainingProhibited,
  regionExcluded,
  hostingRestricted,
  redistributionProhibited,
  ageLimit,
  dataUsedForTraining,
  licenceNotAllowed,
  modelDenied,
  providerDenied,
  approvalRequired,
  competitorRestricted,
  fieldConditional,
  thresholdDisplayDuty,
  displayDuty,
  namingDuty,
  derivativeInherits,
  passThroughDuty,
  outputTrainingDuty,
  osaidNotMet,
  mofClassTooLow,
  trainingDataClosed,
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
