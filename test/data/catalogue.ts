import { compile } from '../../scripts/data/compile.mjs';
import { genaiPrices } from '../../scripts/data/genai-prices.mjs';
import { readData } from '../../scripts/data/read.mjs';
import type { Catalogue } from '../../src/core/catalogue/types';
import type { Data } from '../../scripts/data/authored.mjs';

let compiled: Promise<{ data: Data; catalogue: Catalogue }> | undefined;

/** The catalogue as `data/` has it now, compiled once for all tests. */
export function compiledCatalogue(): Promise<{ data: Data; catalogue: Catalogue }> {
  compiled ??= (async () => {
    const data = readData();
    return { data, catalogue: compile(data, await genaiPrices()) };
  })();
  return compiled;
}
