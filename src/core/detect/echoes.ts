import type { Mention } from '../types';

/** An id with a digit and a mark, of some length: no word that says two things in one file. */
const ID = /^(?=.*\d)(?=.*[-.:/]).{4,}$/;

/**
 * Where a place says that a text is a model, the same text elsewhere in the document is that model too: `"llama3.2"` after
 * `Model: "llama3.2"`. Places that say otherwise stay.
 */
export function withEchoes(mentions: readonly Mention[]): readonly Mention[] {
  const said = new Set(mentions.filter(({ strength, text }) => strength === 'strong' && ID.test(text)).map(({ text }) => text));
  return said.size === 0 ? mentions : mentions.map((mention) => (mention.strength === 'weak' && said.has(mention.text) ? { ...mention, strength: 'strong' } : mention));
}
