// jsdom lacks CSS.escape, which React Aria's collections call.
if (typeof window !== 'undefined') {
  const css = ((globalThis as { CSS?: Partial<typeof CSS> }).CSS ??= {})
  css.escape ??= (text: string) => text.replace(/[^\w-]/g, (character) => `\\${character}`)
}
