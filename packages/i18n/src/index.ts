export { consumableName, consumableUnit, inputName, notCountedName } from './business-names.ts';
export { formatMoney, formatNumber, formatPercent } from './format.ts';
export { hasReading, initialsOf } from './initials.ts';
export { loadMessages } from './load.ts';
export type { Language, Messages, MessageValues, Namespace } from './message.ts';
export { hasMessage, LANGUAGES, message } from './message.ts';
export { remedyOf, saysOf } from './problem-text.ts';
export { type ShownWait, waitText } from './wait-text.ts';
