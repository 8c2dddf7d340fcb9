// @ts-check

/**
 * Says yes, as a person would, when the window shows its page on workspace trust: no extension can.
 * @param {import('playwright-core').Page} page
 */
export function trustWhenAsked(page) {
  const button = page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).first();
  void button.click({ timeout: 0 }).catch(() => { /* the window was closed, and nobody had asked */ });
}
