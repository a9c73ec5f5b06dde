import { type LoaderFunctionArgs, redirect } from '@remix-run/node';

/** The first of the pages. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(`/admin/users${new URL(request.url).search}`);
