// @ts-check
// node scripts/walkthrough-pictures.mjs: draws media/walkthrough-*.svg, in the colours of whatever theme they are shown in, in each language.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, runAsScript } from './process.mjs';

/** @typedef {'en' | 'zh-cn'} Language */
/** @typedef {{ fill?: string, size?: number, bold?: boolean, mono?: boolean, end?: boolean, middle?: boolean }} Style */

const WIDTH = 560;
const HEIGHT = 380;

const INK = 'var(--vscode-editor-foreground)';
const DIM = 'var(--vscode-descriptionForeground)';
const LINK = 'var(--vscode-textLink-foreground)';
const STRING = 'var(--vscode-debugTokenExpression-string, var(--vscode-editor-foreground))';
const ERROR = 'var(--vscode-editorError-foreground, var(--vscode-problemsErrorIcon-foreground))';
const WARNING = 'var(--vscode-list-warningForeground, var(--vscode-charts-yellow, var(--vscode-editor-foreground)))';
const INFO = 'var(--vscode-editorInfo-foreground, var(--vscode-charts-blue))';
const FINE = 'var(--vscode-charts-green)';
const GROUND = 'var(--vscode-editor-background)';
const WIDGET = 'var(--vscode-editorHoverWidget-background, var(--vscode-editorWidget-background))';
const EDGE = 'var(--vscode-contrastBorder, var(--vscode-editorHoverWidget-border, var(--vscode-editorWidget-border, #808080)))';
const CHOSEN = 'var(--vscode-list-activeSelectionBackground, var(--vscode-list-hoverBackground, none))';
const CHOSEN_INK = 'var(--vscode-list-activeSelectionForeground, var(--vscode-editor-foreground))';
const CHOSEN_EDGE = 'var(--vscode-contrastActiveBorder, transparent)';
/** As on the card: one blue for openness in every theme. */
const OPEN = '#3A86C8';
const CLOSED = '#7F858B';

/** @param {string} value */
const escaped = (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** @param {number} x @param {number} y @param {string} value @param {Style} [style] */
const text = (x, y, value, { fill = INK, size = 13, bold = false, mono = false, end = false, middle = false } = {}) =>
  `<text x="${x}" y="${y}" font-size="${size}"${bold ? ' font-weight="600"' : ''}${end ? ' text-anchor="end"' : middle ? ' text-anchor="middle"' : ''} font-family="${mono ? 'var(--vscode-editor-font-family, monospace)' : 'var(--vscode-font-family, sans-serif)'}" fill="${fill}" xml:space="preserve">${escaped(value)}</text>`;

/** Pieces of one line, each behind the one before: nobody knows how wide a font is. @param {number} x @param {number} y @param {...readonly [string, Style?]} parts */
const line = (x, y, ...parts) => `<text x="${x}" y="${y}" font-size="13" font-family="var(--vscode-font-family, sans-serif)" xml:space="preserve">${parts.map(([value, { fill = INK, size = 13, bold = false, mono = false } = {}]) =>
  `<tspan fill="${fill}" font-size="${size}"${bold ? ' font-weight="600"' : ''}${mono ? ' font-family="var(--vscode-editor-font-family, monospace)"' : ''}>${escaped(value)}</tspan>`).join('')}</text>`;

/** @param {number} x @param {number} y @param {number} width @param {number} height @param {{ fill?: string, edge?: string, round?: number }} [style] */
const box = (x, y, width, height, { fill = 'none', edge = 'none', round = 4 } = {}) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}" stroke="${edge}"/>`;

/** A window's ground. @param {number} y @param {number} height */
const pane = (y, height) => box(0.5, y + 0.5, WIDTH - 1, height - 1, { fill: GROUND, edge: EDGE, round: 6 });

/** @param {number} x @param {number} y @param {number} width @param {string} colour */
const squiggle = (x, y, width, colour) => `<path d="M${x} ${y}${'q2 -3 4 0t4 0'.repeat(Math.round(width / 8))}" fill="none" stroke="${colour}" stroke-width="1.2"/>`;

/** The symbols differ in outline, not in colour alone. @type {Readonly<Record<string, (x: number, y: number) => string>>} */
const SYMBOLS = {
  conflict: (x, y) => `<circle cx="${x}" cy="${y}" r="6.5" fill="none" stroke="${ERROR}" stroke-width="1.4"/><path d="M${x - 2.5} ${y - 2.5}l5 5m0 -5l-5 5" stroke="${ERROR}" stroke-width="1.4"/>`,
  warning: (x, y) => `<path d="M${x} ${y - 6.5}l7 12.5h-14z" fill="none" stroke="${WARNING}" stroke-width="1.4" stroke-linejoin="round"/><path d="M${x} ${y - 2}v4m0 1.4v1.2" stroke="${WARNING}" stroke-width="1.4"/>`,
  check: (x, y) => `<circle cx="${x}" cy="${y}" r="6.5" fill="none" stroke="${INFO}" stroke-width="1.4"/>${text(x - 3, y + 4, '?', { fill: INFO, size: 11, bold: true })}`,
  unknown: (x, y) => `<circle cx="${x}" cy="${y}" r="6.5" fill="none" stroke="${DIM}" stroke-width="1.4" stroke-dasharray="2.5 2"/>`,
  fine: (x, y) => `<circle cx="${x}" cy="${y}" r="6.5" fill="none" stroke="${FINE}" stroke-width="1.4"/><path d="M${x - 3} ${y}l2 2.5l4 -4.5" fill="none" stroke="${FINE}" stroke-width="1.4"/>`,
};

/** Twelve bars, one for each criterion of the index: 2 is open, 1 partial, 0 closed. @param {number} x @param {number} y its base @param {readonly number[]} values */
const strip = (x, y, values) => values.map((value, i) => {
  const left = x + i * 11 + (i >= 5 ? 6 : 0) + (i >= 11 ? 6 : 0);
  const height = value === 0 ? 2 : value * 6;
  return `<rect x="${left}" y="${y - height}" width="9" height="${height}" rx="1" fill="${value === 0 ? CLOSED : OPEN}"/>`;
}).join('');

/** @param {number} x @param {number} y */
const pointer = (x, y) => `<path d="M${x} ${y}v15l4 -3.5l2.5 6l2.5 -1l-2.5 -6h5.5z" fill="${INK}" stroke="${GROUND}"/>`;

const WORDS = {
  en: {
    kind: ' · open weights, not open source', verdict: '2 conflicts with this project', reasons: '· over 700M users (clause 2)',
    openness: 'Openness', score: '16.7', of: ' of 100, median 45.8', licence: 'Licence', terms: 'Llama 3 Community · trains no other model', cost: 'Cost', price: 'in $0.12, out $0.25 per M tokens · 9 hosts',
    details: 'Details', alternatives: 'Alternatives', exact: 'exact id · offline',
    conflicts: 'Conflicts', warnings: 'Warnings', toCheck: 'To check', unknown: 'Unknown', fine: 'Fine', models: 'MODELS',
    three: '2 models', one: '1 model', four: '4 models', llama: '2 conflicts · 5 uses', flux: 'non-commercial · 1 use', line: 'line 6', line2: 'line 14', helios: 'not in the catalogue', claude: 'retired 2026-01-05',
    scanned: 'Reviewed 41 files, 12 model uses: 3 conflicts, 1 warning.',
    ask: 'Do you train models on what a model answers?', step: '(3/5)', why: 'Asked by Llama 3, Gemma. Many terms bar it or tie it to conditions.', no: 'No', inside: 'Yes, inside the company', distributed: 'Yes, and we distribute them', notNow: 'Not now', stays: 'stays undeclared: unknown, not “no”',
    earns: '# it earns money', anyone: '# no, internal or distributed',
    pin: 'Pin to gpt-4o-2024-08-06', replace: 'Switch to openai/gpt-oss-120b (fits what you declared)', accept: 'Accept with a reason and an end date…', correct: 'Correct the declared usage in model-review.yaml', moves: 'gpt-4o moves with OpenAI, and requirements.pinned is true.', quick: 'Quick Fix',
    report: 'Model Review Report', summary: '2 with conflicts, 1 with warnings, 1 unknown, 4 fine', how: 'How open', against: 'Licences and what you declared', users: 'users', training: 'training', regions: 'regions', over: 'over 700M', bars: 'barred', allowed: 'no limit', share: 'HTML page · CycloneDX, SPDX · SARIF in CI',
  },
  'zh-cn': {
    kind: ' · 开放权重，并非开源', verdict: '与本项目有 2 处冲突', reasons: '· 用户超过 7 亿（第 2 条）',
    openness: '开放度', score: '16.7', of: '/100，中位数 45.8', licence: '许可', terms: 'Llama 3 Community · 不得训练其他模型', cost: '费用', price: '输入 $0.12，输出 $0.25 / 百万 token · 9 家',
    details: '详情', alternatives: '替代模型', exact: '精确匹配 · 离线',
    conflicts: '冲突', warnings: '警告', toCheck: '待确认', unknown: '未知', fine: '正常', models: '模型',
    three: '2 个模型', one: '1 个模型', four: '4 个模型', llama: '2 处冲突 · 5 处使用', flux: '仅限非商业 · 1 处使用', line: '第 6 行', line2: '第 14 行', helios: '目录中没有此模型', claude: '2026-01-05 停用',
    scanned: '已检查 41 个文件，12 处模型使用：3 处冲突，1 个警告。',
    ask: '是否用模型输出训练其他模型？', step: '(3/5)', why: 'Llama 3、Gemma 对此有要求。许多条款禁止这样做或附带条件。', no: '否', inside: '是，仅在公司内部使用', distributed: '是，并对外分发', notNow: '暂不回答', stays: '不声明：视为未知，而非“否”',
    earns: '# 用于盈利', anyone: '# no、internal 或 distributed',
    pin: '固定为 gpt-4o-2024-08-06', replace: '改用 openai/gpt-oss-120b（符合声明）', accept: '填写理由和截止日期后接受…', correct: '更正 model-review.yaml 中的声明', moves: 'gpt-4o 随 OpenAI 变动，而 requirements.pinned 为 true。', quick: '快速修复',
    report: 'Model Review 报告', summary: '2 个有冲突，1 个有警告，1 个未知，4 个正常', how: '开放程度', against: '许可与您的声明', users: '用户', training: '训练', regions: '地区', over: '超过 7 亿', bars: '禁止', allowed: '无限制', share: 'HTML 页面 · CycloneDX、SPDX · CI 中的 SARIF',
  },
};
/** @typedef {typeof WORDS['en']} Words */

/** @param {number} x @param {number} y @param {string} name @param {string} value */
const code = (x, y, name, value) => line(x, y, [`${name} = `, { mono: true }], [`"${value}"`, { mono: true, fill: STRING }]);

/** @param {Words} words */
const hover = (words) => `
${pane(0, HEIGHT)}
${text(24, 42, 'from transformers import AutoModel', { mono: true, fill: DIM })}
${code(24, 74, 'MODEL', 'meta-llama/Meta-Llama-3-8B-Instruct')}
${squiggle(96, 80, 288, ERROR)}
${box(40.5, 96.5, 490, 218, { fill: WIDGET, edge: EDGE })}
${line(58, 124, ['Meta-Llama-3-8B-Instruct', { bold: true }], [words.kind, { size: 12 }])}
${SYMBOLS['conflict']?.(65, 152)}${line(80, 157, [words.verdict, { bold: true }], [` ${words.reasons}`, { size: 12 }])}
${text(58, 192, words.openness, { fill: DIM })}${strip(136, 192, [1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1, 0])}${line(292, 192, [words.score, { bold: true }], [words.of])}
${text(58, 224, words.licence, { fill: DIM })}${text(136, 224, words.terms)}
${text(58, 256, words.cost, { fill: DIM })}${text(136, 256, words.price)}
${line(58, 294, [words.details, { fill: LINK }], [' · '], [words.alternatives, { fill: LINK }])}${text(514, 294, words.exact, { fill: DIM, size: 12, end: true })}
${text(24, 350, 'model = AutoModel.from_pretrained(MODEL)', { mono: true, fill: DIM })}
${pointer(300, 76)}`;

/** @param {Words} words */
const list = (words) => {
  const rows = /** @type {const} */ ([
    ['conflict', words.conflicts, words.three], ['', 'Meta-Llama-3-8B-Instruct', words.llama], ['file', 'src/summarise.py', words.line], ['', 'FLUX.1 [dev]', words.flux],
    ['warning', words.warnings, words.one], ['', 'claude-3-opus-20240229', words.claude], ['unknown', words.unknown, words.one], ['', 'acme/helios-9b-chat', words.helios], ['fine', words.fine, words.four],
  ]);
  return `
${pane(0, HEIGHT)}
<path d="M56.5 0.5v${HEIGHT - 1}" stroke="${EDGE}"/>
<path d="M16 26h24v19h-12l-6 6v-6h-6z" fill="none" stroke="${INK}" stroke-width="1.6"/><path d="M22 40v-3m6 3v-6m6 6v-9" stroke="${INK}" stroke-width="2.4"/>
<circle cx="43" cy="47" r="9" fill="var(--vscode-activityBarBadge-background, ${OPEN})" stroke="${EDGE}"/>${text(40, 51, '3', { fill: 'var(--vscode-activityBarBadge-foreground, #ffffff)', size: 11, bold: true })}
${text(76, 34, words.models, { size: 11, fill: DIM, bold: true })}
${rows.map(([symbol, label, description], i) => {
    const y = 66 + i * 29;
    const isHead = symbol !== '' && symbol !== 'file';
    const x = isHead ? 114 : symbol === 'file' ? 154 : 128;
    return `${isHead ? `${label === words.fine ? `<path d="M78 ${y - 9}l5 4.5l-5 4.5" fill="none" stroke="${DIM}" stroke-width="1.4"/>` : `<path d="M76 ${y - 7}l4.5 5l4.5 -5" fill="none" stroke="${DIM}" stroke-width="1.4"/>`}${SYMBOLS[symbol]?.(99, y - 4)}` : ''}${symbol === 'file' ? `<path d="M136 ${y - 10}h6l3 3v8h-9z" fill="none" stroke="${DIM}" stroke-width="1.2"/>` : ''}${text(x, y, label, { bold: isHead })}${text(540, y, description, { fill: DIM, size: 12, end: true })}`;
  }).join('\n')}
${box(74.5, 328.5, 472, 34, { fill: WIDGET, edge: EDGE })}${text(90, 350, words.scanned, { size: 12 })}`;
};

/** @param {Words} words */
const wizard = (words) => `
${pane(184, HEIGHT - 184)}
${box(20.5, 8.5, WIDTH - 41, 206, { fill: 'var(--vscode-quickInput-background, var(--vscode-editorWidget-background))', edge: EDGE, round: 6 })}
${text(WIDTH / 2, 32, `${words.ask} ${words.step}`, { size: 12, middle: true })}
<path d="M44 23l-5 5l5 5m-5 -5h10" fill="none" stroke="${INK}" stroke-width="1.3"/>
${box(32.5, 44.5, WIDTH - 65, 27, { fill: 'var(--vscode-input-background, none)', edge: 'var(--vscode-focusBorder)' })}${text(42, 62, words.why, { fill: 'var(--vscode-input-placeholderForeground, var(--vscode-descriptionForeground))', size: 12 })}
${box(32.5, 80.5, WIDTH - 65, 27, { fill: CHOSEN, edge: CHOSEN_EDGE })}${text(44, 99, words.no, { fill: CHOSEN_INK })}
${text(44, 131, words.inside)}${text(44, 163, words.distributed)}${line(44, 195, [words.notNow], [`  ${words.stays}`, { fill: DIM, size: 12 }])}
${[['version: 1', ''], ['usage:', ''], ['  commercial: true', words.earns], ['  # monthlyActiveUsers: 12000', ''], ['  trainsModelsOnOutputs: no', words.anyone]].map(([line = '', says = ''], i) =>
    text(32, 246 + i * 27, line, { mono: true, fill: line.includes('#') ? DIM : INK }) + text(300, 246 + i * 27, says, { mono: true, fill: DIM })).join('\n')}`;

/** @param {Words} words */
const fix = (words) => `
${pane(0, HEIGHT)}
${code(24, 50, 'CHAT', 'gpt-4o')}
${squiggle(88, 56, 56, WARNING)}
${SYMBOLS['warning']?.(34, 82)}${text(50, 86, words.moves, { size: 12 })}
<path d="M18 112a7 7 0 1 1 9 0v4h-9z" fill="none" stroke="${INFO}" stroke-width="1.4"/><path d="M19.500 119h6" stroke="${INFO}" stroke-width="1.4"/>
${box(40.5, 104.5, 470, 184, { fill: 'var(--vscode-menu-background, var(--vscode-editorWidget-background))', edge: EDGE, round: 6 })}
${text(60, 130, words.quick, { fill: DIM, size: 12 })}
${box(48.5, 140.5, 454, 30, { fill: CHOSEN, edge: CHOSEN_EDGE })}
${[words.pin, words.replace, words.accept, words.correct].map((line, i) => text(60, 160 + i * 33, line, { fill: i === 0 ? CHOSEN_INK : INK })).join('')}
${line(24, 334, ['CHAT = ', { mono: true }], ['"gpt-4o-2024-08-06"', { mono: true, fill: STRING }])}
${SYMBOLS['fine']?.(250, 330)}`;

/** @param {Words} words */
const share = (words) => {
  const bars = /** @type {const} */ ([['Olmo-3.1-32B-Think', 92], ['gpt-oss-120b', 41], ['Meta-Llama-3-8B', 17]]);
  const cells = /** @type {const} */ ([['Meta-Llama-3-8B', 'conflict', words.over, 'conflict', words.bars, 'fine', words.allowed], ['Olmo-3.1-32B-Think', 'fine', words.allowed, 'fine', words.allowed, 'fine', words.allowed]]);
  return `
${pane(0, HEIGHT)}
${text(24, 38, words.report, { bold: true, size: 16 })}
${SYMBOLS['conflict']?.(31, 63)}${text(46, 67, words.summary)}
${text(24, 104, words.how, { bold: true })}
<path d="M334 112v80" stroke="${DIM}" stroke-dasharray="3 3"/>${text(338, 120, '45.8', { fill: DIM, size: 11 })}
${bars.map(([name, score], i) => `${text(24, 132 + i * 26, name, { size: 12 })}<rect x="170" y="${122 + i * 26}" width="${score * 3.6}" height="12" rx="1" fill="${OPEN}"/>${text(178 + score * 3.6, 132 + i * 26, String(score), { size: 12 })}`).join('')}
${text(24, 228, words.against, { bold: true })}
${text(190, 252, words.users, { fill: DIM, size: 12 })}${text(310, 252, words.training, { fill: DIM, size: 12 })}${text(420, 252, words.regions, { fill: DIM, size: 12 })}
<path d="M24 260.500h512" stroke="${EDGE}"/>
${cells.map(([name, ...facts], i) => `${text(24, 282 + i * 28, name, { size: 12 })}${[0, 1, 2].map((n) => `${SYMBOLS[facts[n * 2] ?? '']?.([197, 317, 427][n] ?? 0, 278 + i * 28)}${text([210, 330, 440][n] ?? 0, 282 + i * 28, facts[n * 2 + 1] ?? '', { size: 12 })}`).join('')}`).join('')}
${box(24.5, 334.5, 512, 30, { fill: WIDGET, edge: EDGE })}${text(40, 354, words.share, { size: 12 })}`;
};

const PICTURES = { hover, list, wizard, fix, share };

/** @returns {Readonly<Record<string, string>>} the files by name */
export function walkthroughPictures() {
  const all = Object.entries(PICTURES).flatMap(([name, draw]) => /** @type {const} */ (['en', 'zh-cn']).map((language) => [
    `walkthrough-${name}${language === 'en' ? '' : `.${language}`}.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="100%">${draw(WORDS[language]).trim()}\n</svg>\n`,
  ]));
  return Object.fromEntries(all);
}

runAsScript(import.meta.url, () => {
  for (const [name, content] of Object.entries(walkthroughPictures())) fs.writeFileSync(path.join(ROOT, 'media', name), content);
});
