import { mayAs, type Role } from '../../../src/model/workplace.ts';
import { useSession } from '../api/session.ts';

/** True where who looks may do what at least this role may; the server decides anyhow. */
export function useMay(least: Role): boolean {
  const { data: session } = useSession();
  return session?.user ? mayAs(session.user.role as Role, least) : false;
}
