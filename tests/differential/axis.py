"""The two axes of the differential test: whole days, so that random bounds often touch.

A valid day is a number from -1 to 28 (0 is 2000-01-01); no bound lies outside 1 to 26, so that day -1 stands for all
time before and day 28 for all time after. A commit is a number from 0; its instant is that many days after 2010-01-01.
"""
import datetime

FIRST, LAST = -1, 28
OPEN = 1 << 30  # the end of a fact that is still believed
BOUNDS = [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22]
_ORIGIN = datetime.date(2000, 1, 1)
_COMMITS = datetime.date(2010, 1, 1)


def day(number):
    return str(_ORIGIN + datetime.timedelta(number))


def commit_day(number):
    return str(_COMMITS + datetime.timedelta(number))


def bound(number):
    """The bound in the language."""
    return f"date('{day(number)}')"


def known(number):
    return f"date('{commit_day(number)}')"


class Span:
    """[start, end); None is infinite on its side."""

    def __init__(self, start, end):
        self.start, self.end = start, end

    def low(self):
        return FIRST if self.start is None else self.start

    def high(self):
        return LAST + 1 if self.end is None else self.end

    def always(self):
        return self.start is None and self.end is None

    def valid_text(self):
        """The suffix of a write; empty for all time."""
        if self.always():
            return ""
        if self.start is None:
            return f" VALID TO {bound(self.end)}"
        return f" VALID FROM {bound(self.start)}" + ("" if self.end is None else f" TO {bound(self.end)}")

    def period_text(self):
        """As a PERIOD value."""
        if self.end is None:
            return f"period('{day(self.start)}/..')"
        return f"period({bound(self.start)}, {bound(self.end)})"

    def range_text(self):
        """As a PostgreSQL range."""
        start = "null" if self.start is None else f"date '{day(self.start)}'"
        end = "null" if self.end is None else f"date '{day(self.end)}'"
        return f"daterange({start}, {end})"


def random_span(random, open_start=True, open_end=True):
    shape = random.random()
    if open_start and shape < 0.12:
        return Span(None, random.choice(BOUNDS[1:]))
    if open_end and shape < 0.38:
        return Span(random.choice(BOUNDS[:-1]), None)
    first = random.randrange(len(BOUNDS) - 1)
    return Span(BOUNDS[first], BOUNDS[random.randrange(first + 1, len(BOUNDS))])


def show(low, high):
    """A period as both sides print it, from the numbers of its days."""
    return ("-∞" if low <= FIRST else day(low)) + "/" + ("∞" if high > LAST else day(high))
