from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.relations.confidence import (
    Weights,
    checked_min_confidence,
    confidence,
    read_weights,
    shipped,
)
from extractor.resources import ResourceError

KNOWN = Weights(0.5, {"near": 2.0, "rule=a": 1.0}, 1.0, 0.0, 0.4, frozenset({"rule=a"}))
NAMES = st.sampled_from([*sorted(shipped().weights), "rule=unknown", "prior", "never heard of"])
FEATURES = st.dictionaries(NAMES, st.floats(-5, 5), max_size=40)


@given(FEATURES)
def test_is_a_probability_to_four_decimals(features: dict[str, float]) -> None:
    sure = confidence(features)
    assert 0 < sure <= 1
    assert sure == round(sure, 4)


def test_a_feature_with_a_positive_weight_makes_surer() -> None:
    assert KNOWN.probability({"near": 1.0}) > KNOWN.probability({}) > 0.5
    assert KNOWN.probability({"unheard of": 9.0}) == KNOWN.probability({})


def test_platt_stretches_and_shifts_the_log_odds() -> None:
    flat = Weights(0.0, {"near": 4.0}, 0.5, -2.0, 0.0)
    assert flat.probability({"near": 1.0}) == pytest.approx(0.5)


def test_an_unknown_rule_is_no_surer_than_its_prior() -> None:
    features = {"near": 1.0, "prior": 0.0}
    assert KNOWN.probability({**features, "rule=a": 1.0}) > 0.9
    assert KNOWN.probability({**features, "rule=new": 1.0}) == pytest.approx(0.5)
    low = {"near": -3.0, "prior": 2.0, "rule=new": 1.0}
    assert KNOWN.probability(low) == pytest.approx(1 / (1 + 2.718281828**5.5))


def test_survives_a_file(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_text(KNOWN.to_json(), encoding="utf-8")
    assert read_weights(path) == KNOWN
    assert read_weights(path).to_json() == KNOWN.to_json()


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", "{", '{"weights": []}', json.dumps({"bias": "x", "weights": {}}), "\x80"],
)
def test_a_damaged_file_is_named_with_the_way_out(tmp_path: Path, content: str) -> None:
    path = tmp_path / "weights.json"
    path.write_bytes(content.encode("latin-1"))
    with pytest.raises(ResourceError, match="extractor train relations") as error:
        read_weights(path)
    assert str(path) in str(error.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"none\.json"):
        read_weights(tmp_path / "none.json")


def test_the_default_is_the_one_of_the_model() -> None:
    assert checked_min_confidence(None) == shipped().min_confidence
    assert 0 <= shipped().min_confidence < 1
    assert (checked_min_confidence(0.0), checked_min_confidence(1.0)) == (0.0, 1.0)


@pytest.mark.parametrize("given_one", [-0.1, 1.1, float("nan"), float("inf")])
def test_only_a_number_from_0_to_1_will_do(given_one: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        checked_min_confidence(given_one)


def test_finding_relations_needs_no_scikit_learn() -> None:
    code = (
        "import sys; from extractor.relations.find import find_relations; "
        "from extractor.relations.confidence import confidence; confidence({}); "
        "print('sklearn' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
