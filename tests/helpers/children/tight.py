"""A load's child with hardly any memory."""

from dataclasses import replace

from loaders.publishing.processes import background
from loaders.spreadsheet import confined

background._BOUNDS = replace(confined.BOUNDS["load"], megabytes=40)
background._main()
