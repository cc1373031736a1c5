import type { roles as source } from '../zh/roles.ts';

/** Messages of the namespace `roles`, English. */
export const roles: Record<keyof typeof source, string> = {
  loader: 'Loader',
  welder: 'Welder',
  grinder: 'Grinder',
  inspector: 'Inspector',
  packer: 'Packer',
  transporter: 'Transporter',
  technician: 'Robot technician',
  operator: 'Operator',
  supervisor: 'Supervisor',
  'group.direct': 'direct',
  'group.indirect': 'indirect',
  'group.maintenance': 'maintenance',
};
