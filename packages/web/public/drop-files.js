// Lets files and folders be dropped on the form, and a folder be chosen. Without this module the file button takes files.
const zone = document.querySelector('[data-drop]');
const input = zone?.querySelector('input[type=file]');
const chosen = zone?.querySelector('.chosen');
const mostShown = 5;

function tell() {
  const names = [...input.files].map(({ name }) => name);
  chosen.textContent =
    names.length === 0
      ? ''
      : `${zone.dataset.chosen.replace('{count}', names.length)}: ${names.slice(0, mostShown).join(', ')}${names.length > mostShown ? ' …' : ''}`;
}

// Hidden files and lock files of Office are no documents.
function isDocument({ name }) {
  return !name.startsWith('.') && !name.startsWith('~$') && name !== 'Thumbs.db';
}

function take(files) {
  const list = new DataTransfer();
  for (const file of files) if (isDocument(file)) list.items.add(file);
  input.files = list.files;
  tell();
}

function fileOf(entry) {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function someEntries(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

async function filesIn(entry) {
  if (entry.isFile) return [await fileOf(entry)];
  const reader = entry.createReader();
  const files = [];
  for (let entries = await someEntries(reader); entries.length > 0; entries = await someEntries(reader))
    for (const inner of entries) files.push(...(await filesIn(inner)));
  return files;
}

async function dropped(event) {
  event.preventDefault();
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.every((entry) => entry === null || entry.isFile)) {
    if (event.dataTransfer.files.length > 0) take(event.dataTransfer.files);
    return;
  }
  const files = [];
  for (const entry of entries) if (entry !== null) files.push(...(await filesIn(entry)));
  if (files.length > 0) take(files);
}

function offerFolder() {
  const folder = document.createElement('input');
  folder.type = 'file';
  folder.id = 'folder';
  folder.webkitdirectory = true;
  folder.addEventListener('change', () => take(folder.files));
  const label = document.createElement('label');
  label.htmlFor = folder.id;
  label.textContent = zone.dataset.folder;
  const line = document.createElement('p');
  line.append(label, ' ', folder);
  chosen.before(line);
}

if (zone !== null) {
  zone.classList.add('ready');
  input.addEventListener('change', tell);
  offerFolder();
  for (const name of ['dragenter', 'dragover'])
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
  for (const name of ['dragleave', 'drop']) zone.addEventListener(name, () => zone.classList.remove('over'));
  zone.addEventListener('drop', dropped);
}
