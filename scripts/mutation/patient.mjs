// Required by mocha: no test ends by the clock, not even where it says so itself, as a busy machine would then notice mutants. The caller limits the CPU.
import { createRequire } from 'node:module';
import path from 'node:path';

const { Runnable } = createRequire(path.resolve('package.json'))('mocha');
const { timeout } = Runnable.prototype;

Runnable.prototype.timeout = function (...given) {
  return given.length === 0 ? timeout.call(this) : timeout.call(this, 0);
};
