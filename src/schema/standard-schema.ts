import type { Finding } from '../catalog/finding.ts';

/** One thing that is wrong, with the finding that tells the rest. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly finding: Finding;
}

export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/**
 * A schema that form, RPC and web libraries take as it is: version 1 of Standard Schema, of which this is the interface,
 * so that nobody has to install the package that holds nothing else.
 */
export interface StandardSchema<Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'zonevet';
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly types?: { readonly input: Output; readonly output: Output } | undefined;
  };
}

/** The schema of what `check` finds no error in; warnings and notices are let pass. */
export function standardSchema<Output>(check: (value: Output) => readonly Finding[]): StandardSchema<Output> {
  return {
    '~standard': {
      version: 1,
      vendor: 'zonevet',
      validate(value) {
        // Whether it has the form of one is the first thing that is checked.
        const candidate = value as Output;
        const errors = check(candidate).filter(({ severity }) => severity === 'error');
        return errors.length === 0 ? { value: candidate } : { issues: errors.map(issueOf) };
      },
    },
  };
}

function issueOf(finding: Finding): StandardIssue {
  const { message, detail, path = [] } = finding;
  return { message: `${message}: ${detail}`, path, finding };
}
