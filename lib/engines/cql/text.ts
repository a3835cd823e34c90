// CQL as text: quoting, and a library that gives equal expressions one name.

/** A CQL string. */
export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}'`

/** A CQL identifier. */
export const named = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/[\n\r\t]/g, ' ')}"`

/** Text safe in a comment that ends with its line. */
export const remark = (text: string): string => text.replace(/[\n\r\u2028\u2029]/g, ' ')

/** Statements in the order they were first needed, so that each stands on those above it. */
export class Library {
  private readonly statements: string[] = []
  private readonly known = new Map<string, string>()
  private readonly counts = new Map<string, number>()

  /** A statement under a name of its own. */
  define(name: string, expression: string, comment?: string): string {
    const said = comment ? `// ${remark(comment)}\n` : ''
    this.statements.push(`${said}define ${named(name)}:\n  ${expression}`)
    return named(name)
  }

  /** An expression named once: equal ones share it. */
  share(prefix: string, expression: string): string {
    const found = this.known.get(expression)
    if (found) return found
    const count = (this.counts.get(prefix) ?? 0) + 1
    this.counts.set(prefix, count)
    const name = this.define(`${prefix} ${count}`, expression)
    this.known.set(expression, name)
    return name
  }

  /** A statement under a name of its own, made when first asked for. */
  once(name: string, make: () => string): string {
    const found = this.known.get(name)
    if (found) return found
    const made = this.define(name, make())
    this.known.set(name, made)
    return made
  }

  heading(text: string): void {
    this.statements.push(`// ${remark(text)}`)
  }

  get text(): string {
    return this.statements.join('\n\n')
  }
}
