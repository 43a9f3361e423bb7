import { execa } from 'execa';

export interface GitState {
  /** Null where `root` is not the top of a git checkout. */
  readonly gitCommit: string | null;
  readonly gitDirty: boolean;
}

const noCheckout: GitState = { gitCommit: null, gitDirty: false };

/** The commit that is checked out at `root`. A checkout that merely contains `root` is somebody else's and not told. */
export async function gitState(root: string): Promise<GitState> {
  const git = execa({ cwd: root, reject: false, stdin: 'ignore' });
  const head = await git('git', ['rev-parse', '--show-prefix', 'HEAD']);
  const [prefix, commit] = head.failed ? [] : head.stdout.split('\n');
  if (prefix !== '' || commit === undefined) {
    return noCheckout;
  }
  const status = await git('git', ['--no-optional-locks', 'status', '--porcelain']);
  return { gitCommit: commit, gitDirty: status.stdout !== '' };
}
