import { useEffect, type RefObject } from 'react';

/**
 * Ctrl+K or ⌘K anywhere on the page goes to the field. No single letter, which speech input and slips of the hand would press (WCAG 2.1.4).
 * Hidden fields, dialogs and editors that use the keys themselves are left alone.
 */
export function useSearchKey(field: RefObject<HTMLInputElement>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (!field.current || field.current.offsetParent === null) return;
      event.preventDefault();
      field.current.focus();
      field.current.select();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [field]);
}
