// The page a person meets at the feed's address: what is published, in Danish, as plain HTML.
import type { Entry } from '../feed-index'
import { tarballPath } from './packument'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const text = (value: string): string => value.replace(/[&<>"']/g, (found) => ESCAPES[found]!)
const STATUS: Record<Entry['status'], string> = { pilot: 'Pilot', published: 'Udgivet', superseded: 'Erstattet', retired: 'Udgået', withdrawn: 'Tilbagekaldt' }
const day = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Copenhagen' })

export const STYLE = `:root { color-scheme: light dark; --line: #c3ccd6; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --line: #4a5663; --link: #8ec5ff; } }
body { font: 1rem/1.5 "IBM Plex Sans", system-ui, sans-serif; max-width: 72rem; margin: 0 auto; padding: 2rem 1rem; }
a { color: var(--link); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
code { overflow-wrap: anywhere; }
`

export function page(entries: readonly Entry[], url: string): string {
  const rows = entries.map((one) => {
    const shown = one.status === 'withdrawn' ? text(one.version) : `<a href="${text(tarballPath(one))}">${text(one.version)}</a>`
    return `<tr><th scope="row">${text(one.title)}<br><code>${text(one.name)}</code></th><td>${shown}</td><td>${STATUS[one.status]}</td><td><time datetime="${text(one.publishedAt)}">${day.format(new Date(one.publishedAt))}</time></td><td><code>${text(one.sha256)}</code></td></tr>`
  })
  const table = rows.length
    ? `<div class="wide" tabindex="0" role="region" aria-labelledby="udgivelser"><table><caption id="udgivelser">Udgivelser</caption><thead><tr><th scope="col">Profil</th><th scope="col">Version</th><th scope="col">Status</th><th scope="col">Dato</th><th scope="col">SHA-256</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`
    : '<p>Der er ingen udgivelser endnu.</p>'
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Udgivne profiler – Profilstudio</title>
<link rel="stylesheet" href="/feed.css">
<link rel="alternate" type="application/atom+xml" title="Udgivelser" href="/feed.atom">
<link rel="alternate" type="application/rss+xml" title="Udgivelser" href="/package-feed.xml">
</head>
<body>
<main>
<h1>Udgivne profiler</h1>
<p>Demonstrationsprofiler – ikke klinisk godkendt. Pakkerne er FHIR R4-pakker. Hent dem med en pakkeklient, eller følg <a href="/feed.atom">Atom</a>, <a href="/package-feed.xml">RSS</a> eller <a href="/catalog">kataloget</a>.</p>
<p>Kontrollér altid underskriften med TUF-metadata fra <code>${text(url)}/tuf/</code> og den rodnøgle, udgiveren har udleveret, før en udgivelse tages i brug.</p>
${table}
</main>
</body>
</html>
`
}
