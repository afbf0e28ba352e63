import CalfBase

extension HTMLPage {
  /// The SHA-256 of what stands in the page's `<style>`, a line end and the style, as its policy names it.
  ///
  /// A test works it out; it changes whenever the style does.
  static var styleDigest: Text { "2j/5N96zF8EeGe7WTQTTUXVj/mhXwUsxwDL2npP0TLI=" }

  /// The style of the page: system fonts, A4 on paper, one column on a telephone, dark where the screen is.
  static var style: Text {
    """
    :root {
      --paper: #ffffff; --desk: #eef1f2; --ink: #1c2529; --soft: #55646b; --line: #d5dde0; --accent: #0d5c63;
      --tint: #f1f6f6;
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--desk); color: var(--ink);
      font: 1rem/1.5 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, system-ui, sans-serif;
      overflow-wrap: anywhere;
    }
    main { max-width: 54rem; margin: 2rem auto; padding: 3rem; background: var(--paper); }
    p, ul, dl, dd, h1, h2, table { margin: 0; }
    header { display: flex; flex-wrap: wrap; gap: 1rem 3rem; justify-content: space-between; color: var(--soft);
      font-size: .875rem; }
    .issuer p:first-child { color: var(--ink); font-size: 1.125rem; font-weight: 600; }
    .identity div { display: flex; gap: 1rem; justify-content: space-between; }
    .identity dt { flex: none; }
    .identity dd { color: var(--ink); text-align: right; }
    h1 { margin: 2.25rem 0 1rem; font-size: 1.375rem; font-weight: 600; line-height: 1.25; letter-spacing: -.01em; }
    .headline { display: flex; flex-wrap: wrap; gap: 1rem 2.25rem; align-items: flex-end; padding: 1.25rem 1.5rem;
      background: var(--tint); border-left: 4px solid var(--accent); }
    .headline dt { color: var(--soft); font-size: .875rem; }
    .headline dd { font-size: 1.25rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .headline div:first-child { flex: 1 1 17rem; }
    .headline div:first-child dd { color: var(--accent); font-size: 2.75rem; letter-spacing: -.025em; }
    .ranges div:first-child { flex-basis: 100%; }
    .summary { margin-top: 1rem; color: var(--soft); }
    section { margin-top: 2rem; }
    section::after { content: ""; display: block; clear: both; }
    h2 { break-after: avoid; }
    li, tr, dl div { break-inside: avoid; }
    h2 { margin-bottom: .5rem; color: var(--accent); font-size: 1rem; font-weight: 600; }
    section > * + p, section > * + ul, section > * + dl, section > * + table { margin-top: .5rem; }
    section p, section ul, section dl { font-size: .9375rem; }
    ul { padding-left: 1.35em; }
    li + li { margin-top: .25rem; }
    .facts div { display: grid; grid-template-columns: minmax(5.5rem, 25%) 1fr; gap: .25rem 1rem; padding: .25rem 0; }
    .facts dt, caption, thead th { color: var(--soft); }
    .replies div { padding: .25rem 0 1rem; }
    .replies .blank { height: 2em; }
    .columns { columns: 2; column-gap: 2.5rem; }
    .columns { margin-top: 1.75rem; }
    .columns section { margin-top: 0; }
    .columns section + section { margin-top: 1.5rem; }
    .wide > h2 + .facts { columns: 2; column-gap: 2.5rem; }
    table { width: 100%; border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; }
    caption { padding-bottom: .25rem; font-size: .8125rem; text-align: left; }
    th, td { padding: .3125rem .75rem .3125rem 0; text-align: left; vertical-align: top; font-weight: 400; }
    thead th { font-size: .8125rem; border-bottom: 1px solid var(--line); }
    tbody tr + tr > * { border-top: 1px solid var(--line); }
    tbody tr.continued > * { border-top: 0; padding-top: 0; }
    tbody tr.continued > th { color: transparent; }
    th:last-child, td:last-child { padding-right: 0; }
    .amount { text-align: right; white-space: nowrap; }
    .sums { float: right; width: 47%; margin-bottom: .5rem; }
    .sums + dl { margin-right: calc(47% + 2.5rem); padding-top: .25rem; }
    .sums caption, .sums thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
    .result > * { border-top: 2px solid var(--ink) !important; font-weight: 600; }
    figure { margin: .75rem 0 0; break-inside: avoid; }
    figcaption { margin-top: .5rem; color: var(--soft); font-size: .8125rem; }
    details { margin-top: .5rem; font-size: .875rem; }
    summary { color: var(--accent); cursor: pointer; }
    svg { display: block; width: 100%; height: auto; overflow: visible; }
    svg text { fill: var(--ink); font-size: 13px; font-variant-numeric: tabular-nums; }
    svg .soft { fill: var(--soft); }
    svg .strong { font-weight: 600; }
    svg .end { text-anchor: end; fill: var(--soft); }
    svg .middle { text-anchor: middle; fill: var(--soft); }
    svg .grid { stroke: var(--line); }
    svg .band { fill: var(--accent); opacity: .22; }
    svg .line { fill: none; stroke: var(--accent); stroke-width: 2.5; }
    svg .mark { stroke: var(--ink); stroke-dasharray: 5 4; }
    svg .whole { fill: var(--tint); }
    svg .part { fill: var(--accent); }
    svg .filled { fill: var(--accent); stroke: var(--accent); }
    svg .lighter { fill: var(--tint); stroke: var(--accent); stroke-width: 1.5; }
    svg .dot { fill: var(--accent); }
    svg .empty { fill: none; stroke: var(--line); stroke-width: 1.5; }
    svg .unknown { fill: none; stroke: var(--soft); stroke-dasharray: 3 4; }
    svg .people { fill: var(--accent); fill-opacity: .08; stroke: var(--accent); stroke-dasharray: 4 4; }
    svg .tape { fill: none; stroke: var(--line); }
    svg .stripe { stroke: var(--soft); stroke-width: .8; opacity: .55; }
    svg .zero { stroke: var(--ink); }
    svg .knob { fill: var(--paper); stroke: var(--accent); stroke-width: 2.5; }
    svg .letter { text-anchor: middle; font-weight: 600; fill: #10181b; }
    svg .part0 { fill: #7cc7cd; } svg .part1 { fill: #f0b860; } svg .part2 { fill: #c9a6e4; }
    svg .part3 { fill: #8fcf8a; } svg .part4 { fill: #f29c92; } svg .part5 { fill: #9db7f0; }
    svg .part6 { fill: #d9cf6a; } svg .part7 { fill: #c4c9cc; }
    .stack rect { stroke: var(--paper); }
    .icons { display: flex; flex-wrap: wrap; gap: 1.25rem 1.5rem; font-size: .8125rem; line-height: 1.35; }
    .icons > div { display: flex; flex-direction: column; flex: 0 0 8.75rem; width: 8.75rem; }
    .icons b { margin-bottom: .375rem; overflow-wrap: anywhere; }
    .icons svg { margin-top: auto; }
    .icons span { min-height: 4em; padding-top: .375rem; }
    .blank { display: inline-block; min-width: 7rem; width: 100%; height: 1.2em; border-bottom: 1px solid var(--soft); }
    td .blank { min-width: 5rem; width: 5rem; }
    .signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 2.5rem; margin-top: 3rem; }
    .signatures div { display: flex; flex-direction: column-reverse; }
    .signatures dt { padding-top: .25rem; color: var(--soft); font-size: .8125rem; }
    footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--soft);
      font-size: .8125rem; }
    @media screen and (max-width: 40rem) {
      main { margin: 0; padding: 1.25rem; }
      .columns, .wide > h2 + .facts { columns: 1; }
      svg.fan text { font-size: 20px; }
      svg.bars text, svg.stack text { font-size: 17px; }
      svg.curve text, svg.tornado text { font-size: 16px; }
      svg .unit { display: none; }
      .sums { float: none; width: 100%; }
      .sums + dl { margin-right: 0; }
      .headline { padding: 1rem; }
      .headline div:first-child { flex-basis: 100%; }
      .headline div:first-child dd { font-size: 2rem; }
      .identity, .identity div, .signatures { width: 100%; }
      .lines thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
      .lines, .lines caption, .lines tbody, .lines tr { display: block; text-align: left; }
      .lines tbody tr { padding: .5rem 0; border-top: 1px solid var(--line); }
      .lines tbody tr.continued { border-top-style: dotted; }
      .lines tbody tr > * { display: grid; grid-template-columns: 7rem 1fr; border: 0 !important; padding: .0625rem 0;
        text-align: left; white-space: normal; }
      .lines tbody tr > :empty { display: none; }
      .lines tbody tr > *::before { content: attr(data-label); color: var(--soft); }
      .lines tbody tr.continued > th { color: inherit; }
      .facts div { grid-template-columns: 1fr; gap: 0; }
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #161c1f; --desk: #0e1315; --ink: #e4eaec; --soft: #9fb0b6; --line: #2e3a3f; --accent: #7cc7cd;
        --tint: #1b2528;
      }
    }
    @page { size: A4; margin: 10mm 13mm; }
    @media print {
      html { font-size: 8.4pt; }
      body { background: none; line-height: 1.32; }
      main { max-width: none; margin: 0; padding: 0; }
      header { flex-wrap: nowrap; }
      .identity { flex: 0 0 62%; columns: 2; column-gap: 1.75rem; }
      h1 { margin: .7rem 0 .5rem; }
      .headline { padding: .5rem 1rem; background: none; border: 1px solid var(--line);
        border-left: 4px solid var(--accent); }
      .summary { margin-top: .5rem; }
      section { margin-top: .75rem; }
      .columns { margin-top: .8rem; }
      .columns section + section { margin-top: .75rem; }
      h2 { margin-bottom: .2rem; }
      section > * + p, section > * + ul, section > * + dl, section > * + table { margin-top: .2rem; }
      th, td { padding-top: .12rem; padding-bottom: .12rem; }
      .facts div { padding: .05rem 0; }
      li + li { margin-top: .08rem; }
      .columns { column-gap: 2rem; }
      .sums { margin-bottom: 0; }
      .sums + dl { padding-top: 0; }
      .signatures { margin-top: 1.3rem; }
      svg.curve, svg.stack, svg.tornado { width: 72%; }
      summary { display: none; }
      details::details-content { content-visibility: visible; block-size: auto; }
      footer { margin-top: .7rem; padding-top: .3rem; }
      footer p { display: inline; }
      footer p + p::before { content: " | "; }
    }

    """
  }
}
