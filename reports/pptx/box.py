"""Where something stands on a slide."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """In EMU, as PowerPoint counts."""

    left: int
    top: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        return self.top + self.height

    def part(self, left: float, top: float, width: float, height: float) -> "Box":
        """A box within, its sides as parts of this one's."""
        return Box(
            int(self.left + left * self.width),
            int(self.top + top * self.height),
            int(width * self.width),
            int(height * self.height),
        )


def box_of(shape) -> Box:
    return Box(shape.left or 0, shape.top or 0, shape.width or 0, shape.height or 0)


def put(shape, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = box.left, box.top, box.width, box.height
