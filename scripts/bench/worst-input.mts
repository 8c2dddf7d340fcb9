// Texts made to be slow: one mark many times, alone or behind an opening mark that nobody closes. A reader that is linear takes
// about four times as long for four times the text; one that looks for the same closing mark again and again takes sixteen times.
import { detect } from '../../src/core/detect/detect';

interface Slow {
  readonly text: string;
  /** Processor time of 4 n characters by that of n. */
  readonly ratio: number;
  readonly milliseconds: number;
}

const LANGUAGES = ('python javascript typescriptreact vue html go java groovy kotlin scala csharp rust swift php ruby cpp objective-c dart r julia lua elixir powershell sql hcl shellscript '
  + 'yaml json jsonl toml ini dotenv dockerfile modelfile jupyter markdown plaintext').split(' ');
const OPENINGS = ['', '"', "'", '`', '"""', '"${', '`${', '/*', '{', '[', '(', '# ', '<script>', '```\n', '<<A\n', 'a: |\n', 'model="', 'model = (', '{"cells":[', 'x = f"{', '$$"{{', '%w[', 'r#"', '<!--', 'RUN ', 'FROM '];
const MARKS = ('" \' ` """ \'\'\' ( ) [ ] { } ${ #{ \\( $( {{ }} /* */ // # =begin <!-- <script <script> </script <a> a= a=" a=\' [[ ]] --[[ ``` ~~~ - -\\s ?\\s :\\s a:\\s a:\\s" a:\\n "a":" "a":{ [{ a( a. a, a,\\s a; '
  + '&a\\s *a\\s !!a\\s |\\n %a % \\ \\\\n $ $a ${a:- ${a: $env: a=b= x 1 1. . / :// http:// https:// hf.co/a/ hf.co/a/b: @ @" $" $@" #" r" r# r#" b\' f"{ R"( q{ %w[ %q( <<A <<A\\n <<-\'A\'\\n <<~A\\n @\' '
  + 'model= model:\\s model=" --model\\s gpt-4o, a-1\\s a/1\\s import\\s import(" from\\s using\\sa;\\n => = == := :: ? a?b: a?\\s ?? || + + "a"+ "a"\\s+\\s "a"\\n "a"\\\\n é \uFFFC %s {} {a} ${a} $a\\s \\n \\s \\t '
  + '|a \\r > >\\s RUN\\s\\\\n FROM\\sa\\n """a\\n \\" \\\\" \\u0041 \\x41 \\N{a} [a] [[a]]\\n a.b= {a= <a\\sb="c" .a{ ; && & | ``` \\s``` `a`').split(' ')
  .map((mark) => mark.replaceAll('\\n', '\n').replaceAll('\\s', ' ').replaceAll('\\t', '\t').replaceAll('\\r', '\r'));

const SHORT = 4_000;
const LONG = 7_000;
const LISTED = 10;
/** Below this a time is noise. */
const LEAST_MS = 2;
/** Four for a linear reader, sixteen for a quadratic one, and in between room for the collector of garbage. */
const MOST = 8;

/** Prints the texts whose time grows faster than their length by far; true where there is none. */
export function printWorst(languages: readonly string[]): boolean {
  let found = 0;
  for (const languageId of languages.length > 0 ? languages : LANGUAGES) {
    const slow = OPENINGS.flatMap((opening) => MARKS.flatMap((mark) => worst(languageId, opening, mark))).sort((a, b) => b.ratio - a.ratio);
    console.log(`${languageId.padEnd(20)} ${slow.length === 0 ? 'linear' : `${slow.length} texts grow faster than their length`}`);
    for (const { text, ratio, milliseconds } of slow.slice(0, LISTED)) {
      console.log(`  ${text.padEnd(24)} ${ratio.toFixed(1)} x the time for 4 x the text, ${milliseconds.toFixed(1)} ms`);
    }
    found += slow.length;
  }
  return found === 0;
}

function worst(languageId: string, opening: string, mark: string): readonly Slow[] {
  if (grown(languageId, opening, mark, SHORT).ratio <= MOST) {
    return [];
  }
  const again = grown(languageId, opening, mark, LONG);
  return again.ratio > MOST ? [again] : [];
}

function grown(languageId: string, opening: string, mark: string, length: number): Slow {
  const text = (size: number): string => opening + mark.repeat(Math.ceil(size / mark.length));
  const long = text(length * 4);
  const milliseconds = once(languageId, long);
  const name = JSON.stringify(`${opening}${mark}`);
  if (milliseconds < LEAST_MS) {
    return { text: name, ratio: 1, milliseconds };
  }
  const again = Math.min(milliseconds, once(languageId, long));
  const short = text(length);
  const small = Math.min(once(languageId, short), once(languageId, short), once(languageId, short));
  return { text: name, ratio: again / Math.max(small, LEAST_MS / 8), milliseconds: again };
}

function once(languageId: string, text: string): number {
  const start = process.cpuUsage();
  detect({ path: 'input', languageId, text });
  return process.cpuUsage(start).user / 1000;
}
