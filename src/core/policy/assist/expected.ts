import { OPEN, type Change } from './change';

type Data = Readonly<Record<string, unknown>>;

/** Whether a file means after a change what it must, given what it meant before. A list without members may go. */
export function isChanged(before: unknown, after: unknown, change: Change): boolean {
  return change.kind === 'remove'
    ? [false, true].some((whole) => same(after, removed(before, change.path, change.index, whole)))
    : same(after, changed(before, change));
}

function changed(before: unknown, change: Exclude<Change, { readonly kind: 'remove' }>): unknown {
  const root = isData(before) ? before : { version: 1 };
  return put(root, change.path, (old) => {
    switch (change.kind) {
      case 'set': return plain(change.value);
      case 'add': return [...(Array.isArray(old) ? (old as readonly unknown[]) : []), plain(change.value)];
      case 'allow': return typeof old === 'string' ? `${old} OR ${change.licence}` : change.licence;
    }
  });
}

function put(at: unknown, [step, ...rest]: readonly string[], write: (old: unknown) => unknown): unknown {
  if (step === undefined) {
    return write(at);
  }
  if (Array.isArray(at)) {
    return at.map((item: unknown, i) => (String(i) === step ? put(item, rest, write) : item));
  }
  const data = isData(at) ? at : {};
  return { ...data, [step]: put(Object.hasOwn(data, step) ? data[step] : undefined, rest, write) };
}

/** `whole`: without the key, where nothing is left of its list. */
function removed(at: unknown, [step, ...rest]: readonly string[], index: number, whole: boolean): unknown {
  if (step === undefined || !isData(at)) {
    return at;
  }
  const inner = at[step];
  if (rest.length > 0 || !Array.isArray(inner)) {
    return { ...at, [step]: removed(inner, rest, index, whole) };
  }
  const left = inner.filter((_, i) => i !== index);
  return left.length === 0 && whole ? Object.fromEntries(Object.entries(at).filter(([key]) => key !== step)) : { ...at, [step]: left };
}

/** As it is read back: what is still to be written is nothing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return isData(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)])) : value === OPEN ? null : value;
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => same(item, b[i]));
  }
  if (!isData(a) || !isData(b)) {
    return a === b;
  }
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.every((key) => Object.hasOwn(a, key) && Object.hasOwn(b, key) && same(a[key], b[key]));
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
