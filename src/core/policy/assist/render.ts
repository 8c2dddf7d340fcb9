import type { NewValue } from './change';
import { scalar } from './scalar';

export interface Style {
  /** Inside `{ … }` or `[ … ]`: all on one line. */
  readonly flow: boolean;
  /** Spaces of one level. */
  readonly step: number;
}

/** A value as YAML, without indentation of its own; lists of single values stand in brackets. */
export function render(value: NewValue, { flow, step }: Style): string {
  return flow ? inline(value, true) : block(value, step);
}

function inline(value: NewValue, flow: boolean): string {
  if (isList(value)) {
    return `[${value.map((each) => inline(each, true)).join(', ')}]`;
  }
  if (typeof value === 'object') {
    const pairs = Object.entries(value).map(([key, each]) => `${scalar(key, true)}: ${inline(each, true)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return scalar(value, flow);
}

function block(value: NewValue, step: number): string {
  if (isList(value)) {
    return value.every((each) => typeof each !== 'object') ? inline(value, true) : value.map((each) => `- ${indented(block(each, step), 2)}`).join('\n');
  }
  return typeof value !== 'object' || Object.keys(value).length === 0 ? inline(value, false)
    : Object.entries(value).map(([key, each]) => pair(scalar(key, false), block(each, step), each, step)).join('\n');
}

function pair(key: string, written: string, value: NewValue, step: number): string {
  const isBelow = typeof value === 'object' && !/^[[{]/.test(written);
  return isBelow ? `${key}:\n${' '.repeat(step)}${indented(written, step)}` : `${key}: ${written}`;
}

function isList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}

/** Each line but the first and the empty ones, moved to the right. */
export function indented(text: string, column: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`);
}
