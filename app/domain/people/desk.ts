/** One figure on somebody's desk, with the page that shows what is behind it. */
export type DeskFigure = { key: 'proposals' | 'expiring' | 'lapsed' | 'due-checks' | 'open-sheets' | 'mentees' | 'supervised' | 'suggestions' | 'drafts' | 'reviews' | 'teaching' | 'without-account'; count: number; to: string };
