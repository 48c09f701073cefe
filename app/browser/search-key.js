// On lesson pages, which have no other script: Ctrl+K or ⌘K goes to the search of the top bar.
// Served as it is written, so it keeps to what the oldest supported browser knows.
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const field = document.querySelector('header form[role="search"] input');
  if (!field || field.offsetParent === null) return;
  event.preventDefault();
  field.focus();
});
