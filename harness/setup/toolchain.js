import { dirname } from 'node:path';
import process from 'node:process';

import { canCompileDirectly, nodeHeaders } from './compile-addon.js';
import { succeeds } from './run-command.js';
import { SetupError } from './setup-error.js';

/** The first is what gyp's makefiles use unasked. */
const compilers = ['g++', 'c++', 'clang++'];

/** node-gyp tries the same names. */
const pythons = ['python3', 'python'];

const cpp17Program = '#include <optional>\nstd::optional<int> answer;\n';

const installCompiler =
  'Install a C++17 compiler: apt-get install g++ (Debian, Ubuntu), dnf install gcc-c++ (Fedora), ' +
  'apk add g++ linux-headers (Alpine) or xcode-select --install (macOS).';

/** What to build the addon with. Throws where a tool is missing: node-gyp would say so on a page. */
export function findToolchain() {
  const asked = process.env.CXX;
  const candidates = asked === undefined || asked === '' ? compilers : [asked];
  const compiler = candidates.find((name) => succeeds([...name.split(' '), '--version']));
  if (compiler === undefined) {
    const tried = `${candidates.join(', ')}${asked ? ' (from CXX)' : ''}`;
    throw new SetupError(`no C++ compiler was found: tried ${tried}`, installCompiler);
  }
  const compile = [...compiler.split(' '), '-std=c++17', '-fsyntax-only', '-x', 'c++', '-'];
  if (!succeeds(compile, cpp17Program)) {
    throw new SetupError(`the C++ compiler ${compiler} cannot compile C++17`, installCompiler);
  }
  return { compiler, hasPython: findPython() };
}

/** Whether node-gyp can run. Throws where it cannot and the addon cannot be built without it either. */
function findPython() {
  const asked = process.env.PYTHON ?? process.env.npm_config_python;
  const candidates = asked === undefined || asked === '' ? pythons : [asked];
  const found = candidates.some((name) =>
    succeeds([name, '-c', 'import sys; sys.exit(sys.version_info < (3, 8))']),
  );
  if (!found && !canCompileDirectly()) {
    throw new SetupError(
      `no Python 3 was found, which node-gyp runs on: tried ${candidates.join(', ')}`,
      'Install one: apt-get install python3 (Debian, Ubuntu), dnf install python3 (Fedora), ' +
        'apk add python3 (Alpine) or xcode-select --install (macOS).',
    );
  }
  return found;
}

/** Headers that lie beside the running Node spare node-gyp a download. */
export function nodeHeaderFlags() {
  const headers = nodeHeaders();
  return headers === null ? [] : [`--nodedir=${dirname(dirname(headers))}`];
}
