import { renderToStaticMarkup } from 'react-dom/server';
import lessonNotes from '~/browser/lesson-notes.js?url';
import lessonOffline from '~/browser/lesson-offline.js?url';
import readingPlace from '~/browser/reading-place.js?url';
import searchKey from '~/browser/search-key.js?url';
import { LessonPage } from '~/components/courses/lesson-page';
import { PlainLinks } from '~/components/shell/go';
import { ShellFrame, type FrameFacts } from '~/components/shell/shell';
import type { Language } from '~/domain/kernel/text';
import { LanguageContext } from '~/locales/use-language';
import lessonStyles from '~/lesson/lesson.css?url';
import { Remembered } from '~/server/platform/remembered.server';
import { livePart, packPart, type PackedPart } from '~/server/platform/http/packed-html.server';
import type { Preferences } from '~/server/platform/preferences.server';
import type { lessonView } from '~/server/study/lesson-view.server';
import appStyles from '~/styles/app.css?url';

type Lesson = NonNullable<Awaited<ReturnType<typeof lessonView>>>;

const frames = new Remembered<PackedPart[]>(500);
const pages = new Remembered<LessonPiece>(1_500);

/** A lesson as one reader sees it now: its title and its page, ready to be sent. */
export type LessonPiece = { title: string; page: PackedPart };
/** Stand-ins for what a frame is filled with: private-use characters, which no name or sentence of ours holds. */
const [TITLE, BACK, MAIN, NONCE] = ['\ue001', '\ue002', '\ue003', '\ue004'] as const;

/** The page of a lesson, rendered once for each `key`: whatever it shows must be in the key, so that nothing old is ever shown. Null when there is none. */
export async function lessonPiece(key: string, { language, textSize }: Pick<Preferences, 'language' | 'textSize'>, read: () => Promise<Lesson | null>): Promise<LessonPiece | null> {
  const known = pages.get(key);
  if (known) return known;
  const lesson = await read();
  if (!lesson) return null;
  const title = language === 'en' ? (lesson.titleEn ?? lesson.titleZh) : lesson.titleZh;
  return pages.keep(key, { title, page: packPart(inLanguageOf(language, <LessonPage lesson={lesson} empty={false} textSize={textSize} />), 6) });
}

/** The whole document: the frame is rendered once for each name, role, language and theme; only title, address and nonce are live. */
export function lessonDocument(options: { piece: LessonPiece; frame: Omit<FrameFacts, 'back'>; preferences: Preferences; here: string; nonce: string }): PackedPart[] {
  const { piece, frame, preferences, here, nonce } = options;
  const key = JSON.stringify([frame, preferences]);
  const pieces = frames.get(key) ?? frames.keep(key, framePieces(frame, preferences));
  return pieces.map((part) => {
    // A stand-in is one character, three bytes.
    switch (part.raw.length === 3 ? part.raw.toString('utf8') : '') {
      case TITLE:
        return livePart(escapeText(`${piece.title} · 六步学堂`));
      case BACK:
        return livePart(escapeText(here));
      case MAIN:
        return piece.page;
      case NONCE:
        return livePart(nonce);
      default:
        return part;
    }
  });
}

function inLanguageOf(language: Language, page: React.ReactNode): string {
  return renderToStaticMarkup(<LanguageContext.Provider value={language}><PlainLinks.Provider value={true}>{page}</PlainLinks.Provider></LanguageContext.Provider>);
}

/** The document around a lesson, cut at its stand-ins. */
function framePieces(frame: Omit<FrameFacts, 'back'>, { language, theme }: Preferences): PackedPart[] {
  const html = inLanguageOf(language, (
    <html lang={language === 'en' ? 'en' : 'zh-CN'} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{TITLE}</title>
        <link rel="stylesheet" href={appStyles} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <meta name="theme-color" content="#0f766e" />
        <link rel="stylesheet" href={lessonStyles} />
      </head>
      <body>
        {/* Lessons lie beneath the courses: that entry of the navigation is the current one. */}
        <ShellFrame facts={{ ...frame, back: `/courses/${BACK}` }}>{MAIN}</ShellFrame>
        <script type="module" src={readingPlace} nonce={NONCE} />
        <script type="module" src={lessonNotes} nonce={NONCE} />
        <script type="module" src={lessonOffline} nonce={NONCE} />
        <script type="module" src={searchKey} nonce={NONCE} />
      </body>
    </html>
  )).replaceAll(`/courses/${BACK}`, BACK);
  return `<!DOCTYPE html>${html}`.split(/([\ue001-\ue004])/).filter((piece) => piece !== '').map((piece) => packPart(piece));
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
