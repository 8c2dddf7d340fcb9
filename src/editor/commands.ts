/** Commands that a card's links may run; nothing else is trusted there. */
export const CARD_COMMANDS: readonly string[] = ['modelReview.explain', 'modelReview.showAlternatives', 'modelReview.compareModels', 'modelReview.createPolicy', 'modelReview.showDeclaration'];

/** Carries out a fix in a policy file, in front of the user. Not for the palette: it is run by code actions. */
export const APPLY_FIX = 'modelReview.applyPolicyFix';
