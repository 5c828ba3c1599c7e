/** Runs the rules on the paper while a value is typed and says what would be asked. Built as its own module; the page works without it. */
import { type Finding, ruleByCode, say } from '@jixiao/domain/in-browser';
import type { PageData } from './page-data.ts';
import { type Questions, questionsWhileTyping } from './questions.ts';

/** Milliseconds without a key before the rules are asked. */
const pause = 150;
const looks = { error: ['bad', '●'], warning: ['warn', '▲'], hint: ['hint', '■'] } as const;

function start(form: HTMLElement, data: PageData): void {
  const input = form.querySelector<HTMLInputElement | HTMLTextAreaElement>('[name=to]');
  const place = form.querySelector('.while-typing');
  if (input === null || place === null) return;
  const ask = questionsWhileTyping(data.edited);
  let shown = '';
  const tell = () => {
    const parts = partsOf(ask(input.value), data);
    const text = parts.map((part) => part.textContent).join('\n');
    if (text === shown) return;
    shown = text;
    place.replaceChildren(...parts);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, pause);
  });
  tell();
}

function partsOf({ refused, added, gone, staying }: Questions, { words, language }: PageData): readonly HTMLElement[] {
  if (refused !== null) return [element('p', 'message bad', say(refused, language))];
  const groups = [
    ['added', words.added, added],
    ['gone', words.gone, gone],
    ['staying', words.staying, staying],
  ] as const;
  const parts = groups.flatMap(([name, title, findings]) => {
    if (findings.length === 0) return [];
    const list = element('ul', `plain ${name}`);
    list.append(...findings.map((finding) => rowOf(finding, words.severities, language)));
    return [element('p', 'typing-group', `${title} (${findings.length})`), list];
  });
  return parts.length === 0 ? [element('p', 'soft', words.nothing)] : parts;
}

function rowOf(finding: Finding, severities: PageData['words']['severities'], language: PageData['language']): HTMLElement {
  const [tone, shape] = looks[finding.severity];
  const row = element('li', '');
  const tag = element('span', `tag ${tone}`, severities[finding.severity]);
  const sign = element('span', '', shape);
  sign.setAttribute('aria-hidden', 'true');
  tag.prepend(sign);
  const rule = ruleByCode(finding.rule);
  const title = element('strong', '', `${finding.rule} ${rule === null ? '' : say(rule.title, language)}`);
  row.append(tag, ' ', title, ' ', say(finding.message, language));
  return row;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

const data = document.querySelector('#edited-paper');
const form = data?.closest('form');
if (data?.textContent && form) start(form, JSON.parse(data.textContent) as PageData);
