"""Products and doses, from Pricing/*.csv, or from the evidence page without them."""

import csv
from dataclasses import dataclass
from pathlib import Path

PRICING = Path(__file__).resolve().parents[2] / "Pricing"
SHORTEST_INTERVAL_WEEKS = 12  # section 3, where the product's row is blank


@dataclass(frozen=True)
class Product:
    id: str
    unit_scale: str
    cap_units: int | None
    minimum_interval_weeks: int
    labelled_total_units: int | None


@dataclass(frozen=True)
class Tables:
    products: dict  # id -> Product
    typical: dict  # (product id, muscle class) -> units per leg


def load(folder=PRICING):
    folder = Path(folder)
    if not (folder / "products.csv").exists() or not (folder / "dosage.csv").exists():
        return EVIDENCE
    products = {row["product"]: product_of(row) for row in rows(folder / "products.csv")}
    typical = {
        (row["product"], row["muscle"]): int(row["typical_units_per_leg"])
        for row in rows(folder / "dosage.csv")
        if row["typical_units_per_leg"]
    }
    return Tables(products, typical)


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def product_of(row):
    return Product(
        id=row["product"],
        unit_scale=row["unit_scale"],
        cap_units=whole(row["cap_units"]),
        minimum_interval_weeks=whole(row["minimum_interval_weeks"]) or SHORTEST_INTERVAL_WEEKS,
        labelled_total_units=whole(row.get("labelled_total_units", "")),
    )


def whole(cell):
    return int(cell) if cell else None


def _evidence():
    """evidence.md, sections 4 and 9(a)."""
    ona, own = "onabotulinumtoxinA", "own"
    products = [
        Product("onabotulinumtoxinA", ona, 400, 12, None),
        Product("abobotulinumtoxinA", own, 1500, 12, None),
        Product("incobotulinumtoxinA", ona, 400, 12, None),
        Product("prabotulinumtoxinA", ona, 360, 12, None),
        Product("letibotulinumtoxinA", ona, None, 12, 20),
        Product("lanbotulinumtoxinA", ona, 300, 12, None),
    ]
    classes = {"thin": 50, "medium": 94, "thick": 150}
    dosed = ["onabotulinumtoxinA", "incobotulinumtoxinA", "prabotulinumtoxinA"]
    typical = {(product, muscle): units for product in dosed for muscle, units in classes.items()}
    return Tables({p.id: p for p in products}, typical)


EVIDENCE = _evidence()
