/** Schema of a grant rule, shared by policy packs and business inputs. */
import { z } from 'zod';
import { GRANT_RECIPIENTS } from './grant-rule.ts';

z.config({ jitless: true });

const money = z.number().min(0);

const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), base: z.string(), rate: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('perPiece'), base: z.string(), amount: money }),
  z.strictObject({ kind: z.literal('lumpAtMost'), base: z.string(), limit: money, amount: money }),
]);
const capped = z.strictObject({ kind: z.literal('capped'), parts: z.array(part).min(1), cap: money.nullable() });

/** Grant rule as it stands in packs and inputs. */
export const grantRuleSchema = z.strictObject({
  components: z.array(z.discriminatedUnion('kind', [...part.options, capped])).min(1),
  cap: money.nullable(),
  recipient: z.enum(GRANT_RECIPIENTS),
});
