"""Changes modules as soon as the project imports them."""

import importlib.util
import sys
from importlib.abc import MetaPathFinder


class Imports(MetaPathFinder):
    """Calls a function with each of some modules after it was executed."""

    def __init__(self, changes):
        self.changes = changes
        self.looking = set()

    def listen(self):
        for name in sorted(set(self.changes) & set(sys.modules)):
            self.changes[name](sys.modules[name])
        sys.meta_path.insert(0, self)

    def find_spec(self, name, path, target=None):
        if name not in self.changes or name in self.looking:
            return None
        self.looking.add(name)
        try:
            spec = importlib.util.find_spec(name)
        finally:
            self.looking.discard(name)
        if spec is not None and hasattr(spec.loader, "exec_module"):
            self.follow(name, spec.loader)
        return spec

    def follow(self, name, loader):
        execute = loader.exec_module

        def exec_module(module):
            execute(module)
            self.changes[name](module)

        loader.exec_module = exec_module
