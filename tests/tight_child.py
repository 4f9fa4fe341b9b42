"""A load's child with hardly any memory."""

from dataclasses import replace

from loaders import child, confined

child._BOUNDS = replace(confined.BOUNDS["load"], megabytes=40)
child._main()
