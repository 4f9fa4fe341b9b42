"""Figures anew from the rows that hold, at each publication and after a change of the rules."""
