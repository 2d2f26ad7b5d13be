import { ReadError } from './io.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENXIO: 'it is not a regular file',
  EMFILE: 'too many files are open',
  ERR_INVALID_ARG_VALUE: 'its name holds a null character',
};

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What a failed call of the system says, for people. */
export const reasonOf = (code: string): string => reasons[code] ?? code;

/** Runs what reads files; what fails there is a `ReadError`. */
export function told<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const code = codeOf(error);
    if (error instanceof ReadError || code === '') throw error;
    throw new ReadError(reasonOf(code), code === 'ENOENT');
  }
}
