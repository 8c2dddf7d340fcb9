/**
 * The only script of the page, in the editor alone: it tells the editor which place was clicked, by its number, and keeps where the reader was. What it is told
 * is looked up in the editor's own list, so that nothing in the page can open anything else.
 */
export const SCRIPT = `
(() => {
  const editor = acquireVsCodeApi();
  const kept = editor.getState() || {};
  const open = new Set(kept.open || []);
  const folds = [...document.querySelectorAll('details')];
  folds.forEach((fold) => { fold.open = open.has(fold.id); });
  if (kept.top) { scrollTo(0, kept.top); }
  const keep = () => editor.setState({ top: scrollY, open: folds.filter((fold) => fold.open).map((fold) => fold.id) });
  let timer;
  addEventListener('scroll', () => { clearTimeout(timer); timer = setTimeout(keep, 100); });
  folds.forEach((fold) => fold.addEventListener('toggle', keep));
  keep();
  document.addEventListener('click', (event) => {
    const place = event.target.closest('[data-place]');
    const button = event.target.closest('[data-do]');
    if (place) {
      event.preventDefault();
      editor.postMessage({ open: Number(place.dataset.place), of: document.body.dataset.page });
    } else if (button) {
      editor.postMessage({ do: button.dataset.do });
    }
  });
})();
`;
