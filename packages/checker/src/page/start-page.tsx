import { createRoot } from 'react-dom/client';
import { reportBuilder } from '@jixiao/domain';
import './styles.css';
export function startPage(a: string): void { createRoot(document.getElementById('page') as HTMLElement).render(<p>{a}{String(reportBuilder)}</p>); }
