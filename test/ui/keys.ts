import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Window } from '../../scripts/host/window.mjs';

/** What has the focus, and what a screen reader calls it. */
interface Focused {
  readonly name: string;
  readonly tag: string;
  /** A link to a line. */
  readonly isPlace: boolean;
}

/** Runs in the page. */
const FOCUSED = `(() => {
  const active = document.activeElement;
  const named = active?.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const name = active?.getAttribute('aria-label') ?? named ?? (active === document.body ? '' : active?.textContent) ?? '';
  return { name: name.trim(), tag: active?.tagName.toLowerCase() ?? '', isPlace: active?.hasAttribute('data-place') ?? false };
})()`;

/** A window that is worked with by keys; what it shows is only looked at. */
export class Keys {
  readonly window: Window;

  constructor(readonly page: Page) {
    this.window = new Window(page);
  }

  async press(...all: readonly string[]): Promise<void> {
    for (const key of all) {
      await this.page.keyboard.press(key);
      await this.page.waitForTimeout(60);
    }
  }

  async until(check: () => Promise<boolean>, what: string, limitMs = 20_000): Promise<void> {
    const end = Date.now() + limitMs;
    while (!await check()) {
      assert.ok(Date.now() < end, `not within ${limitMs} ms: ${what}; the focus is in ${await this.#path()}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** By its title, from the palette. */
  async command(title: string): Promise<void> {
    await this.window.command(title);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor({ state: 'hidden' });
  }

  async openFixes(): Promise<void> {
    await this.window.openFixes();
  }

  /** Waits until the keys go to the text of an editor. */
  async inEditor(): Promise<void> {
    await this.until(() => this.isWithin('.editor-instance .monaco-editor'), 'the focus in the editor');
  }

  isWithin(selector: string): Promise<boolean> {
    return this.page.evaluate<boolean>(`Boolean(document.activeElement?.closest(${JSON.stringify(selector)}))`);
  }

  /** The drawn line of the editor that has this text. */
  async line(text: string): Promise<string> {
    const lines = await this.window.editor.locator('.view-line').allInnerTexts();
    return lines.map((each) => each.replaceAll('\u00a0', ' ')).find((each) => each.includes(text)) ?? '';
  }

  /** What a screen reader says of the row that has the focus in a list. */
  focusedRow(): Promise<string> {
    return this.page.evaluate<string>(`(document.activeElement?.closest('.monaco-list') ?? document.activeElement?.querySelector('.monaco-list'))
      ?.querySelector('.monaco-list-row.focused')?.getAttribute('aria-label') ?? ''`);
  }

  /** Waits for a question of ours that is drawn and has the keys. Returns its title. */
  async question(title: RegExp, but?: string): Promise<string> {
    const widget = this.page.locator('.quick-input-widget');
    let shown = '';
    await this.until(async () => {
      shown = (await widget.locator('.quick-input-title').innerText().catch(() => '')).trim();
      return shown !== but && title.test(shown) && this.isWithin('.quick-input-widget');
    }, `a question like ${String(title)}`, 40_000);
    await this.page.waitForTimeout(400); // what comes before its rows are drawn is lost
    return shown;
  }

  /** What a screen reader calls the element that has the focus. */
  nameOfFocus(): Promise<string> {
    return this.page.evaluate<Focused>(FOCUSED).then(({ name }) => name);
  }

  /** Tab, until an element of this name has the focus. */
  async tabTo(name: RegExp): Promise<void> {
    await this.until(async () => {
      await this.press('Tab');
      return name.test(await this.nameOfFocus());
    }, `the focus on ${String(name)}`);
  }

  /** The element that has the focus in the page of the report. */
  async inReport(): Promise<Focused> {
    return await this.window.webview().locator('html').evaluate(FOCUSED) as Focused;
  }

  #path(): Promise<string> {
    return this.page.evaluate<string>("(() => { const path = []; for (let at = document.activeElement; at; at = at.parentElement) path.push(`${at.tagName}.${at.className}`); return path.slice(0, 5).join(' < '); })()");
  }
}
