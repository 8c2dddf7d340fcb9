// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../process.mjs';

/** @typedef {{ name: string, url?: string, date?: string, licence?: string, attribution?: string }} Source */

/** Copyright lines of the lists under the MIT licence, as their licence files have them, by key of data/sources. @type {Readonly<Record<string, readonly string[]>>} */
export const COPYRIGHTS = {
  catwalk: ['Copyright (c) 2025 Charmbracelet, Inc'],
  'deprecations.info': ['Copyright (c) 2025 François Leblanc'],
  'genai-prices': ['Copyright (c) Pydantic Services Inc. 2025 to present'],
  'gpt-tokenizer': ['Copyright (c) 2020 AIDungeon', 'Copyright (c) 2023 syonfox', 'Copyright (c) 2023 Bazyli Brzoska'],
  litellm: ['Copyright (c) 2023 Berri AI'],
  'localai-gallery': ['Copyright (c) 2023-2025 Ettore Di Giacinto (mudler@localai.io)'],
  'models.dev': ['Copyright (c) 2025 models.dev'],
  mot: ['Copyright 2024 The Model Openness Tool Authors'],
  portkey: ['Copyright (c) 2025 Portkey.ai'],
  ruby_llm: ['Copyright (c) 2025 Carmine Paolino'],
  tokencost: ['Copyright (c) 2023 AgentOps'],
};

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Where the other licences of data stand; each asks to be named, none to be copied with facts. @type {Readonly<Record<string, string>>} */
const ADDRESSES = {
  'Apache-2.0': 'https://www.apache.org/licenses/LICENSE-2.0',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

/** The sources under a licence or with words to show, from every file of data/sources. */
async function sources() {
  const { parse } = await import('yaml');
  const folder = path.join(ROOT, 'data', 'sources');
  /** @type {Record<string, Source>} */
  const all = Object.assign({}, ...fs.readdirSync(folder).map((file) => parse(fs.readFileSync(path.join(folder, file), 'utf8'))));
  return all;
}

/** The part of THIRD-PARTY-NOTICES about data: by licence, each with what it asks for. */
export async function dataNotices() {
  return dataText(await sources());
}

/**
 * @param {Readonly<Record<string, Source>>} all
 * @param {Readonly<Record<string, readonly string[]>>} copyrights
 */
export function dataText(all, copyrights = COPYRIGHTS) {
  const named = Object.entries(all).filter(([, { licence, attribution }]) => licence !== undefined || attribution !== undefined);
  const licences = [...new Set(named.map(([, { licence = '' }]) => licence))].sort();
  const sections = licences.map((licence) => {
    const those = named.filter(([, source]) => (source.licence ?? '') === licence);
    const lines = those.map(([key, source]) => entry(source, copyrights[key] ?? [])).sort();
    const text = licence === 'MIT' ? `\n\n${MIT}` : ADDRESSES[licence] === undefined ? '' : `\n\n${ADDRESSES[licence]}`;
    return `${licence === '' ? 'No licence stated' : licence}\n\n${lines.join('\n')}${text}`;
  });
  return ['Names, dates, prices, judgments and other facts are taken from these sources; their prose is not.', ...sections].join('\n\n');
}

/**
 * @param {Source} source
 * @param {readonly string[]} copyrights
 */
function entry({ name, url, date, attribution }, copyrights) {
  return `- ${[[name, url, date && `as of ${date}`].filter(Boolean).join(', '), ...copyrights, attribution].filter(Boolean).join('\n  ')}`;
}

/**
 * What CC BY asks for and an attribution lacks: who, where, the licence, and that and what was changed.
 * @param {Readonly<Record<string, Source>>} all
 */
export function attributionProblems(all) {
  return Object.entries(all).filter(([, { licence = '' }]) => /^CC-BY-/.test(licence)).flatMap(([key, { attribution = '' }]) => [
    ...(attribution === '' ? [`${key} has no attribution`] : []),
    ...(attribution !== '' && !/https?:\/\//.test(attribution) ? [`${key}: its attribution has no address`] : []),
    ...(attribution !== '' && !/CC BY/.test(attribution) ? [`${key}: its attribution does not name the licence`] : []),
    ...(attribution !== '' && !/Changes: /.test(attribution) ? [`${key}: its attribution does not say what was changed`] : []),
  ]);
}
