import { GROWTH } from './growth';
import { ASSIST, CACHE, IGNORE, NAMES, POLICY, SMALL } from './inputs';
import { BYTES, READERS, REREAD, REVIEW } from './readers';
import { REPORTS } from './reports';
import type { Target } from './target';

export const TARGETS: readonly Target[] = [READERS, REREAD, REVIEW, POLICY, ASSIST, NAMES, REPORTS, IGNORE, CACHE, BYTES, SMALL, GROWTH];
