// Bills of materials in all formats: a part of its own on the desktop, which is loaded when somebody asks for one.
export { bom } from '../core/report/bom';
export { bomDocument, bomFaults, numberedBy } from '../core/report/bom-document';
