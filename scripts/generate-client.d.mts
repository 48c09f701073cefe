export const PROVIDERS: string[];
export function assembleSchema(provider: string, folder: string): string;
export function generateClients(): void;
