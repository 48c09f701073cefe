// On lesson pages, which have no other script: `/` goes to the search of the top bar, unless it is being typed.
// Served as it is written, so it keeps to what the oldest supported browser knows.
document.addEventListener('keydown', (event) => {
  const { target } = event;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (target && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) return;
  const field = document.querySelector('header form[role="search"] input');
  if (!field || field.offsetParent === null) return;
  event.preventDefault();
  field.focus();
});
