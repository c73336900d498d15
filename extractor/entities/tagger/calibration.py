"""How sure the network is → the share of such mentions that is right."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

_EDGE: Final = 1e-6


class Calibration(NamedTuple):
    """A line over the logarithms of odds (Platt 1999).

    Attributes:
        slope: below 1 where the network is surer than it should be.
        shift: what is added.
    """

    slope: float
    shift: float

    def __call__(self, chance: float) -> float:
        """The calibrated chance; the higher ones stay the higher."""
        inside = min(max(chance, _EDGE), 1 - _EDGE)
        odds = self.slope * math.log(inside / (1 - inside)) + self.shift
        return 1 / (1 + math.exp(-odds))


UNCALIBRATED: Final = Calibration(1.0, 0.0)
