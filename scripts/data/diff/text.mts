import { type Change, GROUPS } from './change.mjs';

/** Lines of one group that are shown unless all are asked for. */
const SHOWN = 40;

/** The changes for a person: by group, `+` what came, `-` what went, `~` what is another. */
export function textOf(changes: readonly Change[], all: boolean): string {
  if (changes.length === 0) {
    return 'no change';
  }
  return GROUPS.flatMap((group) => {
    const those = changes.filter((change) => change.group === group);
    const shown = all ? those : those.slice(0, SHOWN);
    const more = those.length - shown.length;
    return those.length === 0 ? [] : [`${group} (${those.length})`, ...shown.map(lineOf), ...(more > 0 ? [`  … and ${more} more, with --all`] : []), ''];
  }).join('\n').trimEnd();
}

function lineOf({ where, was, is }: Change): string {
  if (was === undefined) {
    return `  + ${where}${is ? `: ${is}` : ''}`;
  }
  return is === undefined ? `  - ${where}${was ? `: ${was}` : ''}` : `  ~ ${where}: ${was} → ${is}`;
}
