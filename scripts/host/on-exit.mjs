// @ts-check

/** @type {Set<() => void>} */
const pending = new Set();

process.once('exit', () => pending.forEach((stop) => stop()));
for (const [signal, code] of /** @type {const} */ ([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]])) {
  process.once(signal, () => process.exit(code));
}

/**
 * Calls `stop` (synchronous) when this process ends, by whatever way but SIGKILL.
 * @param {() => void} stop
 * @returns {() => void} forgets it
 */
export function onExit(stop) {
  pending.add(stop);
  return () => pending.delete(stop);
}
