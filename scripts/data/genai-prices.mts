import { waitForUpdate } from '@pydantic/genai-prices';
import type { Price } from '../../src/core/catalogue/types';
import type { PriceRow } from './authored.mjs';

const MIN_PROVIDERS = 40;
const MIN_MODELS = 1600;

/** Provider names of genai-prices that differ from ours. */
const PROVIDERS: Readonly<Record<string, string>> = { aws: 'bedrock', moonshotai: 'moonshot', 'x-ai': 'xai', zhipuai: 'zhipu', voyageai: 'voyage' };

interface Listed { readonly input: number; readonly output: number }

export interface PriceCheck {
  /** The row's price by precedence: what lists agree on, else genai-prices, else the row's own list. */
  price(row: PriceRow): Price | undefined;
  /** Rows taken from genai-prices whose values are not those of the pinned package. */
  differences(rows: readonly PriceRow[]): string[];
}

/** Reads the prices embedded in the pinned package; nothing is fetched. Fails where the package is not what we know. */
export async function genaiPrices(): Promise<PriceCheck> {
  const providers = await waitForUpdate() ?? [];
  const models = providers.reduce((sum, { models: each }) => sum + each.length, 0);
  if (providers.length < MIN_PROVIDERS || models < MIN_MODELS) {
    throw new Error(`@pydantic/genai-prices has ${providers.length} providers and ${models} models, expected ${MIN_PROVIDERS} and ${MIN_MODELS}`);
  }
  const listed = new Map<string, Listed>();
  for (const provider of providers) {
    for (const model of provider.models) {
      const price = plain(model.prices);
      if (price) {
        listed.set(`${PROVIDERS[provider.id] ?? provider.id} ${model.id.toLowerCase()}`, price);
      }
    }
  }
  const find = (row: PriceRow): Listed | undefined => listed.get(`${row.provider} ${row.id.toLowerCase()}`);
  return {
    price: (row) => pointPrice(row, find(row)),
    differences: (rows) => rows.filter(({ source, input }) => source === 'genai-prices' && input !== undefined).flatMap((row) => {
      const now = find(row);
      return now && (differs(now.input, row.input) || differs(now.output, row.output))
        ? [`${row.provider} ${row.id}: snapshot ${row.input ?? ''}/${row.output ?? ''}, package ${now.input}/${now.output}`] : [];
    }),
  };
}

/** Only flat prices per token; tiers and dated changes stay with the snapshot. */
function plain(prices: unknown): Listed | undefined {
  const { input_mtok: input, output_mtok: output } = (Array.isArray(prices) ? {} : prices) as { input_mtok?: unknown; output_mtok?: unknown };
  return typeof input === 'number' && typeof output === 'number' && input > 0 ? { input, output } : undefined;
}

function differs(a: number, b: number | undefined): boolean {
  return b === undefined || Math.abs(a - b) > 0.005 * Math.max(a, b);
}

function pointPrice(row: PriceRow, genai: Listed | undefined): Price | undefined {
  const { input, output, cachedInput, source, agree = [1, 1], others = [] } = row;
  if (input === undefined || output === undefined) {
    return undefined;
  }
  const said = [{ input, output }, ...others, ...(genai && others.length > 0 ? [genai] : [])];
  const range = others.length > 0 ? { range: { input: span(said.map((each) => each.input)), output: span(said.map((each) => each.output)) } } : {};
  const disputed = agree[0] < 2 && agree[1] > 1;
  if (disputed && genai) {
    return { ...genai, source: 'genai-prices', agree, ...range };
  }
  return { input, output, ...(cachedInput === undefined ? {} : { cachedInput }), source, agree, ...range };
}

function span(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
