"""A process for loads that holds more than one that is kept for further work may."""

from loaders.publishing.processes import background

if __name__ == "__main__":
    background._MOST_HELD = 0
    background._main()
