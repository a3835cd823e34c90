/** The name of a profile in addresses, in its package and as its id. */
export const SLUG = /^[a-z][a-z0-9-]{1,49}$/

/** "Type 2-diabetes på øen" → "type-2-diabetes-paa-oeen". */
export function slugOf(title: string): string {
  const plain = title.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa').normalize('NFD').replace(/\p{M}/gu, '')
  const words = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  return /^[a-z]/.test(words) && words.length > 1 ? words : `profil-${words}`.slice(0, 50).replace(/-+$/, '')
}
