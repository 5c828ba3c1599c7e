/** The name of a file in a bundle as it may be shown: no way out of a folder, no drive, no characters that write backwards. */

const longest = 200;

export function label(name: string, fallback: string): string {
  const steps = name
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .split(/[\\/]+/)
    .map((step) => step.trim())
    .filter((step, position) => step !== '' && !/^\.+$/.test(step) && !(position === 0 && /^[A-Za-z]:$/.test(step)));
  const shown = steps.join('/').replace(/^[A-Za-z]:/, '');
  if (shown === '') return fallback;
  const characters = [...shown];
  return characters.length <= longest ? shown : `…${characters.slice(1 - longest).join('')}`;
}
