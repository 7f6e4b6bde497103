"""placeholder"""
import numpy as np
from ringback.model.chance import Weights
HAZARD = np.array([0.08, 0.07, 0.06, 0.05, 0.03, 0.015, 0.008, 0.005, 0.002])
N = 16
WEIGHTS = Weights((), np.zeros(N), np.ones(N), -2.0, np.zeros(N), (), np.zeros(0), 0.9, 0.8)
