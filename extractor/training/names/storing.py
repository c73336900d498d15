"""The model as plain JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.training.names.alignment import letter_costs

Texts = tuple[str, str]


def plain_groups(groups: Mapping[Texts, float], pairs: Sequence[Texts]) -> dict[str, Any]:
    """Groups with their costs, and the costs of single letters in the pairs learned from."""
    alone = [letter_costs(pair[side] for pair in pairs) for side in (0, 1)]
    return {
        "groups": [
            [one, other, round(-math.log(p), 2)] for (one, other), p in sorted(groups.items())
        ],
        "letters": [{key: round(cost, 2) for key, cost in sorted(side.items())} for side in alone],
    }


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """One line, with sorted keys, so that the same model is the same file."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")
