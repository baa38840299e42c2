"""When a desk is open, found by walking: Python's zoneinfo tells what the clocks of a zone show at each step.

Knows nothing of the product's code. What a time means that clocks skip or show twice, zoneinfo says (PEP 495, fold 0): as
if they had not been changed yet; the first of two.

Reads from stdin: {"from", "to": UTC minutes, "every": minutes between two steps far from a change of the clocks,
"around": minutes before and after one in which every minute is walked, "desks": [hours as the product keeps them]}.
Writes for each desk: {"dense": [[from, to], ...], "flips": [UTC minute of each step at which open and closed change]}.
"""

import json
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
HOUR = 60


def blocks_of(hours, day):
    key = day.isoformat()
    for closure in hours["closures"]:
        if closure["from"] <= key <= closure["to"]:
            return closure["open"]
    for own in hours["yearly"]:
        if (own["month"], own["day"]) == (day.month, day.day):
            return own["open"]
    holidays = hours["holidays"]
    if holidays:
        for holiday in holidays["days"]:
            if holiday["day"] == key and holiday["rule"] not in holidays["worked"]:
                return []
    return hours["week"][(day.weekday() + 1) % 7]


def spans_of(hours, day, zone):
    def moment(on, minute):
        wall = datetime(on.year, on.month, on.day, minute // HOUR, minute % HOUR, tzinfo=zone)
        return round(wall.timestamp()) // 60

    blocks = blocks_of(hours, day)
    return [
        (moment(day, block["from"]), moment(day if block["to"] > block["from"] else day + DAY, block["to"]))
        for block in blocks
    ]


def is_open(hours, minute, today, zone, known):
    """Whether a block of this day by the clocks, or one of the day before that goes on past midnight, holds a moment."""
    for day in (today - DAY, today):
        if day not in known:
            known[day] = spans_of(hours, day, zone)
        for start, end in known[day]:
            if start <= minute < end:
                return True
    return False


def clock(minute, zone):
    return datetime.fromtimestamp(minute * 60, timezone.utc).astimezone(zone)


def dense_ranges(asked, zone):
    found = []
    before = clock(asked["from"], zone).utcoffset()
    for minute in range(asked["from"], asked["to"], HOUR):
        now = clock(minute, zone).utcoffset()
        if now != before:
            start, end = minute - asked["around"], minute + asked["around"]
            if found and start <= found[-1][1]:
                found[-1][1] = end
            else:
                found.append([start, end])
        before = now
    return [[max(start, asked["from"]), min(end, asked["to"])] for start, end in found]


def steps(asked, dense):
    at = asked["from"]
    for start, end in [*dense, [asked["to"], asked["to"]]]:
        while at < start:
            yield at
            at += asked["every"]
        yield from range(start, end)
        at = max(at, -(-end // asked["every"]) * asked["every"])


def walk(asked, hours):
    zone = ZoneInfo(hours["zone"])
    dense = dense_ranges(asked, zone)
    known, flips, was = {}, [], False
    for minute in steps(asked, dense):
        now = is_open(hours, minute, clock(minute, zone).date(), zone, known)
        if now != was:
            flips.append(minute)
        was = now
    return {"dense": dense, "flips": flips}


asked = json.load(sys.stdin)
json.dump([walk(asked, hours) for hours in asked["desks"]], sys.stdout)
