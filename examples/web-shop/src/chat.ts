import { openai } from '@ai-sdk/openai';
import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

export async function recommend(basket: readonly string[]): Promise<string> {
  const { text } = await generateText({
    model: openai('gpt-4o-mini'),
    prompt: `Suggest one more thing for: ${basket.join(', ')}`,
  });
  return text;
}

/** Cheaper, and good enough for product texts. */
export const copywriter = openrouter('qwen/qwen-2.5-72b-instruct');
export const backup = { model: 'mistralai/Mistral-7B-Instruct-v0.3', temperature: 0.2 };
