"""The kinds of problems, each with its sentence and what to do, and how a fault becomes one."""
