import type { Sink } from '../sink';
import { readCode } from './code';

/** Terraform and other HCL. */
export function readHcl(text: string, sink: Sink): undefined {
  readCode(text, {
    lineComments: ['#', '//'], blockComments: [['/*', '*/']],
    strings: [{ open: '"', close: '"', escape: 'backslash', holes: 'dollar-brace' }],
  }, sink);
}
