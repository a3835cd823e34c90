export function ensureRoles(superUrl: string, dir: string, database?: string): Promise<{ appUrl: string; ownerUrl: string }>
