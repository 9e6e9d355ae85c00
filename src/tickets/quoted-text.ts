/** A part of a text: as it was written, or quoted from another message. */
export interface TextPart {
  readonly isQuote: boolean;
  readonly text: string;
}

const quoted = /^\s{0,3}>/;

/** The line before a quote that says whose it is, in the languages that mail programs write. */
const attribution =
  /^(on\b.+\bwrote|le\b.+\ba écrit|am\b.+\bschrieb\b.*|el\b.+\bescribió|il\b.+\bha scritto|em\b.+\bescreveu|op\b.+\bschreef\b.*|.+のメール|في\b.+كتب.*|‫?ב.+כתב.*)\s*[:：]\s*$/i;

/** What mail programs put before a message that follows whole, down to the end. */
const original =
  /^-{2,}\s*(original message|message d’origine|message d'origine|ursprüngliche nachricht|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht)\s*-{2,}$/i;

/** Takes a text apart into what was written and what it quotes: lines that begin with `>`, with the line that says whose they are, and what follows “Original message”. */
export function quotedParts(text: string): readonly TextPart[] {
  const lines = text.split('\n');
  const parts: {isQuote: boolean; lines: string[]}[] = [];
  let isRest = false;
  lines.forEach((line, index) => {
    isRest ||= original.test(line.trim());
    const isQuote = isRest || quoted.test(line) || leadsToQuote(lines, index);
    const last = parts.at(-1);
    // An empty line within a quote is of it.
    const isInside =
      line.trim() === '' &&
      last?.isQuote === true &&
      nextSaid(lines, index) !== undefined &&
      quoted.test(nextSaid(lines, index) ?? '');
    if (last && (last.isQuote === isQuote || isInside)) last.lines.push(line);
    else parts.push({isQuote, lines: [line]});
  });
  return parts
    .map(({isQuote, lines: own}) => ({isQuote, text: own.join('\n').replace(/^\n+|\s+$/g, '')}))
    .filter((part) => part.text !== '');
}

const leadsToQuote = (lines: readonly string[], index: number): boolean =>
  attribution.test((lines[index] ?? '').trim()) && quoted.test(nextSaid(lines, index) ?? '');

/** The next line that isn't empty. */
const nextSaid = (lines: readonly string[], index: number): string | undefined =>
  lines.slice(index + 1, index + 4).find((line) => line.trim() !== '');
