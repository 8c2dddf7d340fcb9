import fs from 'node:fs';
import path from 'node:path';
import { policyTemplate } from '../core/policy/template';
import { EXIT, UsageError } from './exit';
import { POLICY_NAME, reasonOf } from './files';

export interface InitOptions {
  readonly print: boolean;
}

/** Writes a policy that declares nothing yet. Throws a `UsageError` where one is there or nothing can be written. */
export function init(folder: string | undefined, { print }: InitOptions): number {
  const content = policyTemplate();
  if (print) {
    process.stdout.write(content);
    return EXIT.clean;
  }
  const file = path.join(folder ?? '.', POLICY_NAME);
  try {
    fs.writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(fs.existsSync(file) ? `${file} is there already and was left as it is.` : `${file} cannot be written (${reasonOf(error)}).`);
  }
  process.stderr.write(`${file} written. Declare what you know, then run model-review check.\n`);
  return EXIT.clean;
}
