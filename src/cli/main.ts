import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { toolVersion } from './assets';
import { bom, BOM_FORMATS, SPEC_VERSIONS, type BomOptions } from './bom';
import { check, CHECK_FORMATS, type CheckOptions } from './check';
import { EXIT, THRESHOLDS, UsageError } from './exit';
import { explain, type ExplainOptions } from './explain';
import { isSweepThread, sweepThread } from './sweep-threads';
import { complain } from './terminal';

const EXIT_HELP = `
Exit codes: 0 nothing at or above the threshold, 1 findings, 2 bad arguments, policy or unreadable input.
`;
const PATHS_HELP = 'files and folders; the current folder if none is given. .gitignore is respected, .git and node_modules are never entered';

type Finish = (code: number) => void;

function program(finish: Finish): Command {
  const root = new Command('model-review')
    .description('Finds the AI models that code and configuration name, and says what their terms mean for this project. Works offline; nothing leaves the machine.')
    .version(toolVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError('Run model-review --help for the commands and options.')
    .addHelpText('after', EXIT_HELP)
    .exitOverride();
  addCheck(root, finish);
  addBom(root, finish);
  addExplain(root, finish);
  return root;
}

function addCheck(root: Command, finish: Finish): void {
  root.command('check')
    .description('review files and report what does not fit the declared usage')
    .argument('[paths...]', PATHS_HELP)
    .addOption(format(CHECK_FORMATS, []))
    .option('-o, --output <file>', 'file to write; stdout if none is given')
    .option('--baseline <file>', 'a report of check --format json: what stands there is known, and only new findings count')
    .addOption(policy())
    .addOption(new Option('--fail-on <severity>', 'lowest severity that gives exit code 1').choices(THRESHOLDS).default('error'))
    .addOption(today())
    .option('--include-tests', 'judge uses in tests, fixtures and examples as firmly as in the product', false)
    .addOption(testFiles())
    .addOption(cache())
    .addOption(threads())
    .addHelpText('after', EXIT_HELP)
    .action((paths: string[], options: CheckOptions) => finish(check(paths, options)));
}

function testFiles(): Option {
  return new Option('--test-files <glob>', 'where tests, fixtures, examples and documents are, in place of the built-in list; may be repeated')
    .argParser((glob, before: readonly string[] = []) => [...before, glob]);
}

function cache(): Option {
  return new Option('--cache <folder>', 'remember there what was found in each file, and read only what has changed since; may be deleted at any time');
}

function threads(): Option {
  return new Option('--threads <count>', 'threads that read files, at most 8; if none is given the machine\'s cores, one for a small tree or fewer than four cores').argParser((text) => {
    if (!/^[1-9]\d?$/.test(text)) {
      throw new InvalidArgumentError('Write a number from 1 to 99.');
    }
    return Number(text);
  });
}

function addBom(root: Command, finish: Finish): void {
  root.command('bom')
    .description('write a bill of materials of the models in use (CycloneDX 1.6 unless asked otherwise)')
    .argument('[paths...]', PATHS_HELP)
    .addOption(format(BOM_FORMATS, []))
    .addOption(new Option('--spec-version <version>', 'version of the format: 1.6 (default) or 1.7 of CycloneDX, 3.0.1 of SPDX').argParser(oneOf(SPEC_VERSIONS, [])))
    .addOption(policy())
    .addOption(today())
    .addOption(testFiles())
    .addOption(cache())
    .addOption(threads())
    .option('-o, --output <file>', 'file to write; stdout if none is given')
    .addHelpText('after', `
CycloneDX and SPDX are checked against their official schemas before anything is written.
The same input gives the same bytes where SOURCE_DATE_EPOCH or --today fixes the time.
${EXIT_HELP}`)
    .action((paths: string[], options: BomOptions, command: Command) =>
      finish(bom(paths, { ...options, timestamp: timestamp(options.today, command.getOptionValueSource('today') === 'cli') })));
}

function addExplain(root: Command, finish: Finish): void {
  root.command('explain')
    .description('say everything that is known of a model id, with sources')
    .argument('<id>', 'as code or configuration spells it, e.g. gpt-4o or us.anthropic.claude-3-haiku-20240307-v1:0')
    .option('--provider <provider>', 'who serves it, where the id alone does not say, e.g. groq')
    .addOption(format(['text', 'json', 'markdown'], []))
    .addOption(policy())
    .addOption(today())
    .action((id: string, options: ExplainOptions) => finish(explain(id, options)));
}

function format(choices: readonly string[], planned: readonly string[]): Option {
  return new Option('--format <format>', `form of the report (choices: ${choices.join(', ')})`).default(choices[0]).argParser(oneOf(choices, planned));
}

function oneOf(choices: readonly string[], planned: readonly string[]): (value: string) => string {
  return (value) => {
    if (!choices.includes(value)) {
      throw new InvalidArgumentError(`${planned.includes(value) ? `${value} is not available in this version` : 'It is not known'}; use ${choices.join(' or ')}.`);
    }
    return value;
  };
}

function policy(): Option {
  return new Option('--policy <file>', 'policy for all files, in place of the nearest model-review.yaml');
}

function today(): Option {
  return new Option('--today <date>', 'judge as of this day, YYYY-MM-DD').default(localDay(), 'today').argParser((value) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)) || new Date(value).toISOString().slice(0, 10) !== value) {
      throw new InvalidArgumentError('Write a day as YYYY-MM-DD.');
    }
    return value;
  });
}

function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Fixed by SOURCE_DATE_EPOCH (seconds) or a given day, else now. */
function timestamp(day: string, isGiven: boolean): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? '';
  if (epoch !== '' && !/^\d{1,11}$/.test(epoch)) {
    throw new UsageError(`SOURCE_DATE_EPOCH is "${epoch}"; give seconds since 1970 or unset it.`);
  }
  const time = epoch !== '' ? new Date(Number(epoch) * 1000) : isGiven ? new Date(`${day}T00:00:00Z`) : new Date();
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** The exit code of a call that did not come to its end. */
function codeOf(error: unknown): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
  }
  if (error instanceof UsageError) {
    complain([error.message]);
    return EXIT.failed;
  }
  complain([`stopped by a fault of its own, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`]);
  return EXIT.failed;
}

/** Whoever reads the output may have read enough, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') {
    process.exit();
  }
  throw error;
});

if (isSweepThread()) {
  sweepThread();
} else {
  try {
    program((code) => {
      process.exitCode = code;
    }).parse();
  } catch (error) {
    process.exitCode = codeOf(error);
  }
}
