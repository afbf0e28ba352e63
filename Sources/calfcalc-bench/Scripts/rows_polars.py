"""The example list's price of each row in expressions: `rows_polars.py ROWS OUT` prints the seconds it took and those it was worked on."""

import os
import sys
import time

os.environ["POLARS_MAX_THREADS"] = "2"
import polars as pl

rows, out = sys.argv[1:]
start = time.perf_counter(), time.process_time()
units, sessions = pl.col("dose.left") + pl.col("dose.right"), pl.col("sessions")
within = [pl.min_horizontal(units, 100), (units - 100).clip(0, 100), (units - 200).clip(lower_bound=0)]
charge = pl.max_horizontal(360 * within[0] + 300 * within[1] + 250 * within[2], 40000)
(
    pl.scan_csv(rows)
    .select(sessions, charge.alias("charge"), (pl.col("codes") == "STAFF").fill_null(False).alias("staff"))
    .with_columns(charged=pl.col("sessions") * pl.col("charge"))
    .with_columns(
        lines=5000 + pl.col("charged") + 2000 * pl.col("sessions"),
        reduced=pl.when("staff").then(pl.min_horizontal((pl.col("charged") * 20 + 50) // 100, 30000)).otherwise(0),
    )
    .with_columns(discounts=pl.col("reduced") + pl.min_horizontal(5000, pl.col("charged") - pl.col("reduced")))
    .with_columns(total=pl.col("lines") - pl.col("discounts"))
    .with_columns(
        net=(pl.col("total") * 200 // 120 + 1) // 2,
        deposit=pl.min_horizontal("total", pl.max_horizontal((pl.col("total") * 20 + 50) // 100, 5000)),
    )
    .select(
        "lines", "discounts", "net", (pl.col("total") - pl.col("net")).alias("tax"), "total", "deposit",
        (pl.col("total") - pl.col("deposit")).alias("balance"),
    )
    .collect()
    .write_csv(out)
)
print(time.perf_counter() - start[0], time.process_time() - start[1])
