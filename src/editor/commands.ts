/** Commands that a card's links may run; nothing else is trusted there. */
export const CARD_COMMANDS: readonly string[] = ['modelReview.explain', 'modelReview.createPolicy', 'modelReview.showDeclaration'];
