"""At most two children at once, in the order of coming; a place is always given back."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from loaders.publishing.processes.background import Task, run_apart
from tests.helpers.building import TRAININGS, database, request
from tests.helpers.children.processes import children
from ui.background.turns import AT_ONCE, Queue, TooBusy, for_seconds


def reach(condition, seconds: float = 60) -> None:
    latest = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < latest
        time.sleep(0.02)


def nothing() -> None:
    """To be told."""


class Worker(threading.Thread):
    """Works in a queue until it is let go, or breaks; told: how often it was told to wait."""

    def __init__(self, queue: Queue, name: int, begun: list[int]):
        super().__init__(daemon=True)
        self.queue, self.number, self.begun, self.waited, self.done, self.gives_up = (
            queue,
            name,
            begun,
            0,
            threading.Event(),
            False,
        )
        self.start()

    def run(self):
        try:
            with self.queue.turn(self.tell):
                self.begun.append(self.number)
                self.done.wait(60)
        except TooBusy:
            pass

    def tell(self):
        self.waited += 1
        if self.gives_up:
            raise TooBusy


def workers(queue: Queue, count: int) -> tuple[list[Worker], list[int]]:
    """In a line, the first two at work."""
    begun, made = [], []
    for number in range(count):
        made.append(Worker(queue, number, begun))
        reach(lambda number=number: len(queue._line) == number + 1)
    reach(lambda: len(begun) == min(count, AT_ONCE))
    return made, begun


def test_two_work_and_the_others_are_told_to_wait_and_follow_in_the_order_of_coming():
    queue = Queue(AT_ONCE)
    made, begun = workers(queue, 5)
    reach(lambda: all(worker.waited for worker in made[2:]))
    assert begun == [0, 1] and not made[0].waited and queue.is_full
    for ended, number in enumerate((1, 0, 2, 3, 4), start=1):
        made[number].done.set()
        made[number].join(60)
        reach(lambda ended=ended: len(begun) == min(ended + AT_ONCE, len(made)))
    assert begun == [0, 1, 2, 3, 4] and not queue.is_full


def test_who_gives_up_leaves_the_line_and_takes_no_place():
    queue = Queue(AT_ONCE)
    made, begun = workers(queue, 4)
    made[2].gives_up = True
    made[2].join(60)
    made[0].done.set()
    reach(lambda: begun == [0, 1, 3])
    for worker in made:
        worker.done.set()


def test_what_breaks_gives_its_place_back():
    queue = Queue(1)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), queue.turn(nothing):
            raise ZeroDivisionError
    assert not queue.is_full


def test_where_nobody_can_cancel_waiting_has_an_end():
    queue = Queue(1)
    with queue.turn(nothing), pytest.raises(TooBusy), queue.turn(for_seconds(0.1)):
        pass
    assert not queue.is_full


@pytest.mark.slow
def test_of_three_loads_at_once_two_children_run(tmp_path):
    folder, queue = database(tmp_path), Queue(AT_ONCE)
    path = tmp_path / "long.csv"
    path.write_text(
        "\n".join([";".join(TRAININGS), *(f"10.2;05.10.2025;Mövzu {number};Bakı;1;20" for number in range(3_000))]),
        encoding="utf-8",
    )
    waited, most, is_done = [], 0, threading.Event()

    def load(number: int):
        with queue.turn(lambda: waited.append(number)):
            *_, summary = run_apart(Task(request(folder, path), is_look=True))
        return summary

    def watch():
        seen = 0
        while not is_done.is_set():
            seen = max(seen, len(children()))
            time.sleep(0.02)
        return seen

    with ThreadPoolExecutor(4) as pool:
        watching = pool.submit(watch)
        summaries = list(pool.map(load, range(3)))
        is_done.set()
        most = watching.result()
    assert [summary.count("new") for summary in summaries] == [3_000] * 3
    assert most == AT_ONCE and len(set(waited)) == 1
