/** The only style of the page. The policy of the page names its hash, so that nothing else can style or run in it. */
export const STYLE = `
:root{color-scheme:light dark;--fg:#1f2328;--dim:#57606a;--bg:#fff;--line:#d0d7de;--link:#0a5fb4;--soft:#f4f6f8}
@media (prefers-color-scheme:dark){:root{--fg:#d4d4d4;--dim:#a0a4a8;--bg:#1e1f20;--line:#3a3d41;--link:#58a6e0;--soft:#27292b}}
*{box-sizing:border-box}
body{margin:0 auto;padding:28px 24px 48px;max-width:1040px;background:var(--bg);color:var(--fg);font:13px/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei",sans-serif}
h1{font-size:22px;font-weight:600;margin:0 0 2px;overflow-wrap:anywhere}
h2{font-size:15px;font-weight:600;margin:34px 0 2px;padding-top:14px;border-top:1px solid var(--line)}
p{margin:4px 0 10px}
.lead,.d,.n{color:var(--dim)}
nav{display:flex;flex-wrap:wrap;gap:2px 14px;margin:10px 0 0}
time{white-space:nowrap}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:8px 0 4px}
th,td{text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-bottom:1px solid var(--line);font-weight:400;overflow-wrap:anywhere;min-width:88px}
thead th{color:var(--dim);font-size:12px;padding-bottom:4px;white-space:nowrap}
tbody th{min-width:150px}
tbody tr:last-child>*{border-bottom:0}
th>span,td>span{display:block}
.s{font-weight:600}.d{font-size:12px}
code{font:12px/1.5 ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:2px}
a:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{margin-top:34px;padding-top:14px;border-top:1px solid var(--line);color:var(--dim);font-size:12px;overflow-wrap:anywhere}
footer p{margin:4px 0}footer p:first-child{color:var(--fg)}
@media (max-width:680px){table{min-width:640px}}
@media print{:root{--fg:#000;--dim:#444;--bg:#fff;--line:#bbb;--link:#000}body{max-width:none;padding:0;font-size:9.5pt}nav{display:none}h2,p.lead{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}table{min-width:0}th,td{min-width:22mm;padding-right:4mm}tbody th{min-width:36mm}@page{margin:14mm}}
`;

/** Base64 of the SHA-256 of the style; a test compares them. */
export const STYLE_HASH = 'j4eLbelfnDIHARvaXhP7vyfKP2SadCED6uj5ac55hjc=';
