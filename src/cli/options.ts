import { InvalidArgumentError, Option } from 'commander';
import { CHECK_FORMATS, type FurtherReport } from './check';
import { UsageError } from './exit';

export function testFiles(): Option {
  return new Option('--test-files <glob>', 'where tests, fixtures, examples and documents are, in place of the built-in list; may be repeated')
    .argParser((glob, before: readonly string[] = []) => [...before, glob]);
}

export function cache(): Option {
  return new Option('--cache <folder>', 'remember there what was found in each file, and read only what has changed since; may be deleted at any time');
}

export function threads(): Option {
  return new Option('--threads <count>', 'threads that read files, at most 8; if none is given the machine\'s cores, one for a small tree or fewer than four cores').argParser((text) => {
    if (!/^[1-9]\d?$/.test(text)) {
      throw new InvalidArgumentError('Write a number from 1 to 99.');
    }
    return Number(text);
  });
}

export function format(choices: readonly string[]): Option {
  return new Option('--format <format>', `form of the report (choices: ${choices.join(', ')})`).default(choices[0]).argParser(oneOf(choices));
}

/** `sarif=models.sarif`, as often as wanted. */
export function furtherReport(): Option {
  return new Option('--report <format=file>', 'write another report of the same run, e.g. sarif=models.sarif; may be repeated').argParser((text, before: readonly FurtherReport[] = []) => {
    const at = text.indexOf('=');
    const [name, file] = [text.slice(0, at), text.slice(at + 1)];
    const known = CHECK_FORMATS.find((each) => each === name);
    if (!known || file === '') {
      throw new InvalidArgumentError(`Write a format, = and a file; formats are ${CHECK_FORMATS.join(', ')}.`);
    }
    return [...before, { format: known, file }];
  });
}

export function oneOf(choices: readonly string[]): (value: string) => string {
  return (value) => {
    if (!choices.includes(value)) {
      throw new InvalidArgumentError(`It is not known; use ${choices.join(' or ')}.`);
    }
    return value;
  };
}

export function policy(): Option {
  return new Option('--policy <file>', 'policy for all files, in place of the nearest model-review.yaml');
}

export function today(): Option {
  return new Option('--today <date>', 'judge as of this day, YYYY-MM-DD').default(localDay(), 'today').argParser((value) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)) || new Date(value).toISOString().slice(0, 10) !== value) {
      throw new InvalidArgumentError('Write a day as YYYY-MM-DD.');
    }
    return value;
  });
}

/** By the calendar of this machine. */
export function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Fixed by SOURCE_DATE_EPOCH (seconds) or a given day, else now. */
export function timestamp(day: string, isGiven: boolean): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? '';
  if (epoch !== '' && !/^\d{1,11}$/.test(epoch)) {
    throw new UsageError(`SOURCE_DATE_EPOCH is "${epoch}"; give seconds since 1970 or unset it.`);
  }
  const time = epoch !== '' ? new Date(Number(epoch) * 1000) : isGiven ? new Date(`${day}T00:00:00Z`) : new Date();
  return `${time.toISOString().slice(0, 19)}Z`;
}
