"""On the path of a Python it takes away what Windows does not have, for that Python and all that it starts."""

import sys

MISSING = {"fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty"}


class _Missing:
    def find_spec(self, name, path=None, target=None):
        if name in MISSING:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


sys.meta_path.insert(0, _Missing())
for name in MISSING & sys.modules.keys():
    del sys.modules[name]
