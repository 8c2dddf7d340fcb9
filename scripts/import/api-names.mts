const WORDS: Readonly<Record<string, string>> = {
  gpt: 'GPT', chatgpt: 'ChatGPT', dall: 'DALL', tts: 'TTS', glm: 'GLM', ernie: 'ERNIE', minimax: 'MiniMax', qwen: 'Qwen', qvq: 'QVQ', qwq: 'QwQ', vl: 'VL', ocr: 'OCR',
  deepseek: 'DeepSeek', pplx: 'pplx', mt: 'MT', mini: 'mini', nano: 'nano', api: 'API', sd3: 'SD3', abab: 'abab', stt: 'STT', xl: 'XL',
};

const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const YEAR = '2[2-7]';
const DATES = [
  `20${YEAR}-${MONTH}-${DAY}`, `20${YEAR}${MONTH}${DAY}`, `(?:preview-|exp-)?${MONTH}-${DAY}`, `(?:preview-)?${MONTH}-20${YEAR}`,
  `${YEAR}${MONTH}${DAY}`, `${YEAR}${MONTH}`, `${MONTH}${DAY}`,
];
const DATED = new RegExp(`[-@](${DATES.join('|')})(?:-v\\d+)?(?:-preview)?$`);
/** Only Google numbers its releases so; `text-embedding-004` and `text-davinci-003` are names. */
const NUMBERED = /^(?:gemini|imagen|veo|text-bison|chat-bison|code-bison|text-unicorn)[\w.-]*[-@](00\d)$/;

/** The pinned part of an id: `2024-08-06` (from `20240806` too), `0613`, `2407`, `002`, `preview-05-20`. */
export function versionOf(id: string): string | undefined {
  const version = DATED.exec(id)?.[1] ?? NUMBERED.exec(id)?.[1];
  return version && /^20\d{6}$/.test(version) ? `${version.slice(0, 4)}-${version.slice(4, 6)}-${version.slice(6)}` : version;
}

/** `claude-3-5-sonnet-20241022` is shown as `Claude 3.5 Sonnet (2024-10-22)`. */
export function apiName(id: string): string {
  const version = versionOf(id);
  const stem = version ? id.replace(new RegExp(`[-@](?:${version}|${version.replaceAll('-', '')})`), '') : id;
  const words = stem.replace(/(?<![\d.])(\d)-(\d{1,2})(?![\d.bmk])/g, '$1.$2').split(/[-_ ]/).map((word, at) => WORDS[word.toLowerCase()]
    ?? (/^\d|^o\d/.test(word) || (at > 0 && /^v\d/.test(word)) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
  const joined = words.join(' ').replace(/^(GPT|GLM|DALL|ERNIE) (?=[\de])/, '$1-');
  return version ? `${joined} (${version})` : joined;
}
