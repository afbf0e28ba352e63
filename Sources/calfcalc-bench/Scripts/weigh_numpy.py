"""Acceptability by draws with numpy, vectorised: `weigh_numpy.py DRAWS` prints the same, then each first share."""

import sys
import time

import numpy as np

OPTIONS, CRITERIA, BLOCK = 6, 8, 20_000
draws = int(sys.argv[1])
random = np.random.Generator(np.random.SFC64(1))
option, criterion = np.arange(OPTIONS)[:, None], np.arange(CRITERIA)[None, :]
# The figures of the benchmark's own table.
low = (7 * option + 3 * criterion) % 5 / 10.0
typical = low + 0.1 + (option + criterion) % 3 / 10.0
high = typical + 0.2
turn, rising, falling = 0.0, (high - low) * (typical - low), (high - low) * (high - typical)
turn = (typical - low) / (high - low)
start = time.perf_counter(), time.process_time()
firsts, ranks = np.zeros(OPTIONS), np.zeros((OPTIONS, OPTIONS))
central, losses = np.zeros((OPTIONS, CRITERIA)), np.zeros(OPTIONS)
for _ in range(draws // BLOCK):
    weights = -np.log(random.random((BLOCK, CRITERIA)))
    weights /= weights.sum(axis=1, keepdims=True)
    uniform = random.random((BLOCK, OPTIONS, CRITERIA))
    figures = np.where(uniform < turn, low + np.sqrt(uniform * rising), high - np.sqrt((1 - uniform) * falling))
    scores = np.einsum("noc,nc->no", figures, weights)
    rank = (-scores).argsort(axis=1).argsort(axis=1)
    for place in range(OPTIONS):
        ranks[:, place] += (rank == place).sum(axis=0)
    best = scores.argmax(axis=1)
    for place in range(OPTIONS):
        central[place] += weights[best == place].sum(axis=0)
    equal = figures.mean(axis=2)
    losses += (equal.max(axis=1, keepdims=True) - equal).sum(axis=0)
print(time.perf_counter() - start[0], time.process_time() - start[1])
print(*(ranks[:, 0] / ranks[:, 0].sum()))
