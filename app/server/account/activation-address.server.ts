import { platform } from '~/server/platform/platform.server';

/** Where one-time codes are used: under the configured public address, else under the one that this request came by. */
export function activationAddress(request: Request): string {
  return `${platform().env.publicUrl ?? new URL(request.url).origin}/activate`;
}
