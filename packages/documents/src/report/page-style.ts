/** The look of a report page: a printed sheet, on the screen and on A4. Severities differ by word and colour. */
export const pageStyle = `
@page{size:A4;margin:16mm 14mm 18mm;@bottom-center{content:"— " counter(page) " —";font-size:9pt}}
:root{color-scheme:light;--ink:#1d1b18;--soft:#5d574e;--line:#d9d3c7;--strong:#857d70;--bad:#9c2a1a;--warn:#7a5200;--hint:#43586b;--accent:#0f5c63}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:var(--ink);font:15px/1.65 "Noto Sans SC","Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;font-variant-numeric:tabular-nums}
main,header,footer{max-width:60rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem;border-bottom:2px solid var(--accent)}
h1{font-size:1.7rem;line-height:1.3;margin:0 0 .25rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem;break-after:avoid}
h3{font-size:1.05rem;margin:1.5rem 0 .25rem;break-after:avoid}
h4{font-size:1rem;margin:1rem 0 .25rem;break-after:avoid}
p,ul{margin:.25rem 0}
ul.summary{padding-left:1.2rem}
.soft{color:var(--soft)}
a{color:var(--accent)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.87rem;line-height:1.45;margin:.5rem 0}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{border:1px solid var(--line);padding:.25rem .45rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#f4f1ea}
thead{display:table-header-group}
tbody th{min-width:3.5em}
.code{white-space:nowrap;overflow-wrap:normal}
tr{break-inside:avoid}
#money~.wide{break-inside:avoid}
@media(min-width:40rem){#figures~.wide th[scope=row]{min-width:9em}}
.n{text-align:right;white-space:nowrap;overflow-wrap:normal}
figure{margin:.75rem 0;break-inside:avoid}
svg{width:100%;height:auto;display:block}
svg text{font-size:12px;fill:var(--ink)}
svg rect{stroke:#fff;stroke-width:1.5}
.error{fill:var(--bad)}.warning{fill:#c58a1a}.hint{fill:#8ea3b5}
.planned{fill:var(--accent)}.blank{fill:#e4b7ad}.noPlanRow{fill:#dcd8cf}
svg text.on{fill:var(--ink)}svg text.planned{fill:#fff}
.key{display:inline-flex;align-items:center;gap:.35rem;margin-right:1rem;font-size:.87rem}
.swatch{width:.9rem;height:.9rem;display:inline-block;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.swatch.error{background:var(--bad)}.swatch.warning{background:#c58a1a}.swatch.hint{background:#8ea3b5}
.swatch.planned{background:var(--accent)}.swatch.blank{background:#e4b7ad}.swatch.noPlanRow{background:#dcd8cf}
.groups{list-style:none;padding:0;margin:.25rem 0}
.groups>li{border-left:4px solid var(--line);padding:.15rem 0 .15rem .75rem;margin:.5rem 0;break-inside:avoid}
.groups>li.is-error{border-color:var(--bad)}.groups>li.is-warning{border-color:#c58a1a}.groups>li.is-hint{border-color:#8ea3b5}
.tag{font-weight:700}
.is-error .tag{color:var(--bad)}.is-warning .tag{color:var(--warn)}.is-hint .tag{color:var(--hint)}
details{margin:.15rem 0}
summary{cursor:pointer;color:var(--accent)}
:focus-visible{outline:3px solid #b45309;outline-offset:2px}
footer{border-top:1px solid var(--line);margin-top:2rem;padding-top:.5rem;padding-bottom:2rem;font-size:.87rem}
@media print{body{font-size:10pt}main,header,footer{max-width:none;padding-left:0;padding-right:0}summary{display:none}details::details-content{content-visibility:visible;display:block}.wide{overflow:visible}a{color:inherit;text-decoration:none}}
`;
