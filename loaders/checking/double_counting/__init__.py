"""Rows that would count a second time: beside a total that is held, or beside the same in another language."""
