// Points at both ends of a value: its cell in the document and its place on the sheet. Without this module the links still lead there.
const pane = (element) => element?.closest('.doc, .values');

function partners(link) {
  const target = document.getElementById(decodeURIComponent(new URL(link.href).hash.slice(1)));
  return target === null ? [] : [target, link.closest('td, p')].filter(Boolean);
}

let lit = [];
function light(elements) {
  for (const element of lit) element.classList.remove('on');
  lit = elements;
  for (const element of lit) element.classList.add('on');
}

/** Scrolls the pane, never the page. */
function bring(element) {
  const box = pane(element);
  if (box === null || box === undefined) return;
  const here = element.getBoundingClientRect();
  const around = box.getBoundingClientRect();
  if (here.top >= around.top && here.bottom <= around.bottom) return;
  box.scrollTop += here.top - around.top - around.height / 3;
}

const linkOf = (event) => (event.target instanceof Element ? event.target.closest('a.origin, li[data-beside] .number') : null);

function show(event) {
  const link = linkOf(event);
  if (link === null || !link.hash || new URL(link.href).pathname !== location.pathname) return;
  const found = partners(link);
  light(found);
  if (event.type === 'focusin' && found[0] !== undefined && pane(found[0]) !== pane(link)) bring(found[0]);
}

document.addEventListener('focusin', show);
document.addEventListener('pointerover', show);
document.addEventListener('click', (event) => {
  const link = linkOf(event);
  if (link === null || new URL(link.href).pathname !== location.pathname) return;
  const [target] = partners(link);
  if (target === undefined || pane(target) === undefined || pane(target) === null) return;
  event.preventDefault();
  history.replaceState(null, '', link.hash);
  light(partners(link));
  bring(target);
  target.querySelector('a.origin')?.focus({ preventScroll: true });
});

// A page opened at a place shows that place in its pane.
const asked = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (asked !== null) {
  light([asked]);
  bring(asked);
  // The page that leads here names the place in the document; the value made of it is lit too.
  const back = asked.querySelector('a.origin');
  if (back !== null && back.hash) {
    const value = document.getElementById(decodeURIComponent(back.hash.slice(1)));
    if (value !== null) {
      light([asked, value]);
      bring(value);
    }
  }
}
