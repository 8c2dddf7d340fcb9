/** Spellings that follow from an entry's own key, each under its letter. */
export type OwnName = 'I' | 'J' | 'B' | 'L' | 'D' | 'V' | 'P' | 'T';

export const OWN_NAMES: readonly OwnName[] = ['I', 'J', 'B', 'L', 'D', 'V', 'P', 'T'];

/** The key of an entry and, where the key was written as one, its title. */
export interface Own {
  readonly key: string;
  readonly title: string;
}

/** For `Qwen/Qwen3-1.7B`: the key, `qwen/qwen3-1.7b`, `Qwen3-1.7B`, `qwen3-1.7b`, `qwen3-1-7b`, `qwen3-1.7b`, `qwen3-1p7b`. */
export function ownName(name: OwnName, { key, title }: Own): string {
  const base = key.slice(key.lastIndexOf('/') + 1);
  switch (name) {
    case 'I': return key;
    case 'J': return key.toLowerCase();
    case 'B': return base;
    case 'L': return base.toLowerCase();
    case 'D': return base.toLowerCase().replace(/\./g, '-');
    case 'V': return base.toLowerCase().replace(/(\d)-(?=\d)/g, '$1.');
    case 'P': return base.toLowerCase().replace(/(\d)\.(?=\d)/g, '$1p');
    case 'T': return title;
  }
}

/** The name that a title gives: `GPT-4o (2024-08-06)` is `gpt-4o-2024-08-06`. */
export function slug(title: string): string {
  return title.toLowerCase().replace(/[()]/g, '').replace(/ /g, '-');
}
