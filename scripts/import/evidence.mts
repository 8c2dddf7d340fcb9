import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Day, Source } from '../../src/core/catalogue/types';
import { byCodeUnit, DATA, readYaml, writeYaml } from '../data/files.mjs';

const PATH = join(DATA, 'sources.yml');

/** A short key for a page: `https://github.com/meta-llama/llama3/blob/main/LICENSE` is `meta-llama/llama3:LICENSE`. */
export function keyOf(url: string): string {
  const github = /^https:\/\/(?:www\.)?(?:github\.com|huggingface\.co)\/([^/]+\/[^/]+)(?:\/(?:blob|tree)\/[^/]+\/(.+))?(?:\/(.+))?$/.exec(url);
  const short = github ? [github[1], github[2] ?? github[3]].filter(Boolean).join(':') : url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  const known: Readonly<Record<string, string>> = { 'BerriAI/litellm:model_prices_and_context_window.json': 'litellm', 'deprecations.info': 'deprecations.info' };
  return known[short] ?? short;
}

/** The list of sources in `data/sources.yml`; entries that are there stay as they are. */
export class Sources {
  readonly #all: Record<string, Source> = existsSync(PATH) ? readYaml(PATH) as Record<string, Source> : {};

  page(url: string, date: Day): string {
    const key = keyOf(url);
    this.#all[key] ??= { name: key, url, date };
    return key;
  }

  put(key: string, source: Source): string {
    // What is said of a source by name is more than what a page's address says.
    this.#all[key] = source;
    return key;
  }

  save(): void {
    const sorted = Object.fromEntries(Object.entries(this.#all).sort(([a], [b]) => byCodeUnit(a, b)));
    writeYaml(PATH, 'sources', sorted);
  }
}
