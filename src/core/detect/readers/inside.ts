import type { Reader } from './reader';

/** The reader of a language, for a text inside a text: a script in a workflow, a file in a ConfigMap or a here-document. */
export type Inside = (languageId: string) => Reader | undefined;
