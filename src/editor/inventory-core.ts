// The list of models, its words and its rows: a part of its own on the desktop, which is loaded with the first model.
export { inventoryInSteps, openFindings, VERDICTS, type InventoryFile, type InventoryModel, type JudgedUse, type Verdict } from '../core/inventory/inventory';
export { rows, GROUPINGS, type Grouping, type Row } from '../core/inventory/rows';
export { badge, statusText, statusTooltip, viewMessage } from '../core/inventory/summary';
export { verdictTitle } from '../core/inventory/words';
