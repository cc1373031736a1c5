/** The schema library, set up once: no code generation at run time, so that a strict content security policy holds. */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
