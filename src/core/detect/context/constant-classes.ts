/** Languages whose SDKs name models by constants; Java stands for Kotlin, Scala and Groovy too. */
export type ConstantLanguage = 'go' | 'java' | 'csharp' | 'rust' | 'swift' | 'php' | 'typescript';

/** A class, enum, package or module whose members name models. */
export interface ConstantClass {
  readonly sdk: string;
  /** As an SDK's own code calls it: `ChatModel`, Go's package `openai`, rig's module `groq`. */
  readonly name: string;
  /** What stands before the name in an import: `com.openai.models`. */
  readonly home: string;
  readonly provider?: string;
  /** True where the members are models and nothing else. */
  readonly sure: boolean;
}

/** A constant's full path, taken apart. */
export interface ConstantPath {
  readonly of: ConstantClass;
  /** `*` for all members; absent where the path ends in the class. */
  readonly member?: string;
}

/**
 * One line per package: where it is, before and after `|` where it has moved, the SDK, the provider (`=`: named like the class; `-`: none) and its classes. `+` marks a class with
 * models only, `*` one whose name needs no import beside that, `:x` a provider of its own.
 */
const TABLE: Readonly<Record<ConstantLanguage, string>> = {
  go: `github.com/sashabaranov/go-openai go-openai openai openai
github.com/openai/openai-go openai-go openai openai
github.com/openai/openai-go/shared openai-go openai shared
github.com/openai/openai-go/responses openai-go openai responses
github.com/openai/openai-go/realtime openai-go openai realtime
github.com/anthropics/anthropic-sdk-go anthropic-sdk-go anthropic anthropic
github.com/liushuangls/go-anthropic go-anthropic anthropic anthropic
github.com/henomis/lingoose/embedder/nomic lingoose nomic nomicembedder`,
  java: `com.openai.models openai-java openai ChatModel+ AudioModel+ EmbeddingModel+ ImageModel+ SpeechModel+ ResponsesOnlyModel+ Model+
com.anthropic.models anthropic-sdk-java anthropic Model+ BetaManagedAgentsModel*
dev.langchain4j.model langchain4j openai OpenAiChatModelName* OpenAiAudioTranscriptionModelName* OpenAiEmbeddingModelName* OpenAiImageModelName* OpenAiLanguageModelName* OpenAiTextToSpeechModelName* AzureOpenAiChatModelName*:azure AzureOpenAiEmbeddingModelName*:azure AzureOpenAiImageModelName*:azure AzureOpenAiLanguageModelName*:azure AnthropicChatModelName*:anthropic MistralAiChatModelName*:mistral MistralAiEmbeddingModelName*:mistral MistralAiFimModelName*:mistral VertexAiEmbeddingModelName*:vertex VoyageAiEmbeddingModelName*:voyage Model:bedrock Types:bedrock
com.alibaba.dashscope dashscope-sdk-java alibaba Models
com.theokanning.openai TheoKanning/openai-java openai ModelEnum+
com.xebia.functional xef openai ModelType
com.zhipu.oapi zhipuai-sdk-java-v4 zhipu Constants`,
  csharp: `Betalgo.Ranul.OpenAI.ObjectModels|OpenAI.ObjectModels Betalgo.OpenAI openai Models
OpenAI_API.Models OpenAI-API-dotnet openai Model
OpenAI.Models OpenAI-DotNet openai Model
Anthropic.SDK.Constants Anthropic.SDK anthropic AnthropicModels* VertexAIModels*:vertex
Anthropic.Models anthropic-sdk-csharp anthropic Model+ BetaManagedAgentsModel*`,
  rust: `rig.providers|rig_core.providers rig = anthropic azure chatgpt:openai cohere copilot:github-copilot deepseek doubleword:- gemini:google groq huggingface hyperbolic mistral moonshot ollama openai openrouter together venice voyageai:voyage xai zai
- rig - rig_bedrock:bedrock rig_vertexai:vertex rig_gemini_grpc:google
openai_api_rs.v1 openai-api-rs openai common completion audio`,
  swift: `OpenAI MacPaw/OpenAI openai Model
SwiftOpenAI SwiftOpenAI openai Model ModelType
SwiftAnthropic SwiftAnthropic anthropic Model`,
  php: 'LLPhant LLPhant openai OpenAIChatModel+ OpenAIAudioModel+ OpenAIImageModel+ MistralAIChatModel+:mistral AnthropicConfig:anthropic',
  typescript: '- LlamaIndexTS google GEMINI_MODEL* GEMINI_EMBEDDING_MODEL* MistralAIEmbeddingModelType*:mistral',
};

/** The classes of one language. */
export class ConstantClasses {
  /** Classes that need no import. */
  readonly distinctive: ReadonlyMap<string, ConstantClass>;
  /** First words of full paths: `rig` of `rig::providers::openai::GPT_4O`. */
  readonly roots: ReadonlySet<string>;
  readonly #homes: readonly Home[];

  constructor(language: ConstantLanguage) {
    const parsed = TABLE[language].split('\n').flatMap(parsedLine);
    this.#homes = homesOf(parsed.map(({ of }) => of));
    this.distinctive = new Map(parsed.filter(({ mark }) => mark === '*').map(({ of }) => [of.name, of]));
    this.roots = new Set(parsed.map(({ of: { home, name } }) => home.split('.')[0] || name));
  }

  /** Whether a path is that of a package around some: `rig`, whose `providers` hold them. */
  leadsTo(path: string): boolean {
    return this.#homes.some(({ home }) => home.startsWith(path) && (home.length === path.length || home[path.length] === '.'));
  }

  /** The classes in a package, or in one that it stands in. */
  inPackage(path: string): readonly ConstantClass[] {
    return this.#homes.flatMap(({ home, prefix, classes }) => (home === path || (home !== '' && path.startsWith(prefix)) ? classes : []));
  }

  /** Reads a full path with `.` between its parts: `rig.providers.openai.completion.GPT_4O`. */
  read(path: string): ConstantPath | undefined {
    for (const { prefix, classes } of this.#homes) {
      const rest = path.startsWith(prefix) ? path.slice(prefix.length).split('.') : NOTHING;
      const of = rest.length === 0 ? undefined : classes.find(({ name }) => rest.includes(name));
      if (of) {
        const after = rest.slice(rest.indexOf(of.name) + 1).filter((part) => !BETWEEN.test(part));
        const member = after[0];
        return after.length > 1 ? undefined : member === undefined ? { of } : { of, member };
      }
    }
    return undefined;
  }
}

/** The classes of one home, in the order of the table. */
interface Home {
  readonly home: string;
  /** What full paths of its classes begin with: `com.openai.models.`. */
  readonly prefix: string;
  readonly classes: readonly ConstantClass[];
}

const NOTHING: readonly string[] = [];

function homesOf(classes: readonly ConstantClass[]): readonly Home[] {
  const homes = new Map<string, ConstantClass[]>();
  for (const each of classes) {
    homes.set(each.home, [...(homes.get(each.home) ?? []), each]);
  }
  return [...homes].map(([home, inside]) => ({ home, prefix: home === '' ? '' : `${home}.`, classes: inside }));
}

/** The classes of all languages. */
export const SDK_CLASSES: readonly ConstantClass[] = Object.values(TABLE).flatMap((lines) => lines.split('\n').flatMap(parsedLine)).map(({ of }) => of);

/** Inner modules and enums that stand between a class and its members. */
const BETWEEN = /^(?:completion|embedding|transcription|audio_generation|image_generation|Value|Known|Model)$/;

function parsedLine(line: string): readonly { readonly of: ConstantClass; readonly mark: string }[] {
  const [homes = '', sdk = '', shared = '', ...classes] = line.split(' ');
  return homes.split('|').flatMap((home) => classes.map((each) => {
    const [, name = '', mark = '', own] = /^(\w+)([*+]?)(?::(\S+))?$/.exec(each) ?? [];
    const provider = own ?? (shared === '=' ? name : shared);
    return { mark, of: { sdk, name, home: home === '-' ? '' : home, sure: mark !== '', ...(provider === '-' ? {} : { provider }) } };
  }));
}
