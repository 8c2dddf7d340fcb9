import type { Importer } from './reading.mjs';
import { deprecationsInfo } from './sources/deprecations-info.mjs';
import { genaiPricesPackage } from './sources/genai-prices.mjs';
import { litellm } from './sources/litellm.mjs';
import { modelsDev } from './sources/models-dev.mjs';
import { mot } from './sources/mot.mjs';
import { osaiIndex } from './sources/osai-index.mjs';

/** The sources that can be refreshed from what anybody can check out. */
export const IMPORTERS: readonly Importer[] = [modelsDev, litellm, genaiPricesPackage, deprecationsInfo, osaiIndex, mot];
