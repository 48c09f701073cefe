/** Loaders and actions that anybody may call, with the reason. Everything else authorises before it does anything. */
export const PUBLIC: Record<string, string> = {
  '/preferences loader': 'only leads back home',
  '/preferences action': 'language and appearance are the browser’s own',
  '/login loader': 'the way in',
  '/login action': 'the way in',
  '/logout loader': 'only leads back home',
  '/logout action': 'ends the request’s own session, if there is one',
  '/setup/:token loader': 'the set-up link is the key',
  '/setup/:token action': 'the set-up link is the key',
  '/activate loader': 'the one-time code is the key',
  '/activate action': 'the one-time code is the key',
  '/offline loader': 'holds nothing of anybody; browsers keep it for times without a network',
  '/verify loader': 'anybody may check a certificate',
  '/verify action': 'anybody may check a certificate',
  '/verify/:code loader': 'anybody may check a certificate',
  '/verify/:code action': 'anybody may check a certificate',
  '/verify/:code.json loader': 'anybody may check a certificate',
};
