"""Small decision trees as plain numbers: what a line of weights cannot say, such as that a value matters only beside another."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_AT_ONCE = 10_000  # rows: a place in every tree for each of them takes memory


@dataclass(frozen=True, slots=True)
class Trees:
    """All nodes of all trees in one table, each tree's root in `roots`.

    A node sends what is at most `threshold` in the value `feature` to the node `left`, everything else to `right`; a leaf is its own
    left and right, and adds `value` to the log odds. `depth` steps lead from any root to a leaf.
    """

    names: tuple[str, ...]
    roots: Ints
    feature: Ints
    threshold: Floats
    left: Ints
    right: Ints
    value: Floats
    depth: int
    constant: float

    def line(self, values: Floats) -> Floats:
        """The log odds for values of shape (n, len(names)) that are all numbers: the constant and one leaf of every tree."""
        parts = [self._leaves(values[start : start + _AT_ONCE]) for start in range(0, len(values), _AT_ONCE)]
        return np.asarray(self.constant + np.concatenate([np.zeros(0), *parts]))

    def _leaves(self, values: Floats) -> Floats:
        rows = np.arange(len(values))[:, None]
        node = np.broadcast_to(self.roots, (len(values), len(self.roots)))
        for _ in range(self.depth):
            smaller = values[rows, self.feature[node]] <= self.threshold[node]
            node = np.where(smaller, self.left[node], self.right[node])
        return np.asarray(self.value[node].sum(1))
