"""Measured ratios of pages, loads and hand-outs; `python -m benchmarks` writes docs/benchmarks.md."""
