// @ts-check
// A VS Code window, handled as a person would: for pictures, and for tests of what is only visible.

/** @import { Locator, Page } from 'playwright-core' */

/** One open window of the workbench. */
export class Window {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.editor = page.locator('.editor-instance .monaco-editor').first();
    this.hover = page.locator('.monaco-hover:visible .hover-contents').first();
    this.problems = page.locator('.markers-panel');
    this.models = page.locator('.part.sidebar .tree-explorer-viewlet-tree-view').first();
    this.squiggles = page.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
  }

  /** Waits until the file is drawn and the extension has answered with its first squiggle. */
  /** @param {{ problems: boolean, hasFile?: boolean }} expected whether the file has any, and whether one is open */
  async ready({ problems, hasFile = true }) {
    if (!hasFile) {
      await this.page.locator('.part.activitybar .action-item').first().waitFor({ timeout: 60_000 });
      return;
    }
    await this.editor.locator('.view-line').first().waitFor({ timeout: 60_000 });
    if (problems) await this.squiggles.first().waitFor({ timeout: 60_000 });
  }

  /**
   * Rests the mouse on a text in the editor until its hover is drawn.
   * @param {string} text
   */
  async hoverOver(text) {
    // A mouse that comes before the extension is there gets nothing, and until then lines may still move.
    for (let tries = 1; ; tries++) {
      const { x, y } = await this.placeOf(text);
      await this.page.mouse.move(x - 40, y + 200);
      await this.page.mouse.move(x, y, { steps: 5 });
      const isDrawn = await this.hover.waitFor({ timeout: 3000 }).then(() => true, (error) => {
        if (tries >= 5) throw error;
        return false;
      });
      if (isDrawn) break;
    }
    await this.settled(this.hover);
  }

  /**
   * Puts the cursor into a text in the editor.
   * @param {string} text
   */
  async click(text) {
    const { x, y } = await this.placeOf(text);
    await this.page.mouse.click(x, y);
  }

  /**
   * Writes a line below the one that ends with a text, and waits for what the editor offers there.
   * @param {string} after @param {string} typed
   */
  async complete(after, typed) {
    await this.hoverOver(after.split(':')[0] ?? after); // the extension is there then
    await this.page.keyboard.press('Escape');
    await this.click(after);
    await this.page.keyboard.press('End');
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(typed, { delay: 30 });
    await this.page.keyboard.press('Control+Space');
    const list = this.page.locator('.suggest-widget.visible');
    await list.locator('.monaco-list-row').first().waitFor({ timeout: 10_000 });
    await this.settled(list);
  }

  /** Opens the menu of quick fixes at the cursor. */
  async openFixes() {
    const menu = this.page.locator('.action-widget').first();
    // A key that comes while the extension answers for the first time opens nothing.
    for (let tries = 1; ; tries++) {
      await this.page.keyboard.press('Control+.');
      const isDrawn = await menu.locator('.monaco-list-row').first().waitFor({ timeout: 8000 }).then(() => true, (error) => {
        if (tries >= 3) throw error;
        return false;
      });
      if (isDrawn) break;
    }
    await this.settled(menu);
  }

  /** Opens the Problems panel and waits for its first row. */
  async openProblems() {
    await this.editor.click({ position: { x: 200, y: 5 } });
    await this.page.keyboard.press('Control+Shift+M');
    await this.problems.locator('.monaco-list-row').first().waitFor();
    await this.settled(this.problems);
  }

  /**
   * Runs a command by its title, through the command palette.
   * @param {string} title
   */
  async command(title) {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    // The palette keeps the commands that there were when it was opened, and an extension's come a little after the window.
    for (let left = 12; ; left--) {
      await this.page.keyboard.press('F1');
      await this.page.locator('.quick-input-widget input[type=text]:visible').fill(`>${title}`);
      const isThere = await row.waitFor({ timeout: 5000 }).then(() => true, () => false);
      if (isThere || left === 0) break;
      await this.page.keyboard.press('Escape');
    }
    await row.waitFor({ timeout: 1000 });
    await this.page.keyboard.press('Enter');
  }

  /**
   * Waits until a message is drawn as a toast.
   * @param {RegExp} text
   */
  async notification(text) {
    const toast = this.page.locator('.notification-toast', { hasText: text }).first();
    await toast.waitFor({ timeout: 30_000 });
    await this.settled(toast);
  }

  /**
   * Waits until a list of choices is drawn that has one of this text.
   * @param {string} text
   */
  async picker(text) {
    const list = this.page.locator('.quick-input-widget');
    await list.locator('.monaco-list-row', { hasText: text }).first().waitFor({ timeout: 30_000 });
    await this.settled(list);
  }

  /** The document inside the webview that is open. */
  webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /**
   * The middle of the first occurrence of a text in the editor, in pixels of the window.
   * @param {string} text within one line
   */
  async placeOf(text) {
    const line = this.editor.locator('.view-line', { hasText: text }).first();
    const box = await line.evaluate((node, wanted) => {
      // A line's text lies in many spans: find the two that hold its ends.
      const { document, NodeFilter } = /** @type {any} */ (globalThis);
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const nodes = [];
      for (let next = walker.nextNode(); next; next = walker.nextNode()) nodes.push(next);
      const plain = (/** @type {string} */ value) => value.replaceAll('\u00a0', ' ');
      const start = plain(nodes.map(({ data }) => data).join('')).indexOf(wanted);
      const range = document.createRange();
      let offset = 0;
      for (const part of nodes) {
        const end = offset + part.data.length;
        if (start >= offset && start < end) range.setStart(part, start - offset);
        if (start + wanted.length > offset && start + wanted.length <= end) range.setEnd(part, start + wanted.length - offset);
        offset = end;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }, text);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /**
   * Waits until an element has stopped changing its size and place.
   * @param {Locator} locator
   */
  async settled(locator) {
    let before = '';
    for (;;) {
      const now = JSON.stringify(await locator.boundingBox());
      if (now === before) return;
      before = now;
      await this.page.waitForTimeout(250);
    }
  }
}
