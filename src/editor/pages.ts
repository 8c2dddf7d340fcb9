// Pages on models: a part of its own on the desktop, which is loaded when somebody asks for one.
export { judge } from '../core/agents/judge';
export { alternativesAnswer } from '../core/agents/permitted';
export { catalogueMarkdown } from '../core/report/catalogue-page';
export { compare, compareMarkdown } from '../core/report/compare';
export { explainMarkdown } from '../core/report/explain';
