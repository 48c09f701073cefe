import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { TEXT_SIZES } from '~/domain/kernel/text-size';
import { readPreferences, rememberPreferences } from '~/server/platform/preferences.server';
import { localPath } from '~/server/platform/local-path.server';

/** Language, appearance and text size: a form that works without scripts, remembered in a cookie. Anybody may. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const preferences = await readPreferences(request);
  const language = form.get('language');
  const theme = form.get('theme');
  if (language === 'zh' || language === 'en') preferences.language = language;
  if (theme === 'light' || theme === 'dark' || theme === 'system') preferences.theme = theme;
  preferences.textSize = TEXT_SIZES.find((size) => size === form.get('textSize')) ?? preferences.textSize;
  return redirect(localPath(form.get('to')), { headers: { 'Set-Cookie': await rememberPreferences(preferences) } });
}

export async function loader() {
  return redirect('/');
}
