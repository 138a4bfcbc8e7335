import type { PermitArea } from '@/domain/permits';
import { meaningOf } from '@/domain/vocabulary';

/** Whether ordningsvakter may serve by the permit now, as its status has it. */
export const isInForce = ({ type, status }: PermitArea): boolean => meaningOf(type, status).inForce;
