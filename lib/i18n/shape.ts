// The English texts must have exactly the members of the Danish ones: a missing or extra sentence does not compile.
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }
