// Texts that would be SQL, or break it, if they were not kept as text.
export const HOSTILE = ["'; drop table patient; --", "' or 1=1 --", '\\', "\\' or 1=1 --", '"', '$ref', '$1', '{ref:Int32}', '/*', 'æøå 😀', "''", '%_', '\n']
