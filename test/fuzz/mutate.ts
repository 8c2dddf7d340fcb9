import { NOISE } from '../core/properties/snippets';

/** Numbers that a seed fixes. */
export class Random {
  constructor(private state: number) {}

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) {
      throw new RangeError('nothing to choose from');
    }
    return found;
  }
}

/** What formats, terminals, spreadsheets and pages might take for more than text. */
export const CRAFTED: readonly string[] = [
  '<img src=x onerror=alert(1)>', '</code><script>alert(1)</script>', '"><svg/onload=alert(1)>', "' onmouseover='alert(1)", '<!--', '-->', '</style>', '</script>', ']]>', '&lt;', '&#x3c;b>', '<a href="javascript:alert(1)">', '<iframe src=//evil.test>',
  '[x](command:workbench.action.terminal.new)', '](command:evil)', '[x](javascript:alert(1))', '![x](https://evil.test/p.png)', '<command:evil>', '[x]: command:evil', '[x]:https://evil.test "t"', 'https://evil.test', 'www.evil.test', 'me@evil.test', '$(zap)', '`', '``', '```', '~~~', '|', '||', '\\', '\\|', '*', '**', '_', '__', '~~', '# ', '\n# ', '\n\n', '\n- ', '> ', '1. ', '---', '&nbsp;', ':tada:',
  '=1+1', '=cmd|\' /C calc\'!A0', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '"', '""', ',', ';', '\r\n', '\n=1', '\uff1d1', '%0A', '%0D%0A::error::x', '\n::error file=a::x', '::set-output name=a::b', '##[error]x', '::add-mask::x',
  '\u001b[31m', '\u001b]8;;https://evil.test\u0007x\u001b]8;;\u0007', '\u001b[2J', '\u009b31m', '\u0007', '\b', '\u007f', '\u0085', '\u202e', '\u2066', '\u2069', '\u200b', '\u2028', '\u2029', '\ufeff', '\ud800', '\udc00', '\u0000', '\u{e0041}', '\u061c', '\u180e', '\u00ad', '\u3164', '\ufe0f',
  '../', '..\\', '/etc/passwd', 'C:\\', '//evil.test/a', 'file:///', '%2e%2e/', '%', '%zz', '?', '#', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '{0}', '{1}', '$&', '$1', '$`', 'NaN', '1e999', '-0', '0x10', 'null', 'true', '2024-02-30', '9'.repeat(40),
];

const BRACKETS = ['(', ')', '[', ']', '{', '}', '<', '>', '"', "'", '`', '"""', '/*', '*/', '${', '{{', '}}', '\n', '\n  ', '\n\t', ': ', '- ', '#', '//', '\\', '|', ',', '.', '/', ':', '@'];
const LONGEST = 6_000;

/** One to a few changes of a text, made of its own parts, of other texts' and of marks. */
export function mutated(text: string, others: readonly string[], random: Random): string {
  let changed = text;
  for (let times = 1 + random.below(random.below(6) + 1); times > 0; times--) {
    changed = change(changed, others, random);
  }
  return changed.slice(0, LONGEST);
}

function change(text: string, others: readonly string[], random: Random): string {
  const at = random.below(text.length + 1);
  const length = random.below(random.of([2, 8, 40, 200]) + 1);
  const put = (instead: string, removed = 0): string => text.slice(0, at) + instead + text.slice(at + removed);
  switch (random.below(13)) {
    case 0: return put('', length);
    case 1: return put(random.of(NOISE));
    case 2: return put(random.of(CRAFTED));
    case 3: return put(random.of(BRACKETS), random.below(2));
    case 4: return put(text.slice(at, at + length).repeat(1 + random.below(4)));
    case 5: return put(random.of(BRACKETS).repeat(1 + random.below(60)));
    case 6: return put(piece(random.of(others), random), random.below(2) * length);
    case 7: return put(piece(text, random), length);
    case 8: return put(String.fromCharCode(random.below(random.of([128, 256, 0x3000, 0x10000]))), random.below(2));
    case 9: return text.slice(0, at);
    case 10: return text.slice(0, at) + random.of(others).slice(random.below(200));
    case 11: return lines(text, random);
    default: return put(text.slice(at, at + length).split('').reverse().join(''), length);
  }
}

function piece(text: string, random: Random): string {
  const from = random.below(text.length + 1);
  return text.slice(from, from + random.below(120));
}

/** Two lines change places, or one is said twice or indented. */
function lines(text: string, random: Random): string {
  const all = text.split('\n');
  const [a, b] = [random.below(all.length), random.below(all.length)];
  const [one = '', other = ''] = [all[a], all[b]];
  all[a] = random.below(3) === 0 ? `${' '.repeat(random.below(9))}${one}` : other;
  all[b] = one;
  return all.join('\n');
}
