import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportCourse } from '~/server/courses/package/export-course.server';
import { mediaFolder } from '~/server/media/media-folder.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

/** A course as a zip of its files. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const packed = await exportCourse({ ...context, courseId: String(params.id), folder: mediaFolder() });
  if (!packed.ok) throw notFound();
  return new Response(Buffer.from(packed.value.bytes), {
    headers: { 'Content-Type': 'application/zip', 'Content-Disposition': `attachment; filename="${packed.value.name}"`, 'Cache-Control': 'no-store' },
  });
}
