import {
  Award, BookOpen, ChartColumn, ClipboardCheck, FileSearch, GraduationCap, House, MessagesSquare, Library, NotebookPen, PenLine, Presentation, ScrollText, Server, ShieldCheck, UserCog,
  UserRoundCheck, Users, type LucideIcon,
} from 'lucide-react';
import type { NavigationKey } from '~/domain/people/navigation';

/** One picture a page, the same wherever the page is offered. */
export const NAVIGATION_ICONS: Record<NavigationKey, LucideIcon> = {
  home: House, courses: BookOpen, quizzes: ClipboardCheck, mentees: UserRoundCheck, practicals: ShieldCheck, teach: PenLine, reviews: NotebookPen, bank: Library, classes: Presentation,
  team: Users, meetings: MessagesSquare, certification: Award, register: ScrollText, assessment: ChartColumn, people: UserCog, roles: GraduationCap,
  audit: FileSearch, status: Server,
};
