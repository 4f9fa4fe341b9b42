"""What argparse has no kind of argument for."""

import argparse


class Two(argparse.Action):
    """None or two values; argparse knows no such number."""

    def __call__(self, parser, options, given, option_string=None):
        if len(given) not in (0, 2):
            parser.error("give two editions, or none to list them all")
        setattr(options, self.dest, given)


def seconds(text: str) -> float:
    """More than none, and not for ever. Raises ValueError, as argparse wants it."""
    value = float(text)
    if not 0 < value < float("inf"):
        raise ValueError(text)
    return value
