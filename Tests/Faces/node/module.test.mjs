// The JavaScript module: what goes in comes out, and an engine that stopped is replaced.
//
//   node --test module.test.mjs        with CALFCALC_WASM_FOLDER and CALFCALC_SMALL_FOLDER in the environment
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { engineOf } from "./input.mjs";

const { CALFCALC_WASM_FOLDER: whole, CALFCALC_SMALL_FOLDER: small } = process.env;
// 3.00 a unit; 200 of them are asked for.
const ownList = {
  format: "calfcalc.price-list/1",
  id: "own",
  version: "1",
  currency: "GBP",
  validFrom: "2026-01-01",
  items: [{
    id: "calf", name: "Calf", role: "treatment", product: "onabotulinumtoxinA", price: { model: "unit", amount: "3.00" },
  }],
};
const request = {
  quote: {
    priceList: "example-gb",
    date: "2026-11-22",
    product: "onabotulinumtoxinA",
    dose: { left: 100, right: 100 },
    sessions: 1,
    detail: "totals",
  },
};

test("an object is answered with an object, text with text, bytes with bytes", async () => {
  const { calc } = await engineOf(whole);
  const text = calc.answer(JSON.stringify(request));
  assert.deepEqual(calc.answer(request), JSON.parse(text));
  assert.deepEqual(calc.answer(new TextEncoder().encode(JSON.stringify(request))), new TextEncoder().encode(text));
  assert.match(calc.answer(request).quote.totals.payable, /^\d+\.\d\d$/);
});

test("an error is an answer", async () => {
  const { calc } = await engineOf(whole);
  for (const odd of [{}, [], null, undefined, 7, { quote: { "£": "\ud800" } }])
    assert.ok(calc.answer(odd).error.code, `${odd}`);
  assert.equal(JSON.parse(calc.answer("")).error.code, "syntax");
});

test("the module has no imports, and exports the contract", () => {
  const module = new WebAssembly.Module(readFileSync(join(whole, "calfcalc.wasm")));
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  assert.deepEqual(
    WebAssembly.Module.exports(module).map(({ name, kind }) => `${kind} ${name}`).sort(),
    ["function calfcalc_alloc", "function calfcalc_answer", "function calfcalc_answer_from", "function calfcalc_close",
      "function calfcalc_free", "function calfcalc_open", "function calfcalc_version", "memory memory"]);
});

test("a compiled module loads too, and names its version", async () => {
  const { CalfCalc } = await import(join(whole, "calfcalc.mjs"));
  const calc = await CalfCalc.load(await WebAssembly.compile(readFileSync(join(whole, "calfcalc.wasm"))));
  assert.match(calc.version, /^\d+\.\d+\.\d+$/);
});

// Built with room for little: a large request runs out of memory, which traps in the allocator.
test("an engine that trapped is replaced, and the caller is told", async () => {
  const { calc, CalfCalcTrap } = await engineOf(small);
  const before = calc.answer(request);
  for (const length of [1 << 20, 3 << 20, 64 << 20]) {
    assert.throws(() => calc.answer(new Uint8Array(length).fill(0x5b)), (error) => {
      assert.ok(error instanceof CalfCalcTrap);
      assert.ok(error.cause instanceof WebAssembly.RuntimeError, `${error.cause}`);
      return true;
    });
    assert.deepEqual(calc.answer(request), before);
  }
});

// A module of one function, which has no block for anyone: (memory 1) and (func (param i32) (result i32) (i32.const 0)).
test("without a block nothing is written, and the caller is told", async () => {
  const { CalfCalc, CalfCalcTrap } = await import(join(whole, "calfcalc.mjs"));
  const named = (name) => [name.length, ...new TextEncoder().encode(name)];
  const exports = [2, ...named("memory"), 2, 0, ...named("calfcalc_alloc"), 0, 0];
  const calc = await CalfCalc.load(Uint8Array.of(
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f, 3, 2, 1, 0, 5, 3, 1, 0, 1,
    7, exports.length, ...exports, 10, 6, 1, 4, 0, 0x41, 0, 0x0b));
  assert.throws(() => calc.answer("{}"), (error) => {
    assert.ok(error instanceof CalfCalcTrap);
    assert.ok(error.cause instanceof RangeError, `${error.cause}`);
    return true;
  });
});

test("a list is read once and serves requests that name it or carry none", async () => {
  const { calc } = await engineOf(whole);
  const { priceList: _, ...bare } = request.quote;
  for (const document of [ownList, JSON.stringify(ownList), new TextEncoder().encode(JSON.stringify(ownList))]) {
    const list = calc.open(document);
    assert.equal(list.answer({ quote: bare }).quote.totals.payable, "600.00");
    for (const detail of ["full", "lines", "totals"]) {
      const carried = JSON.stringify({ quote: { ...bare, detail, priceList: ownList } });
      assert.deepEqual(list.answer({ quote: { ...bare, detail } }).quote.totals, JSON.parse(calc.answer(carried)).quote.totals);
    }
    assert.equal(list.answer({ quote: { ...bare, priceList: "own" } }).quote.totals.payable, "600.00");
    assert.deepEqual(list.answer(request), calc.answer(request));
    list.close();
    list.close();
    assert.equal(list.answer({ quote: bare }).quote.totals.payable, "600.00");
    list.close();
  }
  assert.equal(calc.answer({ quote: bare }).error.path, "quote.priceList");
  for (const broken of [{}, "", { ...ownList, currency: "XXX" }, undefined]) assert.equal(calc.open(broken), null);
});

test("a list outlives an engine that trapped", async () => {
  const { calc, CalfCalcTrap } = await engineOf(small);
  const { priceList: _, ...bare } = request.quote;
  const list = calc.open(ownList);
  const before = list.answer({ quote: bare });
  assert.throws(() => calc.answer(new Uint8Array(3 << 20).fill(0x5b)), CalfCalcTrap);
  assert.deepEqual(list.answer({ quote: bare }), before);
  assert.throws(() => list.answer(new Uint8Array(3 << 20).fill(0x5b)), CalfCalcTrap);
  list.close();
  assert.deepEqual(list.answer({ quote: bare }), before);
});
