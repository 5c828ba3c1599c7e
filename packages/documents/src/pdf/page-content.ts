/**
 * What stands on one page: glyphs and straight lines, in points as the page is shown. Walks the operator list of pdf.js as its canvas does
 * (PDF 32000 8.4 graphics state, 8.5 paths, 9.4 text), so what is clipped away, switched off or invisible is known too.
 */
import { type Box, boxOfCorners, identity, isNumbers, type Matrix, multiply, overlap, toMatrix } from './geometry.ts';
import { normalText } from './glyph-text.ts';

/** Names of the operators → their numbers in the installed version of pdf.js. */
export type OperatorNames = Readonly<Record<string, number>>;
export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
export type Face = { readonly matrix: Matrix; readonly vertical: boolean; readonly verticalMetrics: readonly number[] | null };

export type Glyph = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
  readonly size: number;
  /** Number of the show operator: glyphs of one run belong together. */
  readonly run: number;
  readonly invisible: boolean;
  /** Quarter turns clockwise of the upright of the glyph. */
  readonly turn: 0 | 1 | 2 | 3;
  /** Marked by the producer as not part of the text: running headers, footers, page numbers, watermarks. */
  readonly artifact: boolean;
};

export type Line = { readonly at: number; readonly from: number; readonly to: number; readonly width: number };

export type PageContent = {
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Line[];
  readonly vertical: readonly Line[];
  /** Glyphs by direction: read to the right, downwards, to the left, upwards; others are left out. */
  readonly directions: readonly [number, number, number, number];
  readonly slanted: number;
  readonly hidden: number;
  readonly unknown: number;
};

export type PageView = {
  readonly names: OperatorNames;
  /** User space → the page as shown. */
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
  readonly face: (name: string) => Face;
  /** Whether the layer of optional content is shown. */
  readonly isShown: (layer: unknown) => boolean;
};

type TextState = {
  font: Face;
  size: number;
  character: number;
  word: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
};
type State = { matrix: Matrix; clip: Box; lineWidth: number; text: TextState };

const upright: Face = { matrix: [0.001, 0, 0, 0.001, 0, 0], vertical: false, verticalMetrics: null };
const thickest = 3.2;
const deepest = 512;

export function readPageContent(list: OperatorList, view: PageView): PageContent {
  const { names } = view;
  const glyphs: Glyph[] = [];
  const horizontal: Line[] = [];
  const vertical: Line[] = [];
  const directions: [number, number, number, number] = [0, 0, 0, 0];
  const counts = { slanted: 0, hidden: 0, unknown: 0 };
  const page: Box = [0, 0, view.width, view.height];
  const stack: State[] = [];
  const marks: { readonly off: boolean; readonly artifact: boolean }[] = [];
  let state: State = { matrix: view.matrix, clip: page, lineWidth: 1, text: newText() };
  let clipping = false;
  let run = 0;

  const save = (): void => {
    if (stack.length < deepest) stack.push({ ...state, text: { ...state.text } });
  };
  const restore = (): void => {
    const last = stack.pop();
    if (last !== undefined) state = last;
  };
  const transform = (value: unknown): void => {
    const matrix = toMatrix(value);
    if (matrix !== null) state.matrix = multiply(state.matrix, matrix);
  };
  const clipTo = (value: unknown): void => {
    if (isNumbers(value) && value.length >= 4)
      state.clip = overlap(state.clip, boxOfCorners(state.matrix, [value[0] ?? 0, value[1] ?? 0, value[2] ?? 0, value[3] ?? 0]));
  };

  const ruler = (left: number, top: number, right: number, bottom: number, width: number): void => {
    const [clipLeft, clipTop, clipRight, clipBottom] = state.clip;
    const [x0, y0, x1, y1] = [Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom)];
    if (x1 < clipLeft - 2 || x0 > clipRight + 2 || y1 < clipTop - 2 || y0 > clipBottom + 2) return;
    const [from, to] = [Math.max(x0, clipLeft - 1), Math.min(x1, clipRight + 1)];
    const [above, below] = [Math.max(y0, clipTop - 1), Math.min(y1, clipBottom + 1)];
    if (y1 - y0 <= 0.8 && to - from >= 0.9 * (y1 - y0)) horizontal.push({ at: (y0 + y1) / 2, from, to, width });
    if (x1 - x0 <= 0.8 && below - above >= 0.9 * (x1 - x0)) vertical.push({ at: (x0 + x1) / 2, from: above, to: below, width });
  };

  const paint = (operator: number, buffer: ArrayLike<number>): void => {
    const figures = figuresOf(buffer, state.matrix);
    if (strokes(operator, names)) {
      const width = Math.max(
        0.1,
        state.lineWidth * Math.sqrt(Math.abs(state.matrix[0] * state.matrix[3] - state.matrix[1] * state.matrix[2])),
      );
      if (width <= 12)
        for (const { points } of figures)
          for (let at = 1; at < points.length; at += 1) {
            const [from, to] = [points[at - 1], points[at]];
            if (from !== undefined && to !== undefined) ruler(from[0], from[1], to[0], to[1], width);
          }
      if (!fills(operator, names)) return;
    }
    if (!fills(operator, names)) return;
    const boxes = figures.filter(({ straight }) => straight).map(({ box }) => box);
    for (const box of boxes) fillRuler(box, ruler);
    if (boxes.length >= 2 && boxes.length <= 64) for (const frame of framesOf(boxes)) fillRuler(frame, ruler);
  };

  const place = (text: string, from: readonly [number, number], to: readonly [number, number], up: readonly [number, number]): void => {
    const glyph = boxOfGlyph(text, from, to, up, run);
    if (glyph.size < 1 || !Number.isFinite(glyph.left + glyph.right + glyph.base)) return;
    const length = Math.hypot(up[0], up[1]);
    const sideways = Math.abs(up[0]) > 0.94 * length;
    const straight = Math.abs(up[1]) > 0.94 * length;
    const blank = text.trim() === '';
    if (!sideways && !straight) {
      if (!blank) counts.slanted += 1;
      return;
    }
    const turn = straight ? (up[1] <= 0 || to[0] > from[0] ? 0 : 2) : up[0] >= 0 ? 1 : 3;
    const x = (glyph.left + glyph.right) / 2;
    const y = (glyph.top + glyph.bottom) / 2;
    const [clipLeft, clipTop, clipRight, clipBottom] = state.clip;
    const off = x < clipLeft - 1 || x > clipRight + 1 || y < clipTop - 1 || y > clipBottom + 1 || marks.some((mark) => mark.off);
    if (off) {
      if (!blank) counts.hidden += 1;
      return;
    }
    if (!blank) directions[turn] += 1;
    for (const character of text) if (isUnknown(character)) counts.unknown += 1;
    const invisible = (state.text.mode & 3) === 3;
    glyphs.push({ ...glyph, turn, invisible, artifact: marks.some((mark) => mark.artifact) });
  };

  const show = (shown: readonly unknown[]): void => {
    const { text } = state;
    run += 1;
    if (text.size === 0) return;
    const size = Math.abs(text.size);
    const sign = text.size < 0 ? -1 : 1;
    const matrix = multiply(state.matrix, text.matrix);
    const scale = text.scale * sign;
    const unit = size * text.font.matrix[0];
    const at = (x: number, y: number): readonly [number, number] => [
      matrix[0] * x + matrix[2] * y + matrix[4],
      matrix[1] * x + matrix[3] * y + matrix[5],
    ];
    const up: readonly [number, number] = [matrix[2] * size * sign, matrix[3] * size * sign];
    let advance = 0;
    for (const item of shown) {
      if (typeof item === 'number') {
        advance += ((text.font.vertical ? 1 : -1) * item * size) / 1000;
        continue;
      }
      const glyph = glyphOf(item);
      if (glyph === null) continue;
      const spacing = ((glyph.isSpace ? text.word : 0) + text.character) * sign;
      const y = text.y + text.rise;
      if (text.font.vertical) {
        const metrics = glyph.vertical ?? text.font.verticalMetrics ?? [-1000, glyph.width / 2, 880];
        const x = text.x - (glyph.vertical === null ? glyph.width / 2 : (metrics[1] ?? 0)) * unit * scale;
        const base = y - advance - (metrics[2] ?? 880) * unit;
        place(glyph.text, at(x, base), at(x + glyph.width * unit * scale, base), up);
        advance += -(metrics[0] ?? -1000) * unit - spacing;
      } else {
        const x = text.x + advance * scale;
        place(glyph.text, at(x, y), at(x + glyph.width * unit * scale, y), up);
        advance += glyph.width * unit + spacing;
      }
    }
    if (text.font.vertical) text.y -= advance;
    else text.x += advance * scale;
  };

  const move = (x: number, y: number): void => {
    const { text } = state;
    text.lineX += x;
    text.lineY += y;
    text.x = text.lineX;
    text.y = text.lineY;
  };
  const setFont = (name: unknown, size: unknown): void => {
    if (typeof name === 'string') state.text.font = view.face(name);
    state.text.size = numberOf(size);
  };

  const acts: Readonly<Record<string, (values: readonly unknown[]) => void>> = {
    save,
    restore,
    transform,
    setLineWidth: ([width]) => void (state.lineWidth = numberOf(width)),
    setGState: ([entries]) => {
      for (const entry of listOf(entries)) {
        const [key, value] = listOf(entry);
        if (key === 'LW') state.lineWidth = numberOf(value);
        if (key === 'Font') setFont(listOf(value)[0], listOf(value)[1]);
      }
    },
    clip: () => void (clipping = true),
    eoClip: () => void (clipping = true),
    constructPath: ([operator, buffers, extent]) => {
      const [buffer] = listOf(buffers);
      if (isNumbers(buffer)) paint(numberOf(operator), buffer);
      if (clipping && extent !== null) clipTo(extent);
      clipping = false;
    },
    paintFormXObjectBegin: ([matrix, box]) => {
      save();
      transform(matrix);
      clipTo(box);
    },
    paintFormXObjectEnd: restore,
    beginAnnotation: ([, rect, matrix, inner]) => {
      save();
      state.matrix = view.matrix;
      state.clip = page;
      clipTo(rect);
      transform(matrix);
      transform(inner);
      state.text = newText();
    },
    endAnnotation: restore,
    beginMarkedContent: ([name]) => void marks.push({ off: false, artifact: name === 'Artifact' }),
    beginMarkedContentProps: ([name, layer]) => {
      if (marks.length < deepest) marks.push({ off: name === 'OC' && !view.isShown(layer), artifact: name === 'Artifact' });
    },
    endMarkedContent: () => void marks.pop(),
    beginText: () => Object.assign(state.text, { matrix: identity, x: 0, y: 0, lineX: 0, lineY: 0 }),
    setCharSpacing: ([value]) => void (state.text.character = numberOf(value)),
    setWordSpacing: ([value]) => void (state.text.word = numberOf(value)),
    setHScale: ([value]) => void (state.text.scale = numberOf(value) / 100),
    setLeading: ([value]) => void (state.text.leading = -numberOf(value)),
    setFont: ([name, size]) => setFont(name, size),
    setTextRenderingMode: ([value]) => void (state.text.mode = numberOf(value)),
    setTextRise: ([value]) => void (state.text.rise = numberOf(value)),
    moveText: ([x, y]) => move(numberOf(x), numberOf(y)),
    setLeadingMoveText: ([x, y]) => {
      state.text.leading = numberOf(y);
      move(numberOf(x), numberOf(y));
    },
    setTextMatrix: ([matrix]) => Object.assign(state.text, { matrix: toMatrix(matrix) ?? identity, x: 0, y: 0, lineX: 0, lineY: 0 }),
    nextLine: () => move(0, state.text.leading),
    showText: ([shown]) => show(listOf(shown)),
  };
  const byNumber = new Map(Object.entries(acts).flatMap(([name, act]) => (names[name] === undefined ? [] : [[names[name], act] as const])));
  const whole = new Set(['transform'].map((name) => names[name]));
  list.fnArray.forEach((operator, index) => {
    const values = list.argsArray[index];
    const act = byNumber.get(operator);
    if (act === undefined) return;
    if (whole.has(operator)) transform(values);
    else act(listOf(values));
  });
  return { glyphs, horizontal, vertical, directions, ...counts };
}

function newText(): TextState {
  return {
    font: upright,
    size: 0,
    character: 0,
    word: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    matrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

type ShownGlyph = { readonly text: string; readonly width: number; readonly isSpace: boolean; readonly vertical: readonly number[] | null };

function glyphOf(item: unknown): ShownGlyph | null {
  if (typeof item !== 'object' || item === null) return null;
  const { unicode, width, isSpace, vmetric } = item as { unicode?: unknown; width?: unknown; isSpace?: unknown; vmetric?: unknown };
  return {
    text: typeof unicode === 'string' ? normalText(unicode) : '',
    width: numberOf(width),
    isSpace: isSpace === true,
    vertical: isNumbers(vmetric) ? [...vmetric] : null,
  };
}

/** The em box: 0.86 above the baseline, 0.14 below, whichever way the glyph is turned. */
function boxOfGlyph(
  text: string,
  from: readonly [number, number],
  to: readonly [number, number],
  up: readonly [number, number],
  run: number,
): Omit<Glyph, 'turn' | 'invisible' | 'artifact'> {
  const xs = [from[0], to[0]].flatMap((x) => [x + 0.86 * up[0], x - 0.14 * up[0]]);
  const ys = [from[1], to[1]].flatMap((y) => [y + 0.86 * up[1], y - 0.14 * up[1]]);
  const sideways = Math.abs(up[0]) > Math.abs(up[1]);
  const bottom = Math.max(...ys);
  return {
    text,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom,
    base: sideways ? bottom : from[1],
    size: Math.hypot(up[0], up[1]),
    run,
  };
}

function isUnknown(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000 || code < 0x20;
}

function strokes(operator: number, names: OperatorNames): boolean {
  return ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].some(
    (name) => names[name] === operator,
  );
}

function fills(operator: number, names: OperatorNames): boolean {
  return ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].some((name) => names[name] === operator);
}

type Figure = { readonly points: readonly (readonly [number, number])[]; readonly straight: boolean; readonly box: Box };

/** Path data of pdf.js: 0 x y move, 1 x y line, 2 … curve with three points, 3 … with two, 4 close. */
function figuresOf(buffer: ArrayLike<number>, matrix: Matrix): readonly Figure[] {
  const figures: Figure[] = [];
  let points: (readonly [number, number])[] = [];
  let straight = true;
  const end = (): void => {
    if (points.length > 1) {
      let box: Box = [Infinity, Infinity, -Infinity, -Infinity];
      for (const [x, y] of points) box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
      figures.push({ points, straight, box });
    }
    points = [];
    straight = true;
  };
  const point = (at: number): readonly [number, number] => {
    const [x, y] = [buffer[at] ?? 0, buffer[at + 1] ?? 0];
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  };
  for (let at = 0; at < buffer.length;) {
    const kind = buffer[at];
    at += 1;
    if (kind === 0) {
      end();
      points.push(point(at));
      at += 2;
    } else if (kind === 1) {
      points.push(point(at));
      at += 2;
    } else if (kind === 2 || kind === 3) {
      at += kind === 2 ? 6 : 4;
      // A curve is no ruling line: its chord may not be taken for one.
      const last = point(at - 2);
      end();
      straight = false;
      points.push(last);
    } else if (kind === 4) {
      const [first] = points;
      if (first !== undefined) points.push(first);
      const after = first;
      end();
      if (after !== undefined) points.push(after);
    } else break;
  }
  end();
  return figures;
}

type Ruler = (left: number, top: number, right: number, bottom: number, width: number) => void;

/** A thin filled area is a line along its middle. */
function fillRuler([left, top, right, bottom]: Box, ruler: Ruler): void {
  const [width, height] = [right - left, bottom - top];
  if (height <= thickest && width >= 0.9 * height) ruler(left, (top + bottom) / 2, right, (top + bottom) / 2, height);
  if (width <= thickest && height >= 0.9 * width) ruler((left + right) / 2, top, (left + right) / 2, bottom, width);
}

/** A frame filled as one path: an outer box with an inner one cut out of it. */
function framesOf(boxes: readonly Box[]): readonly Box[] {
  const frames: Box[] = [];
  for (const outer of boxes)
    for (const inner of boxes) {
      const sides = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]];
      if (inner === outer || sides.some((side) => side < 0 || side > thickest) || inner[2] - inner[0] < 6 || inner[3] - inner[1] < 4)
        continue;
      if ((sides[0] ?? 0) > 0) frames.push([outer[0], outer[1], inner[0], outer[3]]);
      if ((sides[1] ?? 0) > 0) frames.push([outer[0], outer[1], outer[2], inner[1]]);
      if ((sides[2] ?? 0) > 0) frames.push([inner[2], outer[1], outer[2], outer[3]]);
      if ((sides[3] ?? 0) > 0) frames.push([outer[0], inner[3], outer[2], outer[3]]);
    }
  return frames;
}
