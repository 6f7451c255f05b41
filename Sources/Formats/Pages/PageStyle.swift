/// How a page looks: the style sheet of ``HTMLPage``.
///
/// The colours of series keep apart for eyes that see red and green or blue and yellow alike, by the simulation of
/// Machado, Oliveira, Fernandes 2009, “A physiologically-based model for simulation of color vision deficiency”, and text
/// in them can be read on the paper: its contrast is at least 4.5.
enum PageStyle {
  static let sheet: StaticString = """

    :root{color-scheme:light dark;--paper:#fff;--ink:#1c2128;--soft:#5a6370;--rule:#d9dde2;--grid:#e8ebee;
    --ref:#868e98;--c0:#2158b8;--c1:#c2560c;--c2:#005a45;--c3:#762466;--c4:#564400;--c5:#1680a8}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#15181c;--ink:#e6e9ec;--soft:#9ba4ae;--rule:#343a41;
    --grid:#272c32;--ref:#7d8691;--c0:#93aef8;--c1:#ea7c40;--c2:#4ac09a;--c3:#c673ae;--c4:#e3dc5a;--c5:#b4eef2}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,
    "Helvetica Neue","Noto Sans","Liberation Sans","PingFang SC","Hiragino Sans","Microsoft YaHei","Noto Sans CJK SC",
    "Noto Sans SC",Arial,sans-serif;overflow-wrap:break-word}
    main{max-width:49rem;margin:0 auto;padding:4rem 1.5rem 5rem}
    header{border-bottom:1px solid var(--ink);padding-bottom:1.25rem;margin-bottom:2rem}
    h1,h2,h3{line-height:1.25;font-weight:650;text-wrap:balance;break-after:avoid}
    h1{font-size:2.1rem;letter-spacing:-.02em;margin:0}
    h2{font-size:1.35rem;letter-spacing:-.01em;margin:3.5rem 0 .75rem}
    h2+figure{margin-top:1.5rem}
    h3{font-size:1.05rem;margin:0}
    header p,figcaption p,.note,.none,dt{color:var(--soft)}
    header p{margin:.5rem 0 0}
    p{margin:0 0 1rem;max-width:42rem;text-wrap:pretty}
    dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(11.25rem,1fr));gap:1.75rem 2rem;margin:2rem 0 2.5rem}
    dt{font-size:.85rem}
    dd{margin:.1rem 0 0;font-size:1.6rem;line-height:1.25;font-weight:600;letter-spacing:-.015em;white-space:nowrap}
    .note,dd.note{white-space:normal;font-size:.85rem;font-weight:400;letter-spacing:0;line-height:1.45}
    figure{margin:2.75rem 0}
    figcaption{margin-bottom:1rem;break-after:avoid}
    figcaption p{margin:.2rem 0 0;font-size:.92rem;line-height:1.5}
    .none{margin:1rem 0;padding:2.5rem 1rem;max-width:none;text-align:center;border:1px solid var(--rule);
    border-width:1px 0}
    td.none{padding:1rem;border-width:0 0 1px}
    ul{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:0 0 .75rem;padding:0;list-style:none;font-size:.85rem;
    color:var(--soft)}
    li{display:flex;align-items:center;gap:.5rem;min-width:0;max-width:100%}
    bdi{min-width:0;overflow-wrap:anywhere}
    .key{width:2rem;height:.875rem;flex:none}
    .chart{display:block;width:100%;height:auto;overflow:visible;break-inside:avoid;break-before:avoid}
    .chart text{font-size:11.5px;fill:var(--soft);font-variant-numeric:tabular-nums}
    .narrow{display:none}
    .chart .end{font-weight:600;fill:var(--c)}
    .grid,.floor,.line{fill:none}
    .grid{stroke:var(--grid)}
    .floor{stroke:var(--ref)}
    .line{stroke:var(--c);stroke-width:2.25;stroke-linejoin:round;stroke-linecap:butt}
    .dot{fill:var(--c);fill-opacity:.85;stroke:var(--paper);stroke-width:1.2}
    .bar{fill:var(--c);stroke:var(--c);stroke-width:0}
    .bar.d1,.bar.d2,.bar.d3,.bar.d4{fill-opacity:.28;stroke-width:1.25}
    .ref{--c:var(--ref)}
    .line.ref{stroke-width:1.25;stroke-dasharray:4 4}
    .chart .end.ref{font-weight:400;fill:var(--soft)}
    .c0{--c:var(--c0)}.c1{--c:var(--c1)}.c2{--c:var(--c2)}.c3{--c:var(--c3)}.c4{--c:var(--c4)}.c5{--c:var(--c5)}
    .d1{stroke-dasharray:9 4}.d2{stroke-dasharray:2.5 3}.d3{stroke-dasharray:13 3 2.5 3}.d4{stroke-dasharray:5 2}
    .dot{stroke-dasharray:none}
    .scroll{overflow-x:auto;margin:1rem 0}
    .scroll:focus-visible,summary:focus-visible{outline:2px solid var(--c0);outline-offset:3px}
    table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.4}
    caption{text-align:left;font-weight:650;padding-bottom:.5rem}
    th{text-align:left;vertical-align:bottom;font-weight:500;font-size:.82rem;color:var(--soft);
    border-bottom:1px solid var(--ink)}
    td{vertical-align:baseline;border-bottom:1px solid var(--rule);min-width:7em}
    th,td{padding:.42rem 1.25rem .42rem 0}
    th:last-child,td:last-child{padding-right:0}
    .n{text-align:right;font-variant-numeric:tabular-nums lining-nums}
    td.n{white-space:nowrap;min-width:0}
    details{margin-top:.75rem;font-size:.85rem}
    summary{color:var(--soft);cursor:pointer;width:max-content}
    details table{width:auto;min-width:50%;font-size:.85rem}
    details th,details td{padding-top:.25rem;padding-bottom:.25rem}
    @media screen and (max-width:36rem){main{padding:2rem 1.1rem 3rem}h1{font-size:1.65rem}
    dl{grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:1.25rem}dd{font-size:1.3rem}
    .chart text{font-size:17px}.chart .line{stroke-width:3}.chart .ref{stroke-width:2}
    .wide{display:none}.narrow{display:inline}}
    @media print{@page{margin:16mm}:root{color-scheme:light}body{font-size:10pt}main{max-width:none;padding:0}
    dl{grid-template-columns:repeat(auto-fill,minmax(9rem,1fr))}figure{margin:1.75rem 0}.chart{width:88%}
    tr,dl div,figcaption,details .scroll{break-inside:avoid}caption,thead,ul,
    tr:first-child{break-after:avoid}thead{display:table-header-group}
    th,td{padding-top:.28rem;padding-bottom:.28rem}tr:nth-last-child(-n+2){break-before:avoid}
    .scroll{overflow:visible;margin:.5rem 0}summary{list-style:none;break-after:avoid}
    details table,details th{font-size:7.5pt;line-height:1.25}
    details th,details td{padding-top:.12rem;padding-bottom:.12rem}
    details::details-content{content-visibility:visible;display:block;block-size:auto}}

    """
}
