/** Placeholder until the demo is furnished. */
export async function furnishDemo(_admin_url: string, _say: (line: string) => void): Promise<void> {}
