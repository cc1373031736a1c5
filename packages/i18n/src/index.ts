export { consumableName, consumableUnit, inputName, notCountedName } from './business-names.ts';
export { formatMoney, formatNumber, formatPercent } from './format.ts';
export { hasReading, initialsOf } from './initials.ts';
export type { Language, MessageValues, Namespace } from './message.ts';
export { hasMessage, LANGUAGES, message, resources } from './message.ts';
export { remedyOf, saysOf } from './problem-text.ts';
export { type ShownWait, waitText } from './wait-text.ts';
