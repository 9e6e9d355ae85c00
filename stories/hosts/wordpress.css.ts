/** Rules such as a block theme of WordPress has: layout by the direct child, and elements styled by their name. Written for this story. */
export const wordPressSheet = `
:where(body) { margin: 0; }
body { font-family: Georgia, serif; font-size: 1.125rem; line-height: 1.8; color: #1e1e1e; background: #fbfaf7; }
html[style*="dark"] body { color: #eee; background: #191919; }
.wp-site-blocks { padding: 2rem; }
.is-layout-constrained > :where(:not(.alignwide)) { max-width: 45rem; margin-left: auto !important; margin-right: auto !important; }
.is-layout-flow > * + * { margin-block-start: 1.5rem; }
.entry-content a { text-decoration: underline; text-underline-offset: .3em; }
h1, h2, h3 { font-weight: 300; letter-spacing: -.02em; text-wrap: balance; }
table { width: 100%; border-collapse: collapse; margin: 2em 0; }
th, td { border: 1px solid currentColor !important; padding: .5em !important; word-break: normal; text-align: left; }
.wp-block-table thead { border-bottom: 3px solid; }
button, input[type="submit"], .wp-element-button { background: #32373c; color: #fff; border: 0; border-radius: 9999px; padding: calc(.667em + 2px) calc(1.333em + 2px); text-transform: uppercase; letter-spacing: .1em; }
input, select, textarea { border: 1px solid #949494; border-radius: 0; font-size: 1.2em; padding: .6em; width: 100%; }
label { display: block; font-weight: 700; }
img, svg, video { max-width: 100%; height: auto; vertical-align: middle; }
svg { fill: #32373c; width: 48px; }
ul, ol { padding-left: 2.5em; list-style: square; }
p { margin: 0 0 1.6em; hyphens: auto; }
dialog { border: 8px double red; }
:focus { outline: thin dotted !important; }
`;
