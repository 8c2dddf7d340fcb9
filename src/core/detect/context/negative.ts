import { isWeightFile, lastExtension } from '../weights';

const OTHER_FILE = new Set((
  'py pyi pyc ipynb js mjs cjs ts mts cts jsx tsx vue svelte go java kt kts class jar war cs csproj sln rs rb php swift scala c h cc cpp hpp cxx m mm r jl sql sh bash zsh ps1 bat '
  + 'yml yaml json jsonl json5 jsonc toml ini cfg conf env properties xml html htm xhtml css scss sass less md mdx rst txt log csv tsv parquet arrow lock map svg png jpg jpeg gif webp '
  + 'ico bmp tif tiff pdf doc docx ppt pptx xls xlsx zip tar gz tgz bz2 xz 7z whl mp3 wav flac ogg m4a mp4 webm mov avi mkv ttf woff woff2 otf eot db sqlite sqlite3 proto wasm dll so dylib exe '
  + 'o a pid sock tpl tmpl j2 jinja hbs ejs erb tf tfvars hcl gradle pom plist vsix deb rpm apk dmg msi com org net pem crt cer key pub asc sig diff patch bak tmp template example prisma graphql jinja2 npy npz pkl pickle'
).split(' '));
const MIME = /^(application|text|image|audio|video|multipart|font|message)\/[a-z0-9.+-]+$/;
const VERSION = /^[v^~=]?\d+(\.\d+)*([-.+_]?(alpha|beta|rc|dev|post|preview|snapshot|final|release|a|b)[-.\d]*)?$/i;
const DATE = /^\d{4}-\d\d(-\d\d)?([-T].*)?$/;
const HASH = /^(sha\d+[:-])?[0-9a-f]{12,}$|^sha\d{1,3}[-/:][\da-z+/]{20,}$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const PATH = /^(\.{0,2}\/|~\/|[A-Za-z]:\/)/;
const DOUBLE_SLASH = /\/\//;
const HOST = /^(www\.|github\.com|gitlab\.com|bitbucket\.org|docker\.io|ghcr\.io|gcr\.io|quay\.io|registry[.-]|mcr\.microsoft\.com|public\.ecr\.aws|golang\.org|go\.[a-z]+\.[a-z]+\/|google\.golang\.org|localhost\b)/;
const PACKAGE_PATH = /^(com|org|net|io|dev|edu|java|javax|kotlin|jakarta)\.[a-z0-9_]+\./;
const GIT_REF = /^(refs|origin|upstream|heads|remotes)\//;
const ACTION = /@(v\d[\w.]*|main|master|[0-9a-f]{40})$/;
const ENV_NAME = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*_(KEY|KEYS|TOKEN|SECRET|URL|URI|HOST|PORT|MODEL|NAME|ID|ENDPOINT|PATH|DIR|FILE|ENABLED|TYPE|VERSION|REGION|DEPLOYMENT|BASE|PASSWORD|USER)$/;
const API_KEY = /^(sk|pk|rk|ghp|gho|hf|xox[bap]|AKIA)[-_][\w.-]*$/;
const IP_OR_TIME = /^(?=.*?\d[:.]\d)[\d:.]+[a-z]{0,2}$/i;
const MAC_LENGTH = 17;
const MAC = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i;
/** What is asked of an API, not which model: `chat/completions`. */
const ENDPOINT = /^(?:v\d\/)?(?:chat\/completions|audio\/(?:speech|trans[a-z]+)|images\/(?:generation|edit)s)$/;
const WITH_SLASH = [MIME, PATH, DOUBLE_SLASH, GIT_REF, ACTION, ENDPOINT];
const STARTS_WITH_DIGIT = [VERSION, DATE, IP_OR_TIME];
/** Where a cloud's machines stand: `us-east-1`, `europe-west4`, `us-gov-west-1`, `ap-northeast-1a`. */
const REGION = /^(?:[a-z]{2}|africa|asia|australia|europe|northamerica|southamerica)-(?:(?:gov|iso[a-z]?)-)?(?:north|south|east|west|central)(?:east|west)?-?\d{1,2}(?:-?[a-f])?$/;
/** An algorithm that ranks by words, alone or with what it is joined to. */
const BM25 = /^(?:[a-z\d]{1,12}[-_]){0,3}bm25(?:[-_][a-z\d]{1,16}){0,4}$/i;
/** Words that stand for a value to come, or for the absence of one. */
const STAND_INS = new Set((
  'and/or foo bar baz qux foobar todo tbd none null undefined true false yes no on off n/a changeme unknown auto default custom required optional placeholder test model models llm llms model-name '
  + 'model-id modelname modelid model-here model1 model2 model-1 model-2 model-a model-b model-c org/model user/repo user/model username/repo username/model owner/repo provider/model org/repo'
).split(' '));
/** First words of invented names, and the last words that make them one: `test-model`, `some-llm`. */
const INVENTED = new Set('test mock fake dummy stub sample example some any another new old the a custom unknown invalid nonexistent missing bogus placeholder my non'.split(' '));
const THINGS = new Set('model models llm deployment engine id repo name existent tokenizer org'.split(' '));

/** An id-shaped text that says by itself that it is something else: an address, a path, a package, a version, a placeholder. */
export function isNegativeText(text: string): boolean {
  return isPlaceholder(text) || isOtherThing(text) || isOtherFile(text) || isPackageScope(text) || '-/:_.'.includes(text.at(-1) ?? ' ');
}

/** `OPENAI_MODEL`: the name of a variable, not what it holds. */
export function isEnvironmentName(text: string): boolean {
  return text.includes('_') && ENV_NAME.test(text);
}

/** `MYUSERNAME/falcon-40b`, `your-org/…`, `<user>/…`: whoever the reader is. */
const ANYBODY = /^(?:(?:my|your)[-_]?(?:hf[-_]?)?(?:user|org|organi[sz]ation|namespace|account|name|team|company)(?:[-_]?(?:name|id|here))?|(?:hf[-_]?)?user[-_]?(?:name|id)|hf[-_]user)\/./i;
const ANY_CAPITALS = /^(?:[A-Z]{1,20}[_-]){0,4}(?:MY|YOUR|HF)?(?:USER|USERNAME|ORG|ORGANIZATION|NAME|NAMESPACE|ACCOUNT)(?:[_-][A-Z]{1,20}){0,3}\/./;

/** `your-model`, `mock-llm`, `foo`: stands for a model that the reader is to fill in. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 80) {
    return false;
  }
  const lower = text.includes('_') ? text.toLowerCase().replaceAll('_', '-') : text.toLowerCase();
  const name = /[/:]/.test(lower) ? lower.slice(Math.max(lower.lastIndexOf('/'), lower.indexOf(':')) + 1) : lower;
  return (text.includes('/') && (ANYBODY.test(text) || ANY_CAPITALS.test(text))) || STAND_INS.has(lower) || STAND_INS.has(name) || /(?:^|[-/])(?:your|mock|fake|dummy)(?:$|-)/.test(lower) || /^x{2,}$/.test(name) || isInvented(name);
}

/** `my-model`, `test-model-2`, `my-azure-deployment`: an invented first word and a thing, nothing that names a family. */
function isInvented(name: string): boolean {
  const end = name.indexOf('-');
  if (end < 0 || !INVENTED.has(name.slice(0, end))) {
    return false;
  }
  const words = name.split('-');
  return words.length < 5 && words.slice(1).every((word) => THINGS.has(word) || INVENTED.has(word) || /^(\d{1,3}|[a-z]|azure|gpt|fine|tuned|chat|openai)$/.test(word))
    && words.some((word) => THINGS.has(word));
}

/** Forms that only an address, a path or a number takes; each is tried only where its first character can stand. */
function isOtherThing(text: string): boolean {
  const first = text.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  return (text.includes('/') && WITH_SLASH.some((form) => form.test(text)))
    || ((isDigit || first === 118 || first === 94 || first === 61) && STARTS_WITH_DIGIT.some((form) => form.test(text)))
    || (text.length >= 12 && (HASH.test(text) || UUID.test(text)))
    || isEnvironmentName(text) || REGION.test(text) || BM25.test(text)
    || text.includes('...') || isOtherName(text, first);
}

/** `modeling_chatglm.ChatGLMModel`: a class of a module. */
const CLASS_OF_MODULE = /^[a-z][a-z\d]*_\w{1,80}\.[A-Z]\w{0,80}[a-z]\w{0,80}$/;

/** A class of Transformers or of one like it: `Qwen2ForCausalLM`, `GPT2LMHeadModel`. */
const MODEL_CLASS = /^[A-Z][A-Za-z\d_]{1,60}(?:For(?:CausalLM|ConditionalGeneration|MaskedLM|(?:Sequence|Token|Image|Audio)\w{0,30}|QuestionAnswering|Pretraining|PreTraining|CTC)|LMHeadModel|DoubleHeadsModel|PreTrainedModel|TokenizerFast)$/;

/** A class of Ruby's, with its modules: `Langchain::LLM::MistralAI`. */
const RUBY_CLASS = /^[A-Z]\w{0,60}(?:::[A-Z]\w{0,60}){1,5}$/;

/** What people say with a slash: `ChatGPT/GPT-4`, and a number less one: `phi/phi-1`. */
const SAID = /^(?:ChatGPT|Codex|Copilot|Cursor)\/[A-Z]|^([a-z]{1,4})\/\1-\d$/;

/** A service within a Kubernetes cluster. */
const SERVICE = /\.svc(?:\.|$|:\d)/;

/** A class, a service, a key, a host, a package that has no other name's form: `openai-whisper`. */
function isOtherName(text: string, first: number): boolean {
  return text === 'openai-whisper' || CLASS_OF_MODULE.test(text) || RUBY_CLASS.test(text) || MODEL_CLASS.test(text) || SERVICE.test(text) || SAID.test(text) || first === 45 || first === 46 || API_KEY.test(text) || HOST.test(text) || PACKAGE_PATH.test(text) || (text.length === MAC_LENGTH && MAC.test(text));
}

function isOtherFile(text: string): boolean {
  const extension = lastExtension(text);
  return extension !== undefined && OTHER_FILE.has(extension) && !isWeightFile(text);
}

/** npm's `@scope/name`; Cloudflare's `@cf/…` and `@hf/…` are models. */
function isPackageScope(text: string): boolean {
  return text.startsWith('@') && !text.startsWith('@cf/') && !text.startsWith('@hf/');
}
