import { pipeline } from '@huggingface/transformers';

const embed = await pipeline('feature-extraction', 'BAAI/bge-small-en-v1.5');
const rerank = await pipeline('text-classification', 'jinaai/jina-reranker-v2-base-multilingual');

export async function search(query: string, products: readonly string[]) {
  const vectors = await embed([query, ...products], { pooling: 'mean', normalize: true });
  return rerank(products.map((text) => ({ text, text_pair: query })), { topk: vectors.dims[0] });
}
