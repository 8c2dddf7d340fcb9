import { RULES } from '../core/assess/index';
import type { Code } from '../core/codes';
import type { CodeHelp } from '../core/report/sarif';
import { loadRulePages } from './assets';

/** What is said of each code beside its findings: in a few words by its rule, in full by its page. */
export function ruleHelp(): (code: Code) => CodeHelp {
  const rules = new Map(RULES.map((rule) => [rule.code, rule]));
  const pages = loadRulePages();
  return (code) => {
    const rule = rules.get(code);
    const page = pages[code];
    return { severity: rule?.severity ?? 'warning', ...(rule ? { summary: rule.describe() } : {}), ...(page === undefined ? {} : { page }) };
  };
}
