"""The firm's own answer times as a file: what `ringback refit` writes, and what stands behind every seller's own from then on."""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from ringback.domain.errors import BadInputError
from ringback.model.hazard import CUTS, LONGEST, Floats

NAME = "firm.json"


def write_firm(path: Path, hazard: Floats, counts: Mapping[str, int]) -> None:
    """Write the hazard with what it was made from: sums only, nobody's name."""
    content = {
        "what": "answers in a working hour of waiting, by interval",
        "intervals_end_at_working_hours": [*CUTS.tolist(), LONGEST],
        "hazard": [float(f"{rate:.6g}") for rate in hazard],
        **counts,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")  # so that nobody reads half a file
    part.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    part.replace(path)


def read_firm(path: Path) -> Floats | None:
    """The firm's hazard, None where no such file is. Raises BadInputError for a file that is not of this kind."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        hazard = np.array(content["hazard"], dtype=np.float64)
        ends = content["intervals_end_at_working_hours"]
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadInputError(f"{path} is no file of “ringback refit”: write it anew, or remove it") from error
    if (
        ends != [*CUTS.tolist(), LONGEST]
        or hazard.shape != (len(CUTS) + 1,)
        or not np.all((hazard > 0) & (hazard < 1e3))
    ):
        raise BadInputError(
            f"{path} has other intervals, or numbers that are no hazard: write it anew with “ringback refit”"
        )
    return hazard
