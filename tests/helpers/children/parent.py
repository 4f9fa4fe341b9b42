"""A process that has a child of its own, and says which."""

from loaders.spreadsheet import confined

child = confined.start("tests.helpers.children.sleeping")
print(child.pid, flush=True)
child.wait()
