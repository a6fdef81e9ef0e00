/** The page's stylesheet: readable on a phone, in dark mode, and in print. Each text has a contrast of 4.5 or more. */
export const STYLE = `
:root { --back: #fff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --link: #0759c2;
  --good: #1a7f37; --bad: #b3261e; --warn: #8a5a00; --none: #818b98; }
@media (prefers-color-scheme: dark) {
  :root { --back: #0d1117; --text: #e6edf3; --quiet: #9aa4af; --line: #30363d; --link: #6cb0ff;
    --good: #4bc15f; --bad: #ff8a80; --warn: #e3b341; --none: #8b949e; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--back); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: .5rem 0; }
h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem; }
p { margin: .25rem 0; }
a { color: var(--link); text-decoration: underline; }
.quiet { color: var(--quiet); font-size: .875rem; }
.mark { display: inline-block; width: .8em; height: .8em; margin-right: .5em; border-radius: 50%; background: var(--good); }
.mark.missed { background: var(--bad); border-radius: 0; }
.mark.unknown, .mark.misconfigured { background: var(--none); border-radius: 0; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows li { border-top: 1px solid var(--line); padding: .75rem 0; }
.name { display: flex; gap: .5rem; align-items: baseline; flex-wrap: wrap; }
.name span { min-width: 0; }
.verdict { color: var(--quiet); }
.verdict.healthy { color: var(--good); }
.verdict.fails { color: var(--bad); }
.verdict.late, .verdict.waiting { color: var(--warn); }
.bars { display: block; width: 100%; max-width: 20rem; height: 1.25rem; margin: .25rem 0; }
.bars .h { fill: var(--good); } .bars .m { fill: var(--bad); } .bars .l, .bars .w { fill: var(--warn); }
.bars .u, .bars .p, .bars .o, .bars .none { fill: var(--none); }
details { border-top: 1px solid var(--line); padding: .5rem 0; }
summary { cursor: pointer; font-weight: 600; padding: .25rem 0; }
summary .quiet { font-weight: 400; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { text-align: left; padding: .35rem .5rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top;
  overflow-wrap: normal; }
td:first-child { overflow-wrap: anywhere; }
`;
