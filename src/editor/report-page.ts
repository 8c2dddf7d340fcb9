// The report: a part of its own on the desktop, which is loaded when somebody asks for it.
export { reportPage, waitingPage } from '../core/report/page/page';
