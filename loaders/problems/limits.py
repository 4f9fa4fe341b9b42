"""How much a file may hold, and how many are dropped on a page at once. Messages name these numbers."""

LIMITS = {
    "max_megabytes": 200,
    "max_unpacked_megabytes": 2000,
    "max_sheets": 200,
    "max_rows": 1_048_576,
    "max_columns": 2_000,
    "max_cell": 32_767,
    "max_cells": 16_000_000,
    "max_marked_cells": 3_000_000,
    "max_files": 20,
    "max_drop_megabytes": 200,
}
