"""Invariants of resolve, and what it reads from the text before a mention."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.dates import find, resolve
from extractor.schema import DateValue

DAY = r"(?:-?\d{4}|XXXX|\d{3}X|\d\dXX)(?:-(?:\d\d|XX)(?:-\d\d)?)?~?"
CLOCK = r"T\d\d:\d\d(?::\d\d)?"
POINT = rf"(?:{DAY}{CLOCK}|{DAY}|{CLOCK}|\.\.)"
LENGTH = r"P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?"
WEEKDAY = rf"XXXX-WXX-[1-7](?:{CLOCK})?"
SET = rf"\{{{DAY}(?:,{DAY})+\}}"
EDTF = re.compile(rf"{POINT}|{POINT}/{POINT}|{LENGTH}|{LENGTH}/{LENGTH}|{WEEKDAY}|{SET}")
GRAINS = frozenset(
    (
        *("year", "season", "half year", "quarter", "month", "week", "weekend", "day"),
        *("hour", "minute", "decade", "century", "duration", "set", "interval", "event"),
    )
)
PUBLISHED = date(2022, 2, 21)
ANY_DAY = st.dates(date(1000, 1, 1), date(2999, 12, 31))
VOCABULARY = """
지난 오는 다음 이번 매주 매년 약 기원전 올해 작년 지난해 내년 이듬해 그해 이달 지난달
내달 이번주 이날 전날 이튿날 오늘 어제 2022년 98년 '22년 10년 2월 13월 6 1 30일 3일
31일 월요일 주말 초 말 중순 상반기 4분기 봄 겨울 1990년대 20세기 광복절 추석 오전
오후 밤 3시 25시 30분 자정 반 간 동안 전 뒤 부터 까지 이후 ~ - , 쯤 마다 사흘 한 달
두 시간 2022.2.24 15:30
고종 쇼와 단기 원년 음력 마지막 셋째주 둘째 BC 춘제 부활절 골든위크 3, · 1,000일 6·25전쟁
현재 첫날 새해 설연휴 이백년 11 9999년 0일 0월 00:99
"""
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=6)


SINO = ("", *"일이삼사오육칠팔구")


def in_hangul(number: int) -> str:
    """The Sino-Korean numeral: 2022 is 이천이십이."""
    pieces = []
    for power, name in ((1000, "천"), (100, "백"), (10, "십"), (1, "")):
        digit = number // power % 10
        if digit:
            pieces.append(("" if digit == 1 and name else SINO[digit]) + name)
    return "".join(pieces)


@given(ANY_DAY)
def test_every_full_spelling_comes_back(day: date) -> None:
    year, month, number = day.year, day.month, day.day
    words = {6: "유", 10: "시"}.get(month, in_hangul(month))
    spellings = (
        f"{year}년 {month}월 {number}일",
        f"{year}년{month}월{number}일",
        f"{year}. {month}. {number}.",
        f"{year}.{month:02d}.{number:02d}",
        f"{year}/{month}/{number}",
        f"{year:04d}-{month:02d}-{number:02d}",
        f"{year}년 {month} 월 {number}일(현지시간)",
        f"서기 {year}년 {month}월 {number}일",
        f"단기 {year + 2333}년 {month}월 {number}일",
        f"{in_hangul(year)}년 {words}월 {in_hangul(number)}일",
    )
    start = datetime.combine(day, datetime.min.time())
    for spelling in spellings:
        value = resolve(spelling, published=PUBLISHED)
        assert value == DateValue(day.isoformat(), start, start + timedelta(days=1), "day")


@given(st.dates(date(1970, 1, 1), date(2032, 12, 31)))
def test_two_digits_of_the_year_are_enough(day: date) -> None:
    short = f"{day.year % 100:02d}"
    for spelling in (f"'{short}. {day.month}. {day.day}.", f"'{short}년 {day.month}월 {day.day}일"):
        assert resolve(spelling, published=PUBLISHED).value == day.isoformat()


@given(st.text(), st.text(), st.text(), st.one_of(st.none(), st.text(), st.dates()))
def test_no_text_raises(
    expression: str, before: str, after: str, published: str | date | None
) -> None:
    resolve(expression, published=published, before=before, after=after)


@given(WORDS, st.one_of(st.none(), st.dates()), st.sampled_from(["", " 열릴", " 열렸다", "쯤"]))
def test_values_are_edtf_and_bounds_in_order(
    words: list[str], published: date | None, after: str
) -> None:
    context = (DateValue("2021-12-30"),)
    value = resolve(" ".join(words), published=published, context=context, after=after)
    assert not value.value or EDTF.fullmatch(value.value), value
    assert not value.value or value.grain in GRAINS
    if value.start and value.end:
        assert value.start < value.end
    assert not value.value or value.timex3()["type"] in ("DATE", "TIME", "DURATION", "SET")


@given(ANY_DAY, st.integers(1, 31))
def test_a_bare_day_is_never_after_the_article(published: date, day: int) -> None:
    value = resolve(f"{day}일", published=published)
    found = date.fromisoformat(value.value)
    assert found.day == day
    assert found <= published


@given(st.dates(date(1000, 1, 1), date(2990, 12, 31)), st.integers(1, 12))
def test_a_coming_month_is_after_the_article(published: date, month: int) -> None:
    value = resolve(f"오는 {month}월", published=published)
    assert value.value > published.strftime("%Y-%m")


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("이날", "2021-12-30"),
        ("당일", "2021-12-30"),
        ("전날", "2021-12-29"),
        ("이튿날", "2021-12-31"),
        ("다음 날", "2021-12-31"),
        ("그해", "2021"),
        ("그해 5월", "2021-05"),
        ("이듬해", "2022"),
        ("이듬해 3월", "2022-03"),
        ("같은 달", "2021-12"),
        ("같은 달 5일", "2021-12-05"),
        ("오후 3시", "2021-12-30T15:00"),
        ("31일", "2021-12-31"),
    ],
)
def test_what_was_meant_before(expression: str, expected: str) -> None:
    context = (DateValue("2009"), DateValue("2021-12-30"), DateValue("P3D"))
    assert resolve(expression, published=PUBLISHED, context=context).value == expected


@pytest.mark.parametrize("expression", ["이듬해", "그해", "같은 달"])
def test_nothing_was_meant_before(expression: str) -> None:
    assert resolve(expression, published=PUBLISHED).value == ""


def test_the_right_end_of_an_interval_leans_on_the_left() -> None:
    context = (DateValue("2021-06-28"),)
    value = resolve("3일", published=PUBLISHED, context=context, before="6월 28일부터 ")
    assert value.value == "2021-07-03"


def test_without_the_date_of_the_article_the_text_is_the_anchor() -> None:
    assert resolve("26일", context=(DateValue("2022-02-24"),)).value == "2022-02-26"


@pytest.mark.parametrize("published", ["2022-02-21", PUBLISHED, datetime(2022, 2, 21, 9)])  # noqa: DTZ001
def test_published_in_every_type(published: str | date | datetime) -> None:
    value = resolve("20일", published=published)
    start = datetime(2022, 2, 20)  # noqa: DTZ001
    assert value == DateValue(
        "2022-02-20", start, start + timedelta(days=1), "day", anchor="2022-02-21"
    )


def test_words_around_make_it_uncertain_or_direct_it() -> None:
    assert not resolve("2019년", after="쯤이다").certain
    assert not resolve("10년", before="그는 약 ").certain
    assert resolve("20일", published=PUBLISHED, before="그는 오는 ").value == "2022-03-20"
    assert resolve("21일", published=PUBLISHED, before="그는 지난 ").value == "2022-01-21"


@pytest.mark.parametrize("expression", ["3년 뒤", "이틀 뒤"])
def test_a_length_counts_from_the_text_where_it_says_so(expression: str) -> None:
    context = (DateValue("2009-05-23"),)
    value = resolve(expression, published=PUBLISHED, context=context, before="그로부터 ")
    assert value.value == {"3년 뒤": "2012", "이틀 뒤": "2009-05-25"}[expression]


def test_two_digit_years_on_both_sides_of_an_interval() -> None:
    assert resolve("98년 3월~99년 2월", published=PUBLISHED).value == "1998-03/1999-02"


@pytest.mark.parametrize("expression", ["하루 반 반", "6월 반 반", "반 한 달"])
def test_word_salad_has_no_value(expression: str) -> None:
    assert resolve(expression, published=PUBLISHED).value == ""


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("2022년 2월 24일", ("DATE", "2022-02-24", "", "")),
        ("20일", ("DATE", "2022-02-20", "", "2022-02-21")),
        ("20일께", ("DATE", "2022-02-20", "APPROX", "2022-02-21")),
        ("2021년 12월 초", ("DATE", "2021-12", "START", "")),
        ("2021년 12월 중순", ("DATE", "2021-12", "MID", "")),
        ("2021년 말", ("DATE", "2021", "END", "")),
        ("1990년대 초", ("DATE", "199", "START", "")),
        ("2021년 3분기", ("DATE", "2021-Q3", "", "")),
        ("2021년 하반기", ("DATE", "2021-H2", "", "")),
        ("2021년 겨울", ("DATE", "2021-WI", "", "")),
        ("지난주", ("DATE", "2022-W07", "", "2022-02-21")),
        ("지난 주말", ("DATE", "2022-W07-WE", "", "2022-02-21")),
        ("1990년대", ("DATE", "199", "", "")),
        ("19세기", ("DATE", "18", "", "")),
        ("2018년 이후", ("DATE", "2018", "ON_OR_AFTER", "")),
        ("2020년까지", ("DATE", "2020", "ON_OR_BEFORE", "")),
        ("2014년부터 2020년까지", ("DATE", "2014/2020", "", "")),
        ("20일 오후 3시", ("TIME", "2022-02-20T15:00", "", "2022-02-21")),
        ("한 달여", ("DURATION", "P1M", "APPROX", "")),
        ("매주 월요일", ("SET", "XXXX-WXX-1", "", "")),
        ("13월", ("", "", "", "")),
    ],
)
def test_timex3(expression: str, expected: tuple[str, ...]) -> None:
    assert tuple(resolve(expression, published=PUBLISHED).timex3().values()) == expected


def test_bounds_are_half_open() -> None:
    value = resolve("2021년 12월 28일부터 2022년 1월 3일까지")
    assert value.start == datetime(2021, 12, 28)  # noqa: DTZ001
    assert value.end == datetime(2022, 1, 4)  # noqa: DTZ001
    assert resolve("2018년 이후").end is None
    assert resolve("2월 24일").start is None


def test_without_the_date_of_the_article_the_latest_date_of_the_text_is_the_anchor() -> None:
    context = (DateValue("2022-01-05"), DateValue("2021-11-03"))
    value = resolve("지난달 30일", context=context)
    assert (value.value, value.anchor) == ("2021-12-30", "2022-01-05")
    assert resolve("올해", context=(DateValue("1945-08-15"),)).value == ""


def test_anaphora_without_a_year() -> None:
    assert resolve("이날", context=(DateValue("XXXX-02-24"),)).value == "XXXX-02-24"
    assert resolve("전날", context=(DateValue("XXXX-03-01"),)).value == ""


def test_the_anchor_of_an_anaphor_is_what_was_told() -> None:
    value = resolve("이튿날", published=PUBLISHED, context=(DateValue("2021-12-30"),))
    assert value.anchor == "2021-12-30"


def test_the_date_of_an_event_is_no_anchor() -> None:
    event = resolve("6·25전쟁")
    assert event.grain == "event"
    assert resolve("이날", published=PUBLISHED, context=(event,)).value == "2022-02-21"


def test_a_month_told_is_never_changed_by_a_date_before_it() -> None:
    context = (DateValue("2021-11-30"),)
    assert resolve("1월 3일", published=PUBLISHED, context=context).value == "2022-01-03"


def test_another_dynasty_has_another_king() -> None:
    assert resolve("고종 32년", before="고려 ").value == ""


@pytest.mark.parametrize("size", [2_000, 16_000])
def test_long_rows_of_dates_are_read(size: int) -> None:
    for text in ("3일", "1~", "2월 30일 ", "6·25전쟁 ", "1,", "한"):
        find(text * (size // len(text)))


def test_a_month_goes_on_from_the_year_of_its_sentence() -> None:
    context = (DateValue("2010-05"),)
    before = "둘은 2010년 5월 결혼한 뒤 "
    value = resolve(
        "10월", published=PUBLISHED, context=context, before=before, after=" 아이를 낳았다"
    )
    assert value.value == "2010-10"


def test_a_clock_time_beside_a_repeated_day_is_on_no_day() -> None:
    context = (DateValue("2022-02-20"), DateValue("XXXX-WXX-5", grain="set"))
    assert resolve("오후 8시", published=PUBLISHED, context=context).value == "T20:00"


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("단기 2022년 4분기", "-0311-Q4"),
        ("단기 2022년 상반기", "-0311-H1"),
        ("2022년 4분기", "2022-Q4"),
    ],
)
def test_a_period_of_a_year_before_our_era_has_its_name_in_timex3(
    expression: str, value: str
) -> None:
    assert resolve(expression).timex3()["value"] == value
