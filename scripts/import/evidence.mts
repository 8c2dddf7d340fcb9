import { join } from 'node:path';
import type { Day, Source } from '../../src/core/catalogue/types';
import { byCodeUnit, DATA, readYaml, writeYaml, yamlFiles } from '../data/files.mjs';

const FOLDER = join(DATA, 'sources');
/** Data sets and whatever has a name of its own, and single pages. */
const [LISTS, PAGES] = ['lists.yml', 'pages.yml'];

/** A short key for a page: `https://github.com/meta-llama/llama3/blob/main/LICENSE` is `meta-llama/llama3:LICENSE`. */
export function keyOf(url: string): string {
  const github = /^https:\/\/(?:www\.)?(?:github\.com|huggingface\.co)\/([^/]+\/[^/]+)(?:\/(?:blob|tree)\/[^/]+\/(.+))?(?:\/(.+))?$/.exec(url);
  const short = github ? [github[1], github[2] ?? github[3]].filter(Boolean).join(':') : url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  const known: Readonly<Record<string, string>> = { 'BerriAI/litellm:model_prices_and_context_window.json': 'litellm', 'deprecations.info': 'deprecations.info' };
  return known[short] ?? short;
}

/** The list of sources in `data/sources`; pages that are there stay as they are. */
export class Sources {
  readonly #files = new Map(yamlFiles(FOLDER).map((path) => [path, readYaml(join(FOLDER, path)) as Record<string, Source>]));

  page(url: string, date: Day): string {
    const key = keyOf(url);
    this.#fileOf(key, PAGES)[key] ??= { name: key, url, date };
    return key;
  }

  put(key: string, source: Source): string {
    // What is said of a source by name is more than what a page's address says.
    this.#fileOf(key, LISTS)[key] = source;
    return key;
  }

  save(): void {
    for (const [path, sources] of this.#files) {
      writeYaml(join(FOLDER, path), 'sources', Object.fromEntries(Object.entries(sources).sort(([a], [b]) => byCodeUnit(a, b))));
    }
  }

  /** The file that has the key, else the one for its kind. */
  #fileOf(key: string, path: string): Record<string, Source> {
    const made = [...this.#files.values()].find((sources) => key in sources) ?? this.#files.get(path) ?? {};
    if (!this.#files.has(path)) {
      this.#files.set(path, made);
    }
    return made;
  }
}
