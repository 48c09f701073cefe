import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, signIn } from '../harness/test';
import { preview } from './lesson-editor';
import { go, test } from './other-people';

test.use({ viewport: { width: 1280, height: 900 } });

test('a trainer exports a course, imports it unchanged, then with a changed lesson, and then under another name', async ({ page, noise }, info) => {
  noise.allow(/status of 400/);
  await signIn(page, 'trainer');
  await go(page, '写课');
  await page.getByRole('main').getByRole('link', { name: '课程文件' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '课程文件' })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出“航空礼仪六步服务”' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('six-steps.zip');
  const file = info.outputPath('six-steps.zip');
  await download.saveAs(file);

  const bring = async (path: string) => {
    await page.getByLabel('课程文件（.zip）').setInputFiles(path);
    await page.getByRole('button', { name: '导入', exact: true }).click();
  };
  await bring(file);
  await expect(page.getByText('10 课与本中心已有的相同，未改动')).toBeVisible();

  const files: Record<string, Uint8Array> = unzipSync(readFileSync(file));
  const lesson = '05-receive.mdx';
  files[lesson] = strToU8(`${strFromU8(files[lesson] ?? new Uint8Array())}\n从文件里来的一句话。\n`);
  const changed = info.outputPath('changed.zip');
  writeFileSync(changed, zipSync(files));
  await bring(changed);
  await expect(page.getByText('更新草稿 1 课，原草稿已保留')).toBeVisible();
  await expect(page.getByText('9 课与本中心已有的相同，未改动')).toBeVisible();
  await page.getByRole('link', { name: '去写课' }).click();
  await page.getByRole('link', { name: /第三步：礼貌接/ }).click();
  await expect(preview(page)).toContainText('从文件里来的一句话。');

  // As another centre's course would come: drafts of a course that nobody sees until a lesson of it is reviewed and published.
  files['course.yaml'] = strToU8(strFromU8(files['course.yaml'] ?? new Uint8Array()).replace('slug: six-steps', 'slug: from-elsewhere').replace('航空礼仪六步服务', '别处来的课程'));
  const elsewhere = info.outputPath('elsewhere.zip');
  writeFileSync(elsewhere, zipSync(files));
  await page.goto('/teach/files');
  await bring(elsewhere);
  await expect(page.getByRole('heading', { name: '已导入：别处来的课程' })).toBeVisible();
  await expect(page.getByText('新增 10 课')).toBeVisible();
  await page.getByRole('link', { name: '去写课' }).click();
  await expect(page.getByRole('heading', { name: '别处来的课程 未发布' })).toBeVisible();

  const wrong = info.outputPath('wrong.zip');
  writeFileSync(wrong, 'no zip');
  await page.goto('/teach/files');
  await bring(wrong);
  await expect(page.getByRole('alert')).toContainText('这个文件打不开');
});
