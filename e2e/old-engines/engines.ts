/** An old Chromium as the npm package `chrome-aws-lambda` carries it, headless, for Linux on x64. */
export interface OldEngine {
  readonly major: number;
  /** The package's version; early ones were numbered like their Chromium. */
  readonly packageVersion: string;
  /** Of the package's tarball, as the registry has it. */
  readonly integrity: string;
  /** The compressed program inside the tarball. */
  readonly file: string;
}

/** Engines of televisions: of 2018 and 2019 (below what the wall runs on), of 2020, and of 2021. */
export const ENGINES = [
  {
    major: 64,
    packageVersion: "64.0.3264",
    integrity:
      "sha512-3XpUhpg5Qlbq8V/Pk5gzfSqcq3wSlfT1N98yzDY8a+PrrROx9XUCntkg4W1ZmisqLsWhmRLZQrKtDjTRBttwig==",
    file: "package/bin/chromium.br",
  },
  {
    major: 67,
    packageVersion: "67.0.3372",
    integrity:
      "sha512-JGB/vPO64wwEBLBRGkZUa9uoJ7sZ/y0wB9/ZAlDS7fYtEOAJUVx7WzcU3hIhfCP4RSBcggS6vbSyx1u+Sgt5+w==",
    file: "package/bin/chromium.br",
  },
  {
    major: 72,
    packageVersion: "1.11.2",
    integrity:
      "sha512-BpR7qYNkPZlMQGZI3/edrPT4Rx9Hd/Z+YV3dQ5ujfWj01r27pYYOoOmMd2w3mkmFeHF7nzFlksM/urKnfICwDQ==",
    file: "package/bin/chromium-72.0.3617.0.br",
  },
  {
    major: 79,
    packageVersion: "2.0.2",
    integrity:
      "sha512-Aqgq5F93eJARkO+O/wD+2bCCFOVQNfA329sdPNl8ib0gsRjS00bAgTc9f5Mvto7H7yDuBcy0V3xJQZwMvmILUg==",
    file: "package/bin/chromium.br",
  },
] as const satisfies readonly OldEngine[];
