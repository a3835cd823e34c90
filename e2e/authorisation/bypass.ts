// Spellings and headers that once led past a guard in some version of Next, or might: kept as a list that must lead nowhere.
/** For a guarded address such as /profiler/x/1.0.0: request targets as they go out, letter for letter. */
export function spellings(path: string, build: string): string[] {
  const last = path.slice(1) || 'index'
  return [
    `${path}.rsc`, `${path}.segments/_tree.segment.rsc`, `${path}.segments/_full.segment.rsc`, `/${path}`, `//${path}`, `${path}/`, `${path}//`, `/.${path}`, `/x/..${path}`, `/login/..${path}`, `/login/%2e%2e${path}`,
    `/_next/..${path}`, `/_next/static/..${path}`, `/_next/static/%2e%2e/%2e%2e${path}`, `/api/..${path}`, path.replace(/\/(.)/, (_, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`), path.replaceAll('/', '%2f'), path.replaceAll('/', '\\'), path.toUpperCase(),
    `${path};x`, `${path}%00`, `${path}?_rsc=1`, `${path}?__nextDataReq=1`, `${path}?__nextLocale=da`, `${path}?nxtPslug=osteoporose&nxtPversion=1.0.0`, `${path}?__flight__=1`, `/_next/data/${build}/${last}.json`, `/_next/data/${build}/${last}.json?__nextDataReq=1`,
    `/da${path}`, `${path}.html`, `${path}.json`, `${path}.txt`, `/_next/image?url=${encodeURIComponent(path)}&w=64&q=75`, `http://localhost${path}`, `/favicon.ico/..${path}`, `/icon.svg/..${path}`,
  ]
}

const five = (name: string) => Array(5).fill(name).join(':')
export const HEADERS: Record<string, string>[] = [
  { 'x-middleware-subrequest': 'proxy' }, { 'x-middleware-subrequest': five('proxy') }, { 'x-middleware-subrequest': 'middleware' }, { 'x-middleware-subrequest': five('middleware') }, { 'x-middleware-subrequest': five('src/middleware') },
  { 'x-middleware-subrequest': 'pages/_middleware' }, { 'x-middleware-prefetch': '1' }, { purpose: 'prefetch' }, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }, { rsc: '1', 'next-router-segment-prefetch': '/_tree' }, { rsc: '1', 'next-router-segment-prefetch': '/_full' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D' }, { 'x-nextjs-data': '1' }, { 'x-matched-path': '/login' }, { 'x-invoke-path': '/login' }, { 'x-invoke-status': '200' }, { 'x-middleware-next': '1' }, { 'x-middleware-rewrite': '/login' }, { 'x-middleware-invoke': '1' },
  { 'x-original-url': '/login' }, { 'x-rewrite-url': '/login' }, { 'x-forwarded-host': 'localhost' }, { 'x-forwarded-for': '127.0.0.1' }, { 'x-forwarded-proto': 'https' }, { 'x-http-method-override': 'GET' }, { 'next-action': 'x' }, { 'x-prerender-revalidate': '1' }, { 'next-resume': '1' },
  { cookie: 'next-auth.session-token=' }, { cookie: 'next-auth.session-token=x' }, { cookie: `next-auth.session-token.0=x; next-auth.session-token.1=y` }, { cookie: '__Secure-next-auth.session-token=eyJhbGciOiJub25lIn0..x' }, { authorization: 'Bearer x' },
]
