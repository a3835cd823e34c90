// Texts that would run, or fetch from elsewhere, if they were ever read as HTML: fifteen things to draw, after ten ways out of where they stand, and some that
// break out of an attribute. Each that is drawn carries the mark, and each that runs sets the word.
export const WORD = 'kaldt'
const MARK = `data-${WORD}`
const RUN = `${WORD}=1`

const DRAWN = [
  `<img ${MARK} src=x onerror=${RUN}>`,
  `<svg ${MARK} onload=${RUN}>`,
  `<script ${MARK}>${RUN}</script>`,
  `<iframe ${MARK} srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<details ${MARK} open ontoggle=${RUN}>`,
  `<a ${MARK} href="javascript:${RUN}">a</a>`,
  `<math ${MARK}><mi href="javascript:${RUN}">m</mi></math>`,
  `<video ${MARK}><source onerror=${RUN}></video>`,
  `<input ${MARK} autofocus onfocus=${RUN}>`,
  `<marquee ${MARK} onstart=${RUN}>`,
  `<object ${MARK} data="javascript:${RUN}"></object>`,
  `<form ${MARK} action="javascript:${RUN}"><button>b</button></form>`,
  `<style ${MARK}>@import "//fremmed.invalid/x.css"</style>`,
  `<link ${MARK} rel=stylesheet href=//fremmed.invalid/x.css>`,
  `<x-a ${MARK} style="animation:x 1s" onanimationstart=${RUN}></x-a>`,
]
const WAYS_OUT = ['', '">', "'>", '</textarea>', '</title>', '</script>', '</style>', '-->', ']]>', '"\'`></noscript>']
const IN_ATTRIBUTES = [`" ${MARK} onmouseover="${RUN}`, `' ${MARK} onfocus='${RUN}`, `x ${MARK} onclick=${RUN}`]

export const PAYLOADS: readonly string[] = [...WAYS_OUT.flatMap((out) => DRAWN.map((drawn) => out + drawn)), ...IN_ATTRIBUTES]

/** The same, as many together as a line of so many letters holds. */
export function chunks(most: number): string[] {
  const all: string[] = []
  for (const one of PAYLOADS) {
    const last = all.at(-1)
    if (last !== undefined && last.length + 1 + one.length <= most) all[all.length - 1] = `${last} ${one}`
    else all.push(one)
  }
  return all
}
