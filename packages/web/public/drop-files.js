// Lets files be dropped on the form. Without this module the file button does all of it.
const zone = document.querySelector('[data-drop]');
const input = zone?.querySelector('input[type=file]');
const chosen = zone?.querySelector('.chosen');

function tell() {
  const names = [...input.files].map(({ name }) => name);
  chosen.textContent =
    names.length === 0
      ? ''
      : `${zone.dataset.chosen.replace('{count}', names.length)}: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`;
}

if (zone !== null) {
  zone.classList.add('ready');
  input.addEventListener('change', tell);
  for (const name of ['dragenter', 'dragover'])
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
  for (const name of ['dragleave', 'drop']) zone.addEventListener(name, () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    tell();
  });
}
