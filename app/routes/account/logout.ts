import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { closeSession } from '~/server/platform/session.server';
import { publicContext } from '~/server/platform/request-context.server';

export async function action({ request }: ActionFunctionArgs) {
  const { db, now } = publicContext();
  return redirect('/login', { headers: { 'Set-Cookie': await closeSession({ db, request, now }) } });
}

export async function loader() {
  return redirect('/');
}
