import { FIXES } from './fixes';
import { GROWTH, STEPS } from './growth';
import { ASSIST, CACHE, IGNORE, NAMES, POLICY, SMALL } from './inputs';
import { BYTES, READERS, REREAD, REVIEW } from './readers';
import { ANSWER, BILL, CHECK, REPORTS } from './reports';
import type { Target } from './target';
import { WIZARD } from './wizard';

export const TARGETS: readonly Target[] = [READERS, REREAD, REVIEW, POLICY, ASSIST, NAMES, WIZARD, FIXES, CHECK, BILL, ANSWER, REPORTS, IGNORE, CACHE, BYTES, SMALL, STEPS, GROWTH];
