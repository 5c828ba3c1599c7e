// Until sign-in exists a name is asked for once and kept by the browser.
const key = 'jixiao-name';
for (const input of document.querySelectorAll('input[data-remember=name]')) {
  try {
    if (input.value === '') input.value = localStorage.getItem(key) ?? '';
    input.form?.addEventListener('submit', () => {
      if (input.value.trim() !== '') localStorage.setItem(key, input.value.trim());
    });
  } catch {
    // A browser that keeps nothing asks again.
  }
}
