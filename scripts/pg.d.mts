export function startPostgres(folder: string): Promise<{ url: string; pid: number; reused: boolean; stop: () => Promise<void> }>
