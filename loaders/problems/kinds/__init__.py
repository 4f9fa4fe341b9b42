"""The kinds of problems, one table for what each concerns: a stable code → what is wrong and how to fix it."""

from loaders.problems.kinds.cells import CELLS
from loaders.problems.kinds.definitions import DEFINITIONS
from loaders.problems.kinds.doubts import DOUBTS
from loaders.problems.kinds.files import FILES
from loaders.problems.kinds.maps import MAPS
from loaders.problems.kinds.orders import ORDERS
from loaders.problems.kinds.polls import POLLS
from loaders.problems.kinds.recipes import RECIPES
from loaders.problems.kinds.roles import ROLES
from loaders.problems.kinds.rows import ROWS

KINDS = FILES | ORDERS | MAPS | RECIPES | ROLES | CELLS | ROWS | POLLS | DOUBTS | DEFINITIONS
