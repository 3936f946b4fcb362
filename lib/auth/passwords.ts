import { compare, hash, truncates } from 'bcryptjs'

/** OWASP asks for at least 10; each step doubles the work. 12 takes about a quarter of a second here. */
const cost = 12

// A hash of nothing that anybody knows, so that an unknown address costs the same time as a known one.
const nobody = '$2b$12$C6UzMDM.H6dfI/f/IKcEeO7ZBpHeDn5yyZzMY4hZsVYOEr4rQ9m2W'

/** A bcrypt hash. @throws when bcrypt would silently cut the password (over 72 bytes); the schema refuses those first. */
export async function hashPassword(password: string): Promise<string> {
  if (truncates(password)) throw new Error('A password over 72 bytes reached hashPassword.')
  return hash(password, cost)
}

/** Whether the password fits. Takes the same time when there is no such person (`stored` null). */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const fits = await compare(password, stored ?? nobody)
  return fits && stored !== null && !truncates(password)
}
