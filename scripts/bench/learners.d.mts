export function addLearners(options: { dataDir: string; count: number }): string[];
