"""The example list's price of each row in SQL: `rows_duckdb.py ROWS OUT` prints the seconds it took and those it was worked on."""

import sys
import time

import duckdb

rows, out = sys.argv[1:]
database = duckdb.connect()
database.execute("SET threads = 2; SET preserve_insertion_order = true")
QUERY = f"""
COPY (
  WITH asked AS (
    SELECT "dose.left" + "dose.right" AS units, sessions, coalesce(codes = 'STAFF', false) AS staff
    FROM read_csv('{rows}', header = true, columns = {{'date': 'VARCHAR', 'product': 'VARCHAR', 'dose.left': 'BIGINT',
      'dose.right': 'BIGINT', 'sessions': 'BIGINT', 'intervalWeeks': 'BIGINT', 'codes': 'VARCHAR'}})
  ), priced AS (
    SELECT *, greatest(40000, 360 * least(units, 100) + 300 * least(greatest(units - 100, 0), 100)
      + 250 * greatest(units - 200, 0)) AS charge FROM asked
  ), summed AS (
    SELECT *, 5000 + sessions * (charge + 2000) AS lines,
      CASE WHEN staff THEN least((sessions * charge * 20 + 50) // 100, 30000) ELSE 0 END AS reduced FROM priced
  ), reduced AS (
    SELECT *, reduced + least(5000, sessions * charge - reduced) AS discounts FROM summed
  ), taxed AS (
    SELECT *, lines - discounts AS total, ((lines - discounts) * 200 // 120 + 1) // 2 AS net FROM reduced
  ), settled AS (
    SELECT *, least(total, greatest((total * 20 + 50) // 100, 5000)) AS deposit FROM taxed
  )
  SELECT lines, discounts, net, total - net AS tax, total, deposit, total - deposit AS balance FROM settled
) TO '{out}' (HEADER)
"""
start = time.perf_counter(), time.process_time()
database.execute(QUERY)
print(time.perf_counter() - start[0], time.process_time() - start[1])
