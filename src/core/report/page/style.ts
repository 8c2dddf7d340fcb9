interface Palette {
  readonly fg: string;
  readonly dim: string;
  readonly bg: string;
  readonly line: string;
  readonly link: string;
  readonly err: string;
  readonly warn: string;
  readonly info: string;
  readonly ok: string;
  readonly soft: string;
}

const LIGHT: Palette = { fg: '#1f2328', dim: '#57606a', bg: '#fff', line: '#d0d7de', link: '#0a5fb4', err: '#c4352b', warn: '#9a6700', info: '#1a6fb0', ok: '#2a7d3f', soft: '#f4f6f8' };
const DARK: Palette = { fg: '#d4d4d4', dim: '#a0a4a8', bg: '#1e1f20', line: '#3a3d41', link: '#58a6e0', err: '#f0665c', warn: '#d7a32a', info: '#59a4f9', ok: '#6cc07a', soft: '#27292b' };
const PAPER: Palette = { fg: '#000', dim: '#444', bg: '#fff', line: '#bbb', link: '#000', err: '#b3261e', warn: '#7a5200', info: '#155a93', ok: '#1f6b33', soft: '#f1f3f5' };

/** The editor's colours, and our own where there is no editor or the theme has none. */
function themed({ fg, dim, bg, line, link, err, warn, info, ok, soft }: Palette): string {
  const from = (name: string, fallback: string): string => `var(--vscode-${name},${fallback})`;
  return [
    `--fg:${from('editor-foreground', fg)}`, `--dim:${from('descriptionForeground', dim)}`, `--bg:${from('editor-background', bg)}`,
    `--line:${from('contrastBorder', from('widget-border', from('editorWidget-border', line)))}`, `--link:${from('textLink-foreground', link)}`,
    `--err:${from('editorError-foreground', err)}`, `--warn:${from('list-warningForeground', from('charts-yellow', warn))}`, `--info:${from('editorInfo-foreground', info)}`,
    `--ok:${from('charts-green', ok)}`, `--soft:${from('textBlockQuote-background', soft)}`, `--focus:${from('focusBorder', link)}`,
  ].join(';');
}

function plain(palette: Palette): string {
  return [...Object.entries(palette).map(([name, value]) => `--${name}:${String(value)}`), `--focus:${palette.link}`].join(';');
}

/**
 * The only style of the page, named by its hash or its nonce. An editor says by a class which kind of theme it has; elsewhere the system decides.
 */
export const STYLE = `
:root{--ac:#3a86c8}
body{${themed(LIGHT)}}
@media (prefers-color-scheme:dark){body{${themed(DARK)}}}
body.vscode-light,body.vscode-high-contrast-light{${themed(LIGHT)}}
body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){${themed(DARK)}}
*{box-sizing:border-box}
html{color-scheme:light dark;scroll-padding-top:8px;background:Canvas}
body{margin:0 auto;padding:28px 24px 48px;max-width:948px;min-height:100vh;background:var(--bg);color:var(--fg);font:13px/1.55 var(--vscode-font-family,system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei",sans-serif)}
html:has(body.saved){background:#fff}
@media (prefers-color-scheme:dark){html:has(body.saved){background:#1e1f20}}
html:has(body:not(.saved)){background:var(--vscode-editor-background)}
h1{font-size:22px;font-weight:600;margin:0 0 2px;overflow-wrap:anywhere}
h2{font-size:15px;font-weight:600;margin:34px 0 2px;padding-top:14px;border-top:1px solid var(--line)}
h3{font-size:13px;font-weight:600;margin:22px 0 2px}
p{margin:4px 0 10px;overflow-wrap:anywhere}
.lead,.d,.note,.i{color:var(--dim)}
.d{font-weight:400;font-size:12px;line-height:1.4}
.lead b,.note b{color:var(--fg);font-weight:600}
.first{margin:12px 0 0}.verdict{margin:12px 0 6px;font-size:14px}
nav{display:flex;flex-wrap:wrap;gap:2px 14px;margin:8px 0 0}
.do{display:flex;flex-wrap:wrap;gap:8px;margin:12px 0 0}
button{font:inherit;color:var(--vscode-button-secondaryForeground,var(--fg));background:var(--vscode-button-secondaryBackground,var(--soft));border:1px solid var(--vscode-button-border,var(--line));border-radius:4px;padding:3px 11px;cursor:pointer}
button:hover{background:var(--vscode-button-secondaryHoverBackground,var(--line))}
.bar{display:block;width:100%;height:8px;margin:16px 0 12px}
.s-conflict{fill:var(--err)}.s-warning{fill:var(--warn)}.s-question{fill:var(--info)}.s-fine{fill:var(--ok)}.s-unknown,.s-listed{fill:none;stroke:var(--dim);stroke-width:2;vector-effect:non-scaling-stroke}.s-unknown{stroke-dasharray:4 3}
.tiles{list-style:none;display:flex;flex-wrap:wrap;gap:14px 26px;margin:0;padding:0}
.tiles li{flex:1 1 130px;min-width:128px;max-width:260px}
.tiles b{font-size:20px;font-weight:600;margin:0 2px 0 5px}
.tiles .w{font-weight:600}.tiles .d{display:block}
.k{vertical-align:-3px;flex:none}
.k circle{fill:currentColor}.k path{fill:none;stroke:var(--bg);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.k path.f{fill:currentColor;stroke:currentColor;stroke-width:1}
.k .o{fill:var(--bg);stroke:currentColor;stroke-width:1.5}.k .dash{stroke-dasharray:3 2.4}.k path.oo{stroke:currentColor;stroke-width:1.5}
.k-conflict{color:var(--err)}.k-warning{color:var(--warn)}.k-question{color:var(--info)}.k-unknown,.k-duty,.k-listed{color:var(--dim)}.k-fine{color:var(--ok)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:8px 0 4px}
th,td{text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-bottom:1px solid var(--line);font-weight:400;overflow-wrap:anywhere;min-width:64px}
thead th{color:var(--dim);font-size:12px;padding-bottom:4px;overflow-wrap:normal}
tbody th{min-width:150px;max-width:260px}
td:last-child{padding-right:0}
.nm{display:block;font-weight:600;overflow-wrap:anywhere}
th>.d,td>.d,td .p,.l{display:block}
.v,.c{display:flex;gap:6px;align-items:flex-start}.c+.c{margin-top:4px}
.v .k,.c .k{margin-top:2px}.v{white-space:nowrap}
.matrix td{font-size:12px}.matrix{table-layout:fixed}.matrix th:first-child{width:17%}.matrix thead th{overflow-wrap:anywhere}.matrix tbody th{min-width:0}.matrix th,.matrix td{padding-right:10px}.matrix .p{color:var(--dim)}
.uses{table-layout:fixed}.uses th:first-child{width:24%}.uses th:nth-child(2){width:24%}.uses tbody th{min-width:0}
code{font:12px/1.5 var(--vscode-editor-font-family,ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace);color:inherit;background:none;padding:0}
time{white-space:nowrap}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.ch{display:block;width:100%;max-width:760px;height:auto;margin:12px 0 4px}
.ch text{font-size:12px;fill:var(--fg)}.ch .ax{fill:var(--dim);font-size:11px;paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}.ch .vl{font-weight:600;paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}
.gr{stroke:var(--dim);stroke-opacity:.3}.ac,.in{fill:var(--ac)}.ln{fill:var(--dim)}.hatch{fill:url(#hatch);stroke:var(--ac)}
.md{stroke:var(--fg);stroke-dasharray:4 3}.lim{stroke:var(--err);stroke-dasharray:4 3}
.ou{fill:var(--fg)}.rg{stroke-width:2}.rg.in{stroke:var(--ac)}.rg.ou{stroke:var(--fg)}
.bx~.ax,.bx~.lb{stroke:none}.bx{fill:none;stroke:var(--dim)}.bx.un{stroke-dasharray:4 3}.bx.us{fill:var(--soft);stroke:var(--fg)}
.ar{fill:none;stroke:var(--dim)}.ah,.dot{fill:var(--dim)}.life{stroke:var(--dim)}.soon{fill:var(--soft)}.past{stroke-dasharray:2 3}
details{margin:2px 0 0}summary{cursor:pointer;color:var(--link);width:max-content;max-width:100%;padding:2px 0}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:2px}a.i{color:var(--dim)}
a code{color:var(--link)}
:is(summary,a,button,.scroll):focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-9999px}.skip:focus{left:24px;top:6px;background:var(--bg);padding:4px 8px}
footer{margin-top:34px;padding-top:14px;border-top:1px solid var(--line);color:var(--dim);font-size:12px;overflow-wrap:anywhere}
footer p{margin:4px 0}footer b{color:var(--fg);font-weight:600}
@media (max-width:680px){.ch{min-width:600px}.wide,.uses{min-width:640px}.matrix{min-width:840px}}
@media (forced-colors:active){.ac,.in,.ou,.ln,.bar,.k{forced-color-adjust:none}}
@media print{body,body.vscode-light,body.vscode-dark,body.vscode-high-contrast{${plain(PAPER)};max-width:none;padding:0;font-size:9.5pt}html{background:#fff}nav,.do,.skip,summary{display:none}h2,h3,p.lead{break-after:avoid}svg,tr,li{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}.ch,.wide,.uses,.matrix{min-width:0}.matrix td,.matrix th,.matrix thead th,tbody th{min-width:0}details::details-content{content-visibility:visible;display:block;height:auto}@page{margin:14mm}}
`;

/** Base64 of the SHA-256 of the style; a test compares them. */
export const STYLE_HASH = 'DPX5r2KBOgHnXKb91QpsAjoUo85YMBLyVcMdcrpusUY=';
