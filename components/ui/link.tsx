// A link inside the studio. Nothing is fetched before it is followed: every page is drawn for who asks, so that what came ahead would be its code alone,
// and a page with twenty links would ask the server twenty times.
import NextLink from 'next/link'
import type { ComponentProps } from 'react'

export const Link = ((props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />) as typeof NextLink
