import type { PolicyFacts } from '@taktwerk/business';

/** `premium=12000,year=2026` as facts by name; null when it is of another form. */
export function factsOf(text: string | undefined): PolicyFacts | null {
  const pairs = (text ?? '').split(',').filter((pair) => pair !== '');
  const facts = pairs.map((pair) => pair.split('=') as [string, string?]).map(([name, value]) => [name, Number(value)] as const);
  const fits = facts.every(([name, value]) => name.trim() !== '' && Number.isFinite(value)) && pairs.every((pair) => /=\s*\S/.test(pair));
  return fits ? Object.fromEntries(facts) : null;
}
