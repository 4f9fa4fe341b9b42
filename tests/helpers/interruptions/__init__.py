"""Commands that are interrupted at a chosen moment, and what must hold afterwards."""
