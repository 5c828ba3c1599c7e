// Asks how far the import is and shows it; when it is done the page is read anew.
const box = document.querySelector('[data-watch]');
const bar = box?.querySelector('progress');
const text = box?.querySelector('[role=status]');

function words({ done, total, remainingSeconds, perSecond }) {
  const template = remainingSeconds === null ? box.dataset.start : box.dataset.text;
  return template
    .replace('{done}', done)
    .replace('{total}', total)
    .replace('{rate}', (perSecond ?? 0).toFixed(1))
    .replace('{seconds}', Math.ceil(remainingSeconds ?? 0));
}

async function look() {
  const response = await fetch(box.dataset.watch, { headers: { accept: 'application/json' } });
  if (!response.ok) return location.reload();
  const view = await response.json();
  if (view.status !== 'running') return location.reload();
  bar.max = Math.max(1, view.total);
  bar.value = view.done;
  if (text.textContent !== words(view)) text.textContent = words(view);
  setTimeout(retry, 500);
}

function retry() {
  look().catch(() => setTimeout(retry, 2000));
}

if (box !== null) setTimeout(retry, 300);
