import { Command, CommanderError, Option } from 'commander';
import { catalogueVersion, toolVersion } from './assets';
import { bom, BOM_FORMATS, SPEC_VERSIONS, type BomOptions } from './bom';
import { check, CHECK_FORMATS, type CheckOptions } from './check';
import { EXIT, THRESHOLDS, UsageError } from './exit';
import { explain, type ExplainOptions } from './explain';
import { compare, type CompareOptions } from './compare';
import { init, type InitOptions } from './init';
import { mcp, type McpOptions } from './mcp';
import { cache, format, furtherReport, oneOf, policy, testFiles, threads, timestamp, today } from './options';
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
    .version(process.argv.includes('--version') ? `${toolVersion()}\ncatalogue ${catalogueVersion()}` : '', '--version', 'print the version, and the one of the catalogue: its day and fingerprint')
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError('Run model-review --help for the commands and options.')
    .addHelpText('after', EXIT_HELP)
    .exitOverride();
  addCheck(root, finish);
  addBom(root, finish);
  addExplain(root, finish);
  addCompare(root, finish);
  addInit(root, finish);
  addMcp(root, finish);
  return root;
}

function addCheck(root: Command, finish: Finish): void {
  root.command('check')
    .description('review files and report what does not fit the declared usage')
    .argument('[paths...]', PATHS_HELP)
    .addOption(format(CHECK_FORMATS))
    .option('-o, --output <file>', 'file to write; stdout if none is given')
    .addOption(furtherReport())
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

function addBom(root: Command, finish: Finish): void {
  root.command('bom')
    .description('write a bill of materials of the models in use (CycloneDX 1.6 unless asked otherwise)')
    .argument('[paths...]', PATHS_HELP)
    .addOption(format(BOM_FORMATS))
    .addOption(new Option('--spec-version <version>', 'version of the format: 1.6 (default) or 1.7 of CycloneDX, 3.0.1 of SPDX').argParser(oneOf(SPEC_VERSIONS)))
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
    .addOption(format(['text', 'json', 'markdown']))
    .addOption(policy())
    .addOption(today())
    .action((id: string, options: ExplainOptions) => finish(explain(id, options)));
}

function addCompare(root: Command, finish: Finish): void {
  root.command('compare')
    .description('put models side by side: what they are, whether this project may use them, openness, terms, cost, life')
    .argument('<ids...>', 'two or more, as code or configuration spells them')
    .addOption(format(['text', 'json', 'markdown']))
    .addOption(policy())
    .addOption(today())
    .action((ids: string[], options: CompareOptions) => finish(compare(ids, options)));
}

function addInit(root: Command, finish: Finish): void {
  root.command('init')
    .description('write a model-review.yaml that asks for everything and answers nothing; one that is there is never changed')
    .argument('[folder]', 'where to write it; the current folder if none is given')
    .option('--print', 'print it, write nothing', false)
    .action((folder: string | undefined, options: InitOptions) => finish(init(folder, options)));
}

function addMcp(root: Command, finish: Finish): void {
  root.command('mcp')
    .description('answer coding agents over stdin and stdout (Model Context Protocol): may this project use a model, and what instead. Serves the current folder; docs/agents.md says how to register it')
    .addOption(policy())
    .addOption(today())
    .action((options: McpOptions, command: Command) => {
      const { today: day, ...rest } = options;
      const given = command.getOptionValueSource('today') === 'cli' && day !== undefined ? { today: day } : {};
      mcp({ ...rest, ...given }).catch((error: unknown) => finish(codeOf(error)));
    });
}

/** The exit code of a call that did not come to its end. */
function codeOf(error: unknown): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
  }
  if (error instanceof UsageError) {
    complain(error.message.split('\n'));
    return EXIT.failed;
  }
  complain(`stopped by a fault of its own, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`.split('\n'));
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
