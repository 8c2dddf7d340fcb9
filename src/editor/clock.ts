import type { Clock } from '../core/ports';

/** Today by the user's own calendar. */
export const localClock: Clock = {
  today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  },
};

/** Now, as documents carry it: RFC 3339 in UTC, to the second. */
export function timestamp(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
