/** What agents are answered with, as one part of the bundle that is loaded with the first question. */
export { modelAnswer } from '../core/agents/answer';
export { readArguments } from '../core/agents/arguments';
export { judge } from '../core/agents/judge';
export { alternativesAnswer } from '../core/agents/permitted';
export { CHECK_MODEL, PERMITTED_ALTERNATIVES } from '../core/agents/tools';
